import { fieldAt, frameDocument, frameOf, isFrame, isHtml, openShadow, type ShadowOf } from './dom';
import type { FocusedField } from './finder';
import { matchProfile } from './locate';
import type { SiteProfile } from './types';

export interface SeekOptions {
  profiles: readonly SiteProfile[];
  shadowOf?: ShadowOf;
  document?: Document;
}

/** More elements than any form has: a bound, so that a page cannot keep us looking for ever. */
const MOST_ELEMENTS = 200_000;

/**
 * Looks through the page once for known fields, focused or not: only when the writer has opened a surface and asks what is
 * here. Goes through same-origin frames and shadow roots; gives nothing in a frame that its parent can reach, like the finder.
 */
export function seekFields({ profiles, shadowOf = openShadow, document: doc = document }: SeekOptions): FocusedField[] {
  if (frameOf(doc.defaultView) || profiles.length === 0) return [];
  const found = new Map<HTMLElement, SiteProfile>();
  const roots: (Document | ShadowRoot)[] = [doc];
  let left = MOST_ELEMENTS;
  for (let root = roots.pop(); root; root = roots.pop()) {
    if ('designMode' in root && root.designMode === 'on') take(root.body);
    for (const el of root.querySelectorAll('*')) {
      if (--left < 0) return list();
      const inner = isFrame(el) ? frameDocument(el) : isHtml(el) ? shadowOf(el) : null;
      if (inner) roots.push(inner);
      if (el.matches('textarea, [contenteditable]')) take(el);
    }
  }
  return list();

  function take(el: Element | null): void {
    const element = fieldAt(el);
    const profile = element && isShown(element) ? matchProfile(element, profiles) : null;
    if (element && profile) found.set(element, profile);
  }

  function list(): FocusedField[] {
    return [...found].map(([element, profile]) => ({ element, profile }));
  }
}

/** Editors keep a hidden textarea beside the box in which one writes. */
function isShown(el: HTMLElement): boolean {
  const { width, height } = el.getBoundingClientRect();
  return width > 0 && height > 0;
}
