/** What looking back keeps, carries and forgets: sealed reflections in a file, a long reading that is stopped, a tab that is loaded again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, expectNoAxeViolations, type Harness } from './harness';
import { catchFiles, filesHolding, press, profileFolder, readyToPress, seeWords, writeInto } from './review-steps';

const PASSPHRASE = 'four quiet yellow buses';
const LEARNT = 'Reasons first, then the decision.';
const ENTRY = 'Leo fed the heron by the lock. He stays with Dana because she is calm.';

let folder: string;
let server: CaseServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shoulder-keeping-'));
  server = await startServer();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

describeInBothBrowsers('what looking back keeps and forgets', (harness) => {
  test('sealed reflections go to another device in a file; a wrong passphrase or a broken file destroys nothing', async () => {
    let page = await open(harness());
    await press(page, 'Reflect');
    await press(page, 'Seal my reflections');
    await writeInto(page, 'New passphrase', PASSPHRASE);
    await writeInto(page, 'The same once more', PASSPHRASE);
    await press(page, 'Seal');
    await seeWords(page, 'Sealed. Only this passphrase');
    await writeInto(page, 'What have I learnt?', LEARNT);
    await writeInto(page, 'Action point 1', 'Ask who tells the child');
    await page.$eval('#due-0', (input) => {
      (input as HTMLInputElement).value = '2027-01-15';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(page, 'Keep this reflection');
    await seeWords(page, 'Kept. It is yours alone.');

    // An action point goes into the record with its date.
    const files = await catchFiles(page);
    await press(page, 'Take it out');
    await seeWords(page, 'Action point, by 15 January 2027: Ask who tells the child');
    await press(page, 'Save as a document');
    await press(page, 'Save as plain text');
    await press(page, 'What is kept');
    await press(page, 'Save my reflections as a file');
    await seeWords(page, 'It holds your reflections, and no entry');
    const [rtf, text, sealed] = await files();
    expect([rtf?.name, text?.name, sealed?.name]).toEqual(['cpd-record.rtf', 'cpd-record.txt', 'looking-back.json']);
    for (const record of [rtf, text]) expect(record?.text).toContain('Action point, by 15 January 2027: Ask who tells the child');
    expect(sealed?.text).not.toContain('Reasons');
    await page.close();

    // The other device.
    await harness().inExtension(() => chrome.storage.local.remove(['reflections', 'actionPoints']));
    page = await open(harness());
    await press(page, 'What is kept');
    await seeWords(page, 'Nothing. You have not kept a reflection.');
    await choose(page, 'broken.json', (sealed?.text ?? '').slice(0, -40));
    await takeIn(page, PASSPHRASE);
    await seeWords(page, 'This is not a file of reflections');
    await choose(page, 'looking-back.json', sealed?.text ?? '');
    await takeIn(page, 'four loud yellow buses');
    await seeWords(page, 'That is not the passphrase of this file. Nothing was changed.');
    expect(await stored(harness())).toBe('');
    await takeIn(page, PASSPHRASE);
    await seeWords(page, 'One reflection taken in.');
    await expectNoAxeViolations(page);

    // Here too, with something to lose.
    const before = await stored(harness());
    expect(before).not.toContain('Reasons');
    await takeIn(page, 'four loud yellow buses');
    await seeWords(page, 'That is not the passphrase of this file. Nothing was changed.');
    expect(await stored(harness())).toBe(before);
    await page.close();
    page = await open(harness());
    await press(page, 'Take it out');
    for (const words of ['wrong', 'wrong again']) {
      await unlock(page, words);
      await seeWords(page, 'That is not the passphrase. Nothing was changed.');
      // Heard, so that the next time is seen for itself.
      await press(page, 'OK');
    }
    expect(await stored(harness())).toBe(before);
    await unlock(page, PASSPHRASE);
    await seeWords(page, LEARNT);
    await harness().inExtension(() => chrome.storage.local.remove(['reflections', 'actionPoints']));
    await page.close();
  }, 200_000);

  test('reading 10,000 entries is stopped: what was read stays and is counted, the rest can be read later, clearing frees all', async () => {
    const page = await open(harness());
    const rows = Array.from({ length: 10_000 }, (_, at) => `04/03/2025,"${ENTRY} Visit ${at}."`);
    const file = join(folder, 'many.csv');
    writeFileSync(file, `Date,Comment\n${rows.join('\n')}\n`);
    const input = (await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await page.waitForSelector('#column-text');
    await press(page, 'Read these entries');
    await page.waitForFunction(
      () => {
        const isReading = /Reading your entries … [1-9]/.test(document.querySelector('.work')?.textContent ?? '');
        if (isReading) document.querySelector<HTMLElement>('.work button')?.click();
        return isReading;
      },
      { polling: 50 },
    );
    await seeWords(page, 'the others lie here unread and count for nothing yet');
    const [, read = ''] = (await page.evaluate(() => document.body.innerText)).match(/Stopped\. I have read ([\d,]+) entr/) ?? [];
    const count = Number(read.replace(',', ''));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(10_000);
    await seeWords(page, `Read the other ${(10_000 - count).toLocaleString('en-GB')} entries`);
    await press(page, 'What is kept');
    await seeWords(page, `${read} entries. They go when you close this tab.`);
    await press(page, 'Forget all entries');
    await seeWords(page, 'All entries are forgotten');
    // The entries lay in the page's workers; the browser tells of their end a little later.
    while (page.workers().length > 0) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    await page.close();
  }, 200_000);

  test('counts hold no word of an entry unless ticked for that one file; what is kept is listed with sizes, and goes one by one or by age', async () => {
    let page = await open(harness());
    await page.$eval('#paste', (box, text) => ((box as HTMLTextAreaElement).value = text), `12/03/2025\n${ENTRY}`);
    await press(page, 'Look at this text');
    await press(page, 'Read this entry');
    await seeWords(page, 'I have read 1 entry');
    const files = await catchFiles(page);
    await press(page, 'Take it out');
    await press(page, 'Save as a spreadsheet');
    await page.$eval('#csv-entries', (box) => (box as HTMLElement).click());
    await press(page, 'Save as a spreadsheet');
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('#csv-entries')?.checked);
    await press(page, 'Save as a spreadsheet');
    await page.waitForFunction(() => (globalThis as typeof globalThis & { caughtCount(): number }).caughtCount() === 3);
    const saved = await files();
    expect(saved.map(({ name }) => name).sort()).toEqual(['counts.csv', 'counts.csv', 'entries.csv']);
    for (const { name, text } of saved) expect([name, text.includes('heron')]).toEqual([name, name === 'entries.csv']);
    expect(saved.find(({ name }) => name === 'counts.csv')?.text).toMatch(/^Month,Entries,[\s\S]*\r\n2025-03,1,/);

    for (const words of ['The first.', 'The second.']) {
      await press(page, 'Reflect');
      await writeInto(page, 'What have I learnt?', words);
      await press(page, 'Keep this reflection');
      await seeWords(page, 'Kept. It is yours alone.');
      await press(page, 'OK');
    }
    await press(page, 'What is kept');
    await seeWords(page, 'Reflections: 2');
    const sizes = await page.$$eval('table:first-of-type tbody tr td:nth-of-type(1)', (cells) => cells.map((cell) => cell.textContent));
    for (const size of sizes.slice(0, 2)) expect(size).toMatch(/^\d+ bytes$/);
    expect(await page.$eval('#keep-days', (box) => (box as HTMLSelectElement).value)).toBe('365');
    // It asks first, and the second button leaves all as it is.
    await press(page, 'Delete the reflection of');
    await seeWords(page, 'It cannot be brought back.');
    await press(page, 'Keep it');
    await page.waitForFunction(() => !document.querySelector('dialog'));
    expect(await stored(harness())).toContain('The second.');
    await press(page, 'Delete the reflection of');
    await press(page, 'Delete it');
    await seeWords(page, 'Reflections: 1');
    expect(await stored(harness())).not.toContain('The second.');
    await page.select('#keep-days', '30');
    await seeWords(page, 'Saved.');
    await page.close();

    // Forty days later.
    await harness().inExtension(async () => {
      type Kept = { reflections: { value: { kept: { savedAt: number }[] } } };
      const { reflections } = await chrome.storage.local.get<Kept>('reflections');
      for (const one of reflections.value.kept) one.savedAt -= 40 * 86_400_000;
      await chrome.storage.local.set({ reflections });
    });
    expect(await stored(harness())).toContain('The first.');
    page = await open(harness());
    await press(page, 'What is kept');
    // The page says “Nothing” before it has looked, too.
    await page.waitForFunction(async () => !JSON.stringify(await chrome.storage.local.get('reflections')).includes('The first.'));
    await seeWords(page, 'Nothing. You have not kept a reflection.');
    await harness().inExtension(() => chrome.storage.local.remove(['reflections', 'actionPoints']));
    await page.close();
  });

  test('a tab that is loaded again says that the entries are gone, and holds none; one that never had any says nothing', async () => {
    const page = await open(harness());
    await seeWords(page, 'From your recording system');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('in its memory only');
    await page.$eval('#paste', (box, text) => ((box as HTMLTextAreaElement).value = text), `12/03/2025\n${ENTRY}`);
    await press(page, 'Look at this text');
    await press(page, 'Read this entry');
    await seeWords(page, 'I have read 1 entry');
    // As a browser does that brings its tabs back.
    await page.evaluate(() => location.reload());
    await seeWords(page, 'Entries were open in this tab before. They were in its memory only');
    await readyToPress(page);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('heron');
    await expectNoAxeViolations(page);
    await press(page, 'Read as the child');
    await seeWords(page, 'Bring entries in');
    await page.close();
    expect(filesHolding(profileFolder(harness()), ['heron by the lock'])).toEqual([]);
  });

  test('“Review selected text” brings the words with their lines, once', async () => {
    const record = await harness().page(`${server.url}/record/amira`);
    const text = `12/03/2025\n${ENTRY}\n\n9 April 2025\nThe plan goes on.`;
    // The menu itself is the browser's own and cannot be pressed by a driver: in Chromium its event is fired in the worker, in Firefox the
    // words lie where the worker puts them.
    let page: Page;
    if (harness().name === 'chromium') {
      await harness().grantHost('http://127.0.0.1/*');
      await record.$eval('#oversight', (box, words) => ((box as HTMLTextAreaElement).value = words), text);
      await record.bringToFront();
      await record.focus('#oversight');
      await record.$eval('#oversight', (box) => (box as HTMLTextAreaElement).select());
      const tabId = await harness().tabId(record);
      const worker = await (await harness().browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
      const known = new Set(harness().browser.targets());
      const opened = harness().browser.waitForTarget((target) => !known.has(target) && target.url().includes('review.html'));
      await worker?.evaluate((id) => {
        const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(info: object, tab: object): void } };
        onClicked.dispatch({ menuItemId: 'review-selection', frameId: 0, selectionText: 'flat words' }, { id });
      }, tabId);
      const found = await (await opened).page();
      if (!found) throw new Error('the review page did not open');
      page = found;
      await readyToPress(page);
    } else {
      await harness().inExtension((words) => chrome.storage.session.set({ selection: { version: 1, value: words } }), text);
      page = await openWithSelection(harness());
    }
    await seeWords(page, 'I see 2 entries');
    expect(page.url()).not.toContain('#');
    expect(await harness().inExtension(() => chrome.storage.session.get('selection'))).toEqual({});
    await page.close();
    const again = await openWithSelection(harness());
    await seeWords(again, 'The selected words did not reach me');
    await again.close();
    await record.close();
  });
});

async function open(browser: Harness): Promise<Page> {
  const page = await browser.surface('review.html');
  await readyToPress(page);
  await page.bringToFront();
  await seeWords(page, 'Looking back');
  return page;
}

async function openWithSelection(browser: Harness): Promise<Page> {
  const page = await open(browser);
  await page.evaluate(() => {
    location.hash = 'selection';
    location.reload();
  });
  await page.waitForFunction(() => location.hash === '' && document.readyState === 'complete', { polling: 100 });
  await readyToPress(page);
  return page;
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const input = (await page.waitForSelector('#import')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

async function takeIn(page: Page, passphrase: string): Promise<void> {
  await writeInto(page, 'Its passphrase', passphrase);
  await press(page, 'Take it in');
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await writeInto(page, 'Passphrase', passphrase);
  await page.keyboard.press('Enter');
}

/** What is stored of reflections, byte by byte. */
function stored(browser: Harness): Promise<string> {
  return browser.inExtension(async () => {
    const { reflections } = await chrome.storage.local.get('reflections');
    return reflections === undefined ? '' : JSON.stringify(reflections);
  });
}
