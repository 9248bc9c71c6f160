/**
 * Brothers and sisters in one entry: each child has a file, and should find a sentence there that is only about them.
 */
import { namesIn } from './child';
import { perSentence } from './kept';
import type { CommentReading, PlacedSentence } from './reading';
import type { ChildInText } from './types';

/** Names of children who are only ever named together with others, or in a bare list; empty where one child is named. */
export function childrenWithoutOwnSentence(reading: CommentReading, child: ChildInText): readonly string[] {
  if (child.names.length < 2) return NOBODY;
  const known = FOUND.get(child);
  if (known?.reading === reading) return known.names;
  const names = namesWithoutOwnSentence(reading, child);
  FOUND.set(child, { reading, names });
  return names;
}

const NOBODY: readonly string[] = [];
/** Remarks and prompts ask for the children of the same reading. */
const FOUND = new WeakMap<ChildInText, { reading: CommentReading; names: readonly string[] }>();

function namesWithoutOwnSentence(reading: CommentReading, child: ChildInText): string[] {
  const own = new Set<string>();
  let last: string | null = null;
  for (const sentence of reading.sentences) {
    const named = namesIn(sentence, child.names);
    const [only] = named;
    if (named.length === 1 && only && sentence.reading.words.length >= LEAST_WORDS) own.add(only);
    // "Leo is five. He draws all day.": the second sentence is his as well.
    const goesOn = named.length === 0 && last !== null && /^(?:he|she|they|his|her|their)$/.test(sentence.reading.words[0]?.lower ?? '');
    if (goesOn && last && sentence.reading.words.length >= LEAST_WORDS) own.add(last);
    if (named.length > 0) last = named.at(-1) ?? null;
    // "Tyrell 91%, quiet; Amari loves dance": parts of one sentence, each about one child.
    if (named.length > 1) for (const name of ownPartsIn(sentence, named, child.names)) own.add(name);
  }
  return child.names.filter((name) => !own.has(name));
}

const LEAST_WORDS = 4;

/** The same names were found in the same sentence with the last key, as a rule. */
function ownPartsIn({ reading }: PlacedSentence, named: readonly string[], all: readonly string[]): readonly string[] {
  const last = lastParts(reading);
  if (last.named !== named) {
    last.own = partsOfTheirOwn(reading.text, named, all);
    last.named = named;
  }
  return last.own;
}

const lastParts = perSentence((): { named: readonly string[]; own: readonly string[] } => ({ named: NOBODY, own: NOBODY }));

function partsOfTheirOwn(text: string, named: readonly string[], all: readonly string[]): string[] {
  const parts = text.split(/[;.]|,\s(?=\p{Lu})|\b(?:and|but|while)\s(?=\p{Lu})/u);
  return named.filter((name) =>
    parts.some(
      (part) =>
        part.includes(name) &&
        !all.some((other) => other !== name && part.includes(other)) &&
        (part.match(/\p{L}{2,}/gu)?.length ?? 0) > LEAST_WORDS,
    ),
  );
}
