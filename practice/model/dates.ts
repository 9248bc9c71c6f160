/** Days and times of day, reckoned with. A day is `yyyy-mm-dd`, a time `hh:mm`. */
import { dayOf } from '../../src/extension/day';

/** The same day so many months later, or the last of that month where it has no such day. @returns the day itself where it is none */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(year + month + date)) return day;
  const first = new Date(year, month - 1 + months, 1);
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  return dayOf(new Date(first.getFullYear(), first.getMonth(), Math.min(date, last)));
}

/** The time so many minutes later: `09:30` and 45 → `10:15`. Goes on after midnight. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const total = (hours * 60 + mins + minutes) % (24 * 60);
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

/** "45 minutes", "1 hour", "3 hours 30 minutes" */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours === 0 ? '' : hours === 1 ? '1 hour' : `${hours} hours`,
    rest === 0 ? '' : rest === 1 ? '1 minute' : `${rest} minutes`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const two = (number: number): string => String(number).padStart(2, '0');
