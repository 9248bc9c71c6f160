import builtIn from 'virtual:packs';
import { describe, expect, test } from '@jest/globals';
import { compileRules } from '../../../src/engine/compile';
import { findDecisions } from '../../../src/engine/decisions';
import { readPackValue } from '../../../src/engine/packs/check';
import { CommentReader } from '../../../src/engine/reading';
import type { ChildInText } from '../../../src/engine/types';
import { rulesOf } from './small-pack';

const rules = compileRules(
  builtIn.filter(({ file }) => file === 'sea.yaml').flatMap(({ file, data }) => readPackValue(data, file).pack ?? []),
);
const child: ChildInText = { names: ['Leo'], age: 'unknown', pronoun: 'he' };

function decisionsOf(text: string) {
  return findDecisions(new CommentReader(rules).read(text), rules, child).map(({ start, end, reason, ...rest }) => ({
    ...rest,
    words: text.slice(start, end),
    reason: reason && { words: text.slice(reason.start, reason.end), about: reason.about },
  }));
}

describe('what is a decision', () => {
  test.each([
    'I have decided that he goes to his aunt.',
    'We keep this at child in need.',
    'Agree to close.',
    'Continue CP.',
    'Transfer agreed at panel on 3 May.',
    'We will not be going to court.',
    "I'm extending the plan by eight weeks.",
    'The children remain on a child protection plan.',
    'Do not share this with his dad.',
  ])('%s', (text) => {
    expect(decisionsOf(text).map(({ words }) => words)).toEqual([text.replace(/\.$/, '')]);
  });

  test.each([
    'Should we have a strategy discussion?',
    'Leo told me "I don\'t need a social worker".',
    'Core group held on 4 May.',
    'Genogram to be updated.',
    'Dad was arrested at the flat on Sunday.',
    'Next CIN meeting 11 June.',
  ])('and what is none: %s', (text) => {
    expect(decisionsOf(text)).toEqual([]);
  });

  test('deciding not to act is marked as such', () => {
    expect(decisionsOf('Do not share this with his dad.')[0]?.notToAct).toBe(true);
    expect(decisionsOf('We keep this at child in need.')[0]?.notToAct).toBe(false);
  });
});

describe('beside the best sentence of the comment', () => {
  const small = rulesOf(`
cues:
  - { id: plain, find: [apple], why: w, source: [s], examples: { flag: [apple], leave: [pear] } }
  - { id: fair, find: [fig], why: w, source: [s], examples: { flag: [fig], leave: [apple] } }
  - { id: doubtful, find: [pear], why: w, source: [s], examples: { flag: [pear], leave: [apple] } }
  - { id: weak, find: [plum], why: w, source: [s], examples: { flag: [plum], leave: [apple] } }
elements:
  - { id: decision, title: t, ask: a, why: w, source: [s], start: 0, found: 1, unsure: 0.7, points: { plain: 4, fair: 1.5, doubtful: 0.8, weak: 0.4 }, examples: { found: [], notSeen: [] } }
  - { id: rationale, title: t, ask: a, why: w, source: [s], start: 0, found: 1, unsure: 0.7, points: { plain: 4 }, examples: { found: [], notSeen: [] } }
`);
  const decided = (text: string) =>
    findDecisions(new CommentReader(small).read(text), small, child).map(({ start, end }) => text.slice(start, end));

  test('a vague direction is one where nothing plainer stands, and none beside a plain decision', () => {
    expect(decided('A pear here. A plum there.')).toEqual(['A pear here', 'A plum there']);
    expect(decided('An apple here. A pear there. A plum there.')).toEqual(['An apple here']);
  });

  test('where no sentence may be a decision, none is', () => {
    expect(decided('A plum here. A plum there.')).toEqual([]);
  });

  test('a decision said with more words asks no more of the others', () => {
    expect(decided('An apple with a pear and a plum. A fig.')).toEqual(['An apple with a pear and a plum', 'A fig']);
  });

  test('of a long sentence the words go from the first part that decides to the last', () => {
    const text =
      'We put an apple on the table in the kitchen, because he had only just begun to eat in the mornings, and there is an apple in his bag, which is the blue one by the back door.';
    expect(decided(text)).toEqual([text.slice(0, text.indexOf(', which'))]);
  });

  test('and without the reason at its end', () => {
    const text =
      'We put an apple on the table in the kitchen for another three months, as Leo has begun to sleep there and eats his breakfast every day.';
    expect(decided(text)).toEqual([text.slice(0, text.indexOf(', as'))]);
  });
});

describe('the reason that a reader would connect', () => {
  test('in the same sentence, about the child', () => {
    const [decision] = decisionsOf(
      "We keep this at child in need because Leo has begun to sleep at his nan's and a move now would cost him that.",
    );
    expect(decision?.reasoned).toBe(true);
    expect(decision?.reason?.about).toBe('child');
  });

  test('its own, where it says one, beside what is argued at length near it', () => {
    const [decision] = decisionsOf(
      'I have decided that Leo will stay with Nan, because he feels safe there. We thought about foster care, but it would cost him the school.',
    );
    expect(decision?.reason?.words).toMatch(/because he feels safe there$/);
  });

  test('in the sentence before, without "because"', () => {
    const text =
      'I think he is waiting for her to come back, and a move now would teach him that waiting is pointless. Leo stays with his nan. We keep this at child in need.';
    const last = decisionsOf(text).at(-1);
    expect(last?.reasoned).toBe(true);
    expect(last?.reason?.words).toContain('a move now would teach him');
  });

  test('a reason of the service is none about the child', () => {
    const [decision] = decisionsOf('Transfer agreed at panel because the contract of the worker ends on 31 May.');
    expect(decision?.reasoned).toBe(false);
  });

  test('"rationale as discussed" gives none', () => {
    expect(decisionsOf('Agree to close. Rationale as discussed.')[0]?.reasoned).toBe(false);
  });
});

test('ids stay while the words stay, and the same words twice are two decisions', () => {
  const [first] = decisionsOf('Agree to close.');
  const later = decisionsOf('He came in May. Agree to close. Agree to close.');
  expect(later[0]?.id).toBe(first?.id);
  expect(new Set(later.map(({ id }) => id)).size).toBe(later.length);
});
