import { afterEach, expect, test } from '@jest/globals';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import { keptListed, openBench, save } from './workbench-steps';

/** The whole of it, on a machine that does much else: milliseconds. */
const AN_HOUR = 400_000;

const VIEWS = [
  'Start',
  'Rules',
  'Write a rule',
  'Edit as text',
  'Try it out',
  'History',
  'Import and export',
  'Pages and boxes',
  'Hand to IT',
  'Settings',
];

describeInBothBrowsers('the workbench', (harness) => {
  afterEach(async () => {
    for (const page of await harness().browser.pages()) if (page.url().includes('options.html')) await page.close();
  });

  test(
    'what a Principal Social Worker does in her hour',
    async () => {
      const bench = await openBench(harness());
      await bench.see('You cannot break anything.');

      // Searches, and changes a wording.
      await bench.go('Rules');
      await bench.fill('Search', 'hard to reach');
      await bench.press('“hard to reach”');
      await bench.see('Why it is there');
      await bench.fill('What it says to the writer', 'What have we tried, and what would make it easier for her?');
      await bench.press('Put this into my draft');
      await bench.see('Your draft has changes');
      await bench.see('Changed by us');

      // Writes a rule from three phrases, sees it fail and pass.
      await bench.go('Write a rule');
      await bench.fill('Phrases that you have seen', 'weekend wanderer\nweekend wanderers\nbit of a weekend wanderer');
      await bench.press('Use this: weekend wanderer~');
      await bench.fill('What it says to the writer', 'Could you say what brings this family back?');
      await bench.fill('Better wordings', 'advice: say how often they came, and what for');
      await bench.fill('Why', 'It makes a joke of people who keep asking for help.');
      await bench.fill('Source', 'Our audit of last spring');
      await bench.fill('Sentences that it must leave alone', 'He joined the weekend wanderer club.');
      await bench.see('This should be left alone, but “weekend wanderer” is found.'.replaceAll(/[“”]/g, '"'));
      expect(await (await bench.control('Switch it on')).evaluate((box) => (box as HTMLInputElement).disabled)).toBe(true);
      await bench.fill('What to leave alone', 'wanderer (club|magazine)');
      await bench.see('examples are as they should be.');
      expect(await (await bench.control('Switch it on')).evaluate((box) => (box as HTMLInputElement).checked)).toBe(true);
      await bench.press('Put this into my draft');
      await bench.see('It is in your draft.');

      // Previews what that does.
      await bench.go('Try it out');
      await bench.see('of 24 comments');
      await bench.see('What have we tried, and what would make it easier for her?');
      expect(await bench.page.$$eval('.in-place mark', (marks) => marks.map((mark) => mark.textContent))).toContain('hard to reach');

      // Saves with a note.
      await save(bench, 'Softer words, and a rule from our audit');
      await bench.go('History');
      await bench.see('Softer words, and a rule from our audit');

      // Exports, wipes, imports, and sees the difference.
      await bench.go('Import and export');
      const pack = await bench.downloads('Export as YAML: Our rules');
      expect(pack).toContain('weekend wanderer~');
      await bench.go('Settings');
      await keptListed(bench);
      await bench.press('Delete all of it');
      await bench.see('Delete everything that is kept here?');
      await bench.press('Delete all of it');
      await bench.see('Everything was deleted.');
      await bench.go('Rules');
      await bench.fill('Search', 'weekend wanderer');
      await bench.see('0 wording rules with');
      await bench.go('Import and export');
      await bench.choose('Choose pack files', 'our-rules.yaml', pack);
      await bench.see('It is new here.');
      await bench.see('Change of another rule');
      await bench.press('Put all of it into my draft');
      await save(bench, 'Taken in again');

      // Changes once more, and undoes it.
      await bench.go('Rules');
      await bench.fill('Search', 'weekend wanderer');
      await bench.press('“weekend wanderer”: in use');
      await save(bench, 'Not for us after all');
      await bench.go('History');
      await bench.press('Undo the last save');
      await bench.see('Back to the version of');
      await bench.go('Rules');
      await bench.fill('Search', 'weekend wanderer');
      await bench.see('1 wording rule with');
      expect(await bench.page.$eval('[role="switch"]', (button) => button.getAttribute('aria-checked'))).toBe('true');
    },
    AN_HOUR,
  );

  test('a closed tab loses nothing: draft, form and text come back', async () => {
    const first = await openBench(harness(), 'rules');
    await first.fill('Search', 'hard to reach');
    await first.press('“hard to reach”: in use');
    await first.see('Your draft has changes');
    await first.go('Write a rule');
    await first.fill('What it says to the writer', 'Half a sentence that');
    await first.page.close();
    const second = await openBench(harness(), 'write');
    await second.see('I kept what you had typed here.');
    await second.see('Your draft has changes');
    expect(await (await second.control('What it says to the writer')).evaluate((box) => (box as HTMLTextAreaElement).value)).toBe(
      'Half a sentence that',
    );
    await second.press('Begin again');
    await second.press('Throw away');
    await second.press('Throw it away');
    await second.seeNot('Your draft has changes');
  });

  test('two windows: the later save does not run over the earlier one unseen', async () => {
    const one = await openBench(harness(), 'rules');
    const two = await openBench(harness(), 'rules');
    await one.fill('Search', 'hard to reach');
    await two.fill('Search', 'hard to reach');
    await two.press('“hard to reach”: in use');
    await two.see('Your draft has changes');
    await one.page.bringToFront();
    await one.press('“hard to reach”: in use');
    await save(one, 'From the first window');
    await two.page.bringToFront();
    await two.go('History');
    await two.see('From the first window');
    expect(await two.page.$$eval('tbody tr', (rows) => rows.filter((row) => row.innerText.includes('From the first window')).length)).toBe(
      1,
    );
  });

  test('text with a mistake shows it at its line and cannot come into force', async () => {
    const bench = await openBench(harness(), 'text');
    if (await bench.page.evaluate(() => document.body.innerText.includes('There is no pack of ours yet.')))
      await bench.press('Begin a pack');
    await bench.page.waitForFunction(() => document.querySelector('.editor')?.shadowRoot?.querySelector('.cm-content'));
    const content = await bench.page.evaluateHandle(() => document.querySelector('.editor')?.shadowRoot?.querySelector('.cm-content'));
    await (content.asElement() as import('puppeteer-core').ElementHandle<HTMLElement>).click();
    await bench.page.keyboard.down('Control');
    await bench.page.keyboard.press('Home');
    await bench.page.keyboard.up('Control');
    await bench.page.keyboard.type('cues: nothing\n');
    await bench.see('cues: should be a list of entries');
    await bench.see('This cannot be used yet. What was there before stays.');
    await bench.page.waitForFunction(() => document.querySelector('.editor')?.shadowRoot?.querySelector('.cm-lint-marker-error'));
    expect(
      await bench.page.$$eval('button', (buttons) =>
        buttons.find((button) => button.innerText === 'Put this text into my draft')?.getAttribute('aria-disabled'),
      ),
    ).toBe('true');
  });

  test('no violations on any view, with something in each', async () => {
    const bench = await openBench(harness());
    for (const view of VIEWS) {
      await bench.go(view);
      await bench.page.waitForFunction(() => !document.body.innerText.includes('Reading …'));
      await expectNoAxeViolations(bench.page);
    }
    await bench.go('Rules');
    await bench.fill('Search', 'hard to reach');
    await bench.press('“hard to reach”');
    await bench.see('Why it is there');
    await expectNoAxeViolations(bench.page);
  });
});
