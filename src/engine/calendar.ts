/**
 * Dates as they are written in a record, and days between them. Pure numbers: no time zone, no clock of the machine.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_IN_MS = 86_400_000;

/** Month from 1 to 12 of a written month ("March", "sept", "OCT"); 0 where it is none. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/**
 * A written date as `yyyy-mm-dd`, or `--mm-dd` where the text gives no year. British order: the day stands first.
 * @returns null where there is no such day (31/2, 14/30)
 */
export function isoDate(day: number, month: number, year: number | null): string | null {
  const last = DAYS_IN_MONTH[month - 1];
  if (last === undefined || day < 1 || day > last) return null;
  if (year === null) return `--${pad(month)}-${pad(day)}`;
  if (month === 2 && day === 29 && !isLeap(year)) return null;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** The year that "25" or "2025" means in a child's record: two digits are of this century. */
export function fullYear(digits: string): number {
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
}

/**
 * A day without a year in the year that brings it nearest to another day: "12/1" in an entry of December is next January's.
 * @param day `--mm-dd`, or a full date, which stays as it is @param near `yyyy-mm-dd`
 */
export function nearestYear(day: string, near: string): string {
  if (!day.startsWith('--')) return day;
  const year = Number(near.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((one) => `${one}${day.slice(1)}`);
  const distance = (candidate: string) => Math.abs(daysBetween(candidate, near) ?? Number.POSITIVE_INFINITY);
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

/** Whole days from one `yyyy-mm-dd` to another; null where one of them is no full date. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === null || end === null ? null : end - start;
}

function dayNumber(date: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  if (isoDate(day, month, year) === null) return null;
  return Math.round(Date.UTC(year, month - 1, day) / DAY_IN_MS);
}

const pad = (value: number) => String(value).padStart(2, '0');
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
