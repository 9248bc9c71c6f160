/** Cuts a text at every edge of its ranges, so that each piece can be drawn once with all that holds for it. */
import type { Span } from '../../src/engine/types';

export interface Marked<Tag> extends Span {
  tag: Tag;
}

/** A piece of the text with the tags of every range that covers it. */
export interface Segment<Tag> extends Span {
  tags: Tag[];
  /** Tags of ranges that begin here. */
  begins: Tag[];
}

/** A line of the entry, with its segments in order. */
export interface Line<Tag> extends Span {
  segments: Segment<Tag>[];
}

/** Lines without words are left out; ranges that go over a line's end stand in both lines. */
export function linesOf<Tag>(text: string, marks: readonly Marked<Tag>[]): Line<Tag>[] {
  const lines: Line<Tag>[] = [];
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end, segments: segmentsOf({ start, end }, marks) });
    start = end + 1;
  }
  return lines;
}

function segmentsOf<Tag>(line: Span, marks: readonly Marked<Tag>[]): Segment<Tag>[] {
  const here = marks.filter(({ start, end }) => start < line.end && end > line.start && start < end);
  const edges = new Set([line.start, line.end]);
  for (const { start, end } of here) {
    edges.add(Math.max(start, line.start));
    edges.add(Math.min(end, line.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const over = here.filter((mark) => mark.start < end && mark.end > start);
    return {
      start,
      end,
      tags: over.map(({ tag }) => tag),
      begins: over.filter((mark) => Math.max(mark.start, line.start) === start).map(({ tag }) => tag),
    };
  });
}
