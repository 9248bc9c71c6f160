import { deepElementAt, frameOf, openShadow, type ShadowOf, safely } from './dom';
import { h } from './elements';
import { outerBox } from './geometry';
import { hostIn } from './host';

export interface PickOptions {
  signal: AbortSignal;
  shadowOf?: ShadowOf;
  document?: Document;
}

/** What the writer points at, and the words for it. */
export interface Wanted {
  /** Said at the top while the writer points. */
  ask: string;
  /** Said where there is nothing of the kind on the page. */
  none: string;
  /** Said of a click on something else. */
  notOne: string;
  /** What is meant by an element under the pointer; null where it is nothing of the kind. */
  at(el: Element | null): HTMLElement | null;
  /** All there are, in the order of the page, for those who point with the keyboard. */
  all(): readonly HTMLElement[];
  nameOf(el: HTMLElement): string;
}

/**
 * Lets the writer point at something: by mouse, or with the arrow or Tab keys and Enter. A shield of ours takes every click and
 * key meanwhile, so the page notices nothing. Resolves to what was chosen, or to null on Escape or when the signal is aborted.
 * In a frame that its parent can reach it only waits for the signal: the parent's own picking goes through such frames.
 */
export function pointAt(wanted: Wanted, { signal, document: doc = document, ...options }: PickOptions): Promise<HTMLElement | null> {
  const shadowOf = safely(options.shadowOf ?? openShadow);
  if (signal.aborted) return Promise.resolve(null);
  const life = new AbortController();
  return new Promise((resolve) => {
    if (frameOf(doc.defaultView)) {
      signal.addEventListener('abort', () => resolve(null), { once: true });
      return;
    }
    const finish = (element: HTMLElement | null): void => {
      if (life.signal.aborted) return;
      life.abort();
      if (before && 'focus' in before && typeof before.focus === 'function') before.focus({ preventScroll: true });
      resolve(element);
    };
    const before = doc.activeElement;
    signal.addEventListener('abort', () => finish(null), { once: true, signal: life.signal });
    const host = hostIn(doc, doc.activeElement ?? doc.documentElement, 'point');
    const layer = host.layer(life.signal, () => finish(null));
    const said = h(doc, 'div', { class: 'pick-said', role: 'status' });
    const bar = h(
      doc,
      'div',
      { class: 'pick-bar', role: 'dialog', 'aria-label': wanted.ask, tabindex: '-1' },
      h(doc, 'div', {}, wanted.ask),
      said,
    );
    const outline = h(doc, 'div', { class: 'pick-frame', hidden: true });
    const shield = h(doc, 'div', { class: 'pick-shield' });
    layer.append(shield, outline, bar);
    bar.focus({ preventScroll: true });

    let chosen: HTMLElement | null = null;
    const choose = (element: HTMLElement | null): void => {
      chosen = element;
      outline.hidden = element === null;
      if (!element) return;
      const { left, top, width, height } = outerBox(element);
      Object.assign(outline.style, { left: `${left - 4}px`, top: `${top - 4}px`, width: `${width + 8}px`, height: `${height + 8}px` });
      said.textContent = wanted.nameOf(element);
    };
    const under = ({ clientX, clientY }: MouseEvent): HTMLElement | null =>
      wanted.at(deepElementAt(doc, clientX, clientY, shadowOf, host.element));
    const step = (by: 1 | -1): void => {
      const all = wanted.all();
      const next = all[(all.indexOf(chosen ?? bar) + by + all.length + (chosen || by > 0 ? 0 : 1)) % all.length] ?? null;
      next?.scrollIntoView({ block: 'nearest' });
      choose(next);
      if (!next) said.textContent = wanted.none;
    };

    const trusted =
      <E extends Event>(act: (event: E) => void) =>
      (event: E): void => {
        if (event.isTrusted) act(event);
      };
    shield.addEventListener(
      'pointermove',
      trusted((event: PointerEvent) => choose(under(event))),
      { signal: life.signal },
    );
    shield.addEventListener('mousedown', (event) => event.preventDefault(), { signal: life.signal });
    shield.addEventListener(
      'click',
      trusted((event: MouseEvent) => {
        const element = under(event);
        if (element) finish(element);
        else said.textContent = wanted.notOne;
      }),
      { signal: life.signal },
    );
    const win = doc.defaultView;
    win?.addEventListener(
      'keydown',
      trusted((event: KeyboardEvent) => {
        const act = KEYS[event.key];
        if (!act) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (act === 'cancel') finish(null);
        else if (act === 'take') finish(chosen);
        else step(act === 'tab' ? (event.shiftKey ? -1 : 1) : act === 'next' ? 1 : -1);
      }),
      { capture: true, signal: life.signal },
    );
    const follow = (): void => choose(chosen);
    win?.addEventListener('scroll', follow, { capture: true, passive: true, signal: life.signal });
    win?.addEventListener('resize', follow, { passive: true, signal: life.signal });
  });
}

const KEYS: Record<string, 'cancel' | 'take' | 'tab' | 'next' | 'previous'> = {
  Escape: 'cancel',
  Enter: 'take',
  Tab: 'tab',
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
};
