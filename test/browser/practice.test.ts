/** Practising: a case to its end, a session's checklist, a leaders' worksheet, and a case of a council's own, in both browsers. */
import { afterEach, expect, test } from '@jest/globals';
import { CASE, HEAD } from '../unit/practice/small-case';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import {
  expectQuiet,
  follow,
  go,
  onPaper,
  openPractice,
  reload,
  replaceText,
  setValue,
  stored,
  tabTo,
  textOf,
  tick,
} from './practice-steps';
import { press, readyToPress, seeWords, writeInto } from './review-steps';
import { keptListed, openBench, save } from './workbench-steps';

/** The whole of it, on a machine that does much else: milliseconds. */
const LONG = 240_000;

const VIEWS = [
  ['#/room', 'Choose a case'],
  ['#/case/practice-cases/before-birth/1', 'What arrives'],
  ['#/sessions', 'The sessions'],
  ['#/sessions/two', 'Before the day'],
  ['#/lens/discrepancy-matrix', 'Why this lens'],
  ['#/leaders', 'The worksheet'],
  ['#/leaders/file', 'Your notes'],
  ['#/leaders/closing', 'Your lists'],
  ['#/leaders/sheet', 'a worksheet for leaders'],
  ['#/kept', 'On this device'],
  ['#/case/no-such/case/1', 'I cannot find this case'],
] as const;

