/**
 * Builds patterns from phrases that somebody would write: what the phrases share stays, words that change their endings become
 * families, and what differs becomes alternatives or a gap. Every pattern that is offered finds every phrase that it came from.
 */
import { compileRules } from '../../src/engine/compile';
import type { Pack } from '../../src/engine/packs/schema';
import { MOST_GAP, parsePattern } from '../../src/engine/patterns';
import { CommentReader } from '../../src/engine/reading';
import { wordsOf } from '../../src/engine/tokens';
import { wordForms } from '../../src/engine/words';

/** One way to look for the phrases. */
export interface Suggestion {
  /** Patterns for `find`; most often one. */
  find: string[];
  /** What it does, in words for people. */
  say: string;
}

/** @param phrases as typed, one a line; empty ones are left out */
export function patternsFrom(phrases: readonly string[]): Suggestion[] {
  const lines = phrases.map(wordsIn).filter((words) => words.length > 0);
  if (lines.length === 0) return [];
  const plain: Suggestion = {
    find: [...new Set(lines.map(joined))],
    say: lines.length === 1 ? 'These very words.' : 'Each phrase as it stands.',
  };
  const suggestions = [...(lines.length === 1 ? withEndings(lines[0] ?? []) : shared(lines)), plain];
  const seen = new Set<string>();
  return suggestions.filter(({ find }) => {
    const key = find.join('\n');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew && findsAll(find, lines);
  });
}

/** Words that hold a phrase together and say little by themselves. */
const SMALL = new Set(
  'a an the to of in on at by for with from and or but as is are was were be been being am has have had do does did not no it its this that there so very too her his their them him she he they we i my our your you who which will would can could should'.split(
    ' ',
  ),
);
/** Who a phrase is about: a rule should not depend on it. */
const PEOPLE = new Set(
  'mum mother mom dad father parent parents she he they we i you who nan carer carers child children young person family boy girl partner mr mrs ms miss'.split(
    ' ',
  ),
);

interface Anchor {
  /** Forms in which the phrases use the word, and its plain form where one covers them all. */
  words: Set<string>;
  /** Where it stands in each phrase. */
  at: number[];
}

function shared(lines: readonly string[][]): Suggestion[] {
  const anchors = anchorsOf(lines);
  const content = anchors.filter(({ words }) => ![...words].every((word) => SMALL.has(word)));
  if (content.length === 0) return [];
  const needsMore = content.length < 2;
  const narrow = build(lines, anchors, needsMore, 'alternatives');
  const wide = build(lines, anchors, needsMore, 'gap');
  return [
    ...(narrow ? [{ find: [narrow], say: 'What the phrases share, with only these words in between.' }] : []),
    ...(wide ? [{ find: [wide], say: 'What the phrases share, with any words in between.' }] : []),
  ];
}

function withEndings(words: readonly string[]): Suggestion[] {
  const find = words.map((word) => (SMALL.has(word) || word.length < 4 || /\d/.test(word) ? word : family(new Set([word])))).join(' ');
  return find === joined(words) ? [] : [{ find: [find], say: 'These words, with their usual endings.' }];
}

/** Words that all phrases share, in the same order. */
function anchorsOf(lines: readonly string[][]): Anchor[] {
  const [first = [], ...rest] = lines;
  return rest.reduce<Anchor[]>(
    (anchors, line) =>
      inCommon(anchors, line).map(([anchor, at]) => ({ words: new Set([...anchor.words, line[at] ?? '']), at: [...anchor.at, at] })),
    first.map((word, at) => ({ words: new Set([word]), at: [at] })),
  );
}

