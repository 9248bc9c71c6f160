import builtInFiles from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { comparer } from '../../../options/model/impact';
import { inventedComments } from '../../../options/model/invented-comments';
import { readPackValue } from '../../../src/engine/packs/check';
import type { Pack } from '../../../src/engine/packs/schema';

const builtIn = builtInFiles.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const head = { format: 1 as const, version: '1.0.0', title: 'Ours', purpose: 'Ours', author: 'PSW', licence: 'Ours' };
const BASE: Pack = {
  ...head,
  id: 'base',
  language: [
    {
      id: 'hard-to-reach',
      find: ['hard to reach'],
      category: 'judgemental',
      severity: 'suggest',
      say: 'Hard for whom?',
      better: ['not reached by us yet'],
      why: 'It moves our task to them.',
      source: ['team'],
      examples: { flag: ['[[hard to reach]]'], leave: ['reach'] },
    },
  ],
};
const comment = { id: 'c', title: 'c', text: 'Mum is hard to reach. She was at work.', own: false };

test('a change of wording shows before and after at the words', () => {
  const ours: Pack = { ...head, id: 'ours', changes: [{ rule: 'base/hard-to-reach', say: 'What did we try?' }] };
  const [difference, ...rest] = comparer([BASE], [BASE, ours])(comment).differences.filter(({ about }) => about === 'wording');
  expect(rest).toEqual([]);
  expect(difference).toMatchObject({ kind: 'changed', rule: 'base/hard-to-reach', sentence: { start: 0, end: 21 } });
  expect(comment.text.slice(difference?.span?.start, difference?.span?.end)).toBe('hard to reach');
  expect([difference?.before, difference?.after]).toEqual([
    expect.stringContaining('Hard for whom?'),
    expect.stringContaining('What did we try?'),
  ]);
});

test('a rule that is switched off no longer catches, a new one newly catches', () => {
  const off: Pack = { ...head, id: 'ours', changes: [{ rule: 'base/hard-to-reach', on: false }] };
  const kinds = (before: Pack[], after: Pack[]) =>
    comparer(
      before,
      after,
    )(comment)
      .differences.filter(({ about }) => about === 'wording')
      .map(({ kind }) => kind);
  expect(kinds([BASE], [BASE, off])).toEqual(['gone']);
  expect(kinds([], [BASE])).toEqual(['new']);
  expect(comparer([BASE], [BASE, off])(comment).notes).toBe(0);
});

test('the same rules differ in nothing, over all invented comments', () => {
  const compare = comparer(builtIn, builtIn);
  const comments = inventedComments();
  expect(comments.length).toBeGreaterThanOrEqual(20);
  expect(comments.flatMap((one) => compare(one).differences)).toEqual([]);
});

test('the invented comments are varied: some are touched by wording rules, some are not', () => {
  const compare = comparer([], builtIn);
  const notes = inventedComments().map((one) => compare(one).notes);
  expect(notes.filter((count) => count === 0).length).toBeGreaterThan(2);
  expect(notes.filter((count) => count > 2).length).toBeGreaterThan(2);
});
