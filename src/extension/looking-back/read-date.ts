import { fullYear, isoDate, monthNumber } from '../../engine/calendar';

/** A date as somebody wrote it, read. `problem` says in plain words why there is none. */
export interface ReadDate {
  /** `yyyy-mm-dd`, or null. */
  date: string | null;
  problem: string | null;
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH_FIRST = 'is no date with the day first';
/** Nothing that somebody wrote in a recording system is older. */
const EARLIEST = '1950-01-01';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const TIME = '(?:[T\\s,]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:am|pm|hrs)?\\s*(?:z|[+-]\\d{2}:?\\d{2})?)?';

/** Each form with where day, month and year stand in it. British order, as in a council's record. */
const FORMS: readonly { form: RegExp; read: (parts: string[]) => [day: string, month: string, year: string | undefined] }[] = [
  { form: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`, 'iu'), read: ([year, month = '', day = '']) => [day, month, year] },
  { form: /^(\d{4})(\d{2})(\d{2})$/u, read: ([year, month = '', day = '']) => [day, month, year] },
  {
    form: new RegExp(`^${WEEKDAY}(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?:\\s*[-/.]\\s*(\\d{4}|\\d{2}))?(?!\\d)${TIME}`, 'iu'),
    read: ([day = '', month = '', year]) => [day, month, year],
  },
  {
    form: new RegExp(
      `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}\\.?,?(?:[\\s-]+(\\d{4}|['’]?\\d{2}(?!\\d|:)))?${TIME}`,
      'iu',
    ),
    read: ([day = '', month = '', year]) => [day, String(monthNumber(month)), year],
  },
  {
    form: new RegExp(`^${WEEKDAY}${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?!\\d)${TIME}`, 'iu'),
    read: ([month = '', day = '', year]) => [day, String(monthNumber(month)), year],
  },
];

/**
 * Reads the date of an entry, however the system or the spreadsheet wrote it.
 * @param written what stands in the cell or on the page
 */
export function readDate(written: string): ReadDate {
  const words = written.trim().slice(0, 100);
  if (words === '') return { date: null, problem: null };
  const found = dateAtStart(words);
  if (found) return { date: found.date, problem: found.problem };
  return serialDate(words) ?? { date: null, problem: `I could not read “${words.slice(0, 40)}” as a date.` };
}

/**
 * The date with which a line begins.
 * @returns null where it begins with none; `length` is how much of the line it takes, in UTF-16 code units
 */
export function dateAtStart(line: string): (ReadDate & { length: number }) | null {
  for (const { form, read } of FORMS) {
    const match = form.exec(line);
    if (!match) continue;
    const [day, month, year] = read(match.slice(1));
    return { ...checked(Number(day), Number(month), year, match[0].trim()), length: match[0].length };
  }
  return null;
}

function checked(day: number, month: number, year: string | undefined, words: string): ReadDate {
  if (year === undefined) return { date: null, problem: `“${words}” has no year.` };
  const date = isoDate(day, month, fullYear(year.replace(/\D/g, '')));
  // 01/01/0025 and 1/5/1925 are slips of the hand: taken for true they would stretch every drawing of time over a century.
  if (date !== null && date < EARLIEST) return { date: null, problem: `“${words}” is too long ago to be the date of an entry.` };
  if (date !== null) return { date, problem: null };
  const isAmerican = month > 12 && month <= 31 && day <= 12;
  return {
    date: null,
    problem: isAmerican ? `“${words}” ${MONTH_FIRST}.` : `There is no such day as “${words}”.`,
  };
}

/** Whether this is what `readDate` says of 03/25/2026: then the dates beside it may have the month first too, and be read wrongly. */
export const isMonthFirst = (problem: string): boolean => problem.includes(MONTH_FIRST);

/** Spreadsheets count days from 30 December 1899; only such numbers as fall into this century. */
function serialDate(words: string): ReadDate | null {
  const days = /^(\d{5})(?:\.\d+)?$/.exec(words)?.[1];
  if (days === undefined || Number(days) < 36_526 || Number(days) > 73_050) return null;
  return { date: new Date(Date.UTC(1899, 11, 30) + Number(days) * 86_400_000).toISOString().slice(0, 10), problem: null };
}
