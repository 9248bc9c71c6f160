import nlp from 'compromise/two';
import type { Tagger } from './reading';

/**
 * Parts of speech by compromise: the only file that imports it. It is loaded only where an active rule asks for a part of speech,
 * and called only for sentences in which the words of such a rule stand already (docs/decisions/0002-compromise.md).
 */
export const tagger: Tagger = (text) => {
  const terms: ReturnType<Tagger> = [];
  for (const sentence of nlp(text).json({ offset: true }) as unknown[]) collect(sentence, terms);
  return terms;
};

/** compromise types its JSON loosely, so each part is looked at before it is believed. */
function collect(sentence: unknown, terms: ReturnType<Tagger>): void {
  if (!isRecord(sentence) || !Array.isArray(sentence['terms'])) return;
  for (const term of sentence['terms']) {
    if (!isRecord(term) || !isRecord(term['offset']) || !Array.isArray(term['tags'])) continue;
    const { start, length } = term['offset'];
    if (typeof start !== 'number' || typeof length !== 'number') continue;
    terms.push({ start, end: start + length, tags: new Set(term['tags'].filter((tag) => typeof tag === 'string')) });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
