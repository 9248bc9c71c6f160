/**
 * The words by which the action stage knows an owner, a task and a heading over tasks: lists of the rule packs, so that a
 * Principal Social Worker can add the names of local teams and meetings without a programmer.
 */
import { wordsOf } from './tokens';
import { wordForms } from './words';

/** Lists of all active packs, by name; members are words and phrases. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

/** What the action stage looks words up in. All in small letters with straight apostrophes. */
export interface ActionWords {
  owners: Phrases;
  /** "team", "nurse": the last word of a role or service that is not listed itself. */
  heads: ReadonlySet<string>;
  /** Plain forms: "ring", "arrange". */
  verbs: ReadonlySet<string>;
  /** Third person: "rings", "arranges". */
  verbsThird: ReadonlySet<string>;
  taskNouns: ReadonlySet<string>;
  headings: ReadonlySet<string>;
}

/** Words and phrases to look up at a place in a row of words. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const known = new WeakMap<WordLists, ActionWords>();

/** The vocabulary of the lists, built once for each set of lists. Lists that are not there are empty: nothing throws. */
export function actionWords(lists: WordLists): ActionWords {
  const before = known.get(lists);
  if (before) return before;
  const verbs = singles(lists, 'action-verb');
  const words: ActionWords = {
    owners: phrases(lists.get('action-owner') ?? []),
    heads: singles(lists, 'owner-head'),
    verbs,
    verbsThird: new Set([...verbs].flatMap(thirdPersons)),
    taskNouns: singles(lists, 'task-noun'),
    headings: new Set((lists.get('task-heading') ?? []).map(plainWords)),
  };
  known.set(lists, words);
  return words;
}

/** The words of a text in small letters, parted by one space. */
export function plainWords(text: string): string {
  return wordsOf(text)
    .raw.map((word) => word.toLowerCase().replaceAll('’', "'"))
    .join(' ');
}

/** Index after the longest phrase that stands at `from`; `from` where none does. */
export function phraseEnd(found: Phrases, lower: readonly string[], from: number): number {
  for (const phrase of found.get(lower[from] ?? '') ?? []) {
    if (phrase.every((word, index) => lower[from + index] === word)) return from + phrase.length;
  }
  return from;
}

function phrases(members: readonly string[]): Phrases {
  const found = new Map<string, string[][]>();
  for (const member of members) {
    const words = plainWords(member).split(' ');
    const [first] = words;
    if (first) found.set(first, [...(found.get(first) ?? []), words]);
  }
  for (const options of found.values()) options.sort((a, b) => b.length - a.length);
  return found;
}

function singles(lists: WordLists, name: string): ReadonlySet<string> {
  return new Set((lists.get(name) ?? []).map((word) => word.toLowerCase()));
}

function thirdPersons(verb: string): string[] {
  return wordForms(verb).filter((form) => form !== verb && form.endsWith('s'));
}
