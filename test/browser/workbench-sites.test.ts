/** "Pages and boxes" in the workbench: setting a page up by pointing, saying when it counts, trying it on the open page, handing it on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { type CaseServer, startServer } from '../case-systems/server.mjs';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import { openBench } from './workbench-steps';

const TEXT = 'Amira will stay with Nan because she sleeps there.';

let server: CaseServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Points with the mouse at what a selector finds, once the page shows that it waits for that. */
async function pointAt(record: Page, selector: string): Promise<void> {
  await record.bringToFront();
  await record.waitForSelector('[data-shoulder="point"]:popover-open');
  const target = await record.waitForSelector(selector);
  await target?.scrollIntoView();
  const box = await target?.boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  await record.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 40));
  await record.mouse.click(box.x + box.width / 2, box.y + Math.min(box.height / 2, 40));
  await record.waitForFunction(() => !document.querySelector('[data-shoulder="point"]'));
}

describeInBothBrowsers('pages and boxes', (harness) => {
  test('a page is allowed, its box and its past entries are pointed at, tried, conditioned, exported and taken out', async () => {
    const record = await harness().page(`${server.url}/record/amira?empty`);
    const host = new URL(server.url).host;
    const bench = await openBench(harness(), 'sites');
    const { page, press, fill, see, seeNot } = bench;
    const back = () => page.bringToFront();
    await back();
    await see('Nothing is set up yet.');
    await press('Allow this site, and go on');
    await see('Please type the address of the page');
    await fill('Address of a page where entries are written', `${server.url}/record/amira`);
    await press('Allow this site, and go on');
    await see('In which tab is the box?');
    await press(`Point at the box in ${host}/record/amira`);
    await pointAt(record, '#oversight');
    await back();
    await see('May be read');
    await expectNoAxeViolations(page);

    // Nobody has to know a selector to say where the past entries are.
    await press('Point at the past entries: Management oversight');
    await pointAt(record, '.entry:nth-of-type(2) .entry-text');
    await back();
    await press('Test the past entries: Management oversight');
    await see('I read 6 past entries. The first is of 20');

    await record.bringToFront();
    await record.click('#oversight');
    await record.type('#oversight', TEXT);
    // Firefox may still be typing when the driver has sent the last key.
    await record.waitForFunction(
      (text) => {
        const box = document.querySelector('#oversight');
        return box instanceof HTMLTextAreaElement && box.value === text;
      },
      {},
      TEXT,
    );
    await back();
    await press('Test it on the open page: Management oversight');
    await see(`I read “Management oversight”: ${TEXT.split(' ').length} words.`);
    // The page may first tell the reading before the last keys.
    await page.waitForFunction((text) => document.querySelector('blockquote')?.innerText === text, {}, TEXT);

    // Away and back: the form for a new page goes, and the one of this page is the only one.
    await bench.go('Start');
    await bench.go('Pages and boxes');
    await see('May be read');
    await press('Change it: box, condition, past entries');
    await fill('CSS selector', '..[');
    await press('Save this page');
    await see('This is not a CSS selector that a browser can read');
    await fill('CSS selector', '#oversight');
    await fill('Label of the other control', 'Case note type');
    await press('Save this page');
    await see('Say which values count');
    await expectNoAxeViolations(page);
    await fill('Values that count', 'Management oversight');
    await (await bench.control('Actions are recorded elsewhere')).click();
    await press('Save this page');
    // What is exported is what the page knows: it says so once it has read it again.
    await see('Saved.');
    await page.waitForFunction(() => !document.querySelector('.error-summary'));

    const [exported] = JSON.parse(await bench.downloads('Export all of these'));
    expect(exported).toMatchObject({
      title: 'Management oversight',
      host,
      path: '/record/',
      field: { label: 'Management oversight', selector: '#oversight' },
      when: { control: { label: 'Case note type' }, values: ['Management oversight'] },
      actionsElsewhere: true,
      pastEntries: { item: '#entries li.entry', date: 'time', text: '.entry-text', next: '[rel~="next"]' },
    });
    expect(JSON.stringify(exported)).not.toContain('Nan');

    // Another kind of note: the box does not count now, and the trial says so.
    await record.bringToFront();
    await record.select('#note-type', 'Visit');
    await back();
    await press('Test it on the open page: Management oversight');
    await see('I see no box there that fits');

    await press('Take the permission back');
    await see('Not allowed yet');
    await press('Test the past entries: Management oversight');
    await see('I see no open tab of this site that I may read');
    await press('Take out: Management oversight');
    await press('Take it out');
    await see('Nothing is set up yet.');
    await seeNot('May be read');
    expect(await harness().inExtension(async () => (await chrome.permissions.getAll()).origins ?? [])).toEqual([]);
    expect(
      harness()
        .console()
        .filter(({ kind, page: place }) => kind !== 'info' && place.includes('options.html')),
    ).toEqual([]);
    await page.close();
  }, 200_000);

  test('a box is set up by its label alone, by keyboard too, and what is missing is said', async () => {
    await harness().inExtension(() => chrome.storage.local.remove('sites'));
    for (const open of await harness().browser.pages()) if (open.url().startsWith(server.url)) await open.close();
    const bench = await openBench(harness(), 'sites');
    const { page, press, fill, see } = bench;
    await page.bringToFront();
    await fill('Address of a page where entries are written', `${server.url}/record/leo`);
    await page.focus('main button');
    await page.keyboard.press('Enter');
    // No tab of it is open yet.
    await see('It is allowed. Open that page in another tab');
    await press('Or say how to find the box');
    await press('Save this page');
    await see('Say how to find the box: its label, its name, or a selector');
    await fill('Its label on the page', 'Management oversight');
    await fill('Name', 'Leo’s notes');
    await press('Save this page');
    await see('Leo’s notes');
    await see('May be read');
    const record = await harness().page(`${server.url}/record/leo?empty`);
    await record.click('#oversight');
    await record.type('#oversight', TEXT);
    await page.bringToFront();
    await press('Test it on the open page: Leo’s notes');
    await see('I read “Leo’s notes”');
    await record.close();
    await page.close();
  }, 200_000);
});
