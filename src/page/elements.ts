/** Makes an element with attributes and children; text is text, never HTML. A `false` attribute is left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: Tag,
  attributes: Record<string, string | boolean>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const el = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) el.setAttribute(name, value === true ? '' : value);
  }
  el.append(...children);
  return el;
}
