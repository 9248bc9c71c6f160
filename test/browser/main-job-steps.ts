/** Steps that the tests of the main job share. */
import type { Page } from 'puppeteer-core';
import type { SiteProfile } from '../../src/page/types';
import type { CaseServer } from '../case-systems/server.mjs';
import type { Harness } from './harness';

/** A comment that a reader would ask about: a decision without a reason, an action without a time, one wording to look at. */
export const COMMENT =
  'Supervision with Beth. Amira has lived with Nan since May and told Beth that she sleeps better there. Mum has failed to engage with the parenting course. ' +
  'I have decided that Amira will remain with Nan. Beth to chase the CAMHS referral.';

/** Our one element in a page. */
export const HOST = '[data-shoulder]';

/** Sets up the demo's box, as the writer's pointing or a policy would. */
export function setUpDemo(harness: Harness, address: string, more: Partial<SiteProfile> = {}): Promise<void> {
  return harness.setUpSites({
    id: 'demo',
    title: 'CareNote: management oversight',
    host: new URL(address).host,
    field: { label: 'Management oversight' },
    ...more,
  });
}

/** Opens an empty record and types into its box, as a person does. */
export async function typeComment(page: Page, text = COMMENT): Promise<void> {
  await page.bringToFront();
  await page.click('#oversight');
  await page.type('#oversight', text);
}

/** Waits until the page itself has saved what was typed, all of it: on a slow machine it saves in the middle of typing too. */
export async function waitUntilSaved(server: CaseServer, text = COMMENT): Promise<void> {
  const hasAll = () => server.saves().some(({ body }) => Reflect.get(Object(body), 'oversight') === text);
  while (!hasAll()) await server.waitForSaves(server.saves().length + 1);
}

/** The words of the badge beside the box, once they fit. */
export function badgeSays(harness: Harness, page: Page, pattern: RegExp): Promise<string> {
  return partSays(harness, page, '.badge', pattern);
}

/** The words of a part of ours that is open beside the box, once they fit. */
export function partSays(harness: Harness, page: Page, part: '.badge' | '.card', pattern: RegExp): Promise<string> {
  return harness.inContent(
    page,
    (selector, shown, source) =>
      new Promise<string>((done) => {
        const look = () => {
          const host = document.querySelector<HTMLElement>(selector);
          const root = host && (chrome.dom ? chrome.dom.openOrClosedShadowRoot(host) : Reflect.get(host, 'openOrClosedShadowRoot'));
          const there = root?.querySelector(shown);
          const words = there ? `${there.textContent ?? ''} | ${there.getAttribute('aria-label') ?? ''}` : '';
          if (there && new RegExp(source).test(words)) done(words);
          else requestAnimationFrame(look);
        };
        look();
      }),
    HOST,
    `${part}:not([hidden])`,
    pattern.source,
  );
}

/** Presses the button with this name, in a page of ours. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.click();
}

/** What is selected in the demo's box. */
export function selectedWords(page: Page): Promise<string> {
  return page.$eval('#oversight', (box) =>
    box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
  );
}

/** Waits until words are selected in the demo's box. */
export async function waitForSelected(page: Page): Promise<string> {
  await page.bringToFront();
  await page.waitForFunction(() => {
    const box = document.querySelector('#oversight');
    return box instanceof HTMLTextAreaElement && box.selectionEnd > box.selectionStart;
  });
  return selectedWords(page);
}

/** Lets the caret stand at the end, with nothing selected. */
export async function deselect(page: Page): Promise<void> {
  await page.$eval('#oversight', (box) => box instanceof HTMLTextAreaElement && box.setSelectionRange(box.value.length, box.value.length));
}

/** Text of a page of ours, once it fits. */
export async function reads(page: Page, pattern: RegExp): Promise<string> {
  const words = (): Promise<string> => page.evaluate(() => document.body.innerText);
  await page
    .waitForFunction((source) => new RegExp(source).test(document.body.innerText), {}, pattern.source)
    .catch(async (cause: unknown) => {
      throw new Error(`${pattern} did not come. The page reads: ${await words()}`, { cause });
    });
  return words();
}

/**
 * Waits until also that stands which comes a moment after the review of {@link COMMENT}: the rules about wording, and the offer of the tour
 * above the map. What is pressed afterwards does not move any more.
 */
export async function isWhole(surface: Page): Promise<void> {
  await reads(surface, /might ask[\s\S]*New here\?[\s\S]*Words to look at again/);
}

/** Everything that would be a fault: errors and warnings of all pages, and what the browser says against the extension. */
export async function faults(harness: Harness): Promise<string[]> {
  const lines = harness.console().filter(({ kind }) => kind === 'error' || kind === 'uncaught' || kind === 'warn');
  const complaints = (await harness.complaints()).filter((line) => !OWN_ACCORD.some((words) => line.includes(words)));
  return [...lines.map(({ kind, text, page }) => `${kind} in ${page}: ${text}`), ...complaints];
}

/** Firefox writes these of its own accord: when a page of an extension is closed, and when a page or the worker goes with something under way. */
const OWN_ACCORD = [
  'sendRemoveListener on closed conduit',
  // The worker was stopped while it was being started.
  'FrameData missing for',
  ...['rejected', 'resolved'].flatMap((how) => [`Promise ${how} after context unloaded`, `Promise ${how} while context is inactive`]),
];