/** The longest common row of anchors and words; phrases are short, so the plain table will do. */
function inCommon(anchors: readonly Anchor[], line: readonly string[]): [Anchor, number][] {
  const same = anchors.map(({ words }) => line.map((word) => words.has(word) || baseOf(new Set([...words, word])) !== null));
  const best = Array.from({ length: anchors.length + 1 }, () => new Array<number>(line.length + 1).fill(0));
  const cell = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = anchors.length - 1; row >= 0; row -= 1)
    for (let column = line.length - 1; column >= 0; column -= 1) {
      const found = same[row]?.[column] ? cell(row + 1, column + 1) + weight(line[column] ?? '') : 0;
      const cells = best[row];
      if (cells) cells[column] = Math.max(found, cell(row + 1, column), cell(row, column + 1));
    }
  const pairs: [Anchor, number][] = [];
  for (let row = 0, column = 0; row < anchors.length && column < line.length; ) {
    const anchor = anchors[row];
    if (anchor && same[row]?.[column] && cell(row, column) === cell(row + 1, column + 1) + weight(line[column] ?? '')) {
      pairs.push([anchor, column]);
      row += 1;
      column += 1;
    } else if (cell(row + 1, column) >= cell(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

const weight = (word: string): number => (SMALL.has(word) ? 1 : 4);

function build(lines: readonly string[][], anchors: readonly Anchor[], needsMore: boolean, between: 'alternatives' | 'gap'): string | null {
  const parts: string[] = [];
  if (needsMore) {
    const first = anchors[0];
    const lead = lines.map((line, index) => leadOf(line, first?.at[index] ?? 0));
    if (lead.every((words) => words.length > 0)) parts.push(alternatives(lead));
  }
  for (const [index, anchor] of anchors.entries()) {
    parts.push(family(anchor.words));
    const next = anchors[index + 1];
    if (!next) break;
    const segments = lines.map((line, row) => line.slice((anchor.at[row] ?? 0) + 1, next.at[row] ?? 0));
    const longest = Math.max(...segments.map(({ length }) => length));
    if (longest === 0) continue;
    if (longest > MOST_GAP) return null;
    if (between === 'gap') parts.push(longest <= 3 ? '..' : `..${longest}`);
    else
      parts.push(`${alternatives(segments.filter(({ length }) => length > 0))}${segments.some(({ length }) => length === 0) ? '?' : ''}`);
  }
  if (needsMore && parts.length === anchors.length) {
    const last = anchors[anchors.length - 1];
    const trail = lines.map((line, index) => line[(last?.at[index] ?? 0) + 1] ?? '');
    if (trail.every((word) => word !== '' && !PEOPLE.has(word))) parts.push(alternatives(trail.map((word) => [word])));
  }
  return parts.join(' ');
}

/** The words before an anchor that say what it is about: back to the first that says something by itself ("failed to", "has not"). */
function leadOf(line: readonly string[], anchor: number): string[] {
  let from = anchor;
  while (from > 0 && !PEOPLE.has(line[from - 1] ?? '')) {
    from -= 1;
    if (!SMALL.has(line[from] ?? '')) break;
  }
  return line.slice(from, anchor);
}

function alternatives(options: readonly string[][]): string {
  const words = [...new Set(options.map(joined))];
  const [only = ''] = words;
  return words.length === 1 && !only.includes(' ') ? only : `(${words.join('|')})`;
}

/** One word as it stands; several forms as the family of their plain form. */
function family(words: ReadonlySet<string>): string {
  const [only = ''] = words;
  const isVerbal = words.size > 1 || /(ed|ing)$/.test(only);
  const base = isVerbal && !SMALL.has(only) ? baseOf(words) : null;
  return base === null ? (words.size === 1 ? only : `(${[...words].join('|')})`) : `${base}~`;
}

/** The plain form whose usual endings give all these words; null where there is none. */
function baseOf(words: ReadonlySet<string>): string | null {
  const [first = ''] = words;
  if (words.size > 1 && [...words].some((word) => SMALL.has(word))) return null;
  const stems = [...words].flatMap((word) => [
    word,
    word.replace(/ies$|ied$/, 'y'),
    word.replace(/(es|ed|ing|s)$/, ''),
    word.replace(/(ed|ing|es)$/, 'e'),
    word.replace(/(.)\1(ed|ing)$/, '$1'),
  ]);
  const candidates = [...new Set(stems)].filter((stem) => stem.length >= 2 && /^[a-z'-]+$/.test(stem)).sort((a, b) => a.length - b.length);
  const covering = candidates.filter((stem) => {
    const forms = wordForms(stem);
    return [...words].every((word) => forms.includes(word));
  });
  // "engag" with its endings gives "engaged" too: a form that a phrase uses is the better guess, then one that lost its e.
  const used = words.size > 1 ? covering.find((stem) => words.has(stem)) : undefined;
  const withE = covering.find((stem) => stem.endsWith('e') && needsE(stem));
  const bare = covering.find(
    (stem) => stem !== first && stem.length >= (words.size > 1 ? 2 : 3) && /[aeiouy]/.test(stem) && !stem.endsWith('e'),
  );
  return used ?? withE ?? bare ?? null;
}

/** Whether a stem cut from "-ed" or "-ing" most likely lost an e: engag(e), manag(e), chang(e), refus(e), liv(e). */
function needsE(stem: string): boolean {
  return (
    /([aeiou][gvsz]|[cgsv]|[aeiou]t|[bdgkpt]l|[lr]s|iz|[aou]r|in|[aeo][dkm]|u[dmt])e$/.test(stem) &&
    !/(ss|[aeou]{2}[tdkm]|[lr]t|ck|ea[dkmt]|ing)e$/.test(stem)
  );
}

function wordsIn(phrase: string): string[] {
  return wordsOf(phrase).raw.map((word) => word.toLowerCase().replaceAll('’', "'"));
}

const joined = (words: readonly string[]): string => words.join(' ');

function findsAll(find: readonly string[], lines: readonly string[][]): boolean {
  if (find.some((source) => 'problem' in parsePattern(source))) return false;
  const rules = compileRules([{ ...TRIAL, protect: [...find] }]);
  const reader = new CommentReader(rules);
  return (
    rules.problems.length === 0 &&
    lines.every((line) => reader.read(joined(line)).sentences.some(({ reading }) => reading.protect.length > 0))
  );
}

const TRIAL: Pack = { format: 1, id: 'trial', version: '0.0.0', title: 'Trial', purpose: 'Trial', author: 'Trial', licence: 'Trial' };
