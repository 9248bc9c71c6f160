/** What is marked in the text of an entry, and what stands in the margin beside each line. */
import type { ElementId, LanguageNote, Review, Span } from '../../src/engine/types';
import { ELEMENT_GROUPS } from '../../src/ui';
import type { Line, Marked } from './segments';

export type ReadingTag =
  | { kind: 'element'; element: ElementId; isUnsure: boolean }
  | { kind: 'note'; note: LanguageNote }
  | { kind: 'decision'; number: number }
  | { kind: 'reason'; number: number }
  | { kind: 'show' };

/** Something in the margin; pressing it lights its words. */
export interface MarginLabel {
  key: string;
  element: ElementId;
  /** The reader has to judge: a question mark says so. */
  isUnsure: boolean;
  /** Number of the decision that it is or gives the reason for, from 1. */
  number: number | null;
}

/** @param show words that a mark of the thread leads to */
export function marksIn(review: Review, notes: readonly LanguageNote[], show: Span | null): Marked<ReadingTag>[] {
  return [
    ...review.elements.flatMap(({ id, answer, evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, tag: { kind: 'element' as const, element: id, isUnsure: answer === 'unsure' } })),
    ),
    ...review.decisions.flatMap((decision, at) => [
      { start: decision.start, end: decision.end, tag: { kind: 'decision' as const, number: at + 1 } },
      ...(decision.reason
        ? [{ start: decision.reason.start, end: decision.reason.end, tag: { kind: 'reason' as const, number: at + 1 } }]
        : []),
    ]),
    ...notes.flatMap((note) => [note, ...note.also].map(({ start, end }) => ({ start, end, tag: { kind: 'note' as const, note } }))),
    ...(show ? [{ start: show.start, end: show.end, tag: { kind: 'show' as const } }] : []),
  ];
}

const ORDER = ELEMENT_GROUPS.flatMap(({ elements }) => elements);

/** What begins in this line: decisions and their reasons by number, all other elements once. */
export function marginOf(line: Line<ReadingTag>): MarginLabel[] {
  const labels = new Map<string, MarginLabel>();
  for (const tag of line.segments.flatMap(({ begins }) => begins)) {
    const label = labelOf(tag);
    if (label) labels.set(label.key, label);
  }
  const has = (kind: string): boolean => [...labels.keys()].some((key) => key.startsWith(`${kind} `));
  // Numbered ones say the same, and more.
  if (has('decision')) labels.delete('decision');
  if (has('rationale')) labels.delete('rationale');
  return [...labels.values()].sort((a, b) => ORDER.indexOf(a.element) - ORDER.indexOf(b.element) || (a.number ?? 0) - (b.number ?? 0));
}

function labelOf(tag: ReadingTag): MarginLabel | null {
  if (tag.kind === 'element') return { key: tag.element, element: tag.element, isUnsure: tag.isUnsure, number: null };
  if (tag.kind === 'decision') return { key: `decision ${tag.number}`, element: 'decision', isUnsure: false, number: tag.number };
  if (tag.kind === 'reason') return { key: `rationale ${tag.number}`, element: 'rationale', isUnsure: false, number: tag.number };
  return null;
}

/** Whether a segment belongs to what is lit. A decision lights its reason too, and the other way round. */
export function isLit(tags: readonly ReadingTag[], lit: MarginLabel | null): boolean {
  if (!lit) return false;
  if (lit.number !== null) return tags.some((tag) => (tag.kind === 'decision' || tag.kind === 'reason') && tag.number === lit.number);
  return tags.some((tag) => tag.kind === 'element' && tag.element === lit.element);
}
