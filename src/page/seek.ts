import { fieldAt, frameDocument, frameOf, isFrame, isHtml, openShadow, type ShadowOf, safely } from './dom';
import type { FocusedField } from './finder';
import { matchProfile } from './locate';
import { fits } from './plain';
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
  return eachField(doc, shadowOf).flatMap((element) => {
    const profile = matchProfile(element, profiles);
    return profile ? [{ element, profile }] : [];
  });
}

/** Every writing field that is shown, in the order of the page: in the document, its shadow roots and its same-origin frames. */
export function eachField(doc: Document, shadowOf: ShadowOf = openShadow): HTMLElement[] {
  const found = new Set<HTMLElement>();
  const rootOf = safely(shadowOf);
  let left = MOST_ELEMENTS;
  const take = (el: Element | null): void => {
    const element = fieldAt(el);
    if (element && isShown(element)) found.add(element);
  };
  const walk = (root: Document | ShadowRoot): void => {
    if ('designMode' in root && root.designMode === 'on') take(root.body);
    for (const el of root.querySelectorAll('*')) {
      if (--left < 0) return;
      if (fits(el, 'textarea, [contenteditable]')) take(el);
      const inner = isFrame(el) ? frameDocument(el) : isHtml(el) ? rootOf(el) : null;
      if (inner) walk(inner);
    }
  };
  walk(doc);
  return [...found];
}

/** Editors keep a hidden textarea beside the box in which one writes. */
function isShown(el: HTMLElement): boolean {
  const { width, height } = el.getBoundingClientRect();
  return width > 0 && height > 0;
}
