import { expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { describeInBothBrowsers } from './harness';
import { fingerprinted, openBench } from './workbench-steps';

const DROPPED = `format: 1
id: dropped
version: 1.0.0
title: Dropped
purpose: To try one thing
author: A test
licence: MIT
language:
  - id: strange-words
    category: labels
    severity: info
    find: [strange words]
    say: What is meant?
    better: ["advice: say what is meant"]
    why: Nobody knows them.
    source: [A test]
    examples:
      flag: ["These are [[strange words]]."]
      leave: ["These are words."]
`;

/** Name of what Tab has come to, also inside the editor's shadow root; empty where that is nothing that Tab comes to. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active instanceof HTMLElement && active.tabIndex < 0) return '';
    const label =
      active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement
        ? active.labels?.[0]?.innerText
        : null;
    return (active?.getAttribute('aria-label') ?? label ?? (active instanceof HTMLElement ? active.innerText : ''))
      .replaceAll(/\s+/g, ' ')
      .trim();
  });
}

/**
 * Presses Tab (or Shift and Tab) until the focus is where it should be; a person would stop looking some time. Past the end of the page
 * Firefox gives the focus to its own bar. The driver's keys still come to the page then, but a key presses no button in a page without the focus.
 */
async function tabTo(page: Page, name: string, direction: 'on' | 'back' = 'on'): Promise<void> {
  const seen: string[] = [];
  if ((await focused(page)).startsWith(name)) return;
  if (direction === 'back') await page.keyboard.down('Shift');
  try {
    for (let count = 0; count < 120; count += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!(await page.evaluate(() => document.hasFocus()))) throw new Error(`Tab left the page after ${seen.join(' | ')}`);
      if (now.startsWith(name)) return;
      seen.push(now);
    }
  } finally {
    if (direction === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`by Tab I came to: ${seen.join(' | ')}; never to ${name}`);
}

describeInBothBrowsers('the workbench by keyboard alone', (harness) => {
  test('a rule is found, changed, written, saved and undone without a mouse', async () => {
    const { page, see } = await openBench(harness());
    const type = (words: string) => page.keyboard.type(words);
    const press = (key: 'Enter' | ' ' | 'Escape') => page.keyboard.press(key);

    await tabTo(page, 'Rules');
    await press('Enter');
    // A new view is read from its beginning.
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await see('wording rules');
    await tabTo(page, 'Search');
    await type('hard to reach');
    await see('with “hard to reach”');
    await tabTo(page, '“hard to reach”: in use');
    await press(' ');
    await see('Your draft has changes');

    await tabTo(page, 'Look and save');
    await press('Enter');
    await page.waitForFunction(() => document.querySelector('dialog[open]'));
    await press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    // The focus comes back with the page drawn anew, a moment after the dialog has gone.
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Look and save');

    await press('Enter');
    await page.waitForFunction(() => document.querySelector('dialog[open]'));
    await tabTo(page, 'Save with this note');
    await press('Enter');
    // What is missing is said, and the focus goes to it.
    await see('Say in a few words what you changed');
    await tabTo(page, 'Say in a few words');
    await press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'save-note');
    await type('Off for us');
    await tabTo(page, 'Your name or role');
    await type('PSW');
    await tabTo(page, 'Save with this note');
    await press('Enter');
    await page.waitForFunction(() => !document.querySelector('.save-bar'));

    await page.evaluate(() => {
      location.hash = '#/text';
    });
    await page.waitForFunction(() => document.querySelector('.editor')?.shadowRoot?.querySelector('.cm-content'));
    // Nobody is caught in the editor: Tab comes out of it again.
    await tabTo(page, 'Our rules, as YAML');
    await tabTo(page, 'Put this text into my draft');

    await page.evaluate(() => {
      location.hash = '#/history';
    });
    await see('Off for us');
  }, 300_000);

  test('a rule is written from phrases, fails, is mended, saved, switched off and brought back, without a mouse', async () => {
    const { page, see, seeNot, control } = await openBench(harness());
    const type = (words: string) => page.keyboard.type(words);
    const into = async (label: string, words: string, direction: 'on' | 'back' = 'on') => {
      await tabTo(page, label, direction);
      await type(words);
    };
    const isOn = async () => (await control('Switch it on')).evaluate((box) => (box as HTMLInputElement).checked);
    const enter = () => page.keyboard.press('Enter');
    const saveWith = async (note: string) => {
      await tabTo(page, 'Look and save');
      await enter();
      await page.waitForFunction(() => document.querySelector('dialog[open]'));
      await into('What changed, and why', note);
      await into('Your name or role', 'PSW');
      await tabTo(page, 'Save with this note');
      await enter();
      await page.waitForFunction(() => !document.querySelector('.save-bar'));
    };

    await tabTo(page, 'Write a rule');
    await enter();
    await into('Phrases that you have seen', 'corridor lodger\ncorridor lodgers');
    await tabTo(page, 'Use this: corridor lodger~');
    await enter();
    await into('Sentences that it must leave alone', 'The corridor lodger scheme pays rent.');
    await see('This should be left alone');
    expect(await isOn()).toBe(false);
    await into('What to leave alone', 'corridor lodger scheme', 'back');
    await see('examples are as they should be.');
    expect(await isOn()).toBe(true);
    await into('What it says to the writer', 'Where does he sleep, and why there?');
    await into('Better wordings', 'advice: say where he sleeps');
    await into('Why', 'It makes a joke of a child without a bed.');
    await into('Source', 'Our audit');
    await tabTo(page, 'Put this into my draft');
    await enter();
    await see('Your draft has changes');
    await saveWith('A rule from our audit');

    await tabTo(page, 'Rules', 'back');
    await enter();
    await into('Search', 'corridor lodger');
    await tabTo(page, '“corridor lodger”: in use');
    await page.keyboard.press(' ');
    await saveWith('Off again');
    await tabTo(page, 'History', 'back');
    await enter();
    await see('Off again');
    await tabTo(page, 'Undo the last save');
    await enter();
    await see('Back to the version of');
    await tabTo(page, 'Rules', 'back');
    await enter();
    await into('Search', 'corridor lodger');
    await see('1 wording rule with');
    expect(await page.$eval('[role="switch"]', (button) => button.getAttribute('aria-checked'))).toBe('true');
    await seeNot('Your draft has changes');
    await page.close();
  }, 300_000);

  test('packs are dropped on the page: what would change shows first, a broken one is named with its line, and nothing else happens', async () => {
    const bench = await openBench(harness(), 'files');
    const { page, see, press } = bench;
    const good = DROPPED;
    await page.evaluate(
      (files) => {
        const data = new DataTransfer();
        for (const [name, text] of files) data.items.add(new File([text], name));
        const zone = document.querySelector('.drop');
        for (const kind of ['dragover', 'drop'])
          zone?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [
        ['dropped.yaml', good],
        ['broken.yaml', good.replace('severity: info', 'severity: loud')],
        ['quotes.yaml', `format: 1\n${'"'.repeat(2000)}`],
      ] as const,
    );
    await see('3 files read. Nothing has changed yet.');
    const cards = await page.$$eval('section.card', (all) => all.map((card) => card.innerText));
    expect(cards).toHaveLength(3);
    expect(cards[0]).toContain('It is new here.');
    expect(cards[1]).toMatch(/line 11[\s\S]*should be one of info, suggest, important/i);
    expect(cards[2]).toMatch(/line 2/i);
    await bench.seeNot('Your draft has changes');
    await fingerprinted(page, 'dropped.yaml');
    await press('Put all of it into my draft');
    await see('Your draft has changes');
    await press('Throw away');
    await press('Throw it away');
    await bench.seeNot('Your draft has changes');
    expect(await page.evaluate(() => location.href)).toContain('options.html');
    await page.close();
  }, 200_000);

  test('whatever stands in the fields of a pack is shown as text', async () => {
    const evil = '<img src=x onerror="document.title=\'run\'"><b>bold</b>';
    const pack = `format: 1
id: evil
version: 1.0.0
title: ${JSON.stringify(evil)}
purpose: ${JSON.stringify(evil)}
author: ${JSON.stringify(evil)}
licence: ${JSON.stringify(evil)}
reviewBy: 2020-01-01
language:
  - id: evil
    find: [strange words]
    category: labels
    severity: info
    say: ${JSON.stringify(evil)}
    better: [${JSON.stringify(evil)}]
    why: ${JSON.stringify(evil)}
    source: [${JSON.stringify(evil)}]
    examples:
      flag: [${JSON.stringify(`${evil} [[strange words]]`)}]
      leave: [${JSON.stringify(evil)}]
`;
    const bench = await openBench(harness(), 'files');
    await bench.choose('Choose pack files', 'evil.yaml', pack);
    await bench.see('This pack is past its review date (2020-01-01).');
    await bench.press('Put all of it into my draft');
    for (const view of ['Start', 'Import and export', 'History', 'Hand to IT', 'Edit as text']) await bench.go(view);
    await bench.go('Rules');
    await bench.fill('Search', 'strange words');
    await bench.press('“strange words”');
    await bench.see('onerror');
    expect(await bench.page.$$eval('main img, main b', (found) => found.length)).toBe(0);
    expect(await bench.page.title()).not.toBe('run');
    await bench.press('Throw away');
    await bench.press('Throw it away');
    expect(
      harness()
        .console()
        .filter(({ kind, page }) => kind !== 'info' && page.includes('options.html')),
    ).toEqual([]);
  }, 200_000);
});
