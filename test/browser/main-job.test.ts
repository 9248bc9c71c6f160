import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, expectNoAxeViolations, expectNoAxeViolationsInShadow } from './harness';
import {
  badgeSays,
  COMMENT,
  deselect,
  faults,
  HOST,
  isWhole,
  press,
  reads,
  setUpDemo,
  typeComment,
  waitForSelected,
  waitUntilSaved,
} from './main-job-steps';

let server: CaseServer;

/** The note on the comment's wording. */
const NOTE = '.note[data-words="failed to engage"]';

/** The note on its letters, which can be written out in their very place. */
const ACRONYM = '.note[data-words="CAMHS"]';

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

describeInBothBrowsers(
  'A supervisor writes a comment and the child asks',
  (harness) => {
    let page: Page;

    beforeEach(async () => {
      server.reset();
      await setUpDemo(harness(), server.url);
      page = await harness().page(`${server.url}/record/amira?empty`);
    });

    afterEach(async () => {
      await page.close();
    });

    test('the badge says what was seen, in words', async () => {
      await typeComment(page);
      const words = await badgeSays(harness(), page, /to think about/);
      expect(words).toMatch(/Summary (found|not sure|not seen yet), Evaluation (found|not sure|not seen yet), Analysis/);
      await expectNoAxeViolationsInShadow(harness(), page, HOST);
    });

    test('popup: the questions come first, a click on an element selects its words, and nothing is saved by us', async () => {
      await typeComment(page);
      await badgeSays(harness(), page, /to think about/);
      // The writer's own typing is saved by the page, a second after its end.
      await waitUntilSaved(server);
      server.reset();
      const asked = harness().requests().length;
      await page.evaluate(() => {
        // The writer's own change is over before we listen.
        document.querySelector<HTMLElement>('#oversight')?.blur();
        const heard: string[] = [];
        for (const type of ['input', 'change', 'beforeinput', 'submit']) document.addEventListener(type, () => heard.push(type), true);
        Object.assign(globalThis, { heard });
      });
      await deselect(page);

      const popup = await harness().openPopup(page);
      await isWhole(popup);
      const text = await reads(popup, /might ask[\s\S]*What a reader would find[\s\S]*Decisions and reasons/);
      const questions = await popup.$$eval('.bubble > p', (all) => all.map(({ textContent }) => textContent ?? ''));
      expect(questions.length).toBeGreaterThan(0);
      expect(questions.length).toBeLessThanOrEqual(5);
      expect(text.indexOf(questions[0] ?? '?')).toBeLessThan(text.indexOf('What a reader would find'));
      expect(await popup.$$eval('.map-row .mark', (marks) => marks.map((mark) => mark.textContent))).toHaveLength(15);

      const quote = await popup.waitForSelector('[data-element="decision"] button.quote');
      const words = (await quote?.evaluate((button) => button.textContent)) ?? '';
      await quote?.click();
      const selected = await waitForSelected(page);
      expect(`“${selected}”`).toBe(words);
      expect(COMMENT).toContain(selected);

      // A save by the page's own button: anything that we had caused would stand before it, or follow from an event.
      await page.bringToFront();
      await page.click('.main-button');
      expect((await server.waitForSaves(1)).map(({ body }) => Reflect.get(Object(body), 'reason'))).toEqual(['button']);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual(['submit']);
      expect(
        harness()
          .requests()
          .slice(asked)
          .map(({ url }) => url),
      ).toEqual([`${server.url}/api/save/amira`]);
      expect(await page.$eval('#oversight', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''))).toBe(COMMENT);
    });

    test('panel: it stays and follows the writing; decisions, actions and wordings are there', async () => {
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await reads(panel, /You decided[\s\S]*Amira will remain with Nan/);
      await reads(panel, /Who[\s\S]*Beth[\s\S]*I could not see by when/);
      await reads(panel, /Words to look at again[\s\S]*failed to engage/);
      await page.bringToFront();
      await page.type('#oversight', ' This is because she has slept through each night since she moved there. Next review on 14 December.');
      await panel.bringToFront();
      await reads(panel, /14 December/);
      await expectNoAxeViolations(panel);
    });

    test('a wording is replaced on one click, and Ctrl+Z takes it back', async () => {
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await isWhole(panel);
      const use = await panel.waitForSelector(`${ACRONYM} .better button`);
      const wording = await panel.$eval(`${ACRONYM} .better span`, (span) => (span.textContent ?? '').slice(1, -1));
      await use?.click();
      await reads(panel, /Changed in the box/);
      await page.bringToFront();
      expect(await page.$eval('#oversight', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''))).toBe(
        COMMENT.replace('CAMHS', wording),
      );
      await page.focus('#oversight');
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyZ');
      await page.keyboard.up('Control');
      await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, {}, COMMENT);
    });

    test('hide in this comment, and undo', async () => {
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await isWhole(panel);
      const notes = (await panel.$$(NOTE)).length;
      await panel.$eval(NOTE, (note) => {
        for (const details of note.querySelectorAll('details')) details.open = true;
      });
      await press(panel, 'Hide in this comment: “failed to engage”');
      await panel.waitForFunction((selector, count) => document.querySelectorAll(selector).length === count, {}, NOTE, notes - 1);
      await reads(panel, /Hidden in this comment/);
      await press(panel, 'Undo');
      await panel.waitForFunction((selector, count) => document.querySelectorAll(selector).length === count, {}, NOTE, notes);
    });

    test('the kind of entry is the writer’s choice, for this box', async () => {
      await typeComment(page);
      const panel = await harness().openPanel(page);
      await panel.waitForSelector('.preset select');
      await panel.select('.preset select', 'closure');
      await panel.close();
      const again = await harness().openPanel(page);
      await again.waitForFunction(() => document.querySelector<HTMLSelectElement>('.preset select')?.value === 'closure');
    });

    test('a box that was not clicked waits, and is read on request', async () => {
      const panel = await harness().openPanel(page);
      await reads(panel, /Ready when you are[\s\S]*CareNote: management oversight/);
      await expectNoAxeViolations(panel);
      await press(panel, 'Read it now');
      await reads(panel, /What a reader would find/);
    });

    test('where nothing can be read, pasted text is read on the device', async () => {
      const blank = await harness().page('about:blank');
      const popup = await harness().openPopup(blank);
      await reads(popup, /cannot read this page/);
      await popup.type('#pasted', COMMENT);
      await press(popup, 'Read this');
      const quote = await popup.waitForSelector('[data-element="decision"] button.quote');
      await expectNoAxeViolations(popup);
      await quote?.click();
      const selected = await popup.$eval('#pasted', (box) =>
        box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
      );
      expect(COMMENT).toContain(selected);
      expect(selected).not.toBe('');
      await blank.close();
    });

    test('popup: axe finds nothing, also at 320 pixels', async () => {
      await typeComment(page);
      const popup = await harness().surface(`popup.html?tab=${await harness().tabId(page)}`);
      await reads(popup, /What a reader would find/);
      await expectNoAxeViolations(popup);
      await popup.setViewport({ width: 320, height: 600 });
      await expectNoAxeViolations(popup);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await popup.close();
    });

    test('no error, no warning, and nothing that the browser has against us', async () => {
      expect(await faults(harness())).toEqual([]);
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);
