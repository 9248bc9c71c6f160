/** What looking back puts on paper: the writer's own words, charts and questions; words of an entry only where they were asked for. */
import { expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { describeInBothBrowsers } from './harness';
import { press, readyToPress, seeWords, writeInto } from './review-steps';

const LEARNT = 'My reasons come last in a hurry.';
/** Words of the entries, and of what the page makes of them. */
const THEIRS = /heron|Dana|attention seeking/i;
const PASTED = [
  '12/01/2025\nLeo fed the heron by the lock. He is attention seeking. He stays with Dana because she is calm.',
  '9/02/2025\nLeo has moved to live with his aunt. Beth to ring the heron project by 3 March.',
  '14/03/2025\nLeo is attention seeking. He stays with Dana.',
].join('\n\n');

describeInBothBrowsers('looking back on paper', (harness) => {
  test('no control and no entry, charts with their text; entries in the sheet for the one print for which they were ticked', async () => {
    const page = await harness().surface('review.html');
    await readyToPress(page);
    await page.bringToFront();
    await seeWords(page, 'Looking back');
    await page.$eval('#paste', (box, text) => ((box as HTMLTextAreaElement).value = text), PASTED);
    await press(page, 'Look at this text');
    await press(page, 'Read these entries');
    await seeWords(page, 'I have read 3 entries');

    // Whoever prints where a record is read gets none of it.
    await press(page, 'Read as the child');
    await page.waitForSelector('#entry-title');
    await harness().printMedia(page, true);
    expect(await onPaper(page)).toEqual({ words: expect.stringContaining('Entries are not put on paper from here'), controls: [] });
    expect((await onPaper(page)).words).not.toMatch(THEIRS);

    await press(page, 'The thread');
    await page.waitForSelector('.timeline [role=button]');
    const thread = await onPaper(page);
    expect(thread.words).toContain('What I noticed');
    expect(thread).toMatchObject({ words: expect.not.stringMatching(THEIRS), controls: [] });

    await press(page, 'Over time');
    await seeWords(page, 'Words over time');
    const patterns = await onPaper(page);
    expect(patterns).toMatchObject({ words: expect.not.stringMatching(THEIRS), controls: [] });
    const charts = await page.$$eval('.charts > li', (all) =>
      all.map((one) => [one.querySelector('svg')?.checkVisibility(), (one as HTMLElement).innerText]),
    );
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) expect(chart).toEqual([true, expect.stringMatching(/[A-Z][a-z]+ 2025: \d/)]);
    await harness().printMedia(page, false);

    await press(page, 'Reflect');
    await writeInto(page, 'What have I learnt?', LEARNT);
    await press(page, 'Keep this reflection');
    await seeWords(page, 'Kept. It is yours alone.');
    await press(page, 'Take it out');
    await seeWords(page, 'Record of continuing professional development');
    await harness().printMedia(page, true);
    const sheet = await onPaper(page);
    expect(sheet.words).toMatch(/^Record of continuing professional development\s/);
    expect(sheet.words).toContain(LEARNT);
    expect(sheet).toMatchObject({ words: expect.not.stringMatching(THEIRS), controls: [] });

    const printed = await watchPrints(page);
    await page.$eval('#cpd-entries', (box) => (box as HTMLElement).click());
    await press(page, 'Print, or save as PDF');
    const [withEntries] = await printed(1);
    expect(withEntries).toContain(LEARNT);
    expect(withEntries).toContain('Leo fed the heron by the lock.');
    expect((await onPaper(page)).words).not.toMatch(THEIRS);
    await press(page, 'Print, or save as PDF');
    const [, without] = await printed(2);
    expect(without).toContain(LEARNT);
    expect(without).not.toMatch(THEIRS);

    await harness().printMedia(page, false);
    await harness().inExtension(() => chrome.storage.local.remove(['reflections', 'actionPoints']));
    await page.close();
  });
});

/** What would be on paper now: the words that are shown, and the name of each control that is. */
function onPaper(page: Page): Promise<{ words: string; controls: string[] }> {
  return page.evaluate(() => ({
    words: document.body.innerText.trim(),
    controls: [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [role=tab]')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 100)),
  }));
}

/** In place of the browser's own print, which nobody can answer here: notes what stands on the page at that moment, then ends as it does. */
async function watchPrints(page: Page): Promise<(count: number) => Promise<string[]>> {
  await page.evaluate(() => {
    const prints: string[] = [];
    window.print = () => {
      prints.push(document.body.innerText);
      dispatchEvent(new Event('afterprint'));
    };
    Object.assign(globalThis, { prints });
  });
  return async (count) => {
    await page.waitForFunction((wanted) => (globalThis as typeof globalThis & { prints: string[] }).prints.length >= wanted, {}, count);
    return page.evaluate(() => (globalThis as typeof globalThis & { prints: string[] }).prints);
  };
}
