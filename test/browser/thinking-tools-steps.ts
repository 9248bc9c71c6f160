/** Steps of the tests of the thinking tools. */
import type { Page } from 'puppeteer-core';
import type { Harness } from './harness';
import { HOST } from './main-job-steps';

/** Opens a tab of the panel by its title. */
export async function openTab(panel: Page, title: string): Promise<void> {
  await panel.bringToFront();
  // The name of the box comes with its state, and moves the tabs below it.
  await panel.waitForSelector('.masthead-title');
  const tab = await panel.waitForSelector(`::-p-aria([name="${title}"][role="tab"])`);
  await tab?.click();
}

/** Chooses a lens by its title, and waits until the text was looked at through it. */
export async function chooseLens(page: Page, title: string): Promise<void> {
  await page.waitForSelector('.lens-chooser option');
  const value = await page.$$eval('.lens-chooser option', (all, wanted) => all.find(({ text }) => text === wanted)?.value ?? '', title);
  await page.select('.lens-chooser select', value);
  await page.waitForSelector(`section[aria-label="${title}"]`);
}

/** The sentences that stand in a place. */
export function sentencesIn(page: Page, place: string): Promise<string[]> {
  return page.$$eval(`.lens-place[data-place="${place}"] .quote`, (all) => all.map(({ textContent }) => textContent ?? ''));
}

/** The place where a sentence with these words stands. */
export function placeOf(page: Page, words: string): Promise<string | null> {
  return page.evaluate((wanted) => {
    const piece = [...document.querySelectorAll('.lens-piece')].find(({ textContent }) => textContent?.includes(wanted));
    return piece?.closest('[data-place]')?.getAttribute('data-place') ?? null;
  }, words);
}

/** Waits until this was said to those who cannot see it. */
export async function announced(page: Page, pattern: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => new RegExp(source).test(textContent ?? '')),
    {},
    pattern.source,
  );
}

/** Drags a sentence to a place, as a pointer does. @returns the types of what is carried */
export function dragTo(page: Page, words: string, place: string): Promise<string[]> {
  return page.evaluate(
    (wanted, target) => {
      const piece = [...document.querySelectorAll('.lens-piece')].find(({ textContent }) => textContent?.includes(wanted));
      const goal = document.querySelector(`.lens-place[data-place="${target}"]`);
      const dataTransfer = new DataTransfer();
      const drag = (type: string, on: Element | null | undefined): unknown =>
        on?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      drag('dragstart', piece);
      const types = [...dataTransfer.types];
      drag('dragover', goal);
      drag('drop', goal);
      return types;
    },
    words,
    place,
  );
}

/** Catches what is copied. */
export async function catchCopies(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const caught: string[] = [];
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (words: string) => {
        caught.push(words);
        return Promise.resolve();
      },
    });
    Object.assign(globalThis, { caughtCopies: caught });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'caughtCopies') as string[]);
}

/** Everything that is kept, on the disk and in the browser's memory, as text. */
export function storedText(harness: Harness): Promise<string> {
  return harness.inExtension(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]));
}

/** Waits until the helper in the page has read all of this text with all its rules: a panel that is opened then begins with it. */
export function wasRead(harness: Harness, page: Page, text: string): Promise<void> {
  return harness.inContent(
    page,
    (wanted) =>
      new Promise<void>((done) => {
        interface Message {
          kind: string;
          state: { text: string; review: { limited: string | null } };
        }
        const key = Symbol.for('on-your-shoulder');
        const look = (): void => {
          const shared = (globalThis as unknown as Record<symbol, { engine: { current(): Message[] } | null } | undefined>)[key];
          const field = shared?.engine?.current().find(({ kind, state }) => kind === 'field' && state.text === wanted);
          if (field && !field.state.review.limited?.includes('still looking')) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    text,
  );
}

/** What stands in the demo's box. */
export function boxText(page: Page): Promise<string> {
  return page.$eval('#oversight', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''));
}

/** Waits until the badge beside the box is shown, or is not. */
export function badgeShown(harness: Harness, page: Page, wanted: boolean): Promise<void> {
  return harness.inContent(
    page,
    (selector, isWanted) =>
      new Promise<void>((done) => {
        const look = (): void => {
          const host = document.querySelector<HTMLElement>(selector);
          const root = host && (chrome.dom ? chrome.dom.openOrClosedShadowRoot(host) : Reflect.get(host, 'openOrClosedShadowRoot'));
          const badge = root?.querySelector('.badge');
          if (badge && badge.hidden !== isWanted) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    HOST,
    wanted,
  );
}
