/** Past entries as the self-review holds them: in the memory of its worker, and nowhere else. */

/** An entry before it lies on the desk. */
export interface NewEntry {
  /** `yyyy-mm-dd`, or null where none could be read. */
  date: string | null;
  /** Whose record it is from; entries about one child are read as one thread. Empty where nobody said. */
  about: string;
  text: string;
}

/** Something that could not be read, or only in part. */
export interface NotRead {
  /** Row of the file, page of the list or number of the entry, from 1; null where it is about the whole. */
  row: number | null;
  /** What is wrong, in plain words. */
  why: string;
  /** Whether the rest of it was taken in all the same. */
  taken: boolean;
}

/** The most that one sitting holds. More is not self-review, and a tab has to hold all of it in memory. */
export const MOST_ENTRIES = 20_000;

/** The most problems that are listed one by one; the rest are counted. */
export const MOST_PROBLEMS = 500;

/** A longer text is no comment. UTF-16 code units. */
export const LONGEST_ENTRY = 400_000;
