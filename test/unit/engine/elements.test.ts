import builtIn from 'virtual:packs';
import { describe, expect, test } from '@jest/globals';
import { findActions } from '../../../src/engine/actions';
import { compileRules } from '../../../src/engine/compile';
import { findDecisions } from '../../../src/engine/decisions';
import { readElements } from '../../../src/engine/elements';
import { readPackValue } from '../../../src/engine/packs/check';
import { CommentReader } from '../../../src/engine/reading';
import { type ChildInText, ELEMENT_IDS, type ElementId, type ElementResult } from '../../../src/engine/types';
import { rulesOf } from './small-pack';

const rules = compileRules(
  builtIn
    .filter(({ file }) => file === 'sea.yaml' || file === 'rationale-and-actions.yaml')
    .flatMap(({ file, data }) => readPackValue(data, file).pack ?? []),
);
const child: ChildInText = { names: ['Ruby'], age: 'unknown', pronoun: 'she' };

function elementsOf(text: string): Map<ElementId, ElementResult> {
  const reading = new CommentReader(rules).read(text);
  const actions = findActions(reading, rules);
  const decisions = findDecisions(reading, rules, child);
  return new Map(readElements(reading, rules, { actions, decisions, child }).map((element) => [element.id, element]));
}

const wordsOf = (text: string, element: ElementResult | undefined) => element?.evidence.map(({ start, end }) => text.slice(start, end));

const STRONG = `Ruby (8) was found on the landing at 6am on Sunday in her nightie. Her mum was asleep after drinking and her aunt Bev came round within ten minutes.
Ruby told her teacher "I wait there so I can hear if she is breathing". She has stopped going to brownies and falls asleep in maths.
I think she has learned that nobody else is watching, which is not the same as being grown up for her age.
I considered a strategy discussion, but her mum told us herself and has rung the alcohol service. A conference would tell her that honesty costs her the child.
Decision: we keep this at child in need, because Bev is there every night and Ruby sleeps when she is.
Sam to see Ruby at school by Friday 14 March. If Bev cannot stay, or mum misses two sessions, Sam rings me that day and we go to legal.
I will review this with Sam on 4 April. We do not yet know who her dad is.`;

const HOLLOW = `Case discussed in supervision. All risks and protective factors were considered holistically and the plan remains robust and proportionate.
Voice of the child captured and lived experience is evidenced throughout. Professional curiosity was evident.
Rationale as discussed. Contingency plan in place. To be kept under review.`;

