import type { Span } from '../engine/types';

/**
 * The text that a person sees in an editable region, and where each run of it stands in the DOM. Parallel arrays, in order:
 * run `i` is `text.slice(starts[i], starts[i] + lengths[i])` and stands in `nodes[i]` from `offsets[i]`. Line ends between
 * blocks stand in no node.
 */
export interface TextMap {
  text: string;
  starts: number[];
  lengths: number[];
  nodes: Text[];
  offsets: number[];
}

/** The DOM range of a span, or null where no seen text stands in it. Line ends at its edges are left out. */
export function toRange(map: TextMap, span: Span): Range | null {
  const first = runAt(map, span.start, false);
  const last = runAt(map, span.end - 1, true);
  if (first < 0 || last < first) return null;
  const [startNode, endNode] = [map.nodes[first], map.nodes[last]];
  if (!startNode?.isConnected || !endNode?.isConnected) return null;
  const from = Math.max(0, span.start - at(map.starts, first));
  const to = Math.min(at(map.lengths, last), span.end - at(map.starts, last));
  const range = startNode.ownerDocument.createRange();
  try {
    range.setStart(startNode, at(map.offsets, first) + from);
    range.setEnd(endNode, at(map.offsets, last) + to);
  } catch {
    // The page changed the nodes since they were read: the next reading comes soon.
    return null;
  }
  return range;
}

/** The offset in the text of a DOM position; a position in no run counts as the start of the next run after it. */
export function toOffset(map: TextMap, node: Node, offset: number): number {
  for (let i = 0; i < map.nodes.length; i++) {
    const run = map.nodes[i];
    if (run === node) {
      const [from, length] = [at(map.offsets, i), at(map.lengths, i)];
      if (offset < from) return at(map.starts, i);
      // The same node may go on in a later run (a filler stood between), so an offset past this one looks further.
      if (offset <= from + length) return at(map.starts, i) + offset - from;
    } else if (run && isAfter(run, node, offset)) {
      return at(map.starts, i);
    }
  }
  return map.text.length;
}

/** Index of the run that holds a text offset; between runs, the next one, or the one before where `back`. -1 for none. */
function runAt(map: TextMap, offset: number, back: boolean): number {
  let [low, high] = [0, map.starts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = at(map.starts, middle);
    if (offset < start) high = middle - 1;
    else if (offset >= start + at(map.lengths, middle)) low = middle + 1;
    else return middle;
  }
  if (back) return high;
  return low < map.starts.length ? low : -1;
}

function isAfter(run: Text, node: Node, offset: number): boolean {
  const child = node.childNodes[offset];
  const mark = child ?? node;
  const relation = mark.compareDocumentPosition(run);
  if (child) return child === run || (relation & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

const at = (numbers: number[], i: number): number => numbers[i] ?? 0;
