import type { Span } from '../engine/types';

/**
 * Carries spans over from an old text to a new one as if one edit lay between. A span that the edit touches is dropped
 * (null): a mark in the wrong place is worse than none (idea: "overlapping lints fail closed", Harper's lint-framework).
 */
export function remapSpans(before: string, after: string, spans: readonly Span[]): (Span | null)[] {
  if (before === after) return [...spans];
  const head = firstChange(before, after);
  const shared = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shared - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const editEnd = before.length - tail;
  const shift = after.length - before.length;
  return spans.map((span) => {
    if (span.end <= head) return span;
    if (span.start >= editEnd) return { start: span.start + shift, end: span.end + shift };
    return null;
  });
}

/** Offset of the first code unit in which two texts differ; the length of the shorter where one begins with the other. */
export function firstChange(before: string, after: string): number {
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  return head;
}
