import { frameDocument, isFrame, isShadowRoot, passedThrough } from './dom';

export interface FieldWatch {
  /** The field, or what is around it, has moved, scrolled or changed its size. At most once a frame. */
  onMoved: () => void;
  /** Its text scrolled in it. */
  onScrolled: () => void;
  /** The field has left the page for good. */
  onGone: () => void;
}

/** Whether a field is still part of a page that is shown, also through its frames. */
export function isInPage(field: Element): boolean {
  const chain = [...passedThrough(field), field];
  return chain.every((el, i) => {
    const inner = chain[i + 1];
    return el.isConnected && el.ownerDocument.defaultView !== null && (!inner || !isFrame(el) || frameDocument(el) === inner.ownerDocument);
  });
}

/** Watches one field's place and life by events and observers of that field: nothing runs while nothing moves. */
export function watchField(field: HTMLElement, signal: AbortSignal, { onMoved, onScrolled, onGone }: FieldWatch): void {
  const around = passedThrough(field);
  const documents = [...new Set([field, ...around].map((el) => el.ownerDocument))];
  const roots = [...new Set([field, ...around].map((el) => el.getRootNode()))];
  const outerWin = documents.at(-1)?.defaultView ?? null;
  let frame = 0;
  let over = false;
  let isMoved = false;

  const check = (): void => {
    isMoved = true;
    lookSoon();
  };
  const lookSoon = (): void => {
    if (over || signal.aborted) return;
    if (!isInPage(field) || documents[0] !== field.ownerDocument) {
      gone();
      return;
    }
    if (!frame) frame = outerWin?.requestAnimationFrame(report) ?? 0;
  };
  const gone = (): void => {
    over = true;
    onGone();
  };
  const report = (): void => {
    frame = 0;
    if (over || signal.aborted) return;
    // What scrolls in the field itself moves nothing but its text, and each line that is written may do so.
    if (!isMoved) {
      onScrolled();
      return;
    }
    isMoved = false;
    onMoved();
    shift.again();
  };
  signal.addEventListener('abort', () => outerWin?.cancelAnimationFrame(frame), { once: true });

  // An observer also fires when its element leaves the page or is hidden: its size becomes nothing.
  for (const el of [field, ...around.filter(isFrame)]) {
    const Observer = el.ownerDocument.defaultView?.ResizeObserver;
    if (!Observer) continue;
    const observer = new Observer(check);
    observer.observe(el);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    if (isFrame(el)) el.addEventListener('load', check, { signal });
  }
  // The list of a root's own children is short and changes seldom: it tells of document.open() and of a field taken out of a shadow root.
  for (const root of [...roots, ...documents]) {
    if (!isShadowRoot(root) && root.nodeType !== 9) continue;
    const observer = new MutationObserver(check);
    observer.observe(root, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
  for (const doc of documents) {
    const scrolled = ({ target }: Event): void => (target === field ? lookSoon() : check());
    doc.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    doc.addEventListener('transitionend', check, { capture: true, passive: true, signal });
    doc.defaultView?.addEventListener('resize', check, { passive: true, signal });
    // A frame that goes takes its window with it, and in Firefox every look at what stood in it throws a moment later.
    doc.defaultView?.addEventListener('pagehide', ({ persisted }) => !persisted && gone(), { signal });
    doc.fonts?.addEventListener('loadingdone', check, { signal });
  }
  const shift = watchShift(field, signal, check);
}

/**
 * Tells when a field is pushed elsewhere by what grows or goes above it, which no event reports: an intersection observer with
 * margins cut to the field's very place fires as soon as the two no longer meet (idea: Floating UI's autoUpdate).
 */
function watchShift(field: HTMLElement, signal: AbortSignal, onShift: () => void): { again: () => void } {
  let observer: IntersectionObserver | null = null;
  const again = (): void => {
    observer?.disconnect();
    const win = field.ownerDocument.defaultView;
    if (!win || signal.aborted) return;
    const box = field.getBoundingClientRect();
    const root = field.ownerDocument.documentElement;
    if (box.width === 0 || box.height === 0) return;
    const cut = [box.top, root.clientWidth - box.right, root.clientHeight - box.bottom, box.left].map((side) => `${-Math.floor(side)}px`);
    let first = true;
    observer = new win.IntersectionObserver(
      () => {
        // The first report only says how things stand.
        if (!first) onShift();
        first = false;
      },
      { rootMargin: cut.join(' '), threshold: 1 },
    );
    observer.observe(field);
  };
  again();
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
  return { again };
}
