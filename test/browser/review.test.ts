/** Looking back: the whole way of a supervisor through the review page, in both browsers, on the demo case system. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { careNote, profileFor } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, expectNoAxeViolations, type Harness } from './harness';
import { catchFiles, filesHolding, press, profileFolder, readyToPress, seeWords, writeInto } from './review-steps';

/** Words that stand in the past entries of the demo's child, and nowhere in our own code. */
const THEIR_WORDS = ['come up the stairs', 'speak to Craig about his views', 'chatty; she likes maths', 'give Nan the phone'];
const PASSPHRASE = 'four quiet yellow buses';

let server: CaseServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describeInBothBrowsers('looking back', (harness) => {
  test('from the list of a site over two pages to an empty storage', async () => {
    const browser = harness();
    await setUpCareNote(browser);
    const record = await browser.page(`${server.url}/record/amira`);
    const before = await record.evaluate(() => document.documentElement.outerHTML);
    let page = await openReview(browser);

    await press(page, 'Read the entries there');
    await seeWords(page, 'I have read 6 entries');
    expect(await record.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await press(page, 'Go to the next page and read it too');
    await seeWords(page, 'I have read 12 entries');
    expect(record.url()).toContain('page=2');

    await press(page, 'The thread');
    await page.bringToFront();
    await seeWords(page, 'No later mention seen');
    await expectNoAxeViolations(page);
    await followDropped(page);

    await press(page, 'Over time');
    await seeWords(page, 'Questions for you');
    await expectNoAxeViolations(page);

    await press(page, 'Reflect');
    await press(page, 'Seal my reflections');
    await writeInto(page, 'New passphrase', PASSPHRASE);
    await writeInto(page, 'The same once more', PASSPHRASE);
    await press(page, 'Seal');
    await seeWords(page, 'Sealed. Only this passphrase');
    await writeInto(page, 'What have I learnt?', 'My reasons come last, and I leave out who will tell Craig.');
    await writeInto(page, 'Action point 1', 'Write the reason before the decision');
    await press(page, 'Keep this reflection');
    await seeWords(page, '“Craig” looks like a name from the entries');
    await seeWords(page, 'Not kept yet.');
    await expectNoAxeViolations(page);
    await replaceText(page, '#answer-learnt', 'My reasons come last in a hurry.');
    await press(page, 'Keep this reflection');
    await seeWords(page, 'Kept. It is yours alone.');
    await page.close();

    page = await openReview(browser);
    await press(page, 'Take it out');
    await seeWords(page, 'Your reflections are sealed');
    await unlock(page, 'not the right one');
    await seeWords(page, 'That is not the passphrase');
    await unlock(page, PASSPHRASE);
    await seeWords(page, 'My reasons come last in a hurry.');
    await expectNoAxeViolations(page);
    const files = await catchFiles(page);
    await press(page, 'Save as a document');
    await press(page, 'Save as plain text');
    await seeWords(page, 'The file is in your downloads');
    const [rtf, text] = await files();
    expect(rtf?.text).toMatch(/^\{\\rtf1[\s\S]*What I learnt[\s\S]*My reasons come last in a hurry\.[\s\S]*\}$/);
    expect(text?.text).toMatch(
      /What I reviewed[\s\S]*12 entries[\s\S]*What I learnt[\s\S]*What I will do differently[\s\S]*Write the reason before the decision/,
    );

    await press(page, 'What is kept');
    await seeWords(page, 'Reflections: 1');
    await expectNoAxeViolations(page);
    await press(page, 'Delete all of it');
    await page.waitForSelector('dialog[open]');
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .button-danger')?.click());
    await seeWords(page, 'Nothing. You have not kept a reflection.');
    const stored = await browser.inExtension(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(stored).not.toContain('reflections');
    expect(stored).not.toContain('actionPoints');
    await page.close();
    await record.close();
    expect(filesHolding(profileFolder(browser), THEIR_WORDS)).toEqual([]);
    expect(browser.requests().filter(({ url }) => !url.startsWith(server.url))).toEqual([]);
    expect(browser.console().filter(({ kind }) => kind === 'error' || kind === 'uncaught')).toEqual([]);
  });
});

async function setUpCareNote(browser: Harness): Promise<void> {
  await browser.grantHost('http://127.0.0.1/*');
  const profile = profileFor({ profile: careNote } as Parameters<typeof profileFor>[0], new URL(server.url).host);
  await browser.inExtension((site) => chrome.storage.local.set({ sites: { version: 1, value: [site] } }), profile);
}

async function openReview(browser: Harness): Promise<Page> {
  const page = await browser.surface('review.html');
  await readyToPress(page);
  await seeWords(page, 'Looking back');
  return page;
}

/** The mark of an action that nobody mentions again leads to its words in the entry. */
async function followDropped(page: Page): Promise<void> {
  const words = await page.evaluate(() => {
    const row = [...document.querySelectorAll('tbody tr')].find((one) => one.textContent?.includes('No later mention seen'));
    row?.querySelector<HTMLElement>('button')?.click();
    return row?.querySelector('q')?.textContent ?? '';
  });
  await page.waitForSelector('mark.shown');
  const shown = await page.$$eval('mark.shown', (marks) => marks.map((mark) => mark.textContent).join(''));
  expect(words).not.toBe('');
  expect(shown.replace(/\s+/g, ' ')).toContain(words.slice(0, 20));
  await expectNoAxeViolations(page);
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await replaceText(page, '#unlock', passphrase);
  await page.keyboard.press('Enter');
}

async function replaceText(page: Page, selector: string, words: string): Promise<void> {
  const box = await page.waitForSelector(selector);
  await box?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
}
