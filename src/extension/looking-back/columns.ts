import { readDate } from './read-date';

/** Which column of a file holds what, by position; null where none does. */
export interface ColumnChoice {
  date: number | null;
  text: number;
  /** Whose record the entry is from. */
  about: number | null;
}

const DATE_WORDS = /\b(?:date|datum|when|recorded|created|written)\b/iu;
const TEXT_WORDS = /\b(?:text|comment|comments|note|notes|oversight|narrative|details?|body|content|entry)\b/iu;
const ABOUT_WORDS = /\b(?:child|young person|person|name|about|person ?id|record ?id|thread)\b/iu;

/**
 * A first guess, for the writer to look at: dates where most cells are dates, the comment where the most words are.
 * @param titles of the columns @param sample some rows
 */
export function guessColumns(titles: readonly string[], sample: readonly (readonly string[])[]): ColumnChoice {
  const columns = titles.map((title, at) => {
    const cells = sample.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    const share = (count: number): number => (cells.length === 0 ? 0 : count / cells.length);
    const dates = share(cells.filter((cell) => readDate(cell).date !== null).length);
    const length = share(cells.reduce((sum, cell) => sum + cell.length, 0));
    const words = title.replace(/([a-z])([A-Z])|[_-]/g, '$1 $2');
    return {
      at,
      date: dates * 2 + (DATE_WORDS.test(words) ? 1 : 0),
      text: Math.min(length, 2000) / 100 + (TEXT_WORDS.test(words) ? 2 : 0) - dates * 20,
      about: (ABOUT_WORDS.test(words) ? 1 : 0) - dates - length / 200,
    };
  });
  const text = best(columns, 'text', Number.NEGATIVE_INFINITY) ?? 0;
  const others = columns.filter(({ at }) => at !== text);
  const date = best(others, 'date', 0.9);
  const about = best(
    others.filter(({ at }) => at !== date),
    'about',
    0.5,
  );
  return { date, text, about };
}

function best<Key extends 'date' | 'text' | 'about'>(
  columns: readonly ({ at: number } & Record<Key, number>)[],
  key: Key,
  least: number,
): number | null {
  const [first] = columns.filter((column) => column[key] > least).sort((a, b) => b[key] - a[key] || a.at - b.at);
  return first?.at ?? null;
}
