/**
 * A real policy file in place in each browser. The files are the machine's, so these tests run one after the other, in this
 * file only, and take them away again. Where they cannot be written (no root), the test says so and fails: it is not skipped.
 */
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { chromiumPolicy, firefoxPolicies } from '../../options/hand-over/formats';
import type { PolicyValues } from '../../options/hand-over/policy';
import { BROWSERS, type BrowserName, launch } from './harness';
import { openBench } from './workbench-steps';

const FILES: Readonly<Record<BrowserName, string>> = {
  chromium: '/etc/chromium/policies/managed/on-your-shoulder-test.json',
  firefox: '/etc/firefox/policies/policies.json',
};

const PACK = `format: 1
id: rivermere
version: 3.0.0
title: Rivermere’s words
purpose: What Rivermere adds.
author: PSW
licence: Rivermere
language:
  - id: kicked-off
    find: [kicked off]
    category: judgemental
    severity: suggest
    say: What happened, and what came before it?
    better: ["advice: say what he did"]
    why: It hides what happened.
    source: [Rivermere audit]
    examples:
      flag: ["He [[kicked off]]."]
      leave: ["The match began at three."]
  - id: went-off
    find: [went ballistic]
    category: judgemental
    severity: suggest
    say: What happened, and what came before it?
    better: ["advice: say what he did"]
    why: It hides what happened.
    source: [Rivermere’s other list]
    examples:
      flag: ["He lost it."]
      leave: ["The match began at three."]
`;

const VALUES: PolicyValues = {
  level: 'locked',
  setBy: 'Digital Services, Rivermere Council',
  settings: { replace: false },
  sites: [{ id: 'carenote', title: 'CareNote: oversight', host: '127.0.0.1', field: { label: 'Management oversight' } }],
  packs: [{ file: 'rivermere.yaml', text: PACK }],
};

/** A host is a bare host: this one must be left out and named, and the others stay. */
const WRONG = {
  sites: [...(VALUES.sites ?? []), { id: 'wrong', title: 'Wrong', host: 'https://cases.example/', field: { label: 'Note' } }],
};

const undo: (() => void)[] = [];

/** Takes away what `place` made, also after a failure. */
function takeAway(): void {
  for (const step of undo.splice(0).reverse()) step();
}

/** Writes a policy file, and the folders that it needs. */
function place(browser: BrowserName, values: PolicyValues): void {
  const path = FILES[browser];
  if (existsSync(path)) throw new Error(`${path} is there already: this test would run over a real policy`);
  makeFolder(dirname(path));
  writeFileSync(path, JSON.stringify(policyOf(browser, values)));
  undo.push(() => rmSync(path));
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

function policyOf(browser: BrowserName, values: PolicyValues): object {
  if (browser === 'chromium') return chromiumPolicy(values);
  // Without the part that installs the extension: the harness does that itself.
  const { policies } = firefoxPolicies(values);
  return { policies: { '3rdparty': policies['3rdparty'] } };
}

describe.each(BROWSERS)('a policy file of the organisation (%s)', (browser) => {
  afterEach(takeAway);

  test('rules and sites arrive, locked ones are locked, an invalid value is named, and removal restores the local state', async () => {
    place(browser, { ...VALUES, ...WRONG });
    const under = await launch(browser);
    try {
      const bench = await openBench(under, 'settings');
      await bench.see('Set by Digital Services, Rivermere Council.');
      const locked = await bench.control('Offer to put other words in');
      expect(await locked.evaluate((box) => [(box as HTMLInputElement).disabled, (box as HTMLInputElement).checked])).toEqual([
        true,
        false,
      ]);
      const free = await bench.control('Show the small badge');
      expect(await free.evaluate((box) => (box as HTMLInputElement).disabled)).toBe(false);
      await bench.see('“sites”, number 2: cannot be used, so it was left out.');
      await bench.see('rivermere.yaml: “went-off” does not do what its own examples say, so it is held back.');
      await bench.go('Rules');
      await bench.fill('Search', 'Rivermere audit');
      await bench.see('Set by your organisation');
      expect(await bench.page.$$eval('[role="switch"]', (all) => all.map((one) => (one as HTMLButtonElement).disabled))).toEqual([true]);
      await bench.go('Pages and boxes');
      await bench.see('CareNote: oversight');
      expect(await bench.page.$$eval('button', (buttons) => buttons.some((button) => button.innerText === 'Take out'))).toBe(false);
    } finally {
      await under.close();
    }
    takeAway();
    const free = await launch(browser);
    try {
      const bench = await openBench(free, 'settings');
      const box = await bench.control('Offer to put other words in');
      expect(await box.evaluate((one) => [(one as HTMLInputElement).disabled, (one as HTMLInputElement).checked])).toEqual([false, true]);
      await bench.go('Rules');
      await bench.fill('Search', 'Rivermere audit');
      await bench.see('0 wording rules');
    } finally {
      await free.close();
    }
  }, 400_000);
});

describe('a policy that changes while Chromium runs', () => {
  afterEach(takeAway);

  test('is picked up without a restart', async () => {
    const running = await launch('chromium');
    try {
      const bench = await openBench(running, 'settings');
      const box = await bench.control('Offer to put other words in');
      expect(await box.evaluate((one) => (one as HTMLInputElement).disabled)).toBe(false);
      place('chromium', VALUES);
      const policies = await running.page('chrome://policy');
      await policies.evaluate(() => document.querySelector<HTMLElement>('#reload-policies')?.click());
      await bench.page.bringToFront();
      await bench.see('Set by Digital Services, Rivermere Council.');
    } finally {
      await running.close();
    }
  }, 200_000);
});
