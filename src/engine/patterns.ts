import { isShortForm, wordsOf } from './tokens';

/**
 * The pattern language of docs/rules.md: text to a tree, with the column of every mistake.
 * Parsed by hand because a library's parser does not say where a pattern is wrong: it just never matches.
 */
export type PatternNode =
  | { kind: 'word'; word: string; column: number }
  | { kind: 'family'; word: string; column: number }
  | { kind: 'prefix'; word: string; column: number }
  | { kind: 'exact'; word: string; column: number }
  | { kind: 'list'; name: string; column: number }
  | { kind: 'gap'; most: number; column: number }
  | { kind: 'group'; options: PatternNode[][]; column: number }
  | { kind: 'optional'; node: PatternNode; column: number };

/** A node that stands for one word, or for a phrase of a list. */
export type WordNode = Exclude<PatternNode, { kind: 'gap' | 'optional' | 'group' }>;

export interface Pattern {
  source: string;
  nodes: PatternNode[];
  atStart: boolean;
  atEnd: boolean;
  /** Words that must be used as this part of speech. */
  tags: { word: string; tag: PartOfSpeech }[];
}

export const PARTS_OF_SPEECH = ['Noun', 'Verb', 'Adjective', 'Adverb', 'Pronoun', 'Preposition'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** What is wrong with a pattern, in words for its writer. `column` counts UTF-16 code units from 1. */
export interface PatternProblem {
  message: string;
  column: number;
}

export const SHAPE_LISTS = ['name', 'number', 'date', 'time', 'capitals'] as const;
export const MOST_GAP = 12;
const USUAL_GAP = 3;
const MOST_PRODUCT_OF_GAPS = 200;

/** Parses one pattern, or says what is wrong with it. Never throws. */
export function parsePattern(source: string): { pattern: Pattern } | { problem: PatternProblem } {
  try {
    return { pattern: new PatternReader(source).read() };
  } catch (error) {
    if (error instanceof PatternError) return { problem: { message: error.message, column: error.column } };
    throw error;
  }
}

/** The words of a pattern that is words in small letters and nothing else; null where more has to be read. */
export function plainWords(source: string): string[] | null {
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== SPACE && !isSmallLetter(code)) return null;
  }
  const words = source.split(' ');
  return words.some((word) => word === '' || isShortForm(word)) ? null : words;
}

class PatternError extends Error {
  constructor(
    message: string,
    readonly column: number,
  ) {
    super(message);
  }
}

class PatternReader {
  private at = 0;
  private depth = 0;
  private readonly tags: Pattern['tags'] = [];

  constructor(private readonly source: string) {}

  read(): Pattern {
    if (this.source.length > 400) this.fail('This pattern is longer than 400 characters. Split it into several.', 0);
    this.skipSpace();
    const atStart = this.take('^');
    const nodes = this.sequence();
    const atEnd = this.take('$');
    this.skipSpace();
    if (this.at < this.source.length) this.fail(this.stray(), this.at);
    this.check(nodes);
    return { source: this.source, nodes, atStart, atEnd, tags: this.tags };
  }

  private sequence(): PatternNode[] {
    const nodes: PatternNode[] = [];
    for (;;) {
      this.skipSpace();
      const char = this.source[this.at];
      if (char === undefined || char === ')' || char === '|' || char === '$') return nodes;
      const parsed = this.item();
      const last = parsed.pop();
      if (!last) continue;
      nodes.push(...parsed, this.take('?') ? { kind: 'optional', node: last, column: last.column } : last);
    }
  }

  private item(): PatternNode[] {
    const column = this.at + 1;
    const char = this.source[this.at];
    if (char === '(') return [this.group(column)];
    if (char === '<') return [this.list(column)];
    if (this.source.startsWith('..', this.at)) return [this.gap(column)];
    if (char === '=') return [this.exact(column)];
    if (char === '^') this.fail('^ stands for the start of a sentence, so it can only come first.', this.at);
    if (char === '#') this.fail('A part of speech stands right after a word, like contact#Noun.', this.at);
    return this.word(column);
  }

  private group(column: number): PatternNode {
    this.at += 1;
    this.depth += 1;
    if (this.depth > 6) this.fail('Too many brackets inside brackets.', this.at);
    const options: PatternNode[][] = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    if (!this.take(')')) this.fail('This bracket is not closed.', column - 1);
    this.depth -= 1;
    if (options.some((option) => option.length === 0))
      this.fail('There is nothing between two bars, or between a bar and a bracket.', column - 1);
    return { kind: 'group', options, column };
  }

  private list(column: number): PatternNode {
    const end = this.source.indexOf('>', this.at);
    const name = end < 0 ? '' : this.source.slice(this.at + 1, end).trim();
    if (!/^[\p{L}][\p{L}\p{N}-]*$/u.test(name)) this.fail('A list is written with its name between < and >, like <child>.', this.at);
    this.at = end + 1;
    return { kind: 'list', name, column };
  }

  private gap(column: number): PatternNode {
    this.at += 2;
    const digits = /^\d+/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += digits.length;
    const most = digits === '' ? USUAL_GAP : Number(digits);
    if (most < 1 || most > MOST_GAP) this.fail(`A gap is 1 to ${MOST_GAP} words.`, column - 1);
    return { kind: 'gap', most, column };
  }

  private exact(column: number): PatternNode {
    this.at += 1;
    const word = /^[\p{L}\p{N}&]+/u.exec(this.source.slice(this.at))?.[0] ?? '';
    if (word === '') this.fail('After = comes a word in the very letters to find, like =DNA.', this.at);
    this.at += word.length;
    return { kind: 'exact', word, column };
  }

