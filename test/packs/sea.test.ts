import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { compileRules } from '../../src/engine/compile';
import { readPackValue } from '../../src/engine/packs/check';
import { runExamples } from '../../src/engine/packs/examples';
import { featureNames } from '../../src/engine/scores';
import { ELEMENT_IDS } from '../../src/engine/types';

const packs = builtIn.flatMap(({ file, data }) => (file === 'sea.yaml' ? (readPackValue(data, file).pack ?? []) : []));
const rules = compileRules(packs);
const cues = packs.flatMap((pack) => pack.cues ?? []);

test('the pack has no problems', () => {
  expect(packs).toHaveLength(1);
  expect(rules.problems).toEqual([]);
});

test('every cue lives up to its examples', () => {
  expect(runExamples(packs, rules)).toEqual([]);
});

test('every cue shows at least two sentences that it finds and two that it leaves', () => {
  expect(cues.filter(({ examples }) => examples.flag.length < 2 || examples.leave.length < 2).map(({ id }) => id)).toEqual([]);
});

test('every element has a rule, and its points and near misses name what is there', () => {
  const names = new Set(featureNames(rules));
  const elements = packs.flatMap((pack) => pack.elements ?? []);
  expect(elements.map(({ id }) => id)).toEqual([...ELEMENT_IDS]);
  const unknown = elements.flatMap(({ id, points, nearMiss }) =>
    [...Object.keys(points ?? {}).flatMap((key) => key.split(' + ')), ...(nearMiss ?? [])]
      .filter((name) => !names.has(name))
      .map((name) => `${id}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

test('words of assurance, reference and deferral never speak for an element', () => {
  const empty = [
    'empty-reference',
    'empty-assurance',
    'voice-empty',
    'risk-empty',
    'contingency-empty',
    'review-empty',
    'previous-empty',
    'thin-praise',
  ];
  const wrong = rules.elements.flatMap(({ rule }) =>
    empty.filter((name) => (rule.points?.[name] ?? 0) > 0).map((name) => `${rule.id}: ${name}`),
  );
  expect(wrong).toEqual([]);
});
