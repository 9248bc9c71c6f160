import { expect, test } from '@jest/globals';
import { describeInBothBrowsers } from './harness';
import { reads } from './main-job-steps';
import { allRead, examplesRun, openBench } from './workbench-steps';

/** Whether her comments stand in the database of this device. Runs in the page. */
const isKept = (): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('workbench');
    opening.onsuccess = () => {
      const getting = opening.result.transaction('papers').objectStore('papers').get('own-comments');
      getting.onsuccess = () => {
        opening.result.close();
        resolve(getting.result !== undefined);
      };
    };
  });

describeInBothBrowsers('the forms of the workbench', (harness) => {
  test('questions, kinds of entry, short forms, cues and length hints are written by form, and saved together', async () => {
    const bench = await openBench(harness(), 'write/prompts');
    const { page, fill, press, see } = bench;
    const open = async (rest: string, title: string) => {
      await page.evaluate((hash) => {
        location.hash = `#/write/${hash}`;
      }, rest);
      await see(title);
    };
    const take = async () => {
      await press('Put this into my draft');
      await see('It is in your draft.');
    };

    await fill('Name of the question', 'who-held-me');
    await fill('What it is about', 'childsVoice');
    await fill('When it is asked', 'not-seen childsVoice');
    await fill('The question, best wording first', 'Who held me that day?');
    await fill('Why', 'Our young people asked for it.');
    await press('Put this into my draft');
    // What is missing is said, at its field, before anything goes into the draft.
    await see('Source, one a line: ');
    await fill('Source', 'Young people’s forum');
    await take();

    await open('acronyms', 'Add a short form');
    await fill('The short form', 'QXZ');
    await fill('What it stands for', 'quiet extra zone');
    await take();
    await open('presets', 'Change a kind of entry');
    await fill('What we call it', 'Our plan review');
    await (await bench.control('What it is like for the child')).click();
    await take();
    await open('remarks/whole-entry/very-long', 'Length and other remarks on the whole');
    await fill('Numbers that it goes by', 'words: 450');
    await take();
    await open('cues', 'Add to a cue');
    await fill('Name of the cue', 'harbour-talk');
    await fill('What to look for', 'harbour talk');
    await fill('Sentences that it must find', 'We had a [[harbour talk]].');
    await fill('Sentences that it must leave alone', 'The harbour was quiet.');
    await fill('Why', 'It is our word for a first talk.');
    await fill('Source', 'Our practice model');
    await see('All 2 examples are as they should be.');
    await take();

    await press('Look and save');
    for (const entry of ['Question: who-held-me', 'Short form: QXZ', 'Remark on the whole: very-long', 'Cue: harbour-talk'])
      await see(entry);
    await see('Kind of entry: child-in-need');
    await examplesRun(bench);
    await press('Not yet');
    await press('Throw away');
    await press('Throw it away');
    await bench.seeNot('Your draft has changes');
    await page.close();
  }, 300_000);

  test('one click leads back to the built-in rule, and her own comments are kept only if she says so', async () => {
    const bench = await openBench(harness(), 'rules');
    await bench.fill('Search', 'hard to reach');
    await bench.press('“hard to reach”');
    await bench.fill('How much it matters', 'important');
    await bench.see('Built in: ');
    await bench.press('Put this into my draft');
    await bench.see('Changed by us');
    await bench.press('Back to the built-in rule');
    await bench.seeNot('Changed by us');

    await bench.go('Try it out');
    await allRead(bench);
    await bench.fill('Paste a comment', 'Leo said the harbour was quiet.');
    await bench.press('Try it on this');
    await bench.see('and 1 of yours');
    await bench.page.close();
    const again = await openBench(harness(), 'try');
    await again.see('I read them with the rules');
    await allRead(again);
    await again.seeNot('of yours');
    await again.fill('Paste a comment', 'Leo said the harbour was quiet.');
    await again.press('Try it on this');
    await again.see('and 1 of yours');
    await allRead(again);
    await (await again.control('Keep my comments on this device')).click();
    await again.page.waitForFunction(isKept);
    const proof = await harness().surface('proof.html');
    await reads(
      proof,
      /comments of your own for trying rules[\s\S]*Text of a comment may be among it, because you asked for that: workbench\./,
    );
    await proof.close();
    await again.go('Start');
    await again.go('Try it out');
    await again.see('and 1 of yours');
    await allRead(again);
    await again.press('Forget my comments');
    await again.seeNot('of yours');
    expect(await again.page.evaluate(() => document.body.innerText.includes('harbour was quiet'))).toBe(false);
    await again.page.close();
  }, 300_000);
});
