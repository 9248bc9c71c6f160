import type { Page } from 'puppeteer-core';
import type { LanguageNote } from '../../../src/engine/types';
import type { FieldState } from '../../../src/page/types';
import type { CasePage, CaseSystem } from '../../case-systems/pages.mjs';
import type { Harness } from '../harness';

declare global {
  interface Window {
    caseSystem: CaseSystem;
  }
}

/** One page of a case system with the field on it, as a writer has it on the desk. */
export interface Desk {
  readonly page: Page;
  /** Clicks into the field, and puts the caret behind the last letter. */
  enter(): Promise<void>;
  /** The helper's state, once it has read this text (any text where absent) with all its rules. */
  state(text?: string): Promise<FieldState>;
  /** Clicks what the selector finds in our own closed shadow root, as a person does, where its words are these. */
  press(selector: string, words?: string): Promise<void>;
  /** Waits until our shadow root holds (or no longer shows) such a part, and gives its words. */
  part(selector: string, words?: string): Promise<string>;
  partGone(selector: string, words?: string): Promise<void>;
  /** Boxes of the marks that are seen over a text box. */
  overlay(): Promise<{ left: number; top: number; width: number; height: number }[]>;
  /** Asks for a replacement as a surface does, and gives how it ended once it has. */
  replace(start: number, end: number, words: string): Promise<void>;
  /** What the page itself sees. */
  look<Result>(run: () => Result): Promise<Result>;
  close(): Promise<void>;
}

/** Opens a page of the case systems and waits until its editor can be used. */
export async function openDesk(harness: Harness, url: string, page: CasePage): Promise<Desk> {
  const first = await harness.page(url + page.path);
  const tab = page.window ? await popupOf(first, page.open ?? '') : first;
  if (page.open && !page.window) await first.click(page.open);
  await tab.waitForFunction(() => window.caseSystem?.ready.then(() => true));

  const inside = <Args extends unknown[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args) =>
    harness.inContent(tab, run, ...args);

  return {
    page: tab,
    look: (run) => tab.evaluate(run) as Promise<Awaited<ReturnType<typeof run>>>,
    replace: (start, end, words) => inside(askToReplace, start, end, words),
    async enter() {
      const { x, y } = await tab.evaluate(pointInField);
      await tab.mouse.click(x, y);
      await tab.keyboard.down('Control');
      await tab.keyboard.press('End');
      await tab.keyboard.up('Control');
    },
    state: (text) => inside(readState, text ?? null),
    async press(selector, words) {
      const { x, y } = await inside(pointOfPart, selector, words ?? null);
      await tab.mouse.click(x, y);
    },
    part: (selector, words) => inside(wordsOfPart, selector, words ?? null, true),
    partGone: async (selector, words) => {
      await inside(wordsOfPart, selector, words ?? null, false);
    },
    overlay: () => inside(overlayBoxes),
    async close() {
      await tab.close();
      if (tab !== first) await first.close();
    },
  };
}

/** The first note whose wording can be put in place. */
export function fittingNote(state: FieldState, words: string): LanguageNote & { use: string } {
  const note = state.review.language.find((one) => one.words.toLowerCase().includes(words) && one.better.some(({ fits }) => fits));
  const use = note?.better.find(({ fits }) => fits)?.words;
  if (!note || use === undefined)
    throw new Error(`No note on “${words}” in: ${JSON.stringify(state.review.language.map((one) => one.words))}`);
  return { ...note, use };
}

async function popupOf(opener: Page, button: string): Promise<Page> {
  const [popup] = await Promise.all([new Promise<Page | null>((done) => opener.once('popup', done)), opener.click(button)]);
  if (!popup) throw new Error('the window did not open');
  await popup.waitForFunction(() => window.caseSystem !== undefined);
  return popup;
}

// What follows runs in the page, or in the world of our content scripts, and sees nothing of this file. ------------------

