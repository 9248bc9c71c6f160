/**
 * Entries that were mostly taken from an earlier one: rows of five words that stand in both, whatever was changed between them.
 */

/** A text as its words, in small letters. */
export type Words = readonly string[];

export interface Copy {
  entry: number;
  from: number;
  /** Part of the entry's words that stand in the earlier one in the same row, 0 to 1. */
  share: number;
}

/** Five words in a row are seldom the same by chance; shorter rows are standing phrases. */
const ROW = 5;
const MOSTLY = 0.6;
/** Shorter entries ("Case discussed. Continue plan.") are alike without being copied, unless they are the same from end to end. */
const LEAST_WORDS = 25;
const LEAST_WORDS_OF_SAME = 12;
const SAME = 0.95;
/** Of a row that stands everywhere only the latest places are compared: linear, however long the file is. */
const MOST_PLACES = 40;

/** For each entry the earlier one that it takes most from; of equals the nearer. Linear in the words of all entries. */
export function findCopies(entries: readonly Words[]): Copy[] {
  const places = new Map<string, number[]>();
  const copies: Copy[] = [];
  for (const [entry, words] of entries.entries()) {
    const rows = rowsOf(words);
    const best = mostFrom(rows, words.length, places);
    const least = best && best.share >= SAME ? LEAST_WORDS_OF_SAME : LEAST_WORDS;
    if (best && words.length >= least && best.share >= MOSTLY) copies.push({ entry, ...best });
    for (const row of new Set(rows)) {
      const at = places.get(row);
      if (!at) places.set(row, [entry]);
      else {
        at.push(entry);
        if (at.length > MOST_PLACES) at.shift();
      }
    }
  }
  return copies;
}

/** A copy with another figure in it is a copy: numbers are all one word here. */
function rowsOf(written: Words): string[] {
  const words = written.map((word) => (/^\d+%?$/.test(word) ? '#' : word));
  const rows: string[] = [];
  for (let at = 0; at + ROW <= words.length; at += 1) rows.push(words.slice(at, at + ROW).join(' '));
  return rows;
}

function mostFrom(
  rows: readonly string[],
  total: number,
  places: ReadonlyMap<string, readonly number[]>,
): { from: number; share: number } | null {
  /** For each earlier entry: words covered so far, and the word up to which they are counted. */
  const covered = new Map<number, { words: number; upTo: number }>();
  for (const [at, row] of rows.entries()) {
    for (const from of places.get(row) ?? []) {
      const held = covered.get(from) ?? { words: 0, upTo: 0 };
      held.words += at + ROW - Math.max(at, held.upTo);
      held.upTo = at + ROW;
      covered.set(from, held);
    }
  }
  let best: { from: number; share: number } | null = null;
  for (const [from, { words }] of covered) {
    const share = words / Math.max(1, total);
    if (!best || share > best.share || (share === best.share && from > best.from)) best = { from, share };
  }
  return best;
}