describe('the built-in pack', () => {
  test('every element says of its own examples what they show', () => {
    const wrong = rules.elements.flatMap(({ rule }) =>
      [
        ...rule.examples.found.map((text) => ({ text, answer: 'found' })),
        ...rule.examples.notSeen.map((text) => ({ text, answer: 'not-seen' })),
      ]
        .filter(({ text, answer }) => elementsOf(text).get(rule.id)?.answer !== answer)
        .map(({ text, answer }) => `${rule.id} should be ${answer}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('all fifteen elements have a rule, in their order', () => {
    expect([...elementsOf('').keys()]).toEqual([...ELEMENT_IDS]);
  });

  test('points name cues and roles that are there', () => {
    expect(rules.problems).toEqual([]);
  });

  test('a full entry shows what it holds, by its own words', () => {
    const elements = elementsOf(STRONG);
    const found = [...elements.values()].filter(({ answer }) => answer === 'found').map(({ id }) => id);
    expect(found).toEqual(
      expect.arrayContaining([
        'summary',
        'analysis',
        'decision',
        'rationale',
        'childsVoice',
        'impact',
        'options',
        'actions',
        'contingency',
        'review',
        'unknowns',
      ]),
    );
    expect(wordsOf(STRONG, elements.get('childsVoice'))?.[0]).toContain('so I can hear if she is breathing');
    expect(wordsOf(STRONG, elements.get('review'))?.[0]).toContain('4 April');
    expect(wordsOf(STRONG, elements.get('unknowns'))?.[0]).toContain('who her dad is');
  });

  test('words of assurance show nothing', () => {
    const found = [...elementsOf(HOLLOW).values()].filter(({ answer }) => answer === 'found').map(({ id }) => id);
    expect(found).toEqual([]);
  });

  test('a near miss is pointed out where the element is not there, and only there', () => {
    const hollow = elementsOf(HOLLOW);
    const near = hollow.get('childsVoice')?.nearMiss;
    expect(near && HOLLOW.slice(near.start, near.end)).toMatch(/^Voice of the child/);
    expect(hollow.get('contingency')?.nearMiss).not.toBeNull();
    expect(elementsOf(STRONG).get('childsVoice')?.nearMiss).toBeNull();
  });

  test.each(['', '   \n\n', '.', '🙂'.repeat(50), `${'and so on '.repeat(500)}`])(
    '%# odd text shows nothing and does not throw',
    (text) => {
      for (const { answer, evidence } of elementsOf(text).values()) {
        expect(answer).not.toBe('found');
        for (const { start, end } of evidence) expect(text.slice(start, end)).not.toBe('');
      }
    },
  );

  test('what happened is shown before the date of the next look', () => {
    const text = 'Leo (8) was left alone on Sunday. Priya Shah, Sam Kaur and I will look at this again on 14 December 2025 at 10.';
    const evidence = elementsOf(text).get('summary')?.evidence ?? [];
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Leo (8) was left alone on Sunday']);
  });

  test('a reason without a decision leaves the reader to judge', () => {
    const reason =
      'I think she waits up because she believes that her mum will drink, and a move now would cost her the one adult she trusts.';
    expect(elementsOf(reason).get('rationale')?.answer).toBe('unsure');
    expect(elementsOf(`${reason} We keep this at child in need.`).get('rationale')?.answer).toBe('found');
  });

  test('length adds nothing: the same weak words many times are still weak', () => {
    const long = Array.from({ length: 30 }, (_, index) => `Visit ${index} completed and recorded on the system.`).join(' ');
    expect(elementsOf(long).get('analysis')?.answer).toBe('not-seen');
    expect(elementsOf(long).get('rationale')?.answer).toBe('not-seen');
  });
});

describe('thresholds', () => {
  const small = rulesOf(`
cues:
  - { id: one, find: [apple], why: w, source: [s], examples: { flag: [apple], leave: [pear] } }
  - { id: two, find: [pear], why: w, source: [s], examples: { flag: [pear], leave: [apple] } }
elements:
  - id: evaluation
    title: t
    ask: a
    why: w
    source: [s]
    start: -2
    found: 1
    unsure: 0.5
    points: { one: 3, two: 2.6 }
    nearMiss: [two]
    examples: { found: [], notSeen: [] }
`);
  const answer = (text: string) => {
    const reading = new CommentReader(small).read(text);
    return readElements(reading, small, { actions: [], decisions: [], child })[0];
  };

  test('found from the upper one, unsure from the lower one', () => {
    expect(answer('An apple.')?.answer).toBe('found');
    expect(answer('A pear.')?.answer).toBe('unsure');
    expect(answer('A plum.')?.answer).toBe('not-seen');
  });

  test('a second sentence helps a little', () => {
    expect(answer('A pear. Another pear.')?.answer).toBe('found');
  });

  test('the best words stand first, without the full stop', () => {
    const text = 'She had a pear. He had an apple.';
    expect(wordsOf(text, answer(text))).toEqual(['He had an apple', 'She had a pear']);
  });

  test('of a long sentence only the clause that counts is shown', () => {
    const text =
      'There were a great many things on the table in the kitchen of the flat that day; in the bowl by the window lay an apple; and nobody had touched any of the bread.';
    expect(wordsOf(text, answer(text))).toEqual(['in the bowl by the window lay an apple']);
  });

  test('the origin names rule, pack and version', () => {
    expect(answer('An apple.')?.origin).toMatchObject({ rule: 'small/evaluation', pack: 'small', version: '1.0.0', source: ['s'] });
  });
});
