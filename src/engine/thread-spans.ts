/**
 * Ranges of an entry as words, pairs of words and dates: what asks and reports are compared by.
 */
import type { PlacedSentence } from './reading';
import { lowerWords, type Stemmer } from './thread-words';
import type { Span } from './types';

/** Pairs of words with content that stand side by side. */
export function pairsOf(words: readonly string[], stemmer: Stemmer): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at += 1) {
    const both = stemmer.stems(words.slice(at - 1, at + 1));
    if (both.length === 2) pairs.add(both.join(' '));
  }
  return pairs;
}

/** The words of a sentence that lie within a range of the entry, in small letters. */
export function wordsWithin(sentence: PlacedSentence, span: Span): string[] {
  const { start, end } = sentence.reading;
  const from = start.findIndex((at) => sentence.start + at >= span.start);
  if (from < 0) return [];
  let to = from;
  while (to < end.length && sentence.start + (end[to] ?? 0) <= span.end) to += 1;
  return lowerWords(sentence, from, to);
}

/** "24/3", "24.3.25", "2025-03-24": written in figures. */
export const isDate = (word: string) => /^\d{1,2}[/.]\d{1,2}|^\d{4}-/.test(word);
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Days as "24/3" however they are written, and months by name. */
export function datesOf(text: string): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const [, day, month] of text.matchAll(/\b(\d{1,2})[/.](\d{1,2})\b/g)) if (Number(month) <= 12) add(Number(day), Number(month));
  for (const [, day, month = ''] of text.matchAll(
    /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi,
  )) {
    const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
    if (day) add(Number(day), number);
    else if (/^[A-Z]/.test(month)) dates.add(`month ${number}`);
  }
  return dates;

  function add(day: number, month: number): void {
    dates.add(`${day}/${month}`).add(`month ${month}`);
  }
}
