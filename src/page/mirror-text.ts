import type { Span } from '../engine/types';

/** The text of a mirror, a block for each line of the text, so that a key press lays out one line and not the whole comment. */
export interface MirrorText {
  set(text: string): void;
  /** Where a span is drawn, in our window; empty where there is no such place. */
  rects(span: Span): DOMRect[];
}

export function createMirrorText(copy: HTMLElement): MirrorText {
  const doc = copy.ownerDocument;
  let text: string | null = null;
  let lines: string[] = [];
  let nodes: Text[] = [];
  let starts: number[] = [];

  const block = (line: string): Text => {
    const node = doc.createTextNode(shown(line));
    const div = doc.createElement('div');
    div.append(node);
    return node;
  };

  return {
    set(newText) {
      if (newText === text) return;
      text = newText;
      const next = newText.split('\n');
      let head = 0;
      while (head < Math.min(lines.length, next.length) && lines[head] === next[head]) head++;
      let tail = 0;
      while (tail < Math.min(lines.length, next.length) - head && lines[lines.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
      const removed = nodes.slice(head, nodes.length - tail);
      const fresh = next.slice(head, next.length - tail);
      // A line that only changed keeps its block; the others come and go.
      const kept = removed.slice(0, fresh.length);
      for (const [i, node] of kept.entries()) node.data = shown(fresh[i] ?? '');
      for (const node of removed.slice(kept.length)) node.parentElement?.remove();
      const added = fresh.slice(kept.length).map(block);
      const before = nodes[nodes.length - tail]?.parentElement ?? null;
      for (const node of added) if (node.parentElement) copy.insertBefore(node.parentElement, tail > 0 ? before : null);
      nodes = [...nodes.slice(0, head), ...kept, ...added, ...nodes.slice(nodes.length - tail)];
      lines = next;
      let at = 0;
      starts = next.map((line) => {
        const start = at;
        at += line.length + 1;
        return start;
      });
    },
    rects({ start, end }) {
      const [first, last] = [lineAt(starts, start), lineAt(starts, end)];
      const [from, to] = [nodes[first], nodes[last]];
      if (!from || !to || text === null || end > text.length) return [];
      const range = doc.createRange();
      range.setStart(from, Math.min(from.length, start - (starts[first] ?? 0)));
      range.setEnd(to, Math.min(to.length, end - (starts[last] ?? 0)));
      return [...range.getClientRects()].filter((box) => box.width > 0);
    },
  };
}

/** An empty line has no height in a block, but has one in a textarea. */
const shown = (line: string): string => (line === '' ? '\u200b' : line);

function lineAt(starts: number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
