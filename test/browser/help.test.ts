/** Help, tour and proof page: each note leads to its place, search and tour by keyboard, and the proof page's own run. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { pages, profileFor } from '../case-systems/pages.mjs';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { type Desk, openDesk } from './contract/desk';
import { describeInBothBrowsers, expectNoAxeViolations, type Harness } from './harness';
import { faults, press, reads } from './main-job-steps';

/** A council's pack: one rule that holds, and one whose example fails. Invented. */
const LOCAL = `format: 1
id: rivermere
version: 1.4.0
title: Rivermere words
purpose: Words that we agreed on
author: PSW
licence: none
reviewBy: 2026-03-01
language:
  - id: blue-form
    find: [blue form]
    category: care-jargon
    severity: info
    say: Which form is this?
    better: [the form about your school]
    why: Nobody outside the office knows what the blue form is.
    source: [Our own young people]
    examples:
      flag: ['The [[blue form]] is done.', 'The green form is done.']
      leave: [He likes blue.]
`;

let server: CaseServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describeInBothBrowsers(
  'Help and proof',
  (harness) => {
    let desk: Desk;

    beforeAll(async () => {
      const [first] = pages;
      if (!first) throw new Error('no page');
      await harness().setUpSites(profileFor(first, new URL(server.url).host));
      desk = await openDesk(harness(), server.url, first);
      await desk.enter();
    });

    test('a note and a question in the card lead to their rules, both in one tab', async () => {
      const { review } = await desk.state();
      const [note] = review.language;
      const [question] = review.prompts;
      await desk.press('.badge');
      await desk.press('ul .item details summary', 'Why do I see this?');
      await desk.press('ul .item details button', 'More in the help');
      const help = await helpAt(harness(), `#rule/${note?.origin.rule}`);
      await reads(help, new RegExp(escaped(note?.why ?? '?')));
      expect(await headingHasFocus(help)).toBe(true);
      await desk.page.bringToFront();
      await desk.press('ol .item button', 'Why do I see this?');
      const again = await helpAt(harness(), `#rule/${question?.origin.rule}`);
      await reads(again, /Why I ask this/);
      expect((await helpPages(harness())).length).toBe(1);
      await desk.page.bringToFront();
      await desk.press('.card .head button', 'Close');
      await closeHelp(harness());
    });

    test('popup: a wording leads to its rule', async () => {
      const { review } = await desk.state();
      const [note] = review.language;
      const popup = await harness().openPopup(desk.page);
      await popup.waitForSelector('.note');
      await offersTour(popup);
      await popup.$eval('.note', (one) => {
        for (const details of one.querySelectorAll('details')) details.open = true;
      });
      await press(popup, `More in the help: “${note?.words}”`);
      const help = await helpAt(harness(), `#rule/${note?.origin.rule}`);
      await reads(help, /Better wordings[\s\S]*These I leave alone[\s\S]*Where it comes from/);
      await expectNoAxeViolations(help);
      await closeHelp(harness());
    });

    test('panel: an element and a question lead to their places', async () => {
      const { review } = await desk.state();
      const panel = await harness().openPanel(desk.page);
      await panel.waitForSelector('[data-element="decision"] .ask-why');
      await offersTour(panel);
      await press(panel, 'Why do I see this? What was decided');
      const help = await helpAt(harness(), '#element/decision');
      await reads(help, /Found[\s\S]*Not sure[\s\S]*Not seen[\s\S]*What the child might ask/);
      await expectNoAxeViolations(help);
      await panel.bringToFront();
      await press(panel, `Why do I see this? ${review.prompts[0]?.text}`);
      await helpAt(harness(), `#rule/${review.prompts[0]?.origin.rule}`);
      await closeHelp(harness());
      await panel.close();
    });

    test('search by keyboard finds a rule and leads there; an empty result is kind', async () => {
      const help = await harness().surface('help.html');
      await help.bringToFront();
      await help.keyboard.press('Tab');
      await help.waitForFunction(() => document.activeElement?.id === 'search');
      await help.keyboard.type('failed to engage');
      await help.waitForSelector('.results .rule-line a[href^="#rule/"]');
      await expectNoAxeViolations(help);
      await help.keyboard.press('Tab');
      await help.waitForFunction(() => document.activeElement?.id !== 'search');
      if ((await help.evaluate(() => document.activeElement?.tagName)) !== 'A') await help.keyboard.press('Tab');
      await help.keyboard.press('Enter');
      await reads(help, /Better wordings/);
      expect(await headingHasFocus(help)).toBe(true);
      await help.focus('#search');
      await help.keyboard.type('zzqqxx');
      await reads(help, /I found nothing for these words[\s\S]*That is my fault, not yours/);
      await expectNoAxeViolations(help);
      await help.keyboard.press('Escape');
      await reads(help, /Better wordings/);
      await help.close();
    });

    test.each([
      ['#start', /Worries, answered/],
      ['#words', /rules look for such words/],
      ['#wordings/labels', /Labels/],
      ['#acronyms', /Stands for/],
      ['#questions', /At most five/],
      ['#lenses', /never imposed/],
      ['#lens/kss-7', /Where it comes from/],
      ['#answers/manager', /^[\s\S]*Can my manager see this\?[\s\S]*No\. There is nothing to see/],
      ['#sources', /Alison Domakin/],
      ['#rule/nobody/knows', /That rule is not here any more/],
    ])('help at %s: axe finds nothing', async (hash, words) => {
      const help = await harness().surface(`help.html${hash}`);
      await reads(help, words);
      await expectNoAxeViolations(help);
      await help.close();
    });

    test('the tour is offered once, reads for real, can be left and taken again, and leaves one flag', async () => {
      const blank = await harness().page('about:blank');
      const popup = await harness().openPopup(blank);
      await press(popup, 'Show me');
      const help = await helpAt(harness(), '#tour');
      await reads(help, /step 1 of 6[\s\S]*Amira has lived with Nan/);
      await expectNoAxeViolations(help);
      await nextStep(help, 2);
      expect((await help.$eval('.bubble', (bubble) => bubble.textContent ?? '')).length).toBeGreaterThan(10);
      await nextStep(help, 3);
      const answers = await help.$$eval('.tour .mark', (marks) => marks.map(({ textContent }) => textContent));
      expect(answers).toEqual(['Found', 'Not sure', 'Not seen']);
      await nextStep(help, 4);
      await reads(help, /I could not see why/);
      await press(help, 'Write a reason');
      await reads(help, /in words about the child[\s\S]*sleeps through the night/);
      await expectNoAxeViolations(help);
      await nextStep(help, 5);
      const use = await help.waitForSelector('.tour .button-secondary');
      const words = /“(.*)”/.exec((await use?.evaluate((button) => button.textContent)) ?? '')?.[1] ?? '?';
      await use?.click();
      await help.waitForFunction((wanted) => document.querySelector('.tour .example')?.textContent?.includes(wanted), {}, words);
      // Once it is read again it is no longer offered, and what stands below has moved.
      await help.waitForFunction((wanted) => !document.querySelector('.tour')?.textContent?.includes(`Use “${wanted}”`), {}, words);
      await nextStep(help, 6);
      await press(help, 'Close the tour');
      await reads(help, /Begin[\s\S]*Worries, answered/);
      await help.evaluate(() => {
        location.hash = 'tour';
      });
      await reads(help, /step 1 of 6/);
      await press(help, 'Skip the tour');
      await reads(help, /Worries, answered/);
      expect(await harness().inExtension(async () => (await chrome.storage.local.get('tourOffered')).tourOffered)).toEqual({
        version: 1,
        value: true,
      });
      await closeHelp(harness());
      const later = await harness().surface('panel.html');
      await reads(later, /cannot read this page|set up|Or paste your text/);
      expect(await later.evaluate(() => document.body.innerText)).not.toContain('New here?');
      await later.close();
      await blank.close();
    });

    test('rules of this device come through the background: help shows them, the proof page names what fails', async () => {
      await harness().inExtension(keepPack, LOCAL);
      const help = await harness().surface('help.html#rule/rivermere/blue-form');
      await reads(
        help,
        /Nobody outside the office knows[\s\S]*Our own young people[\s\S]*Rivermere words[\s\S]*1\.4\.0[\s\S]*Past its review date: [^.]*1 March 2026\./,
      );
      await help.close();
      const proof = await harness().surface('proof.html');
      const text = await reads(
        proof,
        /looked at again by 30 November 2027\.[\s\S]*Rivermere words[\s\S]*Past its review date: [^.]*1 March 2026\./,
      );
      expect(text).toContain(createHash('sha256').update(LOCAL).digest('hex'));
      await press(proof, 'Run the rules’ own examples now');
      const said = await reads(proof, /\d+ of \d+ examples held\. These did not/);
      const [, held = '0', of = '0'] = /(\d+) of (\d+) examples held/.exec(said) ?? [];
      expect(Number(of)).toBeGreaterThan(1500);
      expect(Number(held)).toBe(Number(of) - 1);
      expect(said).toMatch(/rivermere\/blue-form[\s\S]*The green form is done\./);
      await expectNoAxeViolations(proof);
      // One thing goes, and all else stays; then every built-in example holds.
      await press(proof, 'Delete: workbench');
      await expectNoAxeViolations(proof);
      await press(proof, 'Delete');
      await reads(proof, /Deleted: workbench\./);
      expect(await harness().inExtension(async () => (await chrome.storage.local.get('sites')).sites !== undefined)).toBe(true);
      await proof.close();
      const clean = await harness().surface('proof.html');
      await reads(clean, /Respectful language/);
      await press(clean, 'Run the rules’ own examples now');
      const all = /(\d+) of (\d+) examples held\./.exec(await reads(clean, /\d+ of \d+ examples held\./)) ?? [];
      expect(all[1]).toBe(all[2]);
      expect(all[2]).toBe(String(Number(of) - 3));
      await clean.close();
    });

    test('the proof page reads permissions and policy from the browser itself', async () => {
      const proof = await harness().surface('proof.html');
      const text = await reads(proof, /activeTab[\s\S]*Connections to a network, of every kind: forbidden\./);
      const may = await harness().inExtension(async () => (await chrome.permissions.getAll()).permissions ?? []);
      for (const name of may) expect(text).toContain(name);
      expect(text).not.toContain('Not known to this version. Please ask');
      expect(text).toContain("connect-src 'none'");
      await proof.setViewport({ width: 320, height: 640 });
      await proof.waitForFunction(() => innerWidth === 320);
      expect(await proof.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await proof.close();
    });

    test('no request but the page’s own, no error, and nothing that the browser has against us', async () => {
      const foreign = harness()
        .requests()
        .filter(({ url }) => !url.startsWith(server.url));
      expect(foreign).toEqual([]);
      expect(await faults(harness())).toEqual([]);
      await desk.close();
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);

/** Help pages that are open. Firefox tells its driver no address of a tab that an extension has opened, so each page is asked. */
async function helpPages({ browser }: Harness): Promise<{ page: Page; address: string }[]> {
  const asked = (await browser.pages()).map(async (page) => ({ page, address: await page.evaluate(() => location.href).catch(() => '') }));
  return (await Promise.all(asked)).filter(({ address }) => address.includes('help.html'));
}

/** The help, once it stands at this place. */
async function helpAt(harness: Harness, hash: string): Promise<Page> {
  for (;;) {
    const found = (await helpPages(harness)).find(({ address }) => decodeURIComponent(address).endsWith(`help.html${hash}`));
    if (found) return found.page;
  }
}

/** Waits until the tour is offered, as it is until somebody has answered: the offer moves what stands below it. */
async function offersTour(surface: Page): Promise<void> {
  await reads(surface, /New here\?/);
}

async function closeHelp(harness: Harness): Promise<void> {
  for (const { page } of await helpPages(harness)) await page.close();
}

async function headingHasFocus(page: Page): Promise<boolean> {
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  return true;
}

async function nextStep(page: Page, step: number): Promise<void> {
  await press(page, 'Next');
  await reads(page, new RegExp(`step ${step} of 6`));
  await headingHasFocus(page);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Keeps a pack as the workbench does. Runs in the extension. */
function keepPack(text: string): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('workbench', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('packs', { keyPath: 'id' });
      opening.result.createObjectStore('versions', { keyPath: 'number', autoIncrement: true });
      opening.result.createObjectStore('papers', { keyPath: 'key' });
    };
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('packs', 'readwrite');
      const pack = { file: 'rivermere.yaml', layer: 'organisation', text, on: true, savedAt: 1 };
      writing.objectStore('packs').put({ id: 'rivermere', number: 1, pack });
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}
