/**
 * Sentences cut where one task ends and the next begins: "Joy to see her, SW to ring the GP; chronology by Friday".
 */
import { ownerEnd, type Row } from './owners';
import type { Clause } from './tasks';
import type { ActionWords } from './vocabulary';

const STARTS_TASK = new Set(['to', 'will', 'shall', 'must']);
const OBLIGES = new Set(['is', 'are', 'needs', 'need', 'has', 'have']);
/** "I asked Marlon to ring": what follows these words is what they are about, not a task of its own. */
const ASKING = new Set(
  `ask asked asks asking tell told tells telling want wants wanted need needs needed like allow allows allowed invite invited expect expects expected got get gets encourage encouraged remind reminded
  advise advised help helped helps support supported enable for with agreed if unless when because that which who`.split(/\s+/),
);
/** Longer sentences are dictation without stops; there a new owner alone begins a new task. */
const RUN_ON = 45;

/** The clauses of a sentence, in order; together they cover all its words from `from` on. */
export function clausesOf(text: string, row: Row, words: ActionWords, from = 0): Clause[] {
  const { reading } = row.sentence;
  const total = reading.words.length;
  const cuts = [from];
  for (let at = from + 1; at < total; at += 1) {
    const gap = gapBefore(text, row, at);
    if (gap !== ' ' && (/[;•·▪→\n\t|]|\s\/\s/.test(gap) || endsWithShortDate(row, at, gap))) cuts.push(at);
    else if (startsClause(row, at, gap, total, words)) cuts.push(at);
  }
  return cuts.map((cut, index) => ({ row, from: cut, to: cuts[index + 1] ?? total }));
}

/** "by Thurs 20 Feb. I ring …": the full stop of a short month or day can end a sentence as well. */
function endsWithShortDate(row: Row, at: number, gap: string): boolean {
  return gap.startsWith('. ') && SHORT_DATES.has(row.lower[at - 1] ?? '') && row.sentence.reading.words[at]?.capital === true;
}
const SHORT_DATES = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun hrs wks wk days wd hr min mins'.split(
    ' ',
  ),
);

function startsClause(row: Row, at: number, gap: string, total: number, words: ActionWords): boolean {
  const word = row.lower[at] ?? '';
  const isJoint = word === 'and' || word === 'so' || word === 'then' || word === 'but';
  const isParted = gap !== ' ' && /[,–—(+&]|\s-\s/.test(gap);
  const before = row.lower[at - 1] ?? '';
  const isRunOn = total > RUN_ON && !ASKING.has(before) && row.isName(at) && !row.isName(at - 1);
  if (!isJoint && !isParted && !isRunOn) return false;
  const first = isJoint ? at + 1 : at;
  const end = ownerEnd(row, first, Math.min(total, first + 8), words);
  if (end === first) return false;
  if (isRunOn && !isJoint && !isParted) return row.lower[end] === 'to' && words.verbs.has(row.lower[end + 1] ?? '');
  // "Mum and Dad to attend" is one: the owner before the "and" has not been told what to do yet.
  if (isJoint && !hasVerb(row, at, words)) return false;
  if (isParted && !hasVerb(row, at, words) && !row.lower.slice(Math.max(0, at - 4), at).some((near) => /\d/.test(near))) return false;
  const next = row.lower[end] ?? '';
  return (STARTS_TASK.has(next) || (OBLIGES.has(next) && row.lower[end + 1] === 'to')) && !ASKING.has(before);
}

/** Whether the clause before has said what is to happen: a verb, or a word that ends like one. */
function hasVerb(row: Row, at: number, words: ActionWords): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 25); index -= 1) {
    const word = row.lower[index] ?? '';
    if (words.verbs.has(word) || words.verbsThird.has(word) || VERBS.has(word) || word.endsWith('ed')) return true;
  }
  return false;
}
const VERBS = new Set('is are was were has have had said says to will'.split(' '));

/** What stands before a word where it may part clauses; one space where it cannot. */
function gapBefore(text: string, row: Row, at: number): string {
  const { reading, start } = row.sentence;
  const from = start + (reading.end[at - 1] as number);
  const to = start + (reading.start[at] as number);
  if (!reading.parted[at] && to - from <= 1 && text.charCodeAt(from) !== SLASH) return ' ';
  const gap = text.slice(from, to);
  return reading.parted[at] || gap.includes('/') ? gap : ' ';
}

const SLASH = 47;
