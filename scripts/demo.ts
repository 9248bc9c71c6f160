import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../test/browser/harness/launch';
import type { BrowserName, Harness } from '../test/browser/harness/types';

export interface Demo {
  browser: BrowserName;
  headless: boolean;
  /** Address of the demo case system. */
  url: string;
  /** What the supervisor has written so far. */
  comment: string;
}

const ARTIFACTS = 'artifacts';

const SITE = { id: 'demo', title: 'CareNote (demo): Management oversight', field: { label: 'Management oversight' }, replace: true };

/** Shows the extension on a comment in progress. Resolves when the person has closed the browser, or at once when headless. */
export async function showDemo({ browser, headless, url, comment }: Demo): Promise<void> {
  const harness = await launch(browser, { headless, extension: allowedOnDemo(browser) });
  try {
    await harness.setUpSites({ ...SITE, host: new URL(url).host });
    if (headless) await typeAndRead(harness, url, comment);
    else await openForPerson(harness, url);
  } finally {
    await harness.close();
  }
}

/**
 * The built extension with leave to read the demo page. Installed by a person it has no page until someone asks; the browser's
 * question cannot be answered by a program, so here the answer stands in the manifest.
 */
function allowedOnDemo(browser: BrowserName): string {
  const folder = join('dist', `demo-${browser}`);
  cpSync(join('dist', browser), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return folder;
}

async function typeAndRead(harness: Harness, url: string, comment: string): Promise<void> {
  const page = await harness.page(`${url}/record/amira?empty`);
  await page.focus('#oversight');
  await page.type('#oversight', comment);
  await untilBadgeRests(harness, page);
  const panel = await harness.openPanel(page);
  await panel.waitForSelector('.questions li p', { timeout: 60_000 });
  const questions = await panel.$$eval('.questions li p', (found) => found.map((element) => element.textContent ?? ''));
  mkdirSync(ARTIFACTS, { recursive: true });
  await panel.screenshot({ path: join(ARTIFACTS, 'start-panel.png') as `${string}.png`, fullPage: true });
  await page.bringToFront();
  await page.screenshot({ path: join(ARTIFACTS, 'start-page.png') as `${string}.png` });
  console.log(`The comment that was typed:\n\n${comment.replaceAll(/^/gm, '  ')}\n`);
  console.log('What the child would ask:\n');
  for (const question of questions) console.log(`  • ${question}`);
  console.log(`\nScreenshots: ${ARTIFACTS}/start-page.png (the page with the badge) and ${ARTIFACTS}/start-panel.png (the panel).`);
}

/** The badge is drawn anew with each reading: once it rests, the whole comment has been read. */
async function untilBadgeRests(harness: Harness, page: Page): Promise<void> {
  await page.waitForSelector('[data-shoulder]');
  await harness.inContent(page, () => {
    const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>('[data-shoulder]');
    if (!host) return;
    const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
    if (!root) return;
    return new Promise<void>((resolve) => {
      const REST = 1500;
      let timer = setTimeout(resolve, REST);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, REST);
      }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  });
}

async function openForPerson(harness: Harness, url: string): Promise<void> {
  const page = await harness.page(`${url}/record/amira`);
  // What was needed to set up is nothing to look at.
  for (const other of await harness.browser.pages()) if (other !== page) await other.close();
  await page.focus('#oversight');
  const panel = harness.name === 'firefox' ? 'View, Sidebar, On Your Shoulder' : 'a right click in the box, then On Your Shoulder';
  console.log(`An invented child's record is open, with a management oversight comment in progress. What to look at:

  1. The small badge beside the box "Management oversight": what was found, in words. Click it.
  2. The toolbar button (under the puzzle piece): what the child would ask, and the words that were relied on. Click one.
  3. The same beside the page, while you write: ${panel}.
  4. Add "because it is quiet at Nan's" to a decision, and see the question go.

This browser can reach nothing but the demo. Close it to end.`);
  await new Promise<void>((resolve) => harness.browser.once('disconnected', () => resolve()));
}
