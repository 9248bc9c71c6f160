import type { WordInfo } from './lexicon';
import type { SentenceReading } from './reading';

/**
 * Work that depends on a sentence alone is done once for it and kept with it: a key press changes one sentence, so it costs the work of
 * one sentence, whatever the length of the comment. What is kept goes when the reader forgets the sentence.
 * @param work must give the same for the same sentence and the same rules; `context` is what it needs of the rules
 */
export function perSentence<Value, Context = void>(work: (reading: SentenceReading, context: Context) => Value) {
  return keptWith<SentenceReading, Value, Context>(slots.ofSentence++, work);
}

/** The same for what a spelling tells by itself. */
export function perWord<Value>(work: (word: WordInfo) => Value) {
  return keptWith<WordInfo, Value, void>(slots.ofWord++, work);
}

/** Something with room for what later stages work out from it alone. */
export interface Keeper {
  kept: unknown[];
}

/** Gives what is kept with an owner, or does the work. */
interface Kept<Owner, Value, Context> {
  (owner: Owner, context: Context): Value;
  /** Whether the work is done: whoever goes step by step need not stop for it. */
  knows(owner: Owner): boolean;
}

function keptWith<Owner extends Keeper, Value, Context>(
  slot: number,
  work: (owner: Owner, context: Context) => Value,
): Kept<Owner, Value, Context> {
  const give = (owner: Owner, context: Context): Value => {
    // Only this function writes to its slot, so what stands there is of its type. An array, as a look-up in a map costs more than much of the work.
    const known = owner.kept[slot] as Value | undefined;
    if (known !== undefined) return known;
    const value = work(owner, context);
    owner.kept[slot] = value;
    return value;
  };
  return Object.assign(give, { knows: (owner: Owner) => owner.kept[slot] !== undefined });
}

/** Counted apart, so that a word has no room for what only sentences have. */
const slots = { ofSentence: 0, ofWord: 0 };
