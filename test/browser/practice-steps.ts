/** Steps of the tests of the practice surface. */
import { expect } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Harness } from './harness';
import { readyToPress, seeWords } from './review-steps';

/** The practice surface, ready to be used. */
export async function openPractice(browser: Harness, hash = ''): Promise<Page> {
  const page = await browser.surface(`practice.html${hash}`);
  await readyToPress(page);
  await page.waitForFunction(() => document.querySelector('main h1') && !document.body.innerText.includes('Just a moment'));
  return page;
}

/** Loads the page anew, as a person would. */
export async function reload(page: Page): Promise<void> {
  // A tab behind another draws no frames, and what is waited for is looked at once a frame.
  await page.bringToFront();
  await page.evaluate(() => {
    Object.assign(globalThis, { isBefore: true });
    location.reload();
  });
  await page.waitForFunction(
    () => !('isBefore' in globalThis) && document.querySelector('main h1') && !document.body.innerText.includes('Just a moment'),
    { polling: 100 },
  );
  await readyToPress(page);
}

/** The words that a print would show. Firefox lets no driver choose the medium, so there the print rules are laid over the screen for a moment. */
export async function onPaper({ name }: Harness, page: Page): Promise<string> {
  if (name === 'chromium') {
    await page.emulateMediaType('print');
    const words = await textOf(page);
    await page.emulateMediaType('screen');
    return words;
  }
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const print = rules.filter((rule) => rule instanceof CSSMediaRule).filter(({ media }) => media.mediaText === 'print');
    for (const { media } of print) media.mediaText = 'screen';
    const words = document.body.innerText.replace(/\s+/g, ' ');
    for (const { media } of print) media.mediaText = 'print';
    return words;
  });
}

/** Goes to a view by its address, and waits for words that stand there. */
export async function go(page: Page, hash: string, words: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await seeWords(page, words);
}

/** Follows the link whose words begin like this. */
export async function follow(page: Page, words: string): Promise<void> {
  const link = await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('a')].find((one) => one.textContent?.trim().startsWith(wanted)) ?? null,
    { timeout: 20_000 },
    words,
  );
  await (link.asElement() as ElementHandle<HTMLElement>).evaluate((one) => one.click());
}

/** Ticks or unticks the box whose label begins like this. */
export async function tick(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(wanted));
      label?.querySelector('input')?.click();
      return label !== undefined;
    },
    { timeout: 20_000 },
    words,
  );
}

/** Goes on by Tab until the focus is on what is called like this. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => {
      const { activeElement: at } = document;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : null;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim().startsWith(wanted) && at !== document.body;
    }, name);
    if (isThere) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}

/** Sets a day or a time, which no two browsers let one type in the same way. */
export async function setValue(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (box, words) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, words);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
}

/** Types over what stands in a box. */
export async function replaceText(page: Page, selector: string, words: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
}

/** What can be read on the page. */
export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

/** Keys of what is kept on the disk. */
export const stored = (browser: Harness): Promise<string[]> =>
  browser.inExtension(async () => Object.keys(await chrome.storage.local.get(null)).sort());

/** No error, and nothing that went anywhere. */
export function expectQuiet(browser: Harness): void {
  expect(browser.console().filter(({ kind }) => kind === 'error' || kind === 'uncaught')).toEqual([]);
  expect(browser.requests()).toEqual([]);
}
