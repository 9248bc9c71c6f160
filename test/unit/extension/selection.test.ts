import { beforeEach, expect, test } from '@jest/globals';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { reviewSelection, takeSelected } = await import('../../../src/extension/selection');

const click = { id: 'review-selection', tabId: 4, frameId: 2, selection: 'First line Second line' };
let asked: unknown[] = [];
let selected: unknown = '';
chrome.scripting.executeScript = (async (injection: { target: unknown }) => {
  asked.push(injection.target);
  return [{ result: selected }];
}) as unknown as typeof chrome.scripting.executeScript;

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.opened = [];
  asked = [];
});

test('the words are taken with their lines from the frame that was clicked, in memory, and the review page opens', async () => {
  selected = 'First line\nSecond line';
  await reviewSelection(click);
  expect(asked).toEqual([{ tabId: 4, frameIds: [2] }]);
  expect(fake.opened).toEqual([expect.stringMatching(/review\.html#selection$/)]);
  expect(fake.stored.local).toEqual({});
  expect(fake.stored.session).toEqual({ selection: { version: 1, value: 'First line\nSecond line' } });
});

test('they can be taken once, and then lie nowhere', async () => {
  selected = 'Words';
  await reviewSelection(click);
  expect([await takeSelected(), await takeSelected()]).toEqual(['Words', null]);
  expect(fake.stored).toEqual({ local: {}, session: {}, managed: null });
});

test.each([undefined, '', 7])('where the page gives nothing (%j), the menu’s own words are used', async (nothing) => {
  selected = nothing;
  await reviewSelection(click);
  expect(await takeSelected()).toBe('First line Second line');
});

test('more than a selection can hold is not kept at all', async () => {
  selected = 'x'.repeat(1_000_001);
  await reviewSelection(click);
  expect(await takeSelected()).toBeNull();
});
