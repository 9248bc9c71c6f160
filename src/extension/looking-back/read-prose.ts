/** A text file that holds entries one after the other, as somebody has copied them together, and no table. */
import { textOf } from './decode';
import type { OpenedFile } from './messages';
import { dateAtStart } from './read-date';

/** As much as can be pasted. Bytes. */
const LONGEST = 5_000_000;

/** @param shape what the file looks like as a table @returns its words; null where it is a table, or too long to be looked at piece by piece */
export async function proseIn(file: Blob, name: string, { titles, guess }: OpenedFile): Promise<string | null> {
  if (!/\.txt$/i.test(name) || file.size > LONGEST) return null;
  const { text } = await textOf(file);
  const [first = ''] = text.trimStart().split('\n', 1);
  const hasColumns = titles.length > 1 && (guess.date !== null || first.includes('\t'));
  return hasColumns && dateAtStart(first) === null ? null : text;
}
