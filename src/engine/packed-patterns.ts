import type { Pattern, PatternNode, WordNode } from './patterns';
import { codeOf, lengthAt, placeAt } from './word-codes';

/**
 * Patterns as the build ships them: parsed already, their words named by one to three characters, so that a page has neither to read
 * pattern texts nor to lay out those whose first word never comes (docs/decisions/0012-packed-rules.md).
 *
 * A packed pattern begins with a mark that no pattern text can begin with. Then comes what stands in the pattern, in its order: the code of a
 * word or list, `.` and a digit for a gap, `[…]` for a choice of single words, `(…|…)` for any other, `?` behind what may be there, and
 * `^` and `$` at the ends. None of these stands in a code.
 */
const MARK = '!';

export const isPacked = (source: string): boolean => source.startsWith(MARK);

/**
 * @param placeOf the place of a word or list in the list of all words, as `wordOf` writes it
 * @returns null where a word has no place, or the pattern asks for parts of speech
 */
export function packPattern({ nodes, atStart, atEnd, tags }: Pattern, placeOf: (word: string) => number | undefined): string | null {
  if (tags.length > 0) return null;
  let isWhole = true;
  const code = (node: WordNode) => {
    const place = placeOf(wordOf(node));
    if (place === undefined) isWhole = false;
    return place === undefined ? '' : codeOf(place);
  };
  const all = (list: readonly PatternNode[]): string => list.map(one).join('');
  const one = (node: PatternNode): string => {
    if (node.kind === 'gap') return `.${String.fromCharCode(ZERO + node.most)}`;
    if (node.kind === 'optional') return `${one(node.node)}?`;
    if (node.kind !== 'group') return code(node);
    if (node.options.every((option) => option.length === 1 && isWord(option[0]))) return `[${node.options.map(all).join('')}]`;
    return `(${node.options.map(all).join('|')})`;
  };
  const body = all(nodes);
  return isWhole ? `${MARK}${atStart ? '^' : ''}${body}${atEnd ? '$' : ''}` : null;
}

/** A word or list as the list of all words has it: `engage~`, `manipulat*`, `=DNA`, `<child>`, `mum`. */
export function wordOf(node: WordNode): string {
  switch (node.kind) {
    case 'family':
      return `${node.word}~`;
    case 'prefix':
      return `${node.word}*`;
    case 'exact':
      return `=${node.word}`;
    case 'list':
      return `<${node.name}>`;
    default:
      return node.word;
  }
}

/** What `wordOf` wrote, as a node again. */
export function nodeOf(written: string): WordNode {
  const column = 0;
  if (written.startsWith('<')) return { kind: 'list', name: written.slice(1, -1), column };
  if (written.startsWith('=')) return { kind: 'exact', word: written.slice(1), column };
  if (written.endsWith('~')) return { kind: 'family', word: written.slice(0, -1), column };
  if (written.endsWith('*')) return { kind: 'prefix', word: written.slice(0, -1), column };
  return { kind: 'word', word: written, column };
}

/** The pattern again. @param words all words, in their places */
export function unpackPattern(packed: string, words: readonly string[]): Pattern {
  const atStart = packed[1] === '^';
  const atEnd = packed.endsWith('$');
  const reader = new PackedReader(packed, atStart ? 2 : 1, words);
  return { source: packed, nodes: reader.sequence(), atStart, atEnd, tags: [] };
}

export const hasGap = (packed: string): boolean => packed.includes('.');

/** The places of all words with which a packed pattern can begin. */
export function firstWords(packed: string): number[] {
  const found: number[] = [];
  headOf(packed, packed[1] === '^' ? 2 : 1, found);
  return found;
}

/** Reads what a sequence can begin with. @returns whether all of it may be left out */
function headOf(packed: string, from: number, found: number[]): boolean {
  let at = from;
  while (at < packed.length) {
    const char = packed.charCodeAt(at);
    if (char === BAR || char === CLOSE || char === END) return true;
    if (char === GAP) {
      at += 2;
      continue;
    }
    let end: number;
    let isOptional = false;
    if (char === OPEN) {
      let option = at;
      do {
        isOptional = headOf(packed, option + 1, found) || isOptional;
        option = endOfOption(packed, option + 1);
      } while (packed.charCodeAt(option) === BAR);
      end = option + 1;
    } else if (char === OPEN_WORDS) {
      end = at + 1;
      while (packed.charCodeAt(end) !== CLOSE_WORDS && end < packed.length) {
        found.push(placeAt(packed, end));
        end += lengthAt(packed, end);
      }
      end += 1;
    } else {
      found.push(placeAt(packed, at));
      end = at + lengthAt(packed, at);
    }
    if (packed.charCodeAt(end) === MAYBE) {
      isOptional = true;
      end += 1;
    }
    if (!isOptional) return false;
    at = end;
  }
  return true;
}

function endOfOption(packed: string, from: number): number {
  let depth = 0;
  for (let at = from; at < packed.length; at += 1) {
    const char = packed.charCodeAt(at);
    if (depth === 0 && (char === BAR || char === CLOSE)) return at;
    if (char === OPEN) depth += 1;
    if (char === CLOSE) depth -= 1;
  }
  return packed.length;
}

class PackedReader {
  constructor(
    private readonly packed: string,
    private at: number,
    private readonly words: readonly string[],
  ) {}

  sequence(): PatternNode[] {
    const nodes: PatternNode[] = [];
    while (this.at < this.packed.length) {
      const char = this.packed.charCodeAt(this.at);
      if (char === BAR || char === CLOSE || char === END) break;
      const node = this.item(char);
      if (this.packed.charCodeAt(this.at) === MAYBE) {
        this.at += 1;
        nodes.push({ kind: 'optional', node, column: 0 });
      } else nodes.push(node);
    }
    return nodes;
  }

  private item(char: number): PatternNode {
    if (char === GAP) {
      this.at += 2;
      return { kind: 'gap', most: this.packed.charCodeAt(this.at - 1) - ZERO, column: 0 };
    }
    if (char !== OPEN && char !== OPEN_WORDS) return this.word();
    const options: PatternNode[][] = [];
    this.at += 1;
    if (char === OPEN_WORDS)
      while (this.at < this.packed.length && this.packed.charCodeAt(this.at) !== CLOSE_WORDS) options.push([this.word()]);
    else {
      options.push(this.sequence());
      while (this.packed.charCodeAt(this.at) === BAR) {
        this.at += 1;
        options.push(this.sequence());
      }
    }
    this.at += 1;
    return { kind: 'group', options, column: 0 };
  }

  private word(): WordNode {
    const place = placeAt(this.packed, this.at);
    this.at += lengthAt(this.packed, this.at);
    return nodeOf(this.words[place] ?? '');
  }
}

const OPEN = 40;
const CLOSE = 41;
const BAR = 124;
const MAYBE = 63;
const OPEN_WORDS = 91;
const CLOSE_WORDS = 93;
const GAP = 46;
const END = 36;
const ZERO = 48;

const isWord = (node: PatternNode | undefined): boolean => node !== undefined && !['gap', 'group', 'optional'].includes(node.kind);
