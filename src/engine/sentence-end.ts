/** Where a sentence ends: at an end mark with white space behind it, unless it belongs to a short form, an initial or a title. */

/**
 * The next end mark, or the end of the text. Left to the browser, since a page's script is seldom so warm that a loop of ours over all characters
 * would be faster.
 */
export function nextMark(text: string, from: number): number {
  END_MARK.lastIndex = from;
  return END_MARK.test(text) ? END_MARK.lastIndex - 1 : text.length;
}

/** Where the row of end marks and closing marks that stands at `at` ends. */
export function endOfMarks(text: string, at: number, to: number): number {
  let next = at + 1;
  while (next < to && (isEndMark(text.charCodeAt(next)) || CLOSERS.includes(text[next] ?? ''))) next += 1;
  return next;
}

/** A full stop, question or exclamation mark in a sentence that began at `start`, in a line that ends at `to`. */
interface Mark {
  start: number;
  at: number;
  to: number;
  marksEnd: number;
}

/** A full stop ends a sentence when white space follows and it does not belong to a short form or an initial. */
export function endsSentence(text: string, { start, at, to, marksEnd: next }: Mark): boolean {
  if (next >= to) return true;
  if (!isSpace(text.charCodeAt(next))) return false;
  if (text.charCodeAt(at) !== 46) return true;
  let from = at;
  while (from > start && /[\p{L}'’.]/u.test(text[from - 1] ?? '')) from -= 1;
  const word = text.slice(from, at);
  if (word === '') return from > start;
  // "J. Patel", "e.g. school": an initial or letters parted by stops.
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  if (!SHORT_FORMS.has(word.toLowerCase())) return true;
  // "at the end of Dec. He", "every wk. He": a short form can end a sentence as well; titles and "Ref. Sam" never do.
  if (!/^\s+\p{Lu}/u.test(text.slice(next, next + 4)) || TITLES.test(word)) return false;
  return word === word.toLowerCase() || MONTH_OR_DAY.test(word);
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  );
}

function isEndMark(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

const CLOSERS = '"”’\')]*';
const SHORT_FORMS = new Set(
  `mr mrs ms miss dr prof st no nos tel ext eg ie etc approx appt appts inc incl re ref cf vs dob dept est min mins hr hrs wk wks
yr yrs mth mths jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun p pp para paras sec sch vol fig
insp sgt det rec rec'd disc sup sups refs ass assess info gov co ltd rd ave`.split(/\s+/),
);

const TITLES = /^(?:mr|mrs|ms|dr|prof|st|no|re|sch)$/i;
const MONTH_OR_DAY = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)$/i;

const END_MARK = /[.!?\u2026]/g;
