import type { CommentReading, PlacedSentence, SentenceReading } from './reading';
import { wordsOf } from './tokens';

/**
 * Whether a comment says in full what letters stand for: "child in need (CIN)" or the words anywhere before, or "CIN (child in need)" right here.
 * @param longs the spellings in full, as words in small letters @param end offset in the sentence at which the letters end
 */
export function isSpeltOut(
  short: string,
  longs: readonly (readonly string[])[],
  end: number,
  sentence: PlacedSentence,
  reading: CommentReading,
): boolean {
  if (bracketSpells(short, sentence.reading.text.slice(end))) return true;
  return longs.some((words) => {
    for (let index = 0; index <= sentence.index; index += 1) {
      const place = reading.sentences[index];
      if (place && holdsWords(place.reading, words)) return true;
    }
    return false;
  });
}

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
function bracketSpells(short: string, after: string): boolean {
  const inner = /^\s*[([](\s*\p{Ll}+\s+\p{L}[^)\]]*)/u.exec(after)?.[1];
  if (inner === undefined) return false;
  const initials = lowerWords(inner).map((word) => word.charAt(0));
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 0 && letters[0] === initials[0] && initials.length >= letters.length;
}
