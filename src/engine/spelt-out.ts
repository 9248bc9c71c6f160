import { perSentence } from './kept';
import type { CommentReading, SentenceReading } from './reading';
import { wordsOf } from './tokens';

/**
 * Whether a comment says in full what letters stand for before they come: "child in need" for "CIN".
 * @param longs the spellings in full, as words in small letters; the same array for the same letters @param last index of the sentence with the letters
 */
export function isSpeltOut(longs: Spellings, last: number, reading: CommentReading): boolean {
  if (longs.length === 0) return false;
  for (let index = 0; index <= last; index += 1) {
    const place = reading.sentences[index];
    if (place && holdsAny(place.reading, longs)) return true;
  }
  return false;
}

type Spellings = readonly (readonly string[])[];

/** Each key press asks the same of all sentences before some letters. */
function holdsAny(reading: SentenceReading, longs: Spellings): boolean {
  const asked = answersOf(reading);
  const known = asked.get(longs);
  if (known !== undefined) return known;
  const holds = longs.some((words) => holdsWords(reading, words));
  asked.set(longs, holds);
  return holds;
}

/** By spellings: no more than there are acronyms. */
const answersOf = perSentence(() => new Map<Spellings, boolean>());

/** Whether some words stand in a row in a sentence; a plural counts as the word. */
export function holdsWords(reading: SentenceReading, words: readonly string[]): boolean {
  const last = reading.words.length - words.length;
  for (let at = 0; at <= last; at += 1) {
    let step = 0;
    while (step < words.length && sameWord(reading.words[at + step]?.lower ?? '', words[step] ?? '')) step += 1;
    if (step === words.length) return true;
  }
  return false;
}

/** A text as words in small letters. */
export function lowerWords(text: string): string[] {
  return wordsOf(text).raw.map((word) => word.toLowerCase());
}

function sameWord(lower: string, word: string): boolean {
  const extra = lower.length - word.length;
  if (extra < 0 || extra > 2) return false;
  if (extra === 0) return lower === word;
  return lower.endsWith(extra === 1 ? 's' : "'s") && lower.startsWith(word);
}

/** Whether the words in the bracket that follows begin with the letters: "PAMS (parent assessment manual software)". */
export function bracketSpells(short: string, after: string): boolean {
  const inner = /^\s*[([](\s*\p{Ll}+\s+\p{L}[^)\]]*)/u.exec(after)?.[1];
  if (inner === undefined) return false;
  const initials = lowerWords(inner).map((word) => word.charAt(0));
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 0 && letters[0] === initials[0] && initials.length >= letters.length;
}
