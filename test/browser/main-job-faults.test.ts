import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { BROWSERS, describeInBothBrowsers, launch, UNSIGNED_GO } from './harness';
import { badgeSays, COMMENT, faults, HOST, isWhole, press, reads, setUpDemo, typeComment } from './main-job-steps';

let server: CaseServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const granted = ['http://127.0.0.1/*'];

describeInBothBrowsers(
  'When something goes wrong',
  (harness) => {
    let page: Page;

    beforeEach(async () => {
      await setUpDemo(harness(), server.url);
      page = await harness().page(`${server.url}/record/amira?empty`);
    });

    afterEach(async () => {
      await page.close();
    });

    test('the page goes and comes back: the panel follows, and reads again', async () => {
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await reads(panel, /Amira will remain with Nan/);
      await page.bringToFront();
      await page.goto(`${server.url}/record/leo`);
      await panel.bringToFront();
      await reads(panel, /Ready when you are/);
      await page.bringToFront();
      await page.goBack();
      await page.click('#oversight');
      await panel.bringToFront();
      await reads(panel, /might ask/);
    });

    test('the worker is stopped: the box is read, rules are hidden, a new page works', async () => {
      await harness().stopBackground();
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      const panel = await harness().openPanel(page);
      await isWhole(panel);
      await harness().stopBackground();
      await panel.$eval('.note[data-words="CAMHS"]', (note) => {
        for (const details of note.querySelectorAll('details')) details.open = true;
      });
      await press(panel, 'Turn this rule off for me: “CAMHS”');
      await panel.waitForFunction(() => !document.querySelector('.note[data-words="CAMHS"]'));

      // Stored by the worker, which had to wake for it: the next page does not show it either.
      const next = await harness().page(`${server.url}/record/leo?empty`);
      await typeComment(next);
      const other = await harness().openPanel(next);
      await reads(other, /Words to look at again[\s\S]*failed to engage[\s\S]*Hidden \(1\)/);
      expect(await other.$('.note[data-words="CAMHS"]')).toBeNull();
      await next.close();
    });

    test('a damaged rule file: the built-in rules go on, and the popup says which file and line', async () => {
      await harness().inExtension(async () => {
        // As the workbench keeps packs; this one was cut off in the middle.
        const text = 'format: 1\nid: council\nversion: 1.0.0\ntitle: "Council';
        await new Promise<void>((done, failed) => {
          const request = indexedDB.open('workbench', 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('packs', { keyPath: 'id' });
            request.result.createObjectStore('versions', { keyPath: 'number', autoIncrement: true });
            request.result.createObjectStore('papers', { keyPath: 'key' });
          };
          request.onerror = () => failed(request.error);
          request.onsuccess = () => {
            const change = request.result.transaction('packs', 'readwrite');
            change
              .objectStore('packs')
              .put({ id: 'council', number: 1, pack: { file: 'council.yaml', layer: 'organisation', text, on: true, savedAt: 1 } });
            change.oncomplete = () => {
              request.result.close();
              done();
            };
          };
        });
        await chrome.storage.local.set({ packsChanged: { version: 1, value: 1 } });
      });
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await reads(panel, /Part of council\.yaml could not be read/);
      await panel.$$eval('.notice details', (all) => {
        for (const details of all) details.open = true;
      });
      await reads(panel, /council\.yaml, line 4/);
      await reads(panel, /failed to engage/);
    });

    test('the storage holds junk under every key: we begin anew, and nothing breaks', async () => {
      await harness().inExtension(() =>
        chrome.storage.local.set({ settings: 7, hiddenRules: 'x', actionPoints: { version: 1, value: { a: 1 } }, packsChanged: [] }),
      );
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await reads(panel, /What a reader would find/);
    });

    test('the extension is reloaded under the page: the text is untouched, and it works on without a reload of the page', async () => {
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      await harness().reloadExtension();
      const panel = await harness().openPanel(page);
      await reads(panel, /Ready when you are|might ask/);
      expect(await page.$eval('#oversight', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''))).toBe(COMMENT);
      await page.bringToFront();
      await page.click('.main-button');
      await page.click('#oversight');
      await badgeSays(harness(), page, /to think about/);
      expect(await page.$$(HOST)).toHaveLength(1);
    });

    test('no error, no warning, and nothing that the browser has against us', async () => {
      expect(await faults(harness())).toEqual([]);
    });
  },
  { granted },
);

test.each(BROWSERS)('the browser is started again: the box is still known (%s)', async (browser) => {
  const profile = mkdtempSync(join(tmpdir(), 'shoulder-restart-'));
  try {
    // Where the browser forgets what no store has signed, there is no restart to try: ours is signed by its store.
    const first = await launch(browser, { granted, profile }).catch((refusal: Error) => {
      if (refusal.message !== UNSIGNED_GO) throw refusal;
      return null;
    });
    if (!first) return;
    await setUpDemo(first, server.url);
    await first.close();
    const second = await launch(browser, { profile });
    const page = await second.page(`${server.url}/record/amira?empty`);
    await typeComment(page);
    await badgeSays(second, page, /to think about/);
    expect(await faults(second)).toEqual([]);
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
