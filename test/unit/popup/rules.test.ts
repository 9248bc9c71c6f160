import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { catalogueOf, placePacks } from '../../../popup/rules/catalogue';
import { catalogueSchema } from '../../../popup/rules/catalogue-schema';
import { countExamples, proveAll } from '../../../popup/rules/proving';
import { reviewDay } from '../../../popup/rules/review-day';
import { compileRules } from '../../../src/engine/compile';
import { createReviewer } from '../../../src/engine/review';
import type { PackInUse } from '../../../src/extension/pack-in-use';

const NONE = { rules: [], packs: [] };
const placed = placePacks(builtIn, []);
const packs = placed.map(({ pack }) => pack);
const catalogue = catalogueOf(placed, NONE);
const reviewer = createReviewer(compileRules(packs));

const [SOME] = catalogue.wordings;
const someKey = SOME?.key ?? '';

/** A pack of a council that changes one built-in rule and brings one of its own, which is wrong. */
const LOCAL: PackInUse = {
  file: 'rivermere.yaml',
  place: 'organisation',
  on: true,
  sha256: 'f'.repeat(64),
  held: [],
  data: {
    format: 1,
    id: 'rivermere',
    version: '1.2.0',
    title: 'Rivermere words',
    purpose: 'Words that we agreed on',
    author: 'PSW',
    licence: 'none',
    reviewBy: '2027-03-01',
    changes: [{ rule: someKey, why: 'Because we said so.', on: false }],
    language: [
      {
        id: 'blue-form',
        find: ['blue form'],
        category: 'care-jargon',
        severity: 'info',
        say: 'Which form is this?',
        better: ['the form about your school'],
        why: 'Nobody outside knows it.',
        source: ['Our own young people'],
        examples: { flag: ['The [[blue form]] is done.', 'The green form is done.'], leave: ['He likes blue.'] },
      },
    ],
  },
};

test('what goes from the worker to a page is what its schema says', () => {
  expect(z.safeParse(catalogueSchema, JSON.parse(JSON.stringify(catalogue))).success).toBe(true);
});

test('every built-in pack has a day by which somebody looks at it again, and its rules show it', () => {
  const undated = catalogue.packs.filter(({ reviewBy }) => !/^20\d\d-\d\d-\d\d$/.test(reviewBy ?? ''));
  expect(undated.map(({ id }) => id)).toEqual([]);
  expect(catalogue.wordings.filter(({ reviewBy }) => reviewBy === null)).toEqual([]);
});

test.each([
  [null, 'No day is set to look at it again.'],
  ['2027-11-30', 'To be looked at again by 30 November 2027.'],
  ['2027-11-29', 'Past its review date: it was to be looked at again by 29 November 2027.'],
])('a pack that is to be looked at by %s says on 30 November 2027: %s', (reviewBy, say) => {
  expect(reviewDay(reviewBy, '2027-11-30')).toBe(say);
});

test('every wording rule shows why, source, a better wording and examples of both kinds', () => {
  const inPacks = packs.flatMap(({ id, language = [] }) => language.map((rule) => `${id}/${rule.id}`));
  expect(catalogue.wordings.map(({ key }) => key)).toEqual(inPacks);
  for (const { key, why, source, better, flag, leave } of catalogue.wordings) {
    const parts = [why.length, source.length, better.length, flag.length, leave.length];
    expect([key, parts.every((part) => part > 0)]).toEqual([key, true]);
  }
});