  private word(column: number): PatternNode[] {
    const plain = this.plainWord();
    if (plain !== null) return [this.ending(plain, column)];
    const piece = /^[\p{L}\p{N}\p{M}'’&/.:_-]+/u.exec(this.source.slice(this.at))?.[0] ?? '';
    // A full stop can only stand inside a word; two of them are a gap.
    const text = piece.replace(/\.\..*$/, '').replace(/[.:]+$/, '');
    if (text === '') this.fail(this.stray(), this.at);
    this.at += text.length;
    const raw = wordsOf(text).raw.map((word) => word.toLowerCase().replaceAll('’', "'"));
    const last = raw.pop();
    if (last === undefined) return this.fail(`"${text}" holds no word.`, column - 1);
    const before: PatternNode[] = raw.map((word) => ({ kind: 'word', word, column }));
    return [...before, this.ending(last, column)];
  }

  /** Nearly all words of patterns are small letters only; for these nothing has to be parted. */
  private plainWord(): string | null {
    let end = this.at;
    while (isSmallLetter(this.source.charCodeAt(end))) end += 1;
    if (end === this.at || !(end === this.source.length || ENDS_WORD.includes(this.source[end] ?? ''))) return null;
    const word = this.source.slice(this.at, end);
    if (isShortForm(word)) return null;
    this.at = end;
    return word;
  }

  private ending(word: string, column: number): PatternNode {
    if (this.take('~')) return { kind: 'family', word, column };
    if (this.take('*')) {
      if (word.length < 3) this.fail('Before a star there must be three letters or more, or it would find almost anything.', this.at - 1);
      return { kind: 'prefix', word, column };
    }
    if (this.source[this.at] === '#') this.tag(word);
    return { kind: 'word', word, column };
  }

  private tag(word: string): void {
    const name = /^#(\p{L}*)/u.exec(this.source.slice(this.at))?.[1] ?? '';
    const tag = PARTS_OF_SPEECH.find((part) => part.toLowerCase() === name.toLowerCase());
    if (!tag) {
      this.fail(`#${name} is not a part of speech. Use one of ${PARTS_OF_SPEECH.map((part) => `#${part}`).join(', ')}.`, this.at);
    }
    this.tags.push({ word, tag });
    this.at += name.length + 1;
  }

  private check(nodes: PatternNode[]): void {
    if (nodes.length === 0) this.fail(this.stray(), 0);
    if (!nodes.some(canAnchor)) this.fail('A pattern needs at least one word or list that must be there.', 0);
    const [first] = nodes;
    const last = nodes[nodes.length - 1];
    if (first?.kind === 'gap') this.fail('A pattern cannot begin with a gap.', first.column - 1);
    if (last?.kind === 'gap') this.fail('A pattern cannot end with a gap.', last.column - 1);
    if (gapProduct(nodes) > MOST_PRODUCT_OF_GAPS)
      this.fail('The gaps of this pattern are too wide together. Make them smaller, or write two patterns.', 0);
  }

  private take(char: string): boolean {
    this.skipSpaceBefore(char);
    if (this.source[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private skipSpaceBefore(char: string): void {
    if (char === '|' || char === ')' || char === '$') this.skipSpace();
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.source.charCodeAt(this.at);
      // Nearly every character is a small letter or a mark; only for what is rare the long way is gone.
      if (code !== SPACE && !((code < SPACE || code > LAST_PLAIN) && isBlank(this.source, this.at))) return;
      this.at += 1;
    }
  }

  private stray(): string {
    const char = this.source[this.at];
    if (char === undefined) return 'This pattern is empty.';
    if (char === ')') return 'This bracket was not opened.';
    if (char === '|') return 'A bar stands only inside brackets, like (mum|dad).';
    if (char === '?') return 'The question mark comes right after a word or bracket that may be there, like very?';
    if (char === '/') return 'A slash is not part of the pattern language. For one of several words write (mum|dad).';
    if (char === '*') return 'The star comes right after the beginning of a word, like manipulat*';
    return `"${char}" is not part of the pattern language.`;
  }

  private fail(message: string, at: number): never {
    throw new PatternError(message, at + 1);
  }
}

const ENDS_WORD = ' |)?~*#$(<';
const SPACE = 32;
const LAST_PLAIN = 126;
const isBlank = (text: string, at: number) => /\s/.test(text[at] ?? 'x');
const isSmallLetter = (code: number) => code >= 97 && code <= 122;

function canAnchor(node: PatternNode): boolean {
  if (node.kind === 'optional' || node.kind === 'gap') return false;
  return node.kind !== 'group' || node.options.every((option) => option.some(canAnchor));
}

function gapProduct(nodes: PatternNode[]): number {
  return nodes.reduce((product, node) => {
    if (node.kind === 'gap') return product * (node.most + 1);
    if (node.kind === 'optional') return product * gapProduct([node.node]);
    if (node.kind === 'group') return product * Math.max(...node.options.map(gapProduct));
    return product;
  }, 1);
}

/** How many wordings a part of a pattern stands for. */
export function expansions(nodes: PatternNode[]): number {
  return nodes.reduce((product, node) => {
    if (node.kind === 'optional') return product * (1 + expansions([node.node]));
    if (node.kind === 'group') return product * node.options.reduce((sum, option) => sum + expansions(option), 0);
    return product;
  }, 1);
}
