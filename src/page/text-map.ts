import type { Span } from '../engine/types';
import { isElement, isText } from './dom';

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

/**
 * Reads an editable region as its lines look: blocks and `<br>` end a line, the last `<br>` of a block (a filler) does not,
 * hidden parts are left out, spaces fold as the style says. Changes nothing. Characters that no one can see and editors
 * put in as fillers (zero width space, byte order mark, word joiner) are left out.
 */
export function readEditable(root: Element): TextMap {
  const reading = new Reading();
  const view = root.ownerDocument.defaultView;
  if (view) reading.children(root, view, styleOf(view.getComputedStyle(root)));
  return reading.finish();
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

interface Style {
  hidden: boolean;
  /** Whether runs of spaces fold into one. */
  foldSpaces: boolean;
  /** Whether a line feed in the source ends a line. */
  keepLines: boolean;
}

const styleOf = ({ visibility, whiteSpace }: CSSStyleDeclaration): Style => ({
  hidden: visibility === 'hidden' || visibility === 'collapse',
  foldSpaces: whiteSpace === 'normal' || whiteSpace === 'nowrap' || whiteSpace === 'pre-line' || whiteSpace === '',
  keepLines: whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces',
});

// What they hold is not the text of this field, even when a page puts them inside it.
const NEVER_READ = new Set([
  'textarea',
  'input',
  'select',
  'button',
  'script',
  'style',
  'iframe',
  'object',
  'svg',
  'audio',
  'video',
  'template',
]);
const INLINE = new Set(['inline', 'inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'contents', 'ruby', '']);
// A run without any of these needs no closer look: the fast path for nearly every node of an editor.
const FILLERS = /[\u200b\ufeff\u2060]/;
const FOLDABLE = /[\t\n\r\f]| {2}|^ | $/;

class Reading {
  private text = '';
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly nodes: Text[] = [];
  private readonly offsets: number[] = [];
  /** Line ends that are only real once something follows them. */
  private pendingLines = 0;
  /** Whether the line we are in holds anything yet. */
  private lineOpen = false;
  /** A folded space that is only seen when more text follows on its line. */
  private space: { node: Text; offset: number } | null = null;

  children(el: Element, view: Window, style: Style): void {
    for (let node = el.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        if (!style.hidden) this.textNode(node, style);
      } else if (isElement(node)) {
        this.element(node, view);
      }
    }
  }

  finish(): TextMap {
    // The end of the last line ends nothing; empty lines before it are seen.
    if (this.pendingLines > 1) this.text += '\n'.repeat(this.pendingLines - 1);
    return { text: this.text, starts: this.starts, lengths: this.lengths, nodes: this.nodes, offsets: this.offsets };
  }

  private element(el: Element, view: Window): void {
    if (el.localName === 'br') this.lineBreak();
    if (el.localName === 'br' || NEVER_READ.has(el.localName)) return;
    const computed = view.getComputedStyle(el);
    if (computed.display === 'none') return;
    const block = !INLINE.has(computed.display);
    if (block) this.closeLine();
    this.children(el, view, styleOf(computed));
    if (block) this.closeLine();
  }

  private lineBreak(): void {
    this.pendingLines++;
    this.lineOpen = false;
    this.space = null;
  }

  private closeLine(): void {
    if (this.lineOpen) this.lineBreak();
    this.space = null;
  }

  private textNode(node: Text, style: Style): void {
    const data = node.data;
    if (data === '') return;
    if (!FILLERS.test(data) && (style.foldSpaces ? !FOLDABLE.test(data) : !data.includes('\n'))) this.add(node, 0, data.length);
    else this.slowly(node, data, style);
  }

  private slowly(node: Text, data: string, style: Style): void {
    let from = 0;
    const flush = (end: number): void => {
      if (end > from) this.add(node, from, end - from);
    };
    for (let i = 0; i < data.length; i++) {
      const char = data.charAt(i);
      const lineEnd = char === '\n' && style.keepLines;
      const folds = !lineEnd && style.foldSpaces && /[ \t\n\r\f]/.test(char);
      if (!lineEnd && !folds && !FILLERS.test(char)) continue;
      flush(i);
      from = i + 1;
      if (lineEnd) this.lineBreak();
      else if (folds && this.lineOpen && !this.space) this.space = { node, offset: i };
    }
    flush(data.length);
  }

  private add(node: Text, offset: number, length: number): void {
    if (this.pendingLines > 0) {
      this.text += '\n'.repeat(this.pendingLines);
      this.pendingLines = 0;
    }
    if (this.space) {
      const { node: spaceNode, offset: spaceOffset } = this.space;
      this.space = null;
      this.run(spaceNode, spaceOffset, ' ');
    }
    this.lineOpen = true;
    this.run(node, offset, node.data.substr(offset, length));
  }

  /** A run that goes straight on from the last one becomes part of it, where a folded space is one plain character. */
  private run(node: Text, offset: number, words: string): void {
    const last = this.nodes.length - 1;
    const [lastOffset, lastLength] = [this.offsets[last] ?? 0, this.lengths[last] ?? 0];
    const joined =
      this.nodes[last] === node && lastOffset + lastLength === offset && at(this.starts, last) + lastLength === this.text.length;
    if (joined) {
      this.lengths[last] = lastLength + words.length;
    } else {
      this.nodes.push(node);
      this.offsets.push(offset);
      this.starts.push(this.text.length);
      this.lengths.push(words.length);
    }
    this.text += words;
  }
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
