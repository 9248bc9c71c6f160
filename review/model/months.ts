/** Counts by month, for the small charts and the table beside them. */
import { CATEGORIES, type Category, type ElementId } from '../../src/engine/types';
import { answerIn, type EntryDigest } from '../../src/extension/looking-back/digest';

export interface MonthOf {
  /** `yyyy-mm`. */
  month: string;
  entries: EntryDigest[];
}

export interface ElementCount {
  month: string;
  found: number;
  unsure: number;
  notSeen: number;
}

/** Months from the first entry to the last, those without an entry too; entries without a date are left out. */
export function monthsOf(digests: readonly EntryDigest[]): MonthOf[] {
  const byMonth = new Map<string, EntryDigest[]>();
  for (const digest of digests) {
    const month = digest.date?.slice(0, 7);
    if (month !== undefined) push(byMonth, month, digest);
  }
  const known = [...byMonth.keys()].sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  return range(first, last).map((month) => ({ month, entries: byMonth.get(month) ?? [] }));
}

export function countElement(months: readonly MonthOf[], element: ElementId): ElementCount[] {
  return months.map(({ month, entries }) => {
    const answers = entries.map((entry) => answerIn(entry, element));
    const of = (wanted: string): number => answers.filter((answer) => answer === wanted).length;
    return { month, found: of('found'), unsure: of('unsure'), notSeen: of('not-seen') };
  });
}

/** Categories that occur at all, with their count in each month. */
export function countCategories(months: readonly MonthOf[]): { category: Category; counts: number[] }[] {
  return CATEGORIES.map((category) => ({
    category,
    counts: months.map(({ entries }) => entries.reduce((sum, { notes }) => sum + (notes[category] ?? 0), 0)),
  })).filter(({ counts }) => counts.some((count) => count > 0));
}

/** A record goes over decades at most: two dates that are further apart are a slip in one of them. */
const MOST_MONTHS = 1200;

function range(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let at = first; at <= last && months.length < MOST_MONTHS; ) {
    months.push(at);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

function push(byMonth: Map<string, EntryDigest[]>, month: string, digest: EntryDigest): void {
  const there = byMonth.get(month);
  if (there) there.push(digest);
  else byMonth.set(month, [digest]);
}
