import { fits, isEditable, nameOf, ownerOf, parentElementOf } from './plain';

/** How page code sees into a shadow root. The extension passes the browser's own way into closed ones; a plain page knows open ones only. */
export type ShadowOf = (host: Element) => ShadowRoot | null;

export const openShadow: ShadowOf = (host) => host.shadowRoot;

/** The same way in, for any element: the browser's own throws for some of them. */
export function safely(shadowOf: ShadowOf): ShadowOf {
  return (host) => {
    try {
      return shadowOf(host);
    } catch {
      return null;
    }
  };
}

/**
 * The element that really has the focus: walks through shadow roots and same-origin frames, because each of them
 * shows its outside only the host or the frame (languagetool-browser-addon#56).
 */
export function deepActive(doc: Document, shadowOf: ShadowOf = openShadow): Element | null {
  let active: Element | null = doc.activeElement;
  // A bound, because a page can nest frames as deep as it likes.
  for (let depth = 0; active && depth < 32; depth++) {
    const inner: Element | null | undefined = isFrame(active) ? frameDocument(active)?.activeElement : shadowOf(active)?.activeElement;
    if (!inner) return active;
    active = inner;
  }
  return active;
}

/**
 * The element under a point of the window of `doc` (CSS pixels), through shadow roots and same-origin frames.
 * `skip` is our own host, which must never be found.
 */
export function deepElementAt(doc: Document, x: number, y: number, shadowOf: ShadowOf = openShadow, skip?: Element): Element | null {
  let at = doc.elementFromPoint(x, y);
  if (at && at === skip) at = doc.elementsFromPoint(x, y).find((el) => el !== skip) ?? null;
  let [left, top] = [x, y];
  for (let depth = 0; at && depth < 32; depth++) {
    let inner: Element | null | undefined;
    if (isFrame(at)) {
      const box = at.getBoundingClientRect();
      left -= box.left + at.clientLeft;
      top -= box.top + at.clientTop;
      inner = frameDocument(at)?.elementFromPoint(left, top);
    } else {
      const root: ShadowRoot | null = shadowOf(at);
      // The topmost element may be one of ours, outside this root: then `elementFromPoint` would see nothing in it.
      inner = root?.elementsFromPoint(left, top).find((el) => el.getRootNode() === root);
    }
    if (!inner || inner === at) return at;
    at = inner;
  }
  return at;
}

export type FrameElement = HTMLIFrameElement | HTMLFrameElement;

// By name and not by `instanceof`: an element of another frame belongs to that frame's constructors.
export const isFrame = (el: Element): el is FrameElement => el.localName === 'iframe' || el.localName === 'frame';
export const isTextarea = (el: Element): el is HTMLTextAreaElement => el.localName === 'textarea';
export const isElement = (node: EventTarget | Node | null): node is Element => node !== null && 'nodeType' in node && node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;
export const isHtml = (el: Element): el is HTMLElement => 'innerText' in el || 'dataset' in el;

/** The document in a frame, or null where another origin or a sandbox keeps it shut. */
export function frameDocument(frame: FrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The frame element that shows this window, where our side may see it: same origin only. */
export function frameOf(win: Window | null): Element | null {
  try {
    return win?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The outermost document that this node's document can reach: the one that owns the fields in all its frames. */
export function outermostDocument(node: Node): Document {
  let doc = documentOf(node);
  for (let frame = frameOf(doc.defaultView); frame; frame = frameOf(doc.defaultView)) doc = frame.ownerDocument;
  return doc;
}

/** Frames and shadow hosts around an element, outermost first. */
export function passedThrough(el: Element): Element[] {
  const chain: Element[] = [];
  let at: Element | null = el;
  while (at) {
    const root: Node = at.getRootNode();
    at = isShadowRoot(root) ? root.host : frameOf(at.ownerDocument.defaultView);
    if (at) chain.unshift(at);
  }
  return chain;
}

/**
 * The writing field that an element is or stands in: a textarea, the host of an editable region, or the body of a
 * document in design mode. Null for all else; an `input` is never a field.
 */
export function fieldAt(el: Element | null): HTMLElement | null {
  if (!el || !isHtml(el)) return null;
  if (isTextarea(el)) return el;
  const doc = documentOf(el);
  if (doc.designMode === 'on') return doc.body;
  // A control inside an editable region is not the region.
  if (!isEditable(el) || fits(el, 'input, select, button')) return null;
  let host = el;
  for (let above = parentElementOf(host); above && isHtml(above) && isEditable(above); above = parentElementOf(host)) host = above;
  // Nothing that is asked of a form can be trusted: it answers with its controls.
  return nameOf(host) === 'form' ? null : host;
}

/** Whether the writer cannot change the field: past entries and locked records. */
export function isReadOnly(field: HTMLElement): boolean {
  if (isTextarea(field)) return field.readOnly || field.matches(':disabled');
  if (field.ownerDocument.designMode === 'on') return false;
  return !field.isContentEditable || field.getAttribute('aria-readonly') === 'true';
}

/** `node.ownerDocument`, also for a document itself. */
export function documentOf(node: Node): Document {
  const owner = ownerOf(node);
  if (owner) return owner;
  if (isDocument(node)) return node;
  throw new Error('a node without a document');
}

const isDocument = (node: Node): node is Document => node.nodeType === 9;
