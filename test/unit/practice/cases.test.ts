import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  asEntry,
  casesOf,
  fitted,
  goneOn,
  isBegun,
  isChangedSince,
  newWork,
  type PlacedCase,
  withStage,
} from '../../../practice/model/cases';
import { readPack } from '../../../src/engine/packs/read';
import type { Pack } from '../../../src/engine/packs/schema';
import { createReviewer } from '../../../src/engine/review';
import { builtInRules } from '../engine/built-in';
import { CASE, HEAD, STAGE } from './small-case';

function packOf(source: string): Pack {
  const { pack, problems } = readPack(source, 'ours.yaml');
  expect(problems).toEqual([]);
  if (!pack) throw new Error('no pack');
  return pack;
}

function placed(): PlacedCase {
  const [one] = casesOf([packOf(`${HEAD}cases:\n${CASE}`)]);
  if (!one) throw new Error('no case');
  return one;
}

test('a case stands under its pack and its own id; of two with the same key the later counts', () => {
  const base = packOf(`${HEAD}cases:\n${CASE}`);
  const later = packOf(`${HEAD}cases:\n${CASE.replace('A cold room', 'A warm room')}`);
  expect(casesOf([base, later]).map(({ key, practice }) => [key, practice.title])).toEqual([['ours/cold-room', 'A warm room']]);
});

test.each([
  ['one stage only', CASE.replace(`${STAGE}${STAGE}`, STAGE), /stages: needs at least 2 entries/],
  ['too many stages', CASE.replace(STAGE, STAGE.repeat(9)), /stages: is too long or too large \(most: 6\)/],
  [
    'a stage where nothing arrives',
    CASE.replace('arrives: [{ from: The school, says: It is cold. }]', 'arrives: []'),
    /arrives: needs at least one/,
  ],
  ['no source', CASE.replace('    source: [Ours]\n', ''), /source: is needed here/],
  ['a question that YAML takes for a group', CASE.replace('[What now?]', '[{what: now}]'), /questions: should be text/],
  ['an unknown part', CASE.replace('    about:', '    abuot: x\n    about:'), /abuot: is not a part of this/],
  ['a kind of entry that there is not', CASE.replace('front-door', 'back-door'), /preset: should be one of/],
  ['text without end', CASE.replace('It is cold.', 'cold '.repeat(1000)), /says: is too long/],
])('%s is said in words, at its line, and leaves the rest of the pack in use', (_, bad, message) => {
  const other = CASE.replace('cold-room', 'other-room');
  const { pack, problems } = readPack(`${HEAD}cases:\n${bad}${other}`, 'ours.yaml');
  expect(problems[0]?.message).toMatch(message);
  expect(problems[0]?.line).toBeGreaterThan(8);
  expect(pack?.cases?.map(({ id }) => id)).toEqual(['other-room']);
});

test('the example of the guide is a case that can be used', () => {
  const guide = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
  const [, example = ''] = /## A practice case[\s\S]*?```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(casesOf([packOf(`${HEAD}${example}`)]).map(({ key }) => key)).toEqual(['ours/cold-room']);
});

test('two cases with one id are named', () => {
  const { problems } = readPack(`${HEAD}cases:\n${CASE}${CASE}`, 'ours.yaml');
  expect(problems[0]?.message).toMatch(/another rule above has the same id "cold-room"/);
});

test('going on remembers what was written, once; a later change stands beside it', () => {
  let work = withStage(newWork(placed()), 0, { decision: 'Wait.', rationale: 'Nobody has asked.' });
  expect(isChangedSince(work.stages[0] ?? fail())).toBe(false);
  work = goneOn(work, 0);
  expect(work.reached).toBe(1);
  work = goneOn(withStage(work, 0, { decision: 'Visit today.' }), 0);
  expect(work.stages[0]).toMatchObject({ decision: 'Visit today.', first: { decision: 'Wait.', rationale: 'Nobody has asked.' } });
  expect(isChangedSince(work.stages[0] ?? fail())).toBe(true);
  expect(goneOn(work, 7)).toBe(work);
});

test('kept work fits a case that has got other stages since', () => {
  const work = goneOn(withStage(newWork(placed()), 0, { decision: 'Wait.' }), 0);
  const more = { ...work, reached: 99, stages: [...work.stages, ...work.stages] };
  expect(fitted(more, placed())).toMatchObject({ reached: 2, stages: [{ decision: 'Wait.' }, { decision: '' }] });
  expect(fitted({ ...work, stages: [] }, placed()).stages).toHaveLength(2);
});

test('nothing counts as begun before something was written or gone on from', () => {
  const work = newWork(placed());
  expect(isBegun(work)).toBe(false);
  expect(isBegun(withStage(work, 0, { rationale: '  ' }))).toBe(false);
  expect(isBegun(withStage(work, 1, { verdict: 'no' }))).toBe(true);
  expect(isBegun(goneOn(work, 0))).toBe(true);
});

test('decision and reason are read as one entry, and the real engine connects them', () => {
  const reviewer = createReviewer(builtInRules());
  const entry = asEntry({
    decision: 'I have decided not to begin an assessment today',
    rationale: 'Connie is well on most days, and nobody has asked her mother yet.',
  });
  expect(entry).toBe(
    'I have decided not to begin an assessment today.\nI decide this because: Connie is well on most days, and nobody has asked her mother yet.',
  );
  expect(reviewer.review(entry).decisions.map(({ reasoned }) => reasoned)).toEqual([true]);
  expect(asEntry({ decision: 'Wait.', rationale: 'Because nobody has asked.' })).toBe('Wait.\nBecause nobody has asked.');
  expect(asEntry({ decision: ' ', rationale: 'It is cold.' })).toBe('It is cold.');
  expect(asEntry({ decision: '', rationale: '' })).toBe('');
});

function fail(): never {
  throw new Error('there is no such stage');
}
