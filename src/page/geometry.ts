import { documentOf, frameOf, isShadowRoot } from './dom';
import { drawnBox, parentElementOf, rootNodeOf } from './plain';

/** A box in CSS pixels of a window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** An element's border box in the window of the outermost document it can reach: frames' own places are added. */
export function outerBox(el: Element): Box {
  return toOuter(el.getBoundingClientRect(), el.ownerDocument.defaultView);
}

/** Carries a box of a frame's window out to the outermost window. Frames that are scaled scale what is in them. */
export function toOuter(box: Box, win: Window | null): Box {
  let { left, top, width, height } = box;
  for (let frame = frameOf(win); frame; frame = frameOf(frame.ownerDocument.defaultView)) {
    const place = frame.getBoundingClientRect();
    const inner = contentCorner(frame);
    const scale = scaleOf(frame, place);
    left = place.left + (inner.left + left) * scale;
    top = place.top + (inner.top + top) * scale;
    width *= scale;
    height *= scale;
  }
  return { left, top, width, height };
}

/** What of an element can be seen, after everything around it that clips: scrolling boxes, frames, the window. Null for nothing. */
export function visibleBox(el: Element): Box | null {
  let seen: Box | null = intersect(el.getBoundingClientRect(), windowBox(el.ownerDocument.defaultView));
  let at: Element = el;
  while (seen) {
    const above = parentOf(at);
    if (above) {
      if (clips(above)) seen = intersect(seen, drawnBox(above));
      at = above;
      continue;
    }
    const frame = frameOf(at.ownerDocument.defaultView);
    if (!frame) return seen;
    const place = frame.getBoundingClientRect();
    const inner = contentCorner(frame);
    const scale = scaleOf(frame, place);
    const moved: Box = {
      left: place.left + (inner.left + seen.left) * scale,
      top: place.top + (inner.top + seen.top) * scale,
      width: seen.width * scale,
      height: seen.height * scale,
    };
    seen = intersect(moved, windowBox(frame.ownerDocument.defaultView));
    at = frame;
  }
  return null;
}

/** The common part of two boxes, or null. */
export function intersect(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

export const windowBox = (win: Window | null): Box => ({ left: 0, top: 0, width: win?.innerWidth ?? 0, height: win?.innerHeight ?? 0 });

/** The parent as it is drawn: out of a shadow root into its host, never out of a frame. */
export function parentOf(el: Element): Element | null {
  const parent = parentElementOf(el);
  if (parent) return parent;
  const root = rootNodeOf(el);
  return isShadowRoot(root) ? root.host : null;
}

function clips(el: Element): boolean {
  // The viewport clips for these two, and their own boxes can be smaller than what is seen.
  const doc = documentOf(el);
  if (el === doc.documentElement || el === doc.body) return false;
  const style = doc.defaultView?.getComputedStyle(el);
  return style !== undefined && (style.overflowX !== 'visible' || style.overflowY !== 'visible');
}

function contentCorner(frame: Element): { left: number; top: number } {
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  return {
    left: frame.clientLeft + (Number.parseFloat(style?.paddingLeft ?? '') || 0),
    top: frame.clientTop + (Number.parseFloat(style?.paddingTop ?? '') || 0),
  };
}

/** How much larger than its layout a box is drawn (transforms); 1 where that cannot be told. */
export function scaleOf(el: Element, drawn: Box): number {
  const width = 'offsetWidth' in el && typeof el.offsetWidth === 'number' ? el.offsetWidth : 0;
  return width > 0 && Math.abs(drawn.width / width - 1) > 0.01 ? drawn.width / width : 1;
}
