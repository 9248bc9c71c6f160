/** How dates and counts are said. */
import { dayOf } from '../../src/extension/day';
import type { EntryDigest } from '../../src/extension/looking-back/digest';
import { dayInWords } from '../../src/ui';

export { monthInWords } from '../../src/ui';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `2026-03-04` → "4 March 2026". */
export const dateInWords = (date: string | null): string => (date === null ? 'No date' : dayInWords(date));

/** The day on which something was kept, in milliseconds: "4 March 2026". */
export const savedOn = (at: number): string => dayInWords(dayOf(new Date(at)));

/** "three", "12". */
export const numberInWords = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** "1 entry", "12 entries". */
export const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const entriesInWords = (count: number): string => counted(count, 'entry', 'entries');

/** How an entry is spoken of within a sentence: "the entry of 4 March 2026", "entry 3 (no date)". */
export function theEntry({ date, index }: Pick<EntryDigest, 'date' | 'index'>): string {
  return date === null ? `entry ${index + 1} (no date)` : `the entry of ${dateInWords(date)}`;
}

/** How an entry is called where its date alone would not do. */
export function entryName({ date, index }: Pick<EntryDigest, 'date' | 'index'>): string {
  return date === null ? `Entry ${index + 1}, without a date` : dateInWords(date);
}

export function daysInWords(days: number): string {
  if (days < 60) return counted(days, 'day', 'days');
  const [many, unit] = days < 730 ? [days / 30.4, 'months'] : [days / 365.25, 'years'];
  return `${counted(days, 'day', 'days')}, about ${numberInWords(Math.round(many))} ${unit}`;
}
