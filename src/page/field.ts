import type { Span } from '../engine/types';
import { isShadowRoot, isTextarea } from './dom';
import { type Box, toOuter } from './geometry';
import { readEditable } from './read-editable';
import { type TextMap, toOffset, toRange } from './text-map';

/** A selection in offsets of the text; `backward` where the caret stands at its start. */
export interface Selected extends Span {
  backward: boolean;
}

/** One writing field, whatever it is made of. All offsets are into the text of the last `read()`. */
export interface Field {
  readonly element: HTMLElement;
  readonly kind: 'textarea' | 'editable';
  /** Reads the text exactly as it is seen. Changes nothing. */
  read(): string;
  selection(): Selected | null;
  /** Selects words and brings them into view; false where they cannot be found in the field. */
  select(selected: Span & { backward?: boolean }): boolean;
  /** The DOM range of a span: editable fields only. */
  range(span: Span): Range | null;
  /** The caret's box in the outermost window: editable fields only (a textarea's is measured by its mirror). */
  caret(): Box | null;
}

/** Wraps the element that `fieldAt` gave. */
export function openField(element: HTMLElement): Field {
  return isTextarea(element) ? textareaField(element) : editableField(element);
}

function textareaField(element: HTMLTextAreaElement): Field {
  return {
    element,
    kind: 'textarea',
    read: () => element.value,
    selection: () => ({ start: element.selectionStart, end: element.selectionEnd, backward: element.selectionDirection === 'backward' }),
    select({ start, end, backward }) {
      if (end > element.value.length) return false;
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, end, backward ? 'backward' : 'forward');
      return true;
    },
    range: () => null,
    caret: () => null,
  };
}

function editableField(element: HTMLElement): Field {
  let map: TextMap = { text: '', starts: [], lengths: [], nodes: [], offsets: [] };
  return {
    element,
    kind: 'editable',
    read() {
      map = readEditable(element);
      return map.text;
    },
    selection() {
      const place = selectionIn(element);
      if (!place) return null;
      const anchor = toOffset(map, place.anchorNode, place.anchorOffset);
      const focus = toOffset(map, place.focusNode, place.focusOffset);
      return { start: Math.min(anchor, focus), end: Math.max(anchor, focus), backward: focus < anchor };
    },
    select({ start, end, backward }) {
      const selection = element.ownerDocument.getSelection();
      const range = start === end ? caretRange(map, start) : toRange(map, { start, end });
      if (!selection || !range) return false;
      element.focus({ preventScroll: true });
      const { startContainer, startOffset, endContainer, endOffset } = range;
      if (backward) selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
      else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
      return true;
    },
    range: (span) => toRange(map, span),
    caret() {
      const place = selectionIn(element);
      if (!place) return null;
      const range = element.ownerDocument.createRange();
      range.setStart(place.focusNode, place.focusOffset);
      const box = range.getClientRects()[0];
      return box ? toOuter(box, element.ownerDocument.defaultView) : null;
    },
  };
}

interface SelectionPlace {
  anchorNode: Node;
  anchorOffset: number;
  focusNode: Node;
  focusOffset: number;
}

/** Where the selection really is: `getSelection` shows only the host of a shadow root, in some browsers. */
function selectionIn(element: HTMLElement): SelectionPlace | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const root = element.getRootNode();
  if (isShadowRoot(root) && 'getComposedRanges' in selection) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root] });
    if (!range || !element.contains(range.startContainer)) return null;
    const start = { node: range.startContainer, offset: range.startOffset };
    const end = { node: range.endContainer, offset: range.endOffset };
    const [anchor, focus] = selection.direction === 'backward' ? [end, start] : [start, end];
    return { anchorNode: anchor.node, anchorOffset: anchor.offset, focusNode: focus.node, focusOffset: focus.offset };
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || !element.contains(focusNode) || !element.contains(anchorNode)) return null;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

/** A collapsed range: after the character before the place, so that it stays on that character's line. */
function caretRange(map: TextMap, offset: number): Range | null {
  const before = offset > 0 && map.text[offset - 1] !== '\n' ? toRange(map, { start: offset - 1, end: offset }) : null;
  if (before) {
    before.collapse(false);
    return before;
  }
  const after = toRange(map, { start: offset, end: offset + 1 });
  after?.collapse(true);
  return after;
}