function pointInField(): { x: number; y: number } {
  const field = window.caseSystem.field();
  // A tall field has its middle far from its first line.
  field.scrollIntoView({ block: field.clientHeight > window.innerHeight ? 'start' : 'center' });
  const box = field.getBoundingClientRect();
  let [x, y] = [box.left + Math.min(40, box.width / 2), box.top + Math.min(18, box.height / 2)];
  for (let win = field.ownerDocument.defaultView; win?.frameElement; win = win.parent as Window & typeof globalThis) {
    const frame = win.frameElement;
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
  }
  return { x, y };
}

async function readState(text: string | null): Promise<FieldState> {
  interface Message {
    kind: string;
    focusedAt: number;
    state: FieldState;
  }
  const key = Symbol.for('on-your-shoulder');
  for (;;) {
    const shared = (window as unknown as Record<symbol, { engine: { current(): Message[] } | null } | undefined>)[key];
    const fields = (shared?.engine?.current() ?? []).filter(({ kind }) => kind === 'field').sort((a, b) => b.focusedAt - a.focusedAt);
    const state = fields[0]?.state;
    // Until the rules about wording have come, the helper says that there is more.
    const isWhole = !state?.review.limited?.includes('still looking');
    if (state && isWhole && (text === null || state.text === text)) return state;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

async function askToReplace(start: number, end: number, words: string): Promise<void> {
  interface Engine {
    current(): { kind: string; focusedAt: number; state: FieldState }[];
    receive(message: unknown): void;
  }
  const shared = (window as unknown as Record<symbol, { engine: Engine; push(message: unknown): void }>)[Symbol.for('on-your-shoulder')];
  const state = shared?.engine.current().find(({ kind }) => kind === 'field')?.state;
  if (!shared || !state) throw new Error('no field');
  const push = shared.push;
  const ended = new Promise<void>((done) => {
    shared.push = (message) => {
      push.call(shared, message);
      if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'result') done();
    };
  });
  const intent = { kind: 'replace', noteId: 'test', span: { start, end }, expected: state.text.slice(start, end), words };
  shared.engine.receive({ kind: 'intent', fieldId: state.fieldId, asked: 1, intent });
  await ended;
  shared.push = push;
}

async function pointOfPart(selector: string, words: string | null): Promise<{ x: number; y: number }> {
  for (;;) {
    const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('[data-shoulder]');
    const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
    const parts = [...(root?.querySelectorAll(selector) ?? [])].filter((part) => words === null || part.textContent?.includes(words));
    const part = parts.find((one) => one.getClientRects().length > 0);
    if (part) {
      part.scrollIntoView({ block: 'nearest' });
      const box = part.getBoundingClientRect();
      // A person does not hit what is still moving.
      for (let still = 0; still < 3; still++) await new Promise((done) => requestAnimationFrame(done));
      const now = part.getBoundingClientRect();
      if (now.left !== box.left || now.top !== box.top || now.width === 0) continue;
      return { x: box.left + Math.min(20, box.width / 2), y: box.top + box.height / 2 };
    }
    await new Promise((done) => requestAnimationFrame(done));
  }
}

async function wordsOfPart(selector: string, words: string | null, wanted: boolean): Promise<string> {
  for (;;) {
    const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('[data-shoulder]');
    const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
    const parts = [...(root?.querySelectorAll(selector) ?? [])].filter((part) => words === null || part.textContent?.includes(words));
    const part = parts.find((one) => one.getClientRects().length > 0);
    if ((part !== undefined) === wanted) return part?.textContent ?? '';
    await new Promise((done) => requestAnimationFrame(done));
  }
}

async function overlayBoxes(): Promise<{ left: number; top: number; width: number; height: number }[]> {
  const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('[data-shoulder]');
  const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
  const pane = root?.querySelector('.mirror-window')?.getBoundingClientRect();
  if (!pane) return [];
  // Those that are scrolled out of the box are cut off and not seen.
  return [...(root?.querySelectorAll('.mark') ?? [])]
    .map((mark) => mark.getBoundingClientRect())
    .filter(({ top, bottom, left, right }) => top >= pane.top && bottom <= pane.bottom && left >= pane.left && right <= pane.right)
    .map(({ left, top, width, height }) => ({ left, top, width, height }));
}
