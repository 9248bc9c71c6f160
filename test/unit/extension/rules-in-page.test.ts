import firstRules from 'virtual:first-rules';
import wordings from 'virtual:wordings';
import { expect, test } from '@jest/globals';
import { finished } from '../../../src/engine/steps';
import { checkedPacks } from '../../../src/extension/active-rules';
import { prepareRules, withTagger } from '../../../src/extension/rules-in-page';
import type { Setup } from '../../../src/extension/setup';

const second = { rules: wordings, checkedPacks };
const TEXT = 'Mum failed to engage. I have agreed that Leo stays with Nan, because he is safe there.';
const setup: Setup = {
  settings: { highlights: true, replace: true, badge: true, preset: null, disabledRules: [], disabledPacks: [] },
  packs: [],
  hiddenRules: [],
  problems: [],
};
const local = (more: object) => ({ ...setup, packs: [{ file: 'ours.yaml', data: { ...HEAD, ...more } }] });

test('the first part sees elements and decisions, and says that it has not looked at the words yet', async () => {
  const { reviewer, isWhole } = await prepareRules(firstRules, setup, null);
  const review = reviewer.review(TEXT);
  expect(isWhole).toBe(false);
  expect(review.decisions).toHaveLength(1);
  expect(review.language).toEqual([]);
  expect(review.limited).toMatch(/still looking at your words/);
  expect(finished(reviewer.reviewInSteps(TEXT))).toEqual(review);
  expect(reviewer.review('').limited).toBeNull();
  expect(reviewer.review(`${TEXT} `.repeat(5000)).limited).toMatch(/too long/);
});

test('with the second part all is said, and nothing more is to come', async () => {
  const { reviewer, isWhole } = await prepareRules(firstRules, setup, second);
  const review = reviewer.review(TEXT);
  expect(isWhole).toBe(true);
  expect(review.language.map(({ words }) => words)).toContain('failed to engage');
  expect(review.limited).toBeNull();
});

test('what the writer switched off is off in both parts', async () => {
  const off = { ...setup, settings: { ...setup.settings, disabledPacks: ['sea', 'respectful-language-c'] } };
  const early = await prepareRules(firstRules, off, null);
  expect(early.rules.packs.map(({ id }) => id)).not.toContain('sea');
  const whole = await prepareRules(firstRules, off, second);
  expect(whole.reviewer.review(TEXT).language.map(({ words }) => words)).not.toContain('failed to engage');
});

test('a pack from elsewhere is checked with the second part, may name our lists, and what is wrong in it is told', async () => {
  const find = ['<kid> is a handful'];
  const given = local({
    language: [
      { ...WORDING, find },
      { ...WORDING, id: 'broken', find: ['(never closed'] },
    ],
  });
  const { reviewer, problems } = await prepareRules(firstRules, given, second);
  expect(reviewer.review('The boy is a handful.').language.map(({ origin }) => origin.rule)).toContain('ours/a-handful');
  expect(problems.map(({ file }) => file)).toEqual(['ours.yaml']);
  expect((await prepareRules(firstRules, given, null)).problems).toEqual([]);
});

test('with what tells parts of speech it still says what is to come', async () => {
  const early = withTagger(await prepareRules(firstRules, setup, null), () => []);
  expect(early.reviewer.review(TEXT).limited).toMatch(/still looking/);
});

const HEAD = { format: 1, id: 'ours', version: '1.0.0', title: 'Ours', purpose: 'To try', author: 'A council', licence: 'none' };
const WORDING = {
  id: 'a-handful',
  category: 'labels',
  severity: 'suggest',
  say: 'Say what happened?',
  better: ['was hard to keep safe'],
  why: 'A test.',
  source: ['test'],
  examples: { flag: ['He is a handful.'], leave: ['A handful of sweets.'] },
};
