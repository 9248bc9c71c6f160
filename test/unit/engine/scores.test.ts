import { expect, test } from '@jest/globals';
import { CommentReader } from '../../../src/engine/reading';
import { scoreUnits } from '../../../src/engine/scores';
import { ELEMENT_IDS } from '../../../src/engine/types';
import { rulesOf } from './small-pack';

const rules = rulesOf(`
cues:
  - { id: if-then, find: [if], why: w, source: [s], examples: { flag: [if], leave: [of] } }
  - { id: ring, find: [ring me], why: w, source: [s], examples: { flag: [ring me], leave: [ring] } }
elements:
  - id: contingency
    title: t
    ask: a
    why: w
    source: [s]
    start: -1
    found: 1
    points: { if-then: 0.5, ring: 0.25, if-then + ring: 2, child-named: 0.125, under-plan-b: 4, no-such-cue: 8 }
    examples: { found: [], notSeen: [] }
`);

const CONTINGENCY = ELEMENT_IDS.indexOf('contingency');

function scoresOf(text: string, childNames: string[] = []): (number | undefined)[] {
  const reading = new CommentReader(rules).read(text);
  return scoreUnits(reading, rules, new Set(childNames)).map(({ scores }) => scores[CONTINGENCY]);
}

test('a sentence has the start value and the points of all that stands in it', () => {
  expect(scoresOf('She came. If he comes. Ring me.')).toEqual([-1, -0.5, -0.75]);
});

test('a pair gives points only where both stand in one sentence', () => {
  expect(scoresOf('If he comes, ring me.')).toEqual([-1 + 0.5 + 0.25 + 2]);
});

test('pairs of one sentence leave nothing behind for the next', () => {
  expect(scoresOf('If he comes, ring me. She came.')[1]).toBe(-1);
});

test('a name of the child is known, also with an s', () => {
  expect(scoresOf("Then Leo's mum came.", ['leo'])).toEqual([-1 + 0.125]);
  expect(scoresOf("Then Leo's mum came.")).toEqual([-1]);
});

test('a heading says what stands under it, and is not scored itself', () => {
  expect(scoresOf('Nan and her key\n\nNan has a key.')).toHaveLength(2);
  expect(scoresOf('Contingency\n\nNan has a key.')).toEqual([-1 + 4]);
  expect(scoresOf('# Contingency\nNan has a key.')).toEqual([-1 + 4]);
});

test('a label and the words behind it on the same line are read as one', () => {
  // The label is a heading over the line as well.
  expect(scoresOf('If late: ring me')).toEqual([-1 + 0.5 + 0.25 + 2 + 4]);
});
