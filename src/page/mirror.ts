import type { Span } from '../engine/types';
import { h } from './elements';
import { type Box, outerBox, scaleOf, toOuter, visibleBox } from './geometry';

/** An unseen copy of a textarea's layout, in our own shadow root, from which the place of any word can be measured. */
export interface Mirror {
  /** Lays the text out. False where the copy does not agree with the field: then nothing may be drawn from it. */
  lay(text: string): boolean;
  /** Puts the copy over the field again; false where the field cannot be seen or is turned. */
  place(): boolean;
  /** Boxes of a span, in the layer's own coordinates (they scroll with the field). */
  boxes(span: Span): Box[];
  /** Boxes of a span in the outermost window. */
  outerBoxes(span: Span): Box[];
  /** What is drawn here scrolls and is cut with the field. */
  readonly drawing: HTMLElement;
}

// All that decides where a word stands. Read from the field at each change of its box or of the fonts.
const COPIED = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant', 'font-feature-settings', 'font-variation-settings',
  'font-kerning', 'font-optical-sizing', 'font-size-adjust', 'font-synthesis', 'text-rendering', 'line-height', 'letter-spacing', 'word-spacing',
  'text-indent', 'text-transform', 'text-align', 'text-align-last', 'tab-size', 'white-space', 'overflow-wrap', 'word-break', 'line-break',
  'hyphens', 'direction', 'unicode-bidi', 'writing-mode', 'padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'text-spacing-trim',
] as const; // biome-ignore format: a list to read down

/**
 * Builds the mirror of a textarea in `layer`. Works like the browser's own box: same font, wrapping, padding and direction,
 * moved by the field's scroll. It proves itself by the height and width that the browser gives for the real text.
 */
export function createMirror(field: HTMLTextAreaElement, layer: HTMLElement): Mirror {
  const doc = layer.ownerDocument;
  const words = doc.createTextNode('');
  const copy = h(doc, 'div', { class: 'mirror-text', 'aria-hidden': 'true' }, words);
  const drawing = h(doc, 'div', { class: 'mirror-drawing', 'aria-hidden': 'true' });
  const sheet = h(doc, 'div', { class: 'mirror-sheet' }, copy, drawing);
  const window_ = h(doc, 'div', { class: 'mirror-window', 'aria-hidden': 'true' }, sheet);
  layer.append(window_);
  let scale = 1;
  let styled = '';

  const dress = (): CSSStyleDeclaration | null => {
    const style = field.ownerDocument.defaultView?.getComputedStyle(field);
    if (!style) return null;
    const borders = px(style.borderLeftWidth) + px(style.borderRightWidth);
    const box = outerBox(field);
    scale = scaleOf(field, box);
    // `clientWidth` is rounded; the drawn box is not, and a third of a pixel can move a word to the next line.
    const scrollbar = Math.max(0, field.offsetWidth - field.clientWidth - Math.round(borders));
    const width = box.width / scale - borders - scrollbar;
    const look = `${COPIED.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')};width:${width}px`;
    if (look !== styled) {
      styled = look;
      copy.style.cssText = look;
    }
    return style;
  };

  return {
    drawing,
    lay(text) {
      if (!dress()) return false;
      // A last line that is empty has no box in a div, but has one in a textarea.
      const shown = text === '' || text.endsWith('\n') ? `${text}\u200b` : text;
      if (words.data !== shown) words.data = shown;
      return agrees(field, copy);
    },
    place() {
      const style = dress();
      const seen = visibleBox(field);
      if (!style || !seen || isTurned(field)) {
        window_.hidden = true;
        return false;
      }
      const box = outerBox(field);
      const [left, top] = [box.left + field.clientLeft * scale, box.top + field.clientTop * scale];
      const right = Math.min(seen.left + seen.width, left + field.clientWidth * scale);
      const bottom = Math.min(seen.top + seen.height, top + field.clientHeight * scale);
      const [cutLeft, cutTop] = [Math.max(seen.left, left), Math.max(seen.top, top)];
      Object.assign(window_.style, {
        left: `${cutLeft}px`,
        top: `${cutTop}px`,
        width: `${Math.max(0, right - cutLeft)}px`,
        height: `${Math.max(0, bottom - cutTop)}px`,
      });
      const shift = `${left - cutLeft - field.scrollLeft * scale}px, ${top - cutTop - field.scrollTop * scale}px`;
      sheet.style.transform = `translate(${shift})${scale === 1 ? '' : ` scale(${scale})`}`;
      window_.hidden = false;
      return true;
    },
    boxes(span) {
      const from = sheet.getBoundingClientRect();
      return rectsOf(words, span).map((box) => ({
        left: (box.left - from.left) / scale,
        top: (box.top - from.top) / scale,
        width: box.width / scale,
        height: box.height / scale,
      }));
    },
    outerBoxes: (span) => rectsOf(words, span).map((box) => toOuter(box, doc.defaultView)),
  };
}

function rectsOf(words: Text, { start, end }: Span): DOMRect[] {
  if (end > words.length) return [];
  const range = words.ownerDocument.createRange();
  range.setStart(words, start);
  range.setEnd(words, end);
  return [...range.getClientRects()].filter((box) => box.width > 0);
}

/** One line more or less shows as a line's height; browsers differ by the bottom padding alone. */
function agrees(field: HTMLTextAreaElement, copy: HTMLElement): boolean {
  const style = field.ownerDocument.defaultView?.getComputedStyle(field);
  const lineHeight = px(style?.lineHeight ?? '') || px(style?.fontSize ?? '') * 1.2 || 16;
  const height = Math.max(copy.scrollHeight, field.clientHeight);
  const bottom = px(style?.paddingBottom ?? '');
  const differs = Math.min(Math.abs(height - field.scrollHeight), Math.abs(height - bottom - field.scrollHeight));
  return differs < lineHeight / 2 && Math.abs(Math.max(copy.scrollWidth, field.clientWidth) - field.scrollWidth) <= 2;
}

/** A turned or skewed field has a box that says nothing about its words. */
function isTurned(field: Element): boolean {
  for (let el: Element | null = field; el; el = el.parentElement) {
    const transform = el.ownerDocument.defaultView?.getComputedStyle(el).transform ?? 'none';
    if (transform !== 'none' && !/^matrix\(([\d.]+), 0, 0, \1,/.test(transform)) return true;
  }
  return false;
}

const px = (value: string): number => Number.parseFloat(value) || 0;
