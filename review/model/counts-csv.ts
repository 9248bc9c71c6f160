/** Counts as a spreadsheet. Every cell is safe to open: none can be taken for a formula. */
import { ELEMENT_IDS } from '../../src/engine/types';
import { answerIn, type EntryDigest } from '../../src/extension/looking-back/digest';
import { CATEGORY_WORDS, ELEMENT_WORDS } from '../../src/ui';
import { countCategories, countElement, monthsOf } from './months';

/** By month: entries, then found, not sure and not seen for each element, then notes by category. */
export function countsCsv(digests: readonly EntryDigest[]): string {
  const months = monthsOf(digests);
  const categories = countCategories(months);
  const elements = ELEMENT_IDS.map((element) => ({ title: ELEMENT_WORDS[element], counts: countElement(months, element) }));
  const header = [
    'Month',
    'Entries',
    ...elements.flatMap(({ title }) => [`${title}: found`, `${title}: not sure`, `${title}: not seen`]),
    ...categories.map(({ category }) => `Words to look at again: ${CATEGORY_WORDS[category]}`),
  ];
  const rows = months.map(({ month, entries }, at) => [
    month,
    entries.length,
    ...elements.flatMap(({ counts }) => [counts[at]?.found ?? 0, counts[at]?.unsure ?? 0, counts[at]?.notSeen ?? 0]),
    ...categories.map(({ counts }) => counts[at] ?? 0),
  ]);
  return csv([header, ...rows]);
}

const ANSWERS = { found: 'found', unsure: 'not sure', 'not-seen': 'not seen' } as const;

/** Entry by entry with its words: only on an explicit tick. */
export function entriesCsv(entries: readonly { digest: EntryDigest; text: string }[]): string {
  const header = ['Date', 'Record', ...ELEMENT_IDS.map((id) => ELEMENT_WORDS[id]), 'Entry'];
  const rows = entries.map(({ digest, text }) => [
    digest.date ?? '',
    digest.about,
    ...ELEMENT_IDS.map((id) => ANSWERS[answerIn(digest, id)]),
    text,
  ]);
  return csv([header, ...rows]);
}

/** With the mark by which spreadsheets know UTF-8, and the line ends of RFC 4180. */
function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell that begins like a formula gets an apostrophe before it, which spreadsheets take as "this is text" (OWASP, CSV injection).
 * White space before the sign does not help it.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@|%\t\r\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u.test(value) ? `'${value}` : value;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
