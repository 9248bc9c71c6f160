/** What is tried aside before it may come into force: rules that ask for a part of speech, lenses, and packs that are long. */
import { expect, test } from '@jest/globals';
import { describeInBothBrowsers, expectNoAxeViolations } from './harness';
import { allRead, type Bench, openBench, save } from './workbench-steps';

const HEAD = (id: string): string => `format: 1
id: ${id}
version: 1.0.0
title: The pack ${id}
purpose: To try one thing
author: A test
licence: MIT
`;

const LENSES = `${HEAD('heaps')}cues:
  - id: harbour-sign
    find: [harbour sign]
    why: To try a lens.
    source: [A test]
    examples:
      flag: ["The [[harbour sign]] was up."]
      leave: ["The harbour was quiet."]
lenses:
${['good-heaps', 'wrong-heaps']
  .map(
    (id) => `  - id: ${id}
    title: Two heaps (${id})
    kind: sort
    say: Sort what was written.
    why: To try it.
    source: [A test]
    places:
      - id: first
        title: Signs
        ask: What was seen?
        takes: [harbour-sign]
        examples: ["${id === 'good-heaps' ? 'The harbour sign was up.' : 'A dog came by.'}"]
      - id: second
        title: The rest
        ask: What else?
`,
  )
  .join('')}`;

const RULES = 3000;
const LONG = `${HEAD('long')}language:
${Array.from(
  { length: RULES },
  (_, index) => `  - id: rule-${index}
    find: [harbour thing ${index}]
    category: labels
    severity: info
    say: What is meant by this?
    better: ["advice: say what is meant"]
    why: Nobody knows it.
    source: [A test]
    examples:
      flag: ["This is [[harbour thing ${index}]]."]
      leave: ["This is a thing."]
`,
).join('')}`;

async function throwAway(bench: Bench): Promise<void> {
  await bench.press('Throw away');
  await bench.press('Throw it away');
  await bench.seeNot('Your draft has changes');
}

describeInBothBrowsers('what is tried before it comes into force', (harness) => {
  test('a rule that asks for a part of speech is written, fails, passes, is previewed and comes into force', async () => {
    const bench = await openBench(harness(), 'write');
    const isOn = async () => (await bench.control('Switch it on')).evaluate((box) => (box as HTMLInputElement).checked);
    await bench.fill('What to look for', 'visit#Noun');
    await bench.fill('Sentences that it must find', 'His [[visit]] to Gran was good.');
    await bench.fill('Sentences that it must leave alone', 'His visit was long.');
    await bench.see('This should be left alone, but "visit" is found.');
    expect(await isOn()).toBe(false);
    await bench.fill('Sentences that it must leave alone', 'We will visit her school.');
    await bench.see('All 2 examples are as they should be.');
    expect(await isOn()).toBe(true);
    await bench.fill('What it says to the writer', 'Who saw whom, and how was it for him?');
    await bench.fill('Better wordings', 'advice: say who met, where, and how it was');
    await bench.fill('Why', 'To try a part of speech.');
    await bench.fill('Source', 'Our audit');
    // Each change runs the examples again, aside, and the list of them moves what stands below.
    await bench.see('All 2 examples are as they should be.');
    await bench.press('Put this into my draft');
    await bench.see('It is in your draft.');
    await bench.see('The form is empty again, for the next one.');
    await bench.press('It is in your draft. Look at it');
    await bench.press('Its examples');
    await bench.see('All 2 examples are as they should be.');
    await bench.go('Try it out');
    await allRead(bench);
    await bench.fill('Paste a comment', 'His visit to Gran on Sunday was good. I will visit her school on Friday.');
    await bench.press('Try it on this');
    await bench.see('Newly caught');
    const marked = await bench.page.waitForFunction(() => {
      const cards = [...document.querySelectorAll<HTMLElement>('section[aria-label="Newly caught"] .card')];
      const own = cards.filter((card) => card.innerText.includes('Your comment 1')).flatMap((card) => [...card.querySelectorAll('mark')]);
      const places = own.map((mark) => [mark.textContent, mark.previousSibling?.textContent]);
      return places.length > 0 ? places : null;
    });
    expect(await marked.jsonValue()).toEqual([['visit', 'His ']]);
    await save(bench, 'A rule with a part of speech');
    await bench.go('Start');
    await bench.seeNot('held back');
    await bench.go('Rules');
    await bench.fill('Search', 'visit#Noun');
    await bench.see('1 wording rule with');
    expect(await bench.page.$eval('[role="switch"]', (button) => button.getAttribute('aria-checked'))).toBe('true');
    await bench.page.close();
  }, 300_000);

  test('a lens whose examples come to stand elsewhere is held back and named, before and after it is saved', async () => {
    const bench = await openBench(harness(), 'files');
    await bench.choose('Choose pack files', 'heaps.yaml', LENSES);
    await bench.see('These do not live up to their examples and would be held back: the lens wrong-heaps.');
    await bench.press('Put all of it into my draft');
    await bench.press('Look and save');
    await bench.see('These are held back until their examples pass; everything else comes into force:');
    await bench.see('The pack heaps: the lens wrong-heaps this should stand in "Signs"');
    await expectNoAxeViolations(bench.page);
    await bench.press('Not yet');
    await save(bench, 'Two lenses of ours');
    await bench.go('Start');
    await bench.see('1 in “heaps” is held back until the examples pass: the lens wrong-heaps');
    await bench.go('Hand to IT');
    await bench.see('are held back on every desk too: the lens wrong-heaps (The pack heaps).');
    await bench.page.close();
  }, 300_000);

  test('a pack of thousands of rules is taken in, changed, previewed and thrown away', async () => {
    const bench = await openBench(harness(), 'files');
    await bench.choose('Choose pack files', 'long.yaml', LONG);
    await bench.see('It is new here.');
    await bench.press('Put all of it into my draft');
    await bench.see('Your draft has changes');
    await bench.go('Rules');
    await bench.fill('Search', 'harbour thing 2999');
    await bench.press('“harbour thing 2999”');
    await bench.press('Change this rule');
    await bench.fill('What it says to the writer', 'Could you say it in other words?');
    await bench.press('Put this into my draft');
    await bench.see('It is in your draft.');
    await bench.press('It is in your draft. Look at it');
    await bench.press('Look and save');
    await bench.see('A new pack.');
    await bench.seeNot('Running the examples …');
    await bench.press('Not yet');
    await throwAway(bench);
    await bench.page.close();
  }, 300_000);
});
