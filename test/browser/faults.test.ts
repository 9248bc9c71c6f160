/** Faults of a working day that no other test holds: see docs/threat-model.md for the whole list. Nothing is lost, and it works on afterwards. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { pageNamed, profileFor } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { installFakeBrowser } from '../unit/extension/fake-browser';
import { describeInBothBrowsers, type Harness } from './harness';
import { badgeSays, COMMENT, faults, isWhole, press, reads, setUpDemo, typeComment } from './main-job-steps';
import { PAGES } from './surfaces';

// Only for the names of what is kept.
installFakeBrowser();
const { RECORDS } = await import('../../src/extension/storage');
const KEYS = RECORDS.map(({ key, area }) => ({ key, area }));
/** Milliseconds for a page to be drawn, on a machine that does much else. */
const PATIENCE = 20_000;
/** Bytes that Firefox lets an extension keep, which else takes what the disk has; Chromium lets it keep as much of its own accord. */
const ROOM = 10 * 2 ** 20;
const JUNK: unknown[] = [7, 'x', [], null, { version: 1, value: { a: 1 } }, { version: 'x' }, { version: 1, value: [null, 3, {}] }];

describeInBothBrowsers(
  'Faults of a working day',
  (harness) => {
    let server: CaseServer;
    let page: Page;

    beforeAll(async () => {
      server = await startServer();
    });

    afterAll(() => server.close());

    beforeEach(async () => {
      await setUpDemo(harness(), server.url);
      page = await harness().page(`${server.url}/record/amira?empty`);
    });

    afterEach(async () => {
      if (!page.isClosed()) await page.close();
    });

    test('junk under every key and in every row: each page opens, and a box that is set up anew is read', async () => {
      await harness().inExtension(fillWithJunk, KEYS, JUNK);
      for (const path of PAGES) {
        const surface = await harness().surface(path);
        // Named, so that a page that does not come is known.
        const shown = await surface.waitForSelector('h1', { timeout: PATIENCE }).then(
          () => path,
          () => `${path} does not come`,
        );
        expect(shown).toBe(path);
        await surface.close();
      }
      await toFront(harness());
      await setUpDemo(harness(), server.url);
      await page.reload();
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await reads(panel, /What a reader would find/);
      await panel.close();
      await harness().inExtension(clearAll);
    });

    test('the clock is set back: the box that was clicked last is the one that is shown', async () => {
      const several = pageNamed('several-fields');
      await harness().setUpSites(profileFor(several, new URL(server.url).host));
      await page.goto(server.url + several.path);
      await page.click('#oversight-leo');
      await badgeSays(harness(), page, /to think about/);
      await harness().inContent(page, () => {
        const { now } = Date;
        Date.now = () => now.call(Date) - 86_400_000;
      });
      await page.bringToFront();
      await page.click('#oversight-mia');
      const panel = await harness().openPanel(page);
      await panel.waitForFunction(
        () =>
          document.body.innerText.includes('What a reader would find') && !document.querySelector('.note[data-words="failed to engage"]'),
      );
      await panel.close();
    });

    test('two windows on the same record: each keeps its own words, and a rule that is hidden in one is hidden in the other', async () => {
      await typeComment(page);
      const second = await harness().page(`${server.url}/record/amira?empty`);
      await typeComment(second, `${COMMENT} Written in the other window.`);
      await badgeSays(harness(), second, /to think about/);
      const panel = await harness().openPanel(second);
      await isWhole(panel);
      await panel.$eval('.note[data-words="CAMHS"]', (note) => {
        for (const details of note.querySelectorAll('details')) details.open = true;
      });
      await press(panel, 'Turn this rule off for me: “CAMHS”');
      const first = await harness().openPanel(page);
      await reads(first, /Hidden \(1\)/);
      expect(await first.$('.note[data-words="CAMHS"]')).toBeNull();
      const texts = await Promise.all([page, second].map((one) => one.$eval('#oversight', (box) => (box as HTMLTextAreaElement).value)));
      expect(texts).toEqual([COMMENT, `${COMMENT} Written in the other window.`]);
      for (const one of [panel, first, second]) await one.close();
      await harness().inExtension(() => chrome.storage.local.remove('hiddenRules'));
    });

    test('what may be done is changed while the panel shows it: a wording is then offered to copy', async () => {
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await panel.waitForSelector('.note[data-words="CAMHS"] .better button');
      // A policy comes by the same way: what counts is read anew when the browser says that it changed.
      await harness().inExtension(() => chrome.storage.local.set({ settings: { version: 1, value: { replace: false } } }));
      await panel.waitForFunction(() => {
        const names = [...document.querySelectorAll('.note[data-words="CAMHS"] .better button')].map(
          (button) => button.getAttribute('aria-label') ?? '',
        );
        return names.length > 0 && names.every((name) => name.startsWith('Copy'));
      });
      await panel.close();
      await harness().inExtension(() => chrome.storage.local.remove('settings'));
    });

    test('the page is put aside by Back and comes back: the words are there, and it is read again', async () => {
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameBack: persisted })));
      await page.goto(`${server.url}/record/leo`);
      await page.goBack();
      await page.click('#oversight');
      // What was written may be there again, or not: both are the browser's own way.
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type(' Dad is hard to reach.');
      await badgeSays(harness(), page, /to think about/);
      const panel = await harness().openPanel(page);
      await panel.waitForSelector('.note[data-words="hard to reach"]');
      await panel.close();
    });

    test('the tab is discarded and comes back: the box is found anew', async () => {
      const tab = await harness().tabId(page);
      const other = await harness().page('about:blank');
      await other.bringToFront();
      const isDiscarded = await harness().inExtension(async (id) => {
        // Chromium gives the tab a new number; Firefox lets it keep its own, and gives nothing back.
        const now = (await chrome.tabs.discard(id))?.id ?? id;
        const { discarded } = await chrome.tabs.get(now);
        await chrome.tabs.update(now, { active: true });
        return discarded;
      }, tab);
      expect(isDiscarded).toBe(true);
      const back = await (await harness().browser.waitForTarget((target) => target.url().includes('/record/amira'))).page();
      if (!back) throw new Error('the tab did not come back');
      await back.waitForSelector('#oversight');
      await typeComment(back, 'Amira will stay with Nan.');
      await badgeSays(harness(), back, /to think about/);
      await back.close();
      await other.close();
    });

    test('the storage is full: it says so in plain words, and what was there before stays', async () => {
      const kept = await harness().inExtension(fillUp);
      const options = await harness().surface('options.html#/settings');
      await options.waitForSelector('main input[type=checkbox]');
      await options.$eval('main input[type=checkbox]:not(:disabled)', (box) => (box as HTMLInputElement).click());
      await reads(options, /no room/i);
      expect(await harness().inExtension(async () => JSON.stringify(await chrome.storage.local.get(['sites', 'hiddenRules'])))).toBe(kept);
      await harness().inExtension(async () => {
        const fillers = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('filler'));
        await chrome.storage.local.remove(fillers);
      });
      await options.close();
    });

    test('no error, no warning, and nothing that the browser has against us', async () => {
      expect(await faults(harness())).toEqual([]);
    });
  },
  { granted: ['http://127.0.0.1/*'], room: ROOM },
);

