import { hitsIn } from './cues';
import { perSentence } from './kept';
import { spanOf } from './reading';
import type { Span } from './types';
import { isWhole, type Unit, unitSpan } from './units';

/** A sentence up to this length is shown whole. UTF-16 code units. */
const SHORT_ENOUGH = 110;
/** Parts shorter than this say little on their own and are joined to their neighbour. */
const TOO_SHORT = 24;
/** A share of the points of the best part. */
const NEARLY = 0.5;

/**
 * The part of a sentence that carries what is looked for: of a long sentence the clause whose cues have most points, so that the reader is
 * shown words and not a paragraph. Cut at semicolons, colons, dashes and commas; exact words of the text, without the stop at the end.
 * @param moves what its clauses do (moves.ts), where that counts
 * @returns a range of the comment
 */
export function clauseOf(unit: Unit, points: Points, moves: Moves = NO_MOVES): Span {
  const { start, reading } = unit.sentence;
  // Moves depend on who the children are, and so on the whole comment.
  const known = moves.length === 0 && isWhole(unit) ? clausesOfSentence(reading) : null;
  const best = known?.get(points) ?? bestOf(unit, points, moves);
  if (known && known.size < MOST_KEPT) known.set(points, best);
  return { start: start + best.start, end: start + best.end };
}

/**
 * The words of a decision: of a long sentence the parts from the first to the last that decide. "I've pushed it back from the 10th because
 * she has only just begun to talk, and I want both workers there" decides at both ends.
 * @param moves what its clauses do (moves.ts)
 * @returns a range of the comment
 */
export function decidedIn(unit: Unit, points: Points, moves: Moves): Span {
  const { start, reading } = unit.sentence;
  const whole = trimmed(reading.text, unitSpan(unit));
  if (whole.end - whole.start <= SHORT_ENOUGH) return { start: start + whole.start, end: start + whole.end };
  const { parts, sums } = partsWithSums(unit, whole, points, moves);
  const enough = Math.max(...sums) * NEARLY;
  const strong = parts.filter((_, index) => (sums[index] ?? 0) >= enough);
  const span = trimmed(reading.text, { start: strong[0]?.start ?? whole.start, end: strong.at(-1)?.end ?? whole.end });
  return { start: start + span.start, end: start + span.end };
}

type Points = Readonly<Record<string, number>>;
type Moves = readonly { move: string; at: number }[];
const NO_MOVES: Moves = [];

/** The best part of a sentence for the points of each element, counted from its start. */
const clausesOfSentence = perSentence(() => new Map<Points, Span>());
/** As many as there are elements. */
const MOST_KEPT = 15;

function bestOf(unit: Unit, points: Points, moves: Moves): Span {
  const whole = trimmed(unit.sentence.reading.text, unitSpan(unit));
  return whole.end - whole.start <= SHORT_ENOUGH ? whole : bestPart(unit, whole, points, moves);
}

function bestPart(unit: Unit, whole: Span, points: Points, moves: Moves): Span {
  const { parts, sums } = partsWithSums(unit, whole, points, moves);
  const best = Math.max(...sums);
  const from = sums.indexOf(best);
  // What stands next to the best part and says nearly as much belongs to it: "curfew comes off today, and her sister does the pick-ups".
  let to = from;
  while (to + 1 < parts.length && (sums[to + 1] ?? 0) >= best * NEARLY) to += 1;
  return trimmed(unit.sentence.reading.text, { start: parts[from]?.start ?? whole.start, end: parts[to]?.end ?? whole.end });
}

/** The parts of a sentence, and the points of what begins in each. */
function partsWithSums(unit: Unit, whole: Span, points: Points, moves: Moves): { parts: Span[]; sums: number[] } {
  const { reading } = unit.sentence;
  const parts = partsOf(reading.text, whole);
  const sums = parts.map(() => 0);
  const add = (value: number, from: number, to: number) => {
    const span = spanOf(reading, from, to);
    const part = parts.findIndex(({ start, end }) => start < span.end && span.start < end);
    if (part >= 0) sums[part] = (sums[part] ?? 0) + value;
  };
  for (const hit of hitsIn(unit)) add(points[hit.rule.id] ?? 0, hit.from, hit.to);
  for (const { move, at } of moves) add(points[move] ?? 0, at, at + 1);
  return { parts, sums };
}

function partsOf(text: string, whole: Span): Span[] {
  const parts: Span[] = [];
  let start = whole.start;
  for (const found of text.slice(whole.start, whole.end).matchAll(/[;:]\s|\s[–—-]\s|,\s/g)) {
    const end = whole.start + found.index;
    if (end - start < TOO_SHORT || whole.end - end < TOO_SHORT) continue;
    parts.push({ start, end });
    start = end + found[0].length;
  }
  parts.push({ start, end: whole.end });
  return parts;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:–—-]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;:.–—-]/.test(text[to - 1] ?? '')) to -= 1;
  return from < to ? { start: from, end: to } : { start, end };
}