test('each example of an element gets that very answer from the engine', () => {
  expect(catalogue.elements).toHaveLength(15);
  const wrong = catalogue.elements.flatMap(({ id, examples }) =>
    (
      [
        ['found', examples.found],
        ['unsure', examples.unsure],
        ['not-seen', examples.notSeen],
      ] as const
    ).flatMap(([answer, texts]) =>
      texts.flatMap((text) => {
        const given = reviewer.review(text).elements.find((element) => element.id === id)?.answer;
        return given === answer ? [] : [`${id}: “${text}” is ${given}, not ${answer}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test('each element shows all three answers; an action is complete or not, so there nothing is unsure', () => {
  const without = (part: 'found' | 'unsure' | 'notSeen') =>
    catalogue.elements.filter(({ examples }) => examples[part].length === 0).map(({ id }) => id);
  expect(without('found')).toEqual([]);
  expect(without('notSeen')).toEqual([]);
  expect(without('unsure')).toEqual(['actions']);
});

test('a local pack is laid over the built-in ones, and says so', () => {
  const { wordings, packs: shown } = catalogueOf(placePacks(builtIn, [LOCAL]), NONE);
  const changed = wordings.find(({ key }) => key === someKey);
  expect(changed).toMatchObject({ why: 'Because we said so.', on: false, changedBy: ['Rivermere words'] });
  expect(wordings.find(({ key }) => key === 'rivermere/blue-form')).toMatchObject({ title: '“blue form”', reviewBy: '2027-03-01' });
  expect(shown.at(-1)).toMatchObject({
    id: 'rivermere',
    place: 'organisation',
    on: true,
    version: '1.2.0',
    reviewBy: '2027-03-01',
    rules: 2,
  });
});

test('questions and remarks are shown in the words of a local layer, and not where they are switched off', () => {
  const [asked, dropped, chosen] = catalogue.questions;
  const [remark] = catalogue.remarks;
  const changes = [
    { rule: asked?.key, say: 'Why, in our words?' },
    { rule: dropped?.key, on: false },
    { rule: remark?.key, say: 'A thought of ours.' },
  ];
  const layer = { ...LOCAL, data: { ...Object(LOCAL.data), changes } };
  const { questions, remarks } = catalogueOf(placePacks(builtIn, [layer]), { rules: [chosen?.key ?? ''], packs: [] });
  expect(questions.find(({ key }) => key === asked?.key)?.say).toEqual(['Why, in our words?']);
  expect(questions.filter(({ key }) => key === dropped?.key || key === chosen?.key)).toEqual([]);
  expect(remarks.find(({ key }) => key === remark?.key)?.say).toBe('A thought of ours.');
});

test('a pack that is switched off is listed, and its rules are not in force', () => {
  const off = catalogueOf(placePacks(builtIn, [LOCAL]), { rules: [], packs: ['rivermere'] });
  expect(off.packs.at(-1)).toMatchObject({ id: 'rivermere', on: false });
  expect(off.wordings.some(({ key }) => key === 'rivermere/blue-form')).toBe(false);
  expect(off.wordings.find(({ key }) => key === someKey)?.changedBy).toEqual([]);
  expect(catalogueOf(placed, { rules: [someKey], packs: [] }).wordings.find(({ key }) => key === someKey)?.on).toBe(false);
});

test('a pack that cannot be read is left out, and all others go on', () => {
  const broken = { ...LOCAL, data: { format: 9, __proto__: { id: 'x' } } };
  expect(catalogueOf(placePacks(builtIn, [broken]), NONE)).toEqual(catalogue);
});

test('all examples of the built-in rules hold, and progress ends where it should', () => {
  const seen: number[] = [];
  const proved = proveAll(packs, ({ done }) => seen.push(done));
  expect(proved.failed).toEqual([]);
  expect(proved.done).toBe(proved.of);
  expect(proved.of).toBe(packs.reduce((sum, pack) => sum + countExamples(pack), 0));
  expect(seen.length).toBeGreaterThan(20);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
});

test('an example that fails is named, also where a change has switched the rule off', () => {
  const { failed } = proveAll(placePacks(builtIn, [LOCAL]).map(({ pack }) => pack));
  expect(failed.map(({ rule, text }) => [rule, text])).toEqual([['rivermere/blue-form', 'The green form is done.']]);
});
