/** What somebody gets wrong in the workbench: it is named where she is, the way back is one click, and nothing goes unseen. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ElementHandle } from 'puppeteer-core';
import { describeInBothBrowsers } from './harness';
import { openBench } from './workbench-steps';

describeInBothBrowsers('mistakes in the workbench', (harness) => {
  test('a pattern that cannot be read is named while it is typed, and the list of what is wrong leads to each place', async () => {
    const bench = await openBench(harness(), 'write');
    await bench.fill('What to look for', 'weekend (wanderer');
    await bench.fill('Sentences that it must find', 'A [[weekend wanderer]].');
    await bench.fill('Sentences that it must leave alone', 'A weekend.');
    await bench.see(
      'What to look for, one pattern a line: in the pattern "weekend (wanderer", at character 9: This bracket is not closed.',
    );
    await bench.press('Put this into my draft');
    await bench.press('Why: please fill this in.');
    await bench.page.waitForFunction(() => document.activeElement?.id === 'field-why');
    expect(await bench.page.evaluate(() => location.hash)).toBe('#/write');
    expect(await bench.page.$eval('h1', (heading) => heading.textContent)).toBe('Write a rule about wording');
    await bench.page.close();
  }, 200_000);

  test('a second rule does not take the place of the first', async () => {
    const bench = await openBench(harness(), 'write');
    for (const words of ['weekend wanderer', 'teatime guest']) {
      await bench.fill('What to look for', words);
      await bench.fill('Sentences that it must find', `A [[${words}]].`);
      await bench.fill('Sentences that it must leave alone', 'A quiet day.');
      await bench.fill('What it says to the writer', 'What brings them back?');
      await bench.fill('Better wordings', 'advice: say how often');
      await bench.fill('Why', 'It jokes.');
      await bench.fill('Source', 'Our audit');
      await bench.see('All 2 examples are as they should be.');
      await bench.press('Put this into my draft');
      await bench.see('The form is empty again, for the next one.');
    }
    await bench.go('Rules');
    await bench.fill('Search', 'our-rules');
    await bench.see('2 wording rules with');
    // Who looks at one of them and comes back finds the list as it was left.
    await bench.press('“teatime guest”');
    await bench.press('All rules');
    await bench.see('2 wording rules with');
    await bench.press('Throw away');
    await bench.press('Throw it away');
    await bench.seeNot('Your draft has changes');
    await bench.page.close();
  }, 200_000);

  test('a kind of entry that asks for nothing does not say that it is in the draft', async () => {
    const bench = await openBench(harness(), 'write/presets');
    await bench.fill('What we call it', 'Our plan review');
    await bench.press('Put this into my draft');
    await bench.press('What is asked for: please tick at least one.');
    await bench.page.waitForFunction(() => document.activeElement?.matches('#field-ask input'));
    await bench.seeNot('It is in your draft.');
    await bench.page.close();
  });

  test('a file that is no pack is called so, and can be chosen again once it is mended', async () => {
    const bench = await openBench(harness(), 'files');
    const file = join(mkdtempSync(join(tmpdir(), 'shoulder-file-')), 'styles.yaml');
    writeFileSync(file, 'extends: existence\nmessage: Avoid it\ntokens:\n  - foo\n');
    await ((await bench.control('Choose pack files')) as unknown as ElementHandle<HTMLInputElement>).uploadFile(file);
    await bench.see('This does not look like a rule pack of On Your Shoulder.');
    expect(await (await bench.control('Choose pack files')).evaluate((input) => (input as HTMLInputElement).value)).toBe('');
    await bench.page.close();
  });

  test('nobody hands files to IT without a name, and a change of another field leaves the focus where it is', async () => {
    const bench = await openBench(harness(), 'it');
    await bench.press('Download policies.json');
    await bench.see('Say who sets it: people will read this beside every locked setting');
    await bench.fill('Level', 'locked');
    await bench.page.waitForFunction(
      () => document.activeElement instanceof HTMLSelectElement && document.activeElement.value === 'locked',
    );
    expect(await (await bench.control('Set by')).evaluate((input) => input.getAttribute('aria-invalid'))).toBe('true');
    await bench.fill('Set by', 'Digital Services');
    expect(await bench.downloads('Download read-this-first.txt')).toContain('From: Digital Services');
    await bench.page.close();
  });
});
