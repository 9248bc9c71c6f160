import {
  deepActive,
  documentOf,
  fieldAt,
  frameDocument,
  frameOf,
  isElement,
  isFrame,
  isShadowRoot,
  openShadow,
  type ShadowOf,
  safely,
} from './dom';
import { matchProfile } from './locate';
import { rootNodeOf } from './plain';
import type { SiteProfile } from './types';

/** A field that has the focus and that a profile knows. */
export interface FocusedField {
  element: HTMLElement;
  profile: SiteProfile;
}

export interface FinderOptions {
  /** Asked at each focus, so that a changed list needs no new finder. */
  profiles: () => readonly SiteProfile[];
  /** Called each time that a known field gets the focus, also when it is the same field again. */
  onFieldFocused: (found: FocusedField) => void;
  signal: AbortSignal;
  shadowOf?: ShadowOf;
  document?: Document;
}

/**
 * Waits until a known field gets the focus, in this document, its shadow roots and its same-origin frames. Costs a few
 * listeners while idle: no timer, no scan, no observer of content. Does nothing in a frame that its parent can reach,
 * because there must be one owner for each field (the parent also sees frames in which no script of ours was started).
 * @returns looks anew at what has the focus now: to be called when the list has changed, since no event comes for a field that has it already
 */
export function findFields({
  profiles,
  onFieldFocused,
  signal,
  shadowOf = openShadow,
  document: doc = document,
}: FinderOptions): () => void {
  if (frameOf(doc.defaultView)) return () => {};
  const watched = new WeakSet<Document>();
  const inside = new WeakSet<ShadowRoot>();

  const look = (): void => {
    if (signal.aborted) return;
    const active = deepActive(doc, safely(shadowOf));
    followInto(active);
    const element = fieldAt(active);
    const profile = element && matchProfile(element, profiles());
    if (element && profile) onFieldFocused({ element, profile });
  };

  // A page can make up any number of events; only a real change of focus is worth a look.
  const onFocus = (event: Event): void => {
    if (event.isTrusted) look();
  };

  // A focus that moves inside one shadow root never leaves it, so the root needs a listener of its own.
  const followInto = (active: Element | null): void => {
    if (!active) return;
    for (let root = rootNodeOf(active); isShadowRoot(root) && !inside.has(root); root = root.host.getRootNode()) {
      inside.add(root);
      root.addEventListener('focus', onFocus, { capture: true, signal });
      root.addEventListener('load', onLoad, { capture: true, signal });
    }
    watch(documentOf(active));
  };

  // `load` does not bubble but is captured: it names each frame that comes or is filled later, without an observer.
  const onLoad = (event: Event): void => {
    const target = event.target;
    if (isElement(target) && isFrame(target)) watchFrame(target);
  };

  const watchFrame = (frame: Parameters<typeof frameDocument>[0]): void => {
    const content = frameDocument(frame);
    if (content) watch(content);
  };

  const listen = (one: Document): void => {
    const win = one.defaultView;
    if (!win || signal.aborted) return;
    // On the window, for capture: also sees the focus of the window itself, which is all that design mode shows.
    win.addEventListener('focus', onFocus, { capture: true, signal });
    // When the focus goes into a frame that is still loading, its parent sees only this.
    win.addEventListener('blur', lookLater, { signal });
    one.addEventListener('load', onLoad, { capture: true, signal });
    for (const frame of one.querySelectorAll('iframe, frame')) if (isFrame(frame)) watchFrame(frame);
    if (one.hasFocus()) look();
  };

  const lookLater = (event: Event): void => {
    if (event.isTrusted) queueMicrotask(look);
  };

  function watch(one: Document): void {
    if (watched.has(one)) return;
    watched.add(one);
    listen(one);
    // document.open() wipes every listener of a frame, but not an observer of the document node: it sees the new root
    // element come, and the listeners are put back. Sees nothing else, so it costs nothing while idle.
    let root = one.documentElement;
    const observer = new MutationObserver(() => {
      if (one.documentElement && one.documentElement !== root) {
        root = one.documentElement;
        listen(one);
      }
    });
    observer.observe(one, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  watch(doc);
  return () => {
    if (doc.hasFocus()) look();
  };
}
