import { expect, test } from '@jest/globals';
import { commentRecord, threadRecord } from '../../../src/cli/records';
import type { Review } from '../../../src/engine/types';

const origin = { rule: 'respectful-language/x', pack: 'respectful-language', packTitle: '', version: '1.0.0', source: [] };
const note = { id: 'n', words: '', say: '', better: [], why: '', origin, severity: 'suggest' as const };
const REVIEW: Review = {
  elements: [{ id: 'summary', answer: 'found', evidence: [], nearMiss: null, origin }],
  decisions: [{ id: 'd', start: 3, end: 9, notToAct: false, reason: null, reasoned: null }],
  actions: [],
  language: [
    { ...note, category: 'labels', start: 20, end: 25, also: [{ start: 5, end: 10 }] },
    { ...note, category: 'acronym', start: 30, end: 33, also: [{ start: 40, end: 43 }] },
  ],
  remarks: [],
  prompts: [],
  child: { names: [], age: 'unknown', pronoun: 'they' },
  words: 0,
  sentences: [],
  limited: null,
};

test('a predicted record: every element, every place of a wording, an acronym once', () => {
  const record = commentRecord('x', REVIEW);
  expect(Object.keys(record.elements)).toHaveLength(15);
  expect(record.elements).toMatchObject({ summary: 'found', unknowns: 'not-seen' });
  expect(record.decisions).toEqual([{ start: 3, end: 9, reasoned: null }]);
  expect(record.language.map(({ start, category }) => [start, category])).toEqual([
    [5, 'labels'],
    [20, 'labels'],
    [30, 'acronym'],
  ]);
});

test('a predicted sequence holds what the scoring reads and nothing else', () => {
  const at = { entry: 0, start: 1, end: 2 };
  const record = threadRecord('t', {
    dropped: [at],
    followedUp: [{ ...at, in: 1, by: { start: 0, end: 1 } }],
    repeated: [{ ...at, in: [2] }],
    copied: [{ entry: 1, from: 0, share: 0.9 }],
    decisionChanged: [{ ...at, reasoned: true, earlier: null }],
    gaps: [{ before: 1, days: 50 }],
    voice: [],
  });
  expect(record).toEqual({
    id: 't',
    dropped: [at],
    followedUp: [{ ...at, in: 1 }],
    repeated: [{ ...at, in: [2] }],
    copied: [{ entry: 1, from: 0 }],
    decisionChanged: [{ ...at, reasoned: true }],
    gaps: [{ before: 1, days: 50 }],
  });
});
