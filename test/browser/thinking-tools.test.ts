/** The thinking tools beside the box: each lens on a comment, a quiet start, a draft that is put into the box. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import { faults, press, reads, setUpDemo, typeComment } from './main-job-steps';
import { press as pressWords, readyToPress, seeWords } from './review-steps';
import {
  announced,
  badgeShown,
  boxText,
  catchCopies,
  chooseLens,
  dragTo,
  openTab,
  placeOf,
  sentencesIn,
  storedText,
  wasRead,
} from './thinking-tools-steps';

const COMMENT =
  'Amira has lived with Nan since May and told Beth that she sleeps better there. Presumably the school knows about the move. ' +
  'We do not know who collects her on Fridays. I have decided that Amira will stay with Nan, because she feels safe there. ' +
  'We thought about foster care, but it would cost her the school. Beth to ring the school by Friday. ' +
  'If Nan falls ill, Beth will ring me the same day. I will look at this again on 14 December.';
const TOLD = 'told Beth that she sleeps better';
const DRAFT = 'Amira is seven. I have decided that she stays with Nan, because she sleeps there.\nBeth to ring the school by Friday.';

let server: CaseServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

describeInBothBrowsers(
  'The thinking tools',
  (harness) => {
    let page: Page;

    beforeEach(async () => {
      await setUpDemo(harness(), server.url);
      page = await harness().page(`${server.url}/record/amira?empty`);
    });

    afterEach(async () => {
      await page.close();
    });

    async function lensesOn(text: string): Promise<Page> {
      await typeComment(page, text);
      await wasRead(harness(), page, text);
      const panel = await harness().openPanel(page);
      await reads(panel, /might ask/);
      await openTab(panel, 'Lenses');
      return panel;
    }

    test('the child’s questions come first; each of the six lenses is one click and one choice away', async () => {
      const panel = await lensesOn(COMMENT);
      const copies = await catchCopies(panel);
      await panel.waitForSelector('.lens-chooser option');
      const titles = await panel.$$eval('.lens-chooser option', (all) => all.map(({ textContent }) => textContent));
      expect(titles).toHaveLength(6);

      await reads(panel, /Would I know what was going on[\s\S]*What you decided, and why/);
      expect(await sentencesIn(panel, 'decision')).toContainEqual(expect.stringContaining('stay with Nan'));
      await expectNoAxeViolations(panel);

      await chooseLens(panel, 'Discrepancy matrix');
      await reads(panel, /Evidence[\s\S]*Ambiguous[\s\S]*Assumption[\s\S]*Missing/);
      expect(await sentencesIn(panel, 'evidence')).toContainEqual(expect.stringContaining(TOLD));
      expect(await sentencesIn(panel, 'assumption')).toContainEqual(expect.stringContaining('Presumably'));
      expect(await sentencesIn(panel, 'missing')).toContainEqual(expect.stringContaining('We do not know'));
      await press(panel, 'Copy as text');
      expect((await copies()).at(-1)).toMatch(/^Discrepancy matrix\n\nEvidence\n- Amira has lived/);
      await expectNoAxeViolations(panel);

      await chooseLens(panel, 'Five anchor questions');
      await reads(panel, /What is it for\?[\s\S]*How will we know\?/);
      expect(await sentencesIn(panel, 'progress')).toContainEqual(expect.stringContaining('14 December'));
      await expectNoAxeViolations(panel);

      await chooseLens(panel, 'Safe uncertainty');
      await reads(panel, /Where does this plan stand\?[\s\S]*What would hold the child if we are wrong\?/);
      const corner = 'label[data-corner="safe-uncertainty"] input:checked';
      await panel.waitForSelector(corner);
      await panel.click('label[data-corner="unsafe-certainty"]');
      await reads(panel, /You moved it\./);
      await press(panel, 'Take back the last move');
      await panel.waitForSelector(corner);
      await expectNoAxeViolations(panel);

      await chooseLens(panel, 'Summaries');
      await panel.waitForSelector('[data-part="instead"]');
      await panel.type('[data-part="because"]', ' and told us so');
      await reads(panel, /Our decision: [\s\S]*Because: [\s\S]*and told us so[\s\S]*We also thought about: /);
      const copy = await panel.waitForSelector('.lens-summary .button-row button');
      await copy?.click();
      expect((await copies()).at(-1)).toMatch(/^Our decision: .*Amira will stay with Nan.* Because: .*and told us so/);
      await expectNoAxeViolations(panel);

      await chooseLens(panel, 'KSS 7');
      await reads(panel, /A plan that can be done, in time, for this child[\s\S]*Found/);
      expect(await panel.$$eval('.lens-places > .lens-place', (all) => all.length)).toBe(8);
      await expectNoAxeViolations(panel);

      // The lens is remembered; the text is not, and the box is as the writer left it.
      const again = await harness().openPanel(page);
      await reads(again, /might ask/);
      await openTab(again, 'Lenses');
      await reads(again, /A plan that can be done, in time, for this child/);
      expect(await storedText(harness())).not.toContain('Amira');
      expect(await boxText(page)).toBe(COMMENT);
    });

    test('a sentence is moved by keyboard and by pointer; it is said, taken back, and stays where it was put while the writer goes on', async () => {
      const panel = await lensesOn(COMMENT);
      await chooseLens(panel, 'Discrepancy matrix');
      await panel.waitForSelector('[data-place="evidence"] .lens-piece');
      await panel.bringToFront();
      expect(await placeOf(panel, TOLD)).toBe('evidence');

      await panel.evaluate((words) => {
        const piece = [...document.querySelectorAll('.lens-piece')].find(({ textContent }) => textContent?.includes(words));
        piece?.querySelector<HTMLElement>('.lens-move > button')?.focus();
      }, TOLD);
      await panel.keyboard.press('Enter');
      await panel.waitForSelector('.lens-targets');
      await expectNoAxeViolations(panel);
      await panel.keyboard.press('Tab');
      await panel.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Move to Ambiguous');
      await panel.keyboard.press('Enter');
      await announced(panel, /moved to Ambiguous\./);
      expect(await placeOf(panel, TOLD)).toBe('ambiguous');
      // Whoever moved it goes on from there.
      expect(await panel.evaluate(() => document.activeElement?.closest('[data-place]')?.getAttribute('data-place'))).toBe('ambiguous');

      await page.bringToFront();
      await page.type('#oversight', ' Amira told Beth that she likes her room.');
      await panel.bringToFront();
      await reads(panel, /likes her room/);
      expect(await placeOf(panel, TOLD)).toBe('ambiguous');

      await panel.focus('[data-place="ambiguous"] .lens-move > button');
      await panel.keyboard.down('Control');
      await panel.keyboard.press('z');
      await panel.keyboard.up('Control');
      await announced(panel, /Taken back: .* is in Evidence again\./);
      expect(await placeOf(panel, TOLD)).toBe('evidence');

      const carried = await dragTo(panel, TOLD, 'missing');
      await announced(panel, /moved to Missing\./);
      expect(await placeOf(panel, TOLD)).toBe('missing');
      // Dropped on the page instead, a sentence must leave nothing in the record.
      expect(carried).toEqual(['application/x-on-your-shoulder-piece']);
      expect(await boxText(page)).toBe(`${COMMENT} Amira told Beth that she likes her room.`);
    });

    test('a quiet start, a draft, its reading, one click into the box, and Ctrl+Z', async () => {
      await page.click('#oversight');
      await badgeShown(harness(), page, true);
      const panel = await harness().openPanel(page);
      await openTab(panel, 'Before you write');
      await expectNoAxeViolations(panel);
      await panel.click('.times label:nth-of-type(2) input');
      await press(panel, 'Begin quietly');
      await reads(panel, /Who is this child\?[\s\S]*About 10 minutes left[\s\S]*It is quiet/);
      await page.bringToFront();
      await badgeShown(harness(), page, false);
      await panel.bringToFront();
      await expectNoAxeViolations(panel);
      await panel.type('#app [aria-label="Who is this child?"]', 'The girl who counts the stairs.');
      await press(panel, 'Next');
      await reads(panel, /What do I want them to know\?/);
      await press(panel, 'Next');
      await reads(panel, /What am I deciding\?/);
      await press(panel, 'To the draft');
      await reads(panel, /Your draft[\s\S]*The girl who counts the stairs\./);

      await panel.type('#draft', DRAFT);
      await press(panel, 'Read this');
      await reads(panel, /What I read[\s\S]*You decided/);
      await expectNoAxeViolations(panel);
      await openTab(panel, 'Lenses');
      await chooseLens(panel, 'Summaries');
      await reads(panel, /Our decision: [\s\S]*she stays with Nan/);
      await openTab(panel, 'Before you write');
      await press(panel, 'Put it into the box');
      await reads(panel, /Your draft is in the box/);
      expect(await boxText(page)).toBe(DRAFT);

      await press(panel, 'End the quiet');
      await page.bringToFront();
      await badgeShown(harness(), page, true);
      await page.focus('#oversight');
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await page.waitForFunction(
        () =>
          document.querySelector('#oversight') instanceof HTMLTextAreaElement &&
          Reflect.get(Object(document.querySelector('#oversight')), 'value') === '',
      );
      expect(await storedText(harness())).not.toMatch(/Amira|stairs/);
    });

    test('where something stands in the box, the draft goes to the caret and overwrites nothing', async () => {
      await typeComment(page, 'First. Last.');
      await wasRead(harness(), page, 'First. Last.');
      await page.$eval('#oversight', (box) => box instanceof HTMLTextAreaElement && box.setSelectionRange(6, 6));
      const panel = await harness().openPanel(page);
      await openTab(panel, 'Before you write');
      await press(panel, 'Straight to the draft');
      await panel.type('#draft', 'Between.');
      await press(panel, 'Add it where the caret stands');
      await reads(panel, /Your draft is in the box/);
      expect(await boxText(page)).toBe('First. Between. Last.');
    });

    test('a draft outlives its window only where the writer asked for it, and is dropped once it is in the box', async () => {
      await page.click('#oversight');
      let panel = await harness().openPanel(page);
      const write = async (words: string): Promise<void> => {
        await openTab(panel, 'Before you write');
        if (!(await panel.$('#draft'))) await press(panel, 'Straight to the draft');
        await panel.type('#draft', words);
      };
      await write('The heron one.');
      await panel.close();
      panel = await harness().openPanel(page);
      await openTab(panel, 'Before you write');
      await reads(panel, /Begin quietly/);
      expect(await panel.$eval('#app', (app) => app.innerHTML)).not.toContain('heron');

      await write('The heron two.');
      await panel.locator('#keep-draft').click();
      await panel.waitForFunction(async () => JSON.stringify(await chrome.storage.session.get('draft')).includes('heron two'));
      await panel.close();
      panel = await harness().openPanel(page);
      await openTab(panel, 'Before you write');
      await reads(panel, /your draft from before[\s\S]*as you asked/);
      expect(await panel.$eval('#draft', (box) => (box instanceof HTMLTextAreaElement ? box.value : ''))).toBe('The heron two.');
      await expectNoAxeViolations(panel);
      await press(panel, 'Put it into the box');
      await reads(panel, /Your draft is in the box/);
      await panel.waitForFunction(async () => !('draft' in (await chrome.storage.session.get('draft'))));
      expect(await storedText(harness())).not.toContain('heron');
      await panel.locator('#keep-draft').click();
    });

    test('looking back: an entry through a lens', async () => {
      const review = await harness().surface('review.html');
      await readyToPress(review);
      await seeWords(review, 'Looking back');
      await review.$eval(
        '#paste',
        (box, text) => ((box as HTMLTextAreaElement).value = text),
        `12/03/2025 - Management oversight\n${COMMENT}\n`,
      );
      await pressWords(review, 'Look at this text');
      await pressWords(review, 'Read this entry');
      await seeWords(review, 'I have read 1 entry');
      await pressWords(review, 'Read as the child');
      await pressWords(review, 'Look at this entry through a lens');
      await chooseLens(review, 'KSS 7');
      await reads(review, /Other people.s knowledge/);
      expect(await sentencesIn(review, 'options')).toContainEqual(expect.stringContaining('foster care'));
      await expectNoAxeViolations(review);
      await review.close();
    });

    test('no error, no warning, no request of ours', async () => {
      expect(await faults(harness())).toEqual([]);
      expect(
        harness()
          .requests()
          .filter(({ url }) => !url.startsWith(server.url)),
      ).toEqual([]);
    });
  },
  { granted: ['http://127.0.0.1/*'] },
);
