/**
 * The tree as it is, also where a form stands in it. A form answers to the names of its own controls before its own properties:
 * beside `<input name="parentElement">` its `parentElement` is that box, in the world of our scripts too (Chromium), and whoever
 * climbs by it climbs for ever. So what is asked of an element that may be a form is asked of the interface itself.
 */

export function parentElementOf(node: Node): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', node);
}

export function childNodesOf(node: Node): NodeListOf<ChildNode> {
  return Reflect.get(Node.prototype, 'childNodes', node);
}

export function firstChildOf(node: Node): ChildNode | null {
  return Reflect.get(Node.prototype, 'firstChild', node);
}

export function nextSiblingOf(node: Node): ChildNode | null {
  return Reflect.get(Node.prototype, 'nextSibling', node);
}

export function previousElementOf(el: Element): Element | null {
  return Reflect.get(Element.prototype, 'previousElementSibling', el);
}

/** An element among those of its parent, in their order. */
export function siblingsOf(el: Element): Element[] {
  const all = [el];
  for (let before = previousElementOf(el); before; before = previousElementOf(before)) all.unshift(before);
  for (let after = nextElementOf(el); after; after = nextElementOf(after)) all.push(after);
  return all;
}

function nextElementOf(el: Element): Element | null {
  return Reflect.get(Element.prototype, 'nextElementSibling', el);
}

/** The document of a node; null for a document itself. */
export function ownerOf(node: Node): Document | null {
  return Reflect.get(Node.prototype, 'ownerDocument', node);
}

export function rootNodeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function nameOf(el: Element): string {
  return Reflect.get(Element.prototype, 'localName', el);
}

export function idOf(el: Element): string {
  return Reflect.get(Element.prototype, 'id', el);
}

/** Whether the writer can type into it, or into what it stands in. */
export function isEditable(el: HTMLElement): boolean {
  return nameOf(el) === 'form' ? Reflect.get(HTMLElement.prototype, 'isContentEditable', el) === true : el.isContentEditable;
}

export function drawnBox(el: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(el);
}

/** @throws {DOMException} where the selector does not parse, like the four below */
export function fits(el: Element, selector: string): boolean {
  return Element.prototype.matches.call(el, selector);
}

export function nearest(el: Element, selector: string): Element | null {
  return Element.prototype.closest.call(el, selector);
}

export function firstWithin(el: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(el, selector);
}

export function allWithin(el: Element, selector: string): Element[] {
  return [...Element.prototype.querySelectorAll.call(el, selector)];
}