/** Chromium draws no frame of a page that is not in front, and what waits for one there would wait for ever. */
function toFront(harness: Harness): Promise<void> {
  return harness.inExtension(async () => {
    const own = await chrome.tabs.getCurrent();
    if (own?.id !== undefined) await chrome.tabs.update(own.id, { active: true });
  });
}

// Runs in the extension, and sees nothing of this file. -------------------------------------------------------------------

/** Keeps more and more until the browser takes nothing any longer. @returns what of ours was kept before */
async function fillUp(): Promise<string> {
  for (let size = 2 ** 20, count = 0; size >= 32; ) {
    // What says the same again and again would be packed.
    const noise = Array.from({ length: size }, () => String.fromCharCode(33 + Math.random() * 90)).join('');
    const isKept = await chrome.storage.local.set({ [`filler-${count++}`]: noise }).then(
      () => true,
      () => false,
    );
    if (!isKept) size /= 2;
  }
  return JSON.stringify(await chrome.storage.local.get(['sites', 'hiddenRules']));
}

/** Empties the storage, and waits until the worker has taken the script away for it: the next test would take that one for its own. */
async function clearAll(): Promise<void> {
  await chrome.storage.local.clear();
  while ((await chrome.scripting.getRegisteredContentScripts()).length > 0) await new Promise((done) => setTimeout(done, 50));
}

async function fillWithJunk(keys: { key: string; area: string }[], junk: unknown[]): Promise<void> {
  for (const [at, { key, area }] of keys.entries()) {
    const value = junk[at % junk.length];
    await (area === 'session' ? chrome.storage.session : chrome.storage.local).set({ [key]: value });
  }
  await new Promise<void>((done, failed) => {
    const request = indexedDB.open('workbench', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('packs', { keyPath: 'id' });
      request.result.createObjectStore('versions', { keyPath: 'number', autoIncrement: true });
      request.result.createObjectStore('papers', { keyPath: 'key' });
    };
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const change = request.result.transaction(['packs', 'versions', 'papers'], 'readwrite');
      junk.forEach((pack, at) => {
        change.objectStore('packs').put({ id: `junk-${at}`, number: at, pack });
        change.objectStore('versions').add({ pack: `junk-${at}`, value: pack });
      });
      for (const key of ['draft', 'author', 'own-comments', 'scrap:write']) change.objectStore('papers').put({ key, value: junk[0] });
      change.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });
}