describeInBothBrowsers('practising', (harness) => {
  afterEach(async () => {
    for (const page of await harness().browser.pages()) if (page.url().includes('practice.html')) await page.close();
    await harness().inExtension(() => chrome.storage.local.clear());
  });

  test(
    'one case to its end: decide, hear the child, compare, go on, look again, change, and see all beside each other',
    async () => {
      const page = await openPractice(harness());
      await follow(page, 'Connie carries two bags');
      await seeWords(page, 'Stage 1 of 3: The school rings');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      expect(await page.$$eval('.steps a', (links) => links.map((link) => link.textContent))).toEqual(['Stage 1: The school rings']);

      // The notes wait until something is written, and can be opened anyway.
      await seeWords(page, 'You can open them anyway.');
      expect(await textOf(page)).not.toContain('Notice how quickly a story forms');
      await writeInto(page, 'What do you decide', 'NFA. Case discussed.');
      await press(page, 'Show the notes');
      await seeWords(page, 'Notice how quickly a story forms');

      // The real engine asks.
      await press(page, 'What would the child ask?');
      await page.waitForSelector('.bubble');
      const first = await page.$$eval('.bubble > p', (all) => all.map((one) => one.textContent));
      expect(first.join(' ')).toMatch(/why|what did that mean|decided/i);
      await expectNoAxeViolations(page);
      await replaceText(page, '#decision', 'I have decided not to begin an assessment today.');
      await writeInto(page, 'Why?', 'Connie is well on most days, and nobody has asked her mother yet.');
      await seeWords(page, 'You have changed your words since these were asked.');
      await press(page, 'Ask again');
      // While it is read anew, neither the old questions nor the button stand there.
      await page.waitForFunction(() => findButton('Ask again') !== undefined && !document.body.innerText.includes('You have changed'));
      expect(await page.$$eval('.bubble > p', (all) => all.map((one) => one.textContent))).not.toEqual(first);

      // More arrives, and the earlier decision is looked at on what was known then.
      await press(page, 'Go on to stage 2');
      await seeWords(page, 'Looking again at stage 1');
      await seeWords(page, 'Connie is well on most days, and nobody has asked her mother yet.');
      await page.focus('input[name="verdict-0"]');
      await page.keyboard.press(' ');
      await writeInto(page, 'Why do you think so?', 'It named what was not known.');
      await expectNoAxeViolations(page);
      await writeInto(page, 'What do you decide', 'A child in need assessment begins today.');

      // Back to stage 1 with everything as it was left; what changes now stands beside what was first.
      await follow(page, 'Go back to stage 1');
      await seeWords(page, 'You have read on since.');
      expect(await page.$eval('#decision', (box) => (box as HTMLTextAreaElement).value)).toBe(
        'I have decided not to begin an assessment today.',
      );
      await replaceText(page, '#decision', 'I would ring Ms Marsh first.');
      await seeWords(page, 'Changed since you went on.');
      await press(page, 'Go on to stage 2');
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#decision')?.value.startsWith('A child in need'));
      expect(await page.$eval('input[name="verdict-0"]', (radio) => (radio as HTMLInputElement).checked)).toBe(true);

      await press(page, 'Go on to stage 3');
      await seeWords(page, 'Stage 3 of 3: A visit');
      await writeInto(page, 'What do you decide', 'Two plans: a home, and a door that locks.');
      await press(page, 'Go on to the summary');
      await seeWords(page, 'all stages beside each other');
      await writeInto(page, 'What do you take with you?', 'Ask where they live.');
      const columns = await page.$$eval('.column', (all) => all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ')));
      expect(columns).toHaveLength(3);
      expect(columns[0]).toMatch(
        /I have decided not to begin an assessment today\..*Changed later, knowing more:.*I would ring Ms Marsh first\..*stand by it.*It named what was not known\./,
      );
      expect(columns[2]).toContain('a door that locks');
      expect(await page.$$eval('.column', (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)).toBe(1);
      await expectNoAxeViolations(page);

      // On paper: the record, without buttons, links and boxes.
      const paper = await onPaper(harness(), page);
      expect(paper).toContain('Ask where they live.');
      for (const word of ['Larger text', 'Print, or save', 'Go back to stage', 'CPD sessions', 'Notice how quickly'])
        expect(paper).not.toContain(word);

      // On a shared screen.
      await press(page, 'Known then, and the facilitator’s notes for stage 1');
      await tick(page, 'Hide the facilitator’s notes');
      await page.waitForFunction(() => !document.body.innerText.includes('Notice how quickly'));
      const before = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      await tick(page, 'Larger text');
      await page.waitForFunction((size) => Number.parseFloat(getComputedStyle(document.body).fontSize) > size * 1.3, {}, before);
      await expectNoAxeViolations(page);

      // Beginning again can be taken back.
      await press(page, 'Begin this case again');
      await seeWords(page, 'What you wrote on “Connie carries two bags” is cleared.');
      expect(await page.$eval('#decision', (box) => (box as HTMLTextAreaElement).value)).toBe('');
      await press(page, 'Undo');
      await seeWords(page, 'Taken back.');
      expect(await page.$eval('#decision', (box) => (box as HTMLTextAreaElement).value)).toBe('I would ring Ms Marsh first.');

      // Nothing was kept, and nothing went anywhere.
      expect(await stored(harness())).toEqual([]);
      await reload(page);
      await seeWords(page, 'Stage 1 of 3');
      expect(await page.$eval('#decision', (box) => (box as HTMLTextAreaElement).value)).toBe('');
      expectQuiet(harness());
    },
    LONG,
  );

  test(
    'what is switched on outlives the tab, and what is switched off is gone',
    async () => {
      let page = await openPractice(harness(), '#/case/practice-cases/second-phone/1');
      await tick(page, 'Keep what I write here on this device');
      await seeWords(page, 'Kept on this device');
      await writeInto(page, 'What do you decide', 'A strategy discussion today.');
      await press(page, 'Go on to stage 2');
      await page.waitForSelector('[data-saved="kept"]');
      await page.close();
      page = await openPractice(harness());
      await seeWords(page, 'You are at stage 2.');
      await follow(page, 'Tobi');
      await seeWords(page, 'A strategy discussion today.');
      await go(page, '#/kept', 'What you wrote in the practice room');
      await expectNoAxeViolations(page);
      await press(page, 'Delete: What you wrote in the practice room');
      await seeWords(page, 'Nothing.');
      expect(await stored(harness())).toEqual([]);
      await reload(page);
      await go(page, '#/room', 'Choose a case');
      expect(await textOf(page)).not.toContain('You are at stage 2.');
    },
    LONG,
  );

  test(
    'a facilitator’s checklist opens its activities, gives a plan on paper, and is remembered gently',
    async () => {
      const page = await openPractice(harness(), '#/sessions');
      await follow(page, 'Session one');
      await seeWords(page, 'Before the day');
      await tick(page, 'Agree the ground rules.');
      await setValue(page, '#session-date', '2026-03-31');
      await setValue(page, '#session-start', '09:30');
      await seeWords(page, '10:00 Three tools, read alone');
      await expectNoAxeViolations(page);
      const paper = await onPaper(harness(), page);
      expect(paper).toContain('31 March 2026, 09:30 to 13:00');
      for (const word of ['Lens: ', 'Print the plan', 'Clear all ticks']) expect(paper).not.toContain(word);

      await follow(page, 'Lens: Safe uncertainty');
      await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('.lens-chooser select')?.value === 'safe-uncertainty', {
        timeout: 20_000,
      });
      await page.waitForFunction(() => document.body.innerText.includes('Not sure, and held'), { timeout: 20_000 });
      await expectNoAxeViolations(page);
      await page.goBack();
      await seeWords(page, 'Before the day');
      expect(await page.$eval('.session-part input', (box) => (box as HTMLInputElement).checked)).toBe(true);
      await follow(page, 'Case: Connie carries two bags');
      await seeWords(page, 'Stage 1 of 3: The school rings');
      await page.goBack();
      await seeWords(page, 'Afterwards');
      await press(page, 'In two months: 31 May 2026');
      await seeWords(page, 'From 31 May 2026 on');
      expect(await stored(harness())).toEqual(['sessionReminder']);
      await press(page, 'Clear all ticks');
      await seeWords(page, 'All ticks of session one are cleared.');
      await page.waitForFunction(() => !document.querySelector('.session-part input:checked'));
      await press(page, 'Undo');
      await page.waitForFunction(() => document.querySelector('.session-part input:checked'));

      // Its day has come: the window over the page says so, and stops when it is asked to.
      const popup = await harness().surface('popup.html');
      await readyToPress(popup);
      await seeWords(popup, 'You wanted to be reminded of session two');
      await expectNoAxeViolations(popup);
      await press(popup, 'Do not mention it again');
      await seeWords(popup, 'I will not mention it again.');
      await popup.close();
      expect(await stored(harness())).toEqual([]);
      expectQuiet(harness());
    },
    LONG,
  );

  test(
    'a leaders’ worksheet: four areas, a word about names, kept as it is written, and all of it on paper',
    async () => {
      const page = await openPractice(harness(), '#/leaders');
      await tick(page, 'Keep this worksheet on this device');
      await seeWords(page, 'Kept on this device');
      await follow(page, 'Conversations that make people think');
      await writeInto(page, 'Where does this already work well', 'Group supervision in the north team. Please ask Craig how. ');
      await seeWords(page, '“Craig” looks like a name.');
      await expectNoAxeViolations(page);
      await replaceText(page, '#supervision-well', 'Group supervision in the north team. ');
      await page.waitForFunction(() => !document.body.innerText.includes('looks like a name'));
      for (const next of ['What a child’s file shows', 'Keeping it alive', 'Stop, start, continue']) await follow(page, `Go on: ${next}`);
      await writeInto(page, 'Start:', 'An hour a week to write, with the door shut.');
      await page.waitForSelector('[data-saved="kept"]');
      await page.close();

      const again = await openPractice(harness(), '#/leaders');
      await seeWords(again, 'Begun');
      await follow(again, 'See and print all of it');
      await seeWords(again, 'An hour a week to write, with the door shut.');
      const paper = await onPaper(harness(), again);
      expect(paper).toContain('Group supervision in the north team.');
      expect(paper).toContain('Stop: what gets in the way');
      for (const word of ['All areas', 'Nothing written.', 'Print, or save']) expect(paper).not.toContain(word);

      await follow(again, 'All areas');
      await press(again, 'Clear the worksheet');
      await again.waitForSelector('dialog[open]');
      await expectNoAxeViolations(again);
      await again.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .button-danger')?.click());
      await seeWords(again, 'The worksheet is empty again.');
      await press(again, 'Undo');
      await seeWords(again, 'Begun');
      await tick(again, 'Keep this worksheet on this device');
      await seeWords(again, 'No longer kept.');
      expect(await stored(harness())).toEqual([]);
      await reload(again);
      await seeWords(again, 'The worksheet');
      expect(await textOf(again)).not.toContain('Begun');
      expectQuiet(harness());
    },
    LONG,
  );

  test(
    'a case of a council’s own comes in by the workbench and stands in the room',
    async () => {
      const bench = await openBench(harness(), 'files');
      await bench.choose('Choose pack files', 'ours.yaml', `${HEAD}cases:\n${CASE}`);
      await bench.see('Practice case');
      await bench.press('Put all of it into my draft');
      await save(bench, 'Our first case');
      await bench.page.close();
      const page = await openPractice(harness());
      await follow(page, 'A cold room');
      await seeWords(page, 'Stage 1 of 2: The call');
      await seeWords(page, 'From “Our cases” by A council');
      await writeInto(page, 'What do you decide', 'I have decided to ring the school.');
      await press(page, 'What would the child ask?');
      await page.waitForSelector('.bubble');
      await seeWords(page, 'Wren might ask');
      await page.close();
      const after = await openBench(harness(), 'settings');
      await keptListed(after);
      await after.press('Delete all of it');
      await after.see('Delete everything that is kept here?');
      await after.press('Delete all of it');
      await after.see('Everything was deleted.');
      await after.page.close();
    },
    LONG,
  );

  test(
    'a stage by keyboard alone',
    async () => {
      const page = await openPractice(harness());
      await tabTo(page, 'Before the baby is born');
      await page.keyboard.press('Enter');
      await seeWords(page, 'Stage 1 of 3');
      await tabTo(page, 'What do you decide');
      await page.keyboard.type('I have decided to offer help, because Leanne asked for it.');
      await tabTo(page, 'What would the child ask?');
      await page.keyboard.press('Enter');
      await page.waitForSelector('::-p-aria([name="Ask again"][role="button"])');
      await tabTo(page, 'Show the notes');
      await page.keyboard.press('Enter');
      await seeWords(page, 'Growing up in care is not a risk');
      await tabTo(page, 'Go on to stage 2');
      await page.keyboard.press('Enter');
      await seeWords(page, 'Stage 2 of 3');
      await tabTo(page, 'Yes: on what was known then');
      await page.keyboard.press(' ');
      await page.waitForSelector('input[name="verdict-0"]:checked');
    },
    LONG,
  );

  test(
    'every view: nothing for axe, light and dark, and no sideways scrolling at 400 %',
    async () => {
      const page = await openPractice(harness());
      for (const [hash, words] of VIEWS) {
        await page.setViewport({ width: 1100, height: 800 });
        await go(page, hash, words);
        await expectNoAxeViolations(page);
        await page.setViewport({ width: 320, height: 512 });
        await page.waitForFunction(() => innerWidth === 320);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([hash, wide]).toEqual([hash, 0]);
      }
      if (harness().name === 'chromium') {
        // On paper, what arrives keeps clear of its own frame.
        await go(page, '#/case/practice-cases/before-birth/1', 'What arrives');
        await page.emulateMediaType('print');
        expect(await page.$eval('.arrival', (one) => Number.parseFloat(getComputedStyle(one).paddingLeft))).toBeGreaterThan(5);
        await page.emulateMediaType('screen');
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        for (const [hash, words] of VIEWS) {
          await go(page, hash, words);
          await expectNoAxeViolations(page);
        }
      }
      expectQuiet(harness());
    },
    LONG,
  );
});
