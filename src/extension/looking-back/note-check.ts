/**
 * Looks at what the writer is about to keep: whether it holds a name from the entries, or their very words. A private reflection
 * is kept, and what is kept must not be about a child whom somebody could recognise (UK GDPR Art 5(1)(c)).
 */

export interface NoteCheck {
  /** Words of the note that the entries use as names. */
  names: string[];
  /** Words that stand in the same order in an entry, as written in the note; null where there are none. */
  copied: string | null;
}

/** So many words in the same order are no chance. */
const RUN = 8;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Words with a capital that name nobody. */
const NO_NAMES = new Set(
  (
    'i mum mother mam dad father nan nana gran grandad grandma grandmother grandfather uncle aunt auntie brother sister mr mrs ms miss dr ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun ' +
    'christmas easter diwali eid ramadan english british act children child family school police health court team plan review conference core group ' +
    'supervision service manager worker social management oversight section case initial strategy early help the a an and but so if when then they he she it we you'
  ).split(' '),
);

/**
 * The names that a text uses: words with a capital inside a sentence, and those that the engine took for the child's.
 * @param childNames of the review of the same text
 */
export function namesIn(text: string, childNames: readonly string[] = []): Set<string> {
  const names = namesOf(childNames);
  let before = '.';
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(last, match.index);
    const isInside = !/[.!?:\n•"“]/u.test(between) && before !== '.';
    if (isInside && /^\p{Lu}\p{Ll}/u.test(match[0])) addName(names, match[0]);
    before = match[0];
    last = match.index + match[0].length;
  }
  return names;
}

/** The parts of names that are known as such, in lower case. */
export function namesOf(known: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const name of known) for (const part of name.match(WORD) ?? []) addName(names, part);
  return names;
}

/** @param names in lower case @param texts of the entries, looked through only as far as needed */
export function checkNote(note: string, names: ReadonlySet<string>, texts: Iterable<string>): NoteCheck {
  const words = [...note.matchAll(WORD)];
  const found = words.map(([word]) => word).filter((word) => /^\p{Lu}/u.test(word) && names.has(bare(word)));
  return { names: [...new Set(found)], copied: copiedRun(note, words, texts) };
}

function addName(names: Set<string>, word: string): void {
  const name = bare(word);
  if (name.length > 1 && !NO_NAMES.has(name)) names.add(name);
}

const bare = (word: string): string => word.toLowerCase().replace(/['’]s$/u, '');

function copiedRun(note: string, words: readonly RegExpExecArray[], texts: Iterable<string>): string | null {
  if (words.length < RUN) return null;
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at += 1)
    runs.set(
      runAt(
        words.map(([word]) => word),
        at,
      ),
      at,
    );
  for (const text of texts) {
    const theirs = text.match(WORD) ?? [];
    for (let at = 0; at + RUN <= theirs.length; at += 1) {
      const mine = runs.get(runAt(theirs, at));
      if (mine === undefined) continue;
      const first = words[mine];
      const last = words[mine + RUN - 1];
      return first && last ? note.slice(first.index, last.index + last[0].length) : null;
    }
  }
  return null;
}

const runAt = (words: readonly string[], at: number): string =>
  words
    .slice(at, at + RUN)
    .join(' ')
    .toLowerCase();
