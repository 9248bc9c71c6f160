/**
 * The same sentence for two children, only the name changed: a text that was copied from one child's part to the other's.
 */
import { namesIn } from './child';
import { perSentence } from './kept';
import type { CommentReading, SentenceReading } from './reading';
import type { ChildInText, Span } from './types';

/** Sentences of eight words or more that stand again with another child's name in the same place. */
export function repeatedForSiblings(reading: CommentReading, child: ChildInText): Span[] {
  if (child.names.length < 2) return [];
  const seen = new Map<string, { name: string; span: Span }>();
  const found: Span[] = [];
  for (const sentence of reading.sentences) {
    const named = namesIn(sentence, child.names);
    const [name] = named;
    if (name === undefined || named.length > 1 || sentence.reading.words.length < LEAST_WORDS) continue;
    const key = withoutName(sentence.reading, name);
    const span = { start: sentence.start, end: sentence.end };
    const before = seen.get(key);
    if (before && before.name !== name) found.push(before.span, span);
    else if (!before) seen.set(key, { name, span });
  }
  return [...new Map(found.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
}

function withoutName(reading: SentenceReading, name: string): string {
  const last = lastKey(reading);
  if (last.name !== name) {
    last.key = reading.words.map(({ lower, plain }) => (plain === name ? '*' : (PRONOUNS.get(lower) ?? lower))).join(' ');
    last.name = name;
  }
  return last.key;
}

const lastKey = perSentence(() => ({ name: '', key: '' }));

const LEAST_WORDS = 8;
/** "he" for the one and "she" for the other is the same sentence. */
const PRONOUNS = new Map([
  ...['he', 'she'].map((word) => [word, 'they'] as const),
  ...['his', 'her', 'him'].map((word) => [word, 'their'] as const),
  ...['himself', 'herself'].map((word) => [word, 'themself'] as const),
]);
