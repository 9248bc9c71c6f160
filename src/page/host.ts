import { HOST_GONE, HOST_MARK, type HostKind, removeStaleHosts } from './stale';
import { STYLE } from './style';
import { WORDS } from './words';

/** The one element that we put into somebody else's page. Everything we draw stands in its closed shadow root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** A part of the host for one field; goes with the signal, and the host goes with the last part. */
  layer(signal: AbortSignal, onLost: () => void): HTMLElement;
}

const hosts = new WeakMap<Document, Host>();

/**
 * The host of a document, made on first use. `near` decides where it must stand: inside a modal dialog all else is inert.
 * Pointing has a host of its own: it may begin while a box is in use, and neither may clear the other away.
 */
export function hostIn(doc: Document, near: Element, kind: HostKind = ''): Host {
  const known = hosts.get(doc);
  const parent = near.closest('dialog:modal') ?? doc.documentElement;
  if (known?.element.parentNode === parent) return known;
  removeStaleHosts(doc, kind);
  const host = createHost(doc, parent, kind);
  hosts.set(doc, host);
  return host;
}

function createHost(doc: Document, parent: Element, kind: HostKind): Host {
  const element = doc.createElement('div');
  element.setAttribute(HOST_MARK, kind);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new (doc.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const layers = new Map<HTMLElement, () => void>();

  const show = (): void => {
    if (!element.isConnected) parent.append(element);
    // A page can take the attribute away, and a popover without it cannot be shown.
    if (element.getAttribute('popover') !== 'manual') element.setAttribute('popover', 'manual');
    if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
  };
  const withdraw = (): void => {
    observer.disconnect();
    element.remove();
    for (const lost of [...layers.values()]) lost();
    layers.clear();
    if (hosts.get(doc)?.element === element) hosts.delete(doc);
  };
  // A page that takes the host away once may do so by accident (a re-render); a page that does it again means it.
  let patience = 2;
  const putBack = (): void => {
    if (layers.size === 0 || (element.isConnected && element.matches(':popover-open'))) return;
    const isReplaced = element.getAttribute(HOST_MARK) === HOST_GONE;
    if (!isReplaced && patience-- > 0 && parent.isConnected) show();
    else withdraw();
  };
  const observer = new MutationObserver(putBack);
  observer.observe(parent, { childList: true });
  element.addEventListener('toggle', putBack);

  return {
    element,
    root,
    layer(signal, onLost) {
      const part = doc.createElement('div');
      part.className = 'layer';
      // A landmark, so that people who move by landmarks find it beside somebody else's page.
      part.setAttribute('role', 'complementary');
      part.setAttribute('aria-label', WORDS.name);
      root.append(part);
      layers.set(part, onLost);
      show();
      signal.addEventListener(
        'abort',
        () => {
          part.remove();
          layers.delete(part);
          if (layers.size === 0) withdraw();
        },
        { once: true },
      );
      return part;
    },
  };
}
