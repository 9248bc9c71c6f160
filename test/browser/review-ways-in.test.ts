/** The other ways into looking back, what goes wrong there, and the whole page by keyboard. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import { filesHolding, press, profileFolder, readyToPress, seeWords } from './review-steps';

const FIRST = 'Leo was seen at home. He said that the heron on the canal is his favourite.';
const SECOND = 'Leo has moved to his aunt. Beth to ring the heron project by 3 May.';
const PASTED = `12/03/2025 - Management oversight\n${FIRST}\n\n9 April 2025\n${SECOND}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shoulder-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describeInBothBrowsers('ways into looking back', (harness) => {
  test('a paste shows how it was split, can be put right, and leaves nothing behind', async () => {
    const page = await open(harness().surface('review.html'));
    await page.$eval('#paste', (box, text) => ((box as HTMLTextAreaElement).value = text), PASTED);
    await press(page, 'Look at this text');
    await seeWords(page, 'I see 2 entries');
    await expectNoAxeViolations(page);
    await press(page, 'Join to the one above: entry 2');
    await seeWords(page, 'I see 1 entry');
    await press(page, 'Split this one: entry 1');
    await press(page, 'Begin a new entry here: “Leo has moved');
    await seeWords(page, 'I see 2 entries');
    await press(page, 'Read these entries');
    await seeWords(page, 'I have read 2 entries');
    await press(page, 'Read as the child');
    await seeWords(page, 'heron on the canal');
    await press(page, 'What is kept');
    await press(page, 'Forget all entries');
    await seeWords(page, 'All entries are forgotten');
    expect(filesHolding(profileFolder(harness()), ['heron on the canal', 'heron project'])).toEqual([]);
    await page.close();
  });

  test('one entry is spoken of as one; more of the same child is one press away, and what is here already is not taken twice', async () => {
    const page = await open(harness().surface('review.html'));
    await look(page, `9 April 2025\n${SECOND}`);
    await seeWords(page, 'Please check that this is one entry.');
    expect(await focused(page)).toContain('I see 1 entry');
    await press(page, 'Read this entry');
    await seeWords(page, 'I have read 1 entry.');
    await press(page, 'Read as the child');
    await seeWords(page, 'This may be a moment to pause');
    expect(await words(page)).toContain('1 of 1.');
    expect(await words(page)).not.toMatch(/last of one|arrow keys move/);
    await press(page, 'The thread');
    await seeWords(page, 'One entry makes no thread.');
    await page.waitForSelector('.timeline svg');
    expect(await words(page)).not.toContain('between these entries');
    await press(page, 'What is kept');
    await seeWords(page, '1 entry. It goes when you close this tab.');

    await press(page, 'Bring entries in');
    await press(page, 'More of Child 1');
    await look(page, `9 April 2025\n${SECOND}`);
    await press(page, 'Read this entry');
    await seeWords(page, 'No new entries. 1 was here already.');
    // A text file of entries is split as a paste is, and loses none of them.
    const file = join(folder, 'notes.txt');
    writeFileSync(file, `12/03/2025\n${FIRST}\n\n13 May\n${SECOND}\n`);
    const input = (await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await seeWords(page, 'I see 2 entries');
    await seeWords(page, '“13 May” has no year.');
    await press(page, 'Read these entries');
    await seeWords(page, 'I have read 3 entries.');
    await press(page, 'The thread');
    await page.waitForSelector('.timeline svg[aria-busy=false]');
    const places = await page.$$eval('.timeline-place[id^=entry-]', (all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(places.map((place) => place.split('.')[0])).toEqual(['Entry of 12 March 2025', 'Entry of 9 April 2025', 'Entry 3 (no date)']);
    expect(
      harness()
        .console()
        .filter(({ kind }) => kind === 'error' || kind === 'uncaught'),
    ).toEqual([]);
    await page.close();
  });

  test('a file says which rows it could not read, and why', async () => {
    const page = await open(harness().surface('review.html'));
    const file = join(folder, 'export.csv');
    writeFileSync(
      file,
      `When,Comment\n04/03/2025,"<p>${FIRST}</p>"\n31/02/2025,${SECOND}\n05/04/2025,"never closed\n06/05/2025,\n06/06/2025,"=HYPERLINK(1) ${SECOND}"\n`,
    );
    const input = (await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await seeWords(page, 'What is where in export.csv?');
    await expectNoAxeViolations(page);
    await press(page, 'Read these entries');
    await seeWords(page, 'I have read 3 entries');
    const rows = await page.$$eval('tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    expect(rows.map(([row, , taken]) => [row, taken])).toEqual([
      ['3', 'Yes'],
      ['4', 'No'],
      ['5', 'No'],
    ]);
    expect(rows[0]?.[1]).toContain('no such day');
    expect(rows[1]?.[1]).toContain('never closed');
    expect(rows[2]?.[1]).toContain('no words');
    await expectNoAxeViolations(page);
    await page.close();
  });

  test('a long thread is drawn to its end, piece by piece, and goes by keyboard from its first entry to its last', async () => {
    const page = await open(harness().surface('review.html'));
    const day = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at * 7)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 200 }, (_, at) => `${day(at)},Leo fed ${at} ducks. Beth to ring the project about duck ${at}.`);
    const file = join(folder, 'long.csv');
    writeFileSync(file, `Date,Comment\n${rows.join('\n')}\n`);
    const input = (await page.waitForSelector('#file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await seeWords(page, 'What is where in long.csv?');
    await press(page, 'Read these entries');
    await seeWords(page, 'I have read 200 entries');
    await press(page, 'The thread');
    await page.waitForSelector('.timeline svg[aria-busy=false]');
    expect(await page.$$eval('.timeline-place[id^=entry-]', (all) => all.length)).toBe(200);
    await tabTo(page, 'Entry of 1 January 2020');
    await page.keyboard.press('End');
    await focusIsOn(page, 'Entry of 25 October 2023');
    expect(await page.$$eval('.timeline-place[tabindex="0"]', (all) => all.map(({ id }) => id))).toEqual(['entry-199']);
    await press(page, 'Entry by entry');
    await page.waitForFunction(() => document.querySelectorAll('details[open] tbody tr').length === 200);
    await expectNoAxeViolations(page);
    await page.close();
  });

  test('by keyboard alone: paste, read, move, follow the thread, write and keep', async () => {
    const page = await open(harness().surface('review.html'));
    await page.$eval('#paste', (box, text) => ((box as HTMLTextAreaElement).value = text), PASTED);
    await tabTo(page, 'Look at this text');
    await page.keyboard.press('Enter');
    await seeWords(page, 'I see 2 entries');
    await tabTo(page, 'Read these entries');
    await page.keyboard.press('Enter');
    await seeWords(page, 'I have read 2 entries');
    await tabTo(page, 'Begin to read');
    await page.keyboard.press('Enter');
    await seeWords(page, '1 of 2');
    await tabTo(page, 'Later');
    await page.keyboard.press('ArrowRight');
    await seeWords(page, '2 of 2');
    await page.keyboard.press('ArrowLeft');
    await seeWords(page, '1 of 2');
    await tabTo(page, 'Read as the child', 'back');
    await page.keyboard.press('ArrowRight');
    await seeWords(page, 'The child’s voice over time');
    await tabTo(page, 'Entry of 12 March 2025');
    await page.keyboard.press('ArrowRight');
    await focusIsOn(page, 'Entry of 9 April 2025');
    await page.keyboard.press('Enter');
    await seeWords(page, '2 of 2');
    expect(await focused(page)).toContain('9 April 2025');
    await tabTo(page, 'Read as the child', 'back');
    for (const _ of ['thread', 'time', 'reflect']) await page.keyboard.press('ArrowRight');
    await seeWords(page, 'To close');
    await tabTo(page, 'answer-learnt');
    await page.keyboard.type('Shorter sentences.');
    await tabTo(page, 'Keep this reflection');
    await page.keyboard.press('Enter');
    await seeWords(page, 'Kept. It is yours alone.');
    await harness().inExtension(() => chrome.storage.local.remove(['reflections', 'actionPoints']));
    await page.close();
  });
});

async function open(surface: Promise<Page>): Promise<Page> {
  const page = await surface;
  await readyToPress(page);
  await page.bringToFront();
  await seeWords(page, 'Looking back');
  return page;
}

/** Waits until what has the focus is named so: a key may still be on its way when the driver has sent it. */
async function focusIsOn(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label')?.includes(wanted), {}, name);
}

const words = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

async function look(page: Page, text: string): Promise<void> {
  await page.$eval('#paste', (box, pasted) => ((box as HTMLTextAreaElement).value = pasted), text);
  await press(page, 'Look at this text');
}

/** Presses Tab (or Shift and Tab) until what has the focus is called so; fails where it does not come. */
async function tabTo(page: Page, name: string, direction: 'on' | 'back' = 'on'): Promise<void> {
  if (direction === 'back') await page.keyboard.down('Shift');
  for (let step = 0; step < 150; step += 1) {
    if ((await focused(page)).includes(name)) {
      await page.keyboard.up('Shift');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const words = at?.matches('button, summary, h2, [role=tab]') ? at.textContent : '';
    return `${at?.getAttribute('aria-label') ?? ''} ${at?.id ?? ''} ${words}`;
  });
}
