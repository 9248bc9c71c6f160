import { dayInWords } from '../../src/ui/day-words';

/**
 * What is said of the day by which somebody is to look at a pack or rule again.
 * @param reviewBy `yyyy-mm-dd`, null where none is set
 * @param today in the same form, by the clock of this device
 */
export function reviewDay(reviewBy: string | null, today: string): string {
  if (reviewBy === null) return 'No day is set to look at it again.';
  const day = dayInWords(reviewBy);
  return reviewBy < today ? `Past its review date: it was to be looked at again by ${day}.` : `To be looked at again by ${day}.`;
}
