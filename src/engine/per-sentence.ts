import type { SentenceReading } from './reading';

/**
 * Work that depends on a sentence alone is done once for it and kept with it: a key press changes one sentence, so it costs the work of
 * one sentence, whatever the length of the comment. What is kept goes when the reader forgets the sentence.
 * @param work must give the same for the same sentence and the same rules; `context` is what it needs of the rules
 */
export function perSentence<Value, Context = void>(
  work: (reading: SentenceReading, context: Context) => Value,
): (reading: SentenceReading, context: Context) => Value {
  const slot = slots;
  slots += 1;
  return (reading, context) => {
    // Only this function writes to its slot, so what stands there is of its type. An array, as a look-up in a map costs more than much of the work.
    const known = reading.kept[slot] as Kept<Value> | undefined;
    if (known !== undefined) return known.value;
    const value = work(reading, context);
    reading.kept[slot] = { value };
    return value;
  };
}

interface Kept<Value> {
  value: Value;
}

let slots = 0;
