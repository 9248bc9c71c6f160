import { frameOf, isElement, isShadowRoot, isTextarea } from './dom';
import { allWithin, childNodesOf, firstWithin, fits, nearest, parentElementOf, previousElementOf } from './plain';

/**
 * Everything that a person would read as the name of this field, nearest first: labels, aria names, placeholder, legends,
 * the words before it, and then the same of the frame or shadow host around it. Reads labels only, never a field's content.
 */
export function labelsOf(el: Element): string[] {
  // What people wrote beside an editor says more than the name that the editor gives to itself ("Rich Text Area").
  const found = [...twinNames(el), ...namesOf(el), ...legendsOf(el), ...wordsBefore(el)];
  const root = el.getRootNode();
  const outside = isShadowRoot(root) ? root.host : frameOf(el.ownerDocument.defaultView);
  const all = outside ? [...found, ...labelsOf(outside)] : found;
  return [...new Set(all.map(tidy).filter((text) => text !== ''))];
}

/** Label texts are compared without case, spaces, colons, stars and "(required)". */
export function sameLabel(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/**
 * The hidden textarea that a rich editor was built from, where there is exactly one close by. Editors hide the form's own
 * textarea and put their box beside it; label, name and id stay with the textarea, so it is the better handle.
 */
export function twinOf(el: Element): HTMLTextAreaElement | null {
  // A control of its own was built from nothing; and a form has hundreds of them, each of which would look through all boxes.
  if (fits(el, 'textarea, input, select, button, output')) return null;
  let box: Element | null = frameOf(el.ownerDocument.defaultView) ?? el;
  for (let level = 0; box && level < 6; level++, box = parentElementOf(box)) {
    const areas = allWithin(box, 'textarea').filter(isTextarea);
    if (areas.length > MOST_CLOSE_BY) return null;
    const hidden = areas.filter((area) => !el.contains(area) && isHidden(area));
    if (hidden.length > 1) return null;
    if (hidden[0]) return hidden[0];
  }
  return null;
}

const LONGEST = 200;
/** More is not close by: a page with thousands of fields must not be looked through for each of them. */
const MOST_CLOSE_BY = 40;

function namesOf(el: Element): string[] {
  const byId = (el.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => textOf(rootOf(el).getElementById(id)));
  const labels = isTextarea(el) ? [...el.labels].map(textOf) : labelsFor(el);
  return [...labels, byId.join(' '), ...['aria-label', 'placeholder', 'title'].map((name) => el.getAttribute(name) ?? '')];
}

/** `<label for>` also points at boxes that are no form control, and wraps them. */
function labelsFor(el: Element): string[] {
  const wrapping = el.closest('label');
  const pointing = el.id === '' ? [] : [...rootOf(el).querySelectorAll('label')].filter((label) => label.htmlFor === el.id);
  return [...(wrapping ? [wrapping] : []), ...pointing].map(textOf);
}

function twinNames(el: Element): string[] {
  const twin = twinOf(el);
  return twin ? [...namesOf(twin), ...wordsBefore(twin)] : [];
}

function legendsOf(el: Element): string[] {
  const found: string[] = [];
  for (let set: Element | null = el.closest('fieldset'); set; ) {
    found.push(textOf(set.querySelector('legend')));
    const above = parentElementOf(set);
    set = above && nearest(above, 'fieldset');
  }
  return found;
}

const NAMING = 'label, legend, h1, h2, h3, h4, h5, h6, th, td, dt';
const WRITTEN_IN = 'textarea, iframe, [contenteditable]';

/** The nearest label-like words that stand before the element: old systems name a field by the cell beside it. */
function wordsBefore(el: Element): string[] {
  let box: Element | null = el;
  for (let level = 0; box && level < 6; level++, box = parentElementOf(box)) {
    let left = MOST_CLOSE_BY;
    for (let before = previousElementOf(box); before && left-- > 0; before = previousElementOf(before)) {
      if (fits(before, WRITTEN_IN) || firstWithin(before, WRITTEN_IN)) break;
      const named = fits(before, NAMING) ? before : allWithin(before, NAMING).at(-1);
      const text = textOf(named ?? null);
      if (text !== '') return [text];
    }
  }
  return [];
}

function textOf(el: Element | null): string {
  if (!el) return '';
  // A label can wrap its field: the field's own content is never read.
  const parts: string[] = [];
  for (const node of childNodesOf(el)) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (isElement(node) && !fits(node, 'textarea, input, select, button, script, style, iframe, [contenteditable]'))
      parts.push(textOf(node));
  }
  const text = tidy(parts.join(' '));
  return text.length > LONGEST ? '' : text;
}

function rootOf(el: Element): Document | ShadowRoot {
  const root = el.getRootNode();
  return isShadowRoot(root) ? root : el.ownerDocument;
}

function isHidden(el: Element): boolean {
  const view = el.ownerDocument.defaultView;
  if (!view) return true;
  const { display, visibility } = view.getComputedStyle(el);
  return display === 'none' || visibility === 'hidden' || el.closest('[hidden]') !== null || el.getAttribute('aria-hidden') === 'true';
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const fold = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/\s*\((required|optional)\)$/, '')
    .replace(/[\s:*]+$/, '');
