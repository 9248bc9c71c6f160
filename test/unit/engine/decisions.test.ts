import builtIn from 'virtual:packs';
import { describe, expect, test } from '@jest/globals';
import { compileRules } from '../../../src/engine/compile';
import { findDecisions } from '../../../src/engine/decisions';
import { readPackValue } from '../../../src/engine/packs/check';
import { CommentReader } from '../../../src/engine/reading';
import type { ChildInText } from '../../../src/engine/types';

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

describe('the reason that a reader would connect', () => {
  test('in the same sentence, about the child', () => {
    const [decision] = decisionsOf(
      "We keep this at child in need because Leo has begun to sleep at his nan's and a move now would cost him that.",
    );
    expect(decision?.reasoned).toBe(true);
    expect(decision?.reason?.about).toBe('child');
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
