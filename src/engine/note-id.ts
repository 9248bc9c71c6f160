import type { LanguageNote, Span } from './types';

/**
 * An id that stays the same while someone types elsewhere: made of the rule, the words found and the sentence they stand in.
 * A 53-bit hash of strings (after cyrb53, public domain); nothing is kept secret by it.
 */
export function noteId(rule: string, words: string, sentence: string): string {
  const text = `${rule}\n${words.toLowerCase()}\n${sentence}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${rule}:${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}

/** What a note says, wherever its sentence stands. */
export type NoteWords = Omit<LanguageNote, 'start' | 'end' | 'also'>;

/** The note in its place. Named one by one, as copying whatever an object holds takes several times as long, and notes are made with every key. */
export function noteAt({ start, end }: Span, { id, words, category, severity, say, better, why, origin }: NoteWords): LanguageNote {
  return { start, end, id, words, category, severity, say, better, why, origin, also: [] };
}
