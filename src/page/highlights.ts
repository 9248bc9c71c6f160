import type { Span } from '../engine/types';
import { isShadowRoot } from './dom';
import type { Field } from './field';
import { type Box, toOuter } from './geometry';
import { MARK_KINDS, type Mark, type MarkKind, type Marks } from './marks';

// The page can see these names and clear them, so they say nothing; they are put back with the next paint (anchors 5.7).
const NAMES: Record<MarkKind, string> = { info: 'note-a', suggest: 'note-b', important: 'note-c', evidence: 'note-d', current: 'note-e' };

const line = (kind: MarkKind, look: string): string => `::highlight(${NAMES[kind]}) { text-decoration: underline; ${look} }`;
const SHEET = [
  line('info', 'text-decoration-style: dotted; text-decoration-color: #4b7f8c; text-decoration-thickness: 2px;'),
  line('suggest', 'text-decoration-style: dashed; text-decoration-color: #2f7d8f; text-decoration-thickness: 2px;'),
  line('important', 'text-decoration-style: solid; text-decoration-color: #8a5a00; text-decoration-thickness: 2px;'),
  line('evidence', 'text-decoration-style: double; text-decoration-color: #4a7a3a; text-decoration-thickness: 3px;'),
  `::highlight(${NAMES.current}) { background-color: #ffe9a8; color: #1b1b1b; }`,
  `@media (forced-colors: active) { ::highlight(${NAMES.current}) { background-color: Highlight; color: HighlightText; } }`,
].join('\n');

/**
 * Marks in an editable region by the CSS Custom Highlight API: the browser draws them and nothing in the page's DOM changes.
 * Without the API (Firefox before 140) nothing is marked.
 */
export function highlightMarks(field: Field, signal: AbortSignal): Marks {
  const win = field.element.ownerDocument.defaultView;
  if (!win || !('highlights' in win.CSS)) return NO_MARKS;
  const painted = new Map<MarkKind, Range[]>();
  let sheet: CSSStyleSheet | null = null;

  const clear = (): void => {
    for (const [kind, ranges] of painted) {
      const highlight = win.CSS.highlights.get(NAMES[kind]);
      for (const range of ranges) highlight?.delete(range);
      if (highlight?.size === 0) win.CSS.highlights.delete(NAMES[kind]);
    }
    painted.clear();
  };
  signal.addEventListener(
    'abort',
    () => {
      clear();
      if (sheet) dropSheet(field.element, sheet);
    },
    { once: true },
  );

  return {
    paint(text, marks) {
      if (same(win, text, marks, painted)) return;
      clear();
      for (const kind of MARK_KINDS) {
        const ranges = marks.filter((mark) => mark.kind === kind).flatMap((mark) => exact(field, text, mark));
        if (ranges.length === 0) continue;
        const highlight = win.CSS.highlights.get(NAMES[kind]) ?? new win.Highlight();
        for (const range of ranges) highlight.add(range);
        highlight.priority = kind === 'current' ? 1 : 0;
        win.CSS.highlights.set(NAMES[kind], highlight);
        painted.set(kind, ranges);
      }
      if (painted.size > 0) sheet = keepSheet(field.element, sheet);
    },
    // Live ranges move with the text, so the browser has already done it.
    edited() {},
    moved() {},
    boxes(text, span) {
      return exact(field, text, span).flatMap((range) => [...range.getClientRects()].map((box) => toOuter(box, win)));
    },
    count: () => [...painted.values()].reduce((sum, ranges) => sum + ranges.length, 0),
    clear,
  };
}

const NO_MARKS: Marks = { paint() {}, edited() {}, moved() {}, boxes: (): Box[] => [], count: () => 0, clear() {} };

/** The range of a span, only if it still holds exactly those words: fillers that cannot be seen do not count. */
function exact(field: Field, text: string, span: Span): Range[] {
  const range = field.range(span);
  return range && squash(range.toString()) === squash(text.slice(span.start, span.end)) ? [range] : [];
}

const squash = (words: string): string => words.replace(/[\s\u200b\ufeff\u2060]+/g, '');

/** Whether all marks stand where they would be painted again: painting costs a redraw of the text. */
function same(win: Window & typeof globalThis, text: string, marks: readonly Mark[], painted: Map<MarkKind, Range[]>): boolean {
  let count = 0;
  for (const kind of MARK_KINDS) {
    const wanted = marks.filter((mark) => mark.kind === kind);
    const ranges = painted.get(kind) ?? [];
    if (wanted.length !== ranges.length) return false;
    const highlight = win.CSS.highlights.get(NAMES[kind]);
    for (const [i, range] of ranges.entries()) {
      const mark = wanted[i];
      if (!mark || !highlight?.has(range) || !range.startContainer.isConnected) return false;
      if (squash(range.toString()) !== squash(text.slice(mark.start, mark.end))) return false;
    }
    count += ranges.length;
  }
  return count === marks.length;
}

/** The sheet has to be in the tree that holds the text: the document, an editor's frame, or a shadow root of the page. */
function keepSheet(el: Element, known: CSSStyleSheet | null): CSSStyleSheet | null {
  const root = treeOf(el);
  if (known && root.adoptedStyleSheets.includes(known)) return known;
  const Sheet = el.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return null;
  const sheet = known ?? new Sheet();
  if (!known) sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}

function dropSheet(el: Element, sheet: CSSStyleSheet): void {
  const root = treeOf(el);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
}

function treeOf(el: Element): Document | ShadowRoot {
  const root = el.getRootNode();
  return isShadowRoot(root) ? root : el.ownerDocument;
}
