import type { Span } from '../engine/types';
import { documentOf } from './dom';
import { h } from './elements';
import { type Box, outerBox, scaleOf, toOuter, visibleBox } from './geometry';
import { createMirrorText } from './mirror-text';
import { parentElementOf } from './plain';

/** An unseen copy of a textarea's layout, in our own shadow root, from which the place of any word can be measured. */
export interface Mirror {
  /** Takes over font, wrapping and size of the field; only after these may have changed: it is the dear part. */
  dress(): void;
  /** Lays the text out. False where the copy does not agree with the field: then nothing may be drawn from it. */
  lay(text: string): boolean;
  /** Puts the copy over the field again, after it moved; false where the field cannot be seen or is turned. */
  place(): boolean;
  /** Whether lines run from the left and break where they are full, so that an edit moves nothing before its word. */
  isPlain(): boolean;
  /** Follows the field's own scrolling. */
  scroll(): void;
  /** Boxes of a span in the drawing's own coordinates: they scroll with the field. */
  boxes(span: Span): Box[];
  /** Boxes of a span in the outermost window. */
  outerBoxes(span: Span): Box[];
  /** What is drawn here scrolls and is cut with the field. */
  readonly drawing: HTMLElement;
}

/** All that decides where a word stands. */
const COPIED = `font-family font-size font-weight font-style font-stretch font-variant font-feature-settings font-variation-settings
  font-kerning font-optical-sizing font-size-adjust font-synthesis text-rendering line-height letter-spacing word-spacing text-indent
  text-transform text-align text-align-last tab-size white-space overflow-wrap word-break line-break hyphens direction unicode-bidi
  writing-mode padding-top padding-right padding-bottom padding-left text-spacing-trim`.split(/\s+/);

/**
 * Builds the mirror of a textarea in `layer`. Works like the browser's own box: same font, wrapping, padding and direction,
 * moved by the field's scroll. It proves itself by the height and width that the browser gives for the real text.
 */
export function createMirror(field: HTMLTextAreaElement, layer: HTMLElement): Mirror {
  const doc = layer.ownerDocument;
  const copy = h(doc, 'div', { class: 'mirror-text', 'aria-hidden': 'true' });
  const words = createMirrorText(copy);
  const drawing = h(doc, 'div', { class: 'mirror-drawing', 'aria-hidden': 'true' });
  const sheet = h(doc, 'div', { class: 'mirror-sheet' }, copy, drawing);
  const pane = h(doc, 'div', { class: 'mirror-window', 'aria-hidden': 'true' }, sheet);
  layer.append(pane);
  let scale = 1;
  let styled = '';
  let lineHeight = 16;
  let bottom = 0;
  let plain = false;
  /** Where the field's upper left corner lies in the pane, before scrolling. */
  let corner = { left: 0, top: 0 };

  const scroll = (): void => {
    const shift = `${corner.left - field.scrollLeft * scale}px, ${corner.top - field.scrollTop * scale}px`;
    sheet.style.transform = `translate(${shift})${scale === 1 ? '' : ` scale(${scale})`}`;
  };
  // One line more or less shows as a line's height; browsers differ by the bottom padding alone.
  const agrees = (): boolean => {
    const height = Math.max(copy.scrollHeight, field.clientHeight);
    const differs = Math.min(Math.abs(height - field.scrollHeight), Math.abs(height - bottom - field.scrollHeight));
    return differs < lineHeight / 2 && Math.abs(Math.max(copy.scrollWidth, field.clientWidth) - field.scrollWidth) <= 2;
  };

  return {
    drawing,
    scroll,
    isPlain: () => plain,
    dress() {
      const style = field.ownerDocument.defaultView?.getComputedStyle(field);
      if (!style) return;
      const borders = px(style.borderLeftWidth) + px(style.borderRightWidth);
      const box = outerBox(field);
      scale = scaleOf(field, box);
      // `clientWidth` is rounded; the drawn box is not, and a third of a pixel can move a word to the next line.
      const scrollbar = Math.max(0, field.offsetWidth - field.clientWidth - Math.round(borders));
      const width = box.width / scale - borders - scrollbar;
      const look = `${COPIED.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')};width:${width}px`;
      lineHeight = px(style.lineHeight) || px(style.fontSize) * 1.2 || 16;
      bottom = px(style.paddingBottom);
      plain = style.direction === 'ltr' && (style.textAlign === 'start' || style.textAlign === 'left');
      if (look === styled) return;
      styled = look;
      copy.style.cssText = look;
    },
    lay(text) {
      words.set(text);
      return agrees();
    },
    place() {
      const seen = visibleBox(field);
      if (!seen || isTurned(field)) {
        pane.hidden = true;
        return false;
      }
      const box = outerBox(field);
      scale = scaleOf(field, box);
      const [left, top] = [box.left + field.clientLeft * scale, box.top + field.clientTop * scale];
      const right = Math.min(seen.left + seen.width, left + field.clientWidth * scale);
      const low = Math.min(seen.top + seen.height, top + field.clientHeight * scale);
      const [cutLeft, cutTop] = [Math.max(seen.left, left), Math.max(seen.top, top)];
      const size = { width: Math.max(0, right - cutLeft), height: Math.max(0, low - cutTop) };
      pane.style.cssText = `left:${cutLeft}px;top:${cutTop}px;width:${size.width}px;height:${size.height}px`;
      corner = { left: left - cutLeft, top: top - cutTop };
      scroll();
      pane.hidden = false;
      return true;
    },
    boxes(span) {
      const from = sheet.getBoundingClientRect();
      return words.rects(span).map((box) => ({
        left: (box.left - from.left) / scale,
        top: (box.top - from.top) / scale,
        width: box.width / scale,
        height: box.height / scale,
      }));
    },
    outerBoxes: (span) => words.rects(span).map((box) => toOuter(box, doc.defaultView)),
  };
}

/** A turned or skewed field has a box that says nothing about its words. */
function isTurned(field: Element): boolean {
  for (let el: Element | null = field; el; el = parentElementOf(el)) {
    const transform = documentOf(el).defaultView?.getComputedStyle(el).transform ?? 'none';
    if (transform !== 'none' && !/^matrix\(([\d.]+), 0, 0, \1,/.test(transform)) return true;
  }
  return false;
}

const px = (value: string): number => Number.parseFloat(value) || 0;
