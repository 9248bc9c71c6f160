import { expect, test } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { describeInBothBrowsers } from './harness';
import { openBench } from './workbench-steps';

/** Name of what has the focus, also inside the editor's shadow root. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label =
      active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement
        ? active.labels?.[0]?.innerText
        : null;
    return (active?.getAttribute('aria-label') ?? label ?? (active instanceof HTMLElement ? active.innerText : ''))
      .replaceAll(/\s+/g, ' ')
      .trim();
  });
}

/** Presses Tab until the focus is where it should be; a person would stop looking some time. */
async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.startsWith(name)) return;
    seen.push(now);
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
    await see('wording rules');
    // A new view is read from its beginning.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
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
    expect(await focused(page)).toBe('Look and save');

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
