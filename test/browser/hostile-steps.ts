/** Steps that tests of bad pages and bad days share. */
import type { Desk } from './contract/desk';
import type { Harness } from './harness';

/** Frames that an attack lasts, where no test says otherwise. */
export const FRAMES = 30;

export async function attack({ page, look }: Desk, ...names: string[]): Promise<void> {
  await page.evaluate(begin, names);
  await page.evaluate(frames, FRAMES);
  await look(stop);
}

export function stored(harness: Harness): Promise<string> {
  return harness.inExtension(async () => JSON.stringify(await chrome.storage.local.get(null)));
}

// What follows runs in the page or beside it, and sees nothing of this file. ----------------------------------------------

type Attacked = typeof window.caseSystem & {
  attack(...names: string[]): void;
  stopAttacks(): void;
  seen(): { what: string; detail: string }[];
};

export function begin(names: string[]): void {
  (window.caseSystem as Attacked).attack(...names);
  Object.assign(window, { drawnFrames: 0 });
  requestAnimationFrame(function count() {
    Object.assign(window, { drawnFrames: Number(Reflect.get(window, 'drawnFrames')) + 1 });
    requestAnimationFrame(count);
  });
}

export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done));
}

export function stop(): void {
  (window.caseSystem as Attacked).stopAttacks();
}

export function whatItSaw(): { what: string; detail: string }[] {
  return (window.caseSystem as Attacked).seen();
}

export function reviews(): number {
  return performance.getEntriesByName('oys:review').length;
}

export function wordsOfCard(): string[] {
  const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('[data-shoulder]');
  const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
  return [...(root?.querySelectorAll('.card h2, .card h3, .card p, .badge .count') ?? [])].flatMap(
    (part) => part.textContent?.trim() || [],
  );
}

export function readHere(): string[] {
  type Told = { kind: string; state: { text: string } };
  const shared = (window as unknown as Record<symbol, { engine: { current(): Told[] } | null } | undefined>)[
    Symbol.for('on-your-shoulder')
  ];
  return (shared?.engine?.current() ?? []).filter(({ kind }) => kind === 'field').map(({ state }) => state.text);
}

/** Every way that a page has to look at an element that it did not make. */
export function spy(words: string[]): Record<string, unknown> {
  const hosts = [...document.querySelectorAll('[data-shoulder]')];
  const host = hosts[0] as HTMLElement;
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : null;
  // A selection that holds words of ours would tell the page what was found. (`window.find` does find them: see the limits in docs/threat-model.md.)
  const isOnPage = (text: string) =>
    document.body.innerText.includes(text) || (document.querySelector('textarea')?.value ?? '').includes(text);
  selection?.selectAllChildren(document.documentElement);
  const selected = String(selection);
  const found = words.filter((text) => !isOnPage(text) && selected.includes(text));
  selection?.removeAllRanges();
  if (before) selection?.addRange(before);
  const html = host.getHTML?.({ serializableShadowRoots: true }) ?? '';
  const { runtime } = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome ?? {};
  return {
    hosts: hosts.length,
    shadow: host.shadowRoot,
    inside: host.innerHTML + html + host.innerText + host.textContent,
    attributes: host.getAttributeNames(),
    found,
    world: Reflect.ownKeys(window)
      .map(String)
      .filter((key) => /shoulder/i.test(key)),
    runtime: typeof runtime?.sendMessage,
  };
}

/** Tries to load files of the extension in every way that tells whether it worked. */
export async function reachFor(origin: string): Promise<{ what: string; how: string }[]> {
  const element = (name: 'img' | 'script' | 'link', file: string) =>
    new Promise<{ what: string; how: string }>((done) => {
      const made = document.createElement(name);
      made.onload = () => done({ what: file, how: 'got' });
      made.onerror = () => done({ what: file, how: 'refused' });
      if (made instanceof HTMLLinkElement) Object.assign(made, { rel: 'stylesheet', href: origin + file });
      else made.setAttribute('src', origin + file);
      document.head.append(made);
    });
  const frame = document.createElement('iframe');
  frame.src = `${origin}popup.html?tab=1`;
  document.body.append(frame);
  const got = await Promise.all([
    fetch(`${origin}manifest.json`).then(
      () => ({ what: 'manifest.json', how: 'got' }),
      () => ({ what: 'manifest.json', how: 'refused' }),
    ),
    element('img', 'icons/16.png'),
    element('script', 'helper.js'),
    element('link', 'popup.css'),
  ]);
  try {
    window.open(`${origin}proof.html`)?.close();
  } catch {
    // Firefox refuses with an error, Chromium with an empty window.
  }
  return got;
}

export function lookOfHost(): Record<string, string> {
  const host = document.querySelector('[data-shoulder]') as HTMLElement;
  const { display, opacity, visibility, transform, rotate, filter, clipPath, animationName, position, width } = getComputedStyle(host);
  return { display, opacity, visibility, transform, rotate, filter, clipPath, animationName, position, width };
}
