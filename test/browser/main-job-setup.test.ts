import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, expectNoAxeViolations, type Harness } from './harness';
import { badgeSays, faults, HOST, press, reads, typeComment } from './main-job-steps';

let server: CaseServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

/** Clicks the box while pointing, once the page shows that it waits for that. */
async function pointAtBox(harness: Harness, page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(HOST);
  const box = await page.waitForSelector('#oversight');
  const place = await box?.boundingBox();
  if (!place) throw new Error('the box is not shown');
  await page.mouse.move(place.x + 40, place.y + 40);
  await page.mouse.click(place.x + 40, place.y + 40);
  await page.waitForFunction(() => document.activeElement?.id === 'oversight');
  await badgeSays(harness, page, /./);
}

function storedSites(harness: Harness): Promise<{ host: string; title: string }[]> {
  return harness.inExtension(async () => {
    const { sites } = await chrome.storage.local.get<{ sites?: { value: { host: string; title: string }[] } }>('sites');
    return sites?.value ?? [];
  });
}

describeInBothBrowsers('Setting up a page', (harness, browser) => {
  let page: Page;

  beforeEach(async () => {
    page = await harness().page(`${server.url}/record/amira?empty`);
  });

  afterEach(async () => {
    await page.close();
  });

  test('before anybody asked: no permission, no script, nothing in the page', async () => {
    await page.click('#oversight');
    expect(await harness().inExtension(async () => (await chrome.permissions.getAll()).origins ?? [])).toEqual([]);
    expect(await harness().inExtension(async () => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    expect(await page.$(HOST)).toBeNull();
  });

  test('just this once: points, reads, and keeps nothing', async () => {
    // The toolbar's click gives the permission for this tab, for now.
    if (browser === 'firefox') await harness().clickToolbar(page);
    const popup = await harness().openPopup(page);
    await reads(popup, /Is this where you write\?/);
    await expectNoAxeViolations(popup);
    await press(popup, 'Just this once');
    await page.bringToFront();
    await page.waitForSelector(HOST);
    const place = await (await page.$('#oversight'))?.boundingBox();
    await page.mouse.click((place?.x ?? 0) + 40, (place?.y ?? 0) + 40);
    await page.waitForFunction(() => document.activeElement?.id === 'oversight');
    await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 1, {}, HOST);
    // Closes the popup, so that the next click opens it.
    if (browser === 'firefox') await harness().clickToolbar(page);
    expect(await storedSites(harness())).toEqual([]);
    expect(await harness().inExtension(async () => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  });

  test('one button asks for this site, the writer points, and from then on the box is known', async () => {
    if (browser === 'firefox') await harness().clickToolbar(page);
    const popup = await harness().openPopup(page);
    await reads(popup, /Is this where you write\?/);
    await press(popup, 'Set up this page');
    await pointAtBox(harness(), page);
    expect(await storedSites(harness())).toMatchObject([{ host: new URL(server.url).host, title: 'Management oversight' }]);
    expect(await harness().inExtension(async () => (await chrome.permissions.getAll()).origins)).toEqual(['http://127.0.0.1/*']);
    expect(await harness().inExtension(async () => (await chrome.scripting.getRegisteredContentScripts())[0]?.matches)).toEqual([
      'http://127.0.0.1/*',
    ]);

    // Another child's record, another load: the box is found by itself.
    await page.goto(`${server.url}/record/leo?empty`);
    await typeComment(page, 'Leo will stay with his dad.');
    await badgeSays(harness(), page, /to think about/);
  });

  test('the permission is taken back while in use: we withdraw, and the text is untouched', async () => {
    await typeComment(page, 'Amira will stay with Nan.');
    await badgeSays(harness(), page, /to think about/);
    await harness().revokeHost('http://127.0.0.1/*');
    await page.bringToFront();
    await page.waitForFunction((selector) => document.querySelector(selector) === null, {}, HOST);
    expect(await page.$eval('#oversight', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''))).toBe(
      'Amira will stay with Nan.',
    );
    const panel = await harness().openPanel(page);
    await reads(panel, /I cannot read this page|May I read here|Is this where you write/);
  });

  test('no error, no warning, and nothing that the browser has against us', async () => {
    expect(await faults(harness())).toEqual([]);
  });
});
