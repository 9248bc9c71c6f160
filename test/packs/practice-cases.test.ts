import builtIn from 'virtual:packs';
import rulesInPages from 'virtual:rules';
import { describe, expect, test } from '@jest/globals';
import { readCases } from '../../scripts/packs.mjs';
import { readPackValue } from '../../src/engine/packs/check';
import type { PracticeCase } from '../../src/engine/packs/schema-cases';
import { createReviewer } from '../../src/engine/review';
import { builtInRules } from '../unit/engine/built-in';

const cases: PracticeCase[] = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack?.cases ?? []);

test('there are three cases of our own: a referral from school, exploitation, an unborn baby', () => {
  expect(cases.map(({ id, preset }) => [id, preset])).toEqual([
    ['two-bags', 'front-door'],
    ['second-phone', 'exploitation-missing'],
    ['before-birth', 'assessment'],
  ]);
});

test('scripts in pages carry no cases, and the practice room nothing else of a pack', () => {
  expect(JSON.stringify(rulesInPages)).not.toContain('Albert Street');
  expect(readCases().map((pack) => Object.keys(Object(pack)).sort())).toEqual([
    ['author', 'cases', 'format', 'id', 'licence', 'purpose', 'title', 'version'],
  ]);
});

describe.each(cases)('$title', ({ stages, closing, source }) => {
  test('has three stages, each with what was known then and what was not', () => {
    expect(stages).toHaveLength(3);
    for (const stage of stages) {
      expect(stage.arrives.length).toBeGreaterThanOrEqual(2);
      expect(stage.known.length).toBeGreaterThanOrEqual(3);
      expect(stage.notKnown.length).toBeGreaterThanOrEqual(3);
      expect(stage.notes.length).toBeGreaterThanOrEqual(5);
      expect(stage.questions.length).toBeGreaterThanOrEqual(5);
    }
    expect(closing.length).toBeGreaterThanOrEqual(3);
    expect(source[0]).toContain('NOTTS-CS');
  });

  test('asks and does not grade', () => {
    for (const stage of stages) for (const question of stage.questions) expect(question).toMatch(/\?|Find three|Look at|Look back/);
    expect(JSON.stringify(stages.map(({ notes }) => notes))).not.toMatch(/\b(?:score|correct answer|wrong answer)\b/i);
  });

  test('speaks in its own voice as we ask others to write', () => {
    const own = stages.flatMap(({ questions, known, notKnown, notes }) => [...questions, ...known, ...notKnown, ...notes]);
    const reviewer = createReviewer(builtInRules());
    const found = own.flatMap((text) =>
      reviewer
        .review(text, { only: 'language' })
        .language.flatMap(({ words, severity, category }) => (severity === 'important' ? [`${category}: ${words}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
