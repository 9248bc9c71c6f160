/** How days and months are said. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-03-04` → "4 March 2026"; empty where there is none. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? `${date} ${MONTHS[month - 1]} ${year}` : '';
}

/** `2026-03` → "March 2026". */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1]} ${year}`;
}
