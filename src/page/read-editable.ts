import { isElement, isText } from './dom';
import { firstChildOf, nextSiblingOf } from './plain';
import type { TextMap } from './text-map';

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
    for (let node = firstChildOf(el); node; node = nextSiblingOf(node)) {
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
      this.nodes[last] === node && lastOffset + lastLength === offset && (this.starts[last] ?? 0) + lastLength === this.text.length;
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
