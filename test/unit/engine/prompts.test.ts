import { describe, expect, test } from '@jest/globals';
import { decidedInChildsVoice, fewWords } from '../../../src/engine/child-voice';
import { askPrompts, type Found, MOST_PROMPTS } from '../../../src/engine/prompts';
import { CommentReader } from '../../../src/engine/reading';
import { createReviewer } from '../../../src/engine/review';
import { type ChildInText, ELEMENT_IDS, type LanguageNote } from '../../../src/engine/types';
import { actionWords } from '../../../src/engine/vocabulary';
import { builtInRules } from './built-in';

const rules = builtInRules();
const origin = { rule: 'p/r', pack: 'p', packTitle: 'P', version: '1.0.0', source: [] };
const LEO: ChildInText = { names: ['Leo'], age: 'middle', pronoun: 'he' };
const AMIRA: ChildInText = { names: ['Amira'], age: 'middle', pronoun: 'she' };

const nothing: Found = { elements: [], decisions: [], actions: [], language: [], child: LEO, options: {} };
const ask = (text: string, found: Partial<Found>) => askPrompts(new CommentReader(rules).read(text), rules, { ...nothing, ...found });
const unseen = (ids: readonly (typeof ELEMENT_IDS)[number][] = ELEMENT_IDS) =>
  ids.map((id) => ({ id, answer: 'not-seen' as const, evidence: [], nearMiss: null, origin }));
const decision = (text: string, words: string, reasoned: boolean | null = false) => {
  const start = text.indexOf(words);
  return { id: 'd', start, end: start + words.length, notToAct: false, reason: null, reasoned };
};
const note = (text: string, words: string, category: LanguageNote['category'], severity: LanguageNote['severity']): LanguageNote => {
  const start = text.indexOf(words);
  return { id: words, start, end: start + words.length, words, category, severity, say: '', better: [], why: '', origin, also: [] };
};

describe('a decision in the child’s voice, only where the grammar is certain', () => {
  test.each([
    ['Leo to stay with Nan', LEO, 'I would stay with Nan'],
    ['He will move to his aunt on Friday', LEO, 'I would move to my aunt on Friday'],
    ['Leo will not return home', LEO, 'I would not return home'],
    ['Amira is to have her own room', AMIRA, 'I would have my own room'],
    ['The children remain on the plan', { ...LEO, names: [] }, 'we would remain on the plan'],
    ['I am closing on 30 May', LEO, 'to close on 30 May'],
    ['We will see Leo at school', LEO, 'to see me at school'],
    ['Leo to live with Nan at her house', LEO, null],
    ['Amira to live with Nan at her house', AMIRA, null],
    ['We will tell Leo’s mum about his plan', LEO, null],
    ['CIN 3 months, 3 mtgs', LEO, null],
    ['Step down to CIN', LEO, 'to step down to CIN'],
    ['Step down to CIN agreed by all', LEO, null],
  ] as [string, ChildInText, string | null][])('%s', (words, child, turned) =>
    expect(decidedInChildsVoice(words, child, actionWords(rules.lists).verbs)).toBe(turned),
  );
});

test('asks about this decision, in its words where they cannot be turned', () => {
  const turned = 'Leo to stay with Nan. He is well.';
  expect(ask(turned, { decisions: [decision(turned, 'Leo to stay with Nan')] })[0]).toMatchObject({
    text: 'You decided I would stay with Nan. Would I find out why?',
    anchor: { start: 0, end: 20 },
  });
  const quoted = 'Section 17, and at speed. He is well.';
  expect(ask(quoted, { decisions: [decision(quoted, 'Section 17, and at speed')] })[0]?.text).toBe(
    'You wrote “Section 17, and at speed”. Would I find out why?',
  );
});

test('a decision with its reason is not asked about', () => {
  const text = 'Leo to stay with Nan because he sleeps there.';
  expect(ask(text, { decisions: [decision(text, 'Leo to stay with Nan', true)] })).toEqual([]);
});

test('at most five, decision before child before what happens next before words', () => {
  const text = 'Leo to stay with Nan. SW to ring. He is manipulative.';
  const asked = ask(text, {
    elements: unseen(),
    decisions: [decision(text, 'Leo to stay with Nan')],
    language: [note(text, 'manipulative', 'labels', 'important')],
  });
  expect(asked).toHaveLength(MOST_PROMPTS);
  expect(asked[0]?.about).toBe('rationale');
  expect(asked.at(-1)?.about).toBe('language');
  expect(new Set(asked.map((prompt) => prompt.text)).size).toBe(asked.length);
});

test('words that blame the child for harm come first of all', () => {
  const text = 'She is putting herself at risk. Leo to stay with Nan.';
  const asked = ask(text, {
    elements: unseen(),
    decisions: [decision(text, 'Leo to stay with Nan')],
    language: [note(text, 'putting herself at risk', 'victim-blaming', 'important')],
  });
  expect(asked[0]?.text).toContain('putting herself at risk');
});

test('fits the age', () => {
  const voice = (age: ChildInText['age']) =>
    ask('Visit done today.', { elements: unseen(['childsVoice']), child: { ...LEO, age } })[0]?.text;
  expect(voice('unborn')).toContain('not born yet');
  expect(voice('baby')).toContain('no words yet');
  expect(voice('teenager')).toContain('I had a view');
  expect(new Set([voice('unborn'), voice('baby'), voice('young'), voice('teenager'), voice('unknown')]).size).toBe(5);
});

test('a preset changes what is asked for; actions that stand elsewhere on the form are no gap', () => {
  const asked = (options: Found['options']) => ask('Visit done today.', { elements: unseen(), options }).map(({ about }) => about);
  expect(asked({ preset: 'allocation' })).not.toContain('evaluation');
  expect(asked({ preset: 'closure' })).toContain('evaluation');
  const only = (options: Found['options']) => ask('Visit done today.', { elements: unseen(['actions']), options });
  expect(only({})).toHaveLength(1);
  expect(only({ actionsElsewhere: true })).toEqual([]);
});

test('a near miss is quoted', () => {
  const text = 'Rationale: as discussed. He moves on Friday to Nan.';
  const near = { id: 'rationale' as const, answer: 'not-seen' as const, evidence: [], nearMiss: { start: 11, end: 23 }, origin };
  expect(ask(text, { elements: [near] })[0]?.text).toContain('as discussed');
});

test('asks who and by when of an action that leaves them out', () => {
  const text = 'Chase police for disclosure.';
  const reviewer = createReviewer(rules);
  expect(reviewer.review(text).prompts.map((prompt) => prompt.text)).toContain(
    'Somebody was going to “chase police for disclosure”. Who was it, and by when?',
  );
});

describe('who was going to do it, in words that a child would say', () => {
  const reviewer = createReviewer(rules);
  test.each([
    ['James to chase CAMHS.', 'James was'],
    ['Ms Banks to write to dad.', 'Ms Banks was'],
    ['Lexi-Mae to ring school.', 'Lexi-Mae was'],
    ['CAMHS to offer an appointment.', 'CAMHS was'],
    ['ST (SW) to complete genogram.', 'ST was'],
    ['nan to collect him from school.', 'My nan was'],
    ['Foster carers to take him swimming.', 'My foster carers were'],
    ["Leo's social worker to visit more.", 'My social worker was'],
    ["Mum's solicitor to write to us.", "Mum's solicitor was"],
    ['All to attend core group.', 'Everybody was'],
    ['Health visitor (J. Patel) to weigh him.', 'The health visitor was'],
    ['Parents to ring school.', 'My parents were'],
    ['SW & HV to visit jointly.', 'SW & HV were'],
  ])('%s', (text, who) =>
    expect(reviewer.review(`Leo (8) lives with Nan. ${text}`).prompts.map((prompt) => prompt.text)).toContainEqual(
      expect.stringMatching(new RegExp(`^${who} going to “`)),
    ),
  );
});

describe('the words of a quotation', () => {
  test.each([
    ['→ agreed step down to CIN', 'agreed step down to CIN'],
    ['It was agreed that D and K will stay with mum and dad will visit them', 'It was agreed that D and K will stay with mum …'],
    ['The young person told her worker she wants to stay where she is now', 'The young person told her worker she wants to stay …'],
    ['£20 a week', '£20 a week'],
  ])('%s', (words, quoted) => expect(fewWords(words)).toBe(quoted));

  test('a wording that was found with its verb is quoted without it', () => {
    const text = 'Leo is 8. His behaviours have escalated.';
    const asked = ask(text, { language: [note(text, 'behaviours have', 'labels', 'suggest')] });
    expect(asked[0]?.text).toContain('“behaviours”');
  });

  test('the same words are quoted once: of a decision that is also a task it is asked why, and then who does what', () => {
    const text = 'ICPC to be convened at 30 weeks.';
    const span = { start: 0, end: 31 };
    const action = { id: 'a', ...span, what: span, who: null, when: null, date: null };
    const asked = ask(text, { decisions: [decision(text, text.slice(0, 31))], actions: [action] }).map((prompt) => prompt.text);
    expect(asked).toEqual([
      'You wrote “ICPC to be convened at 30 weeks”. Would I find out why?',
      'Who was going to do what for me, and by when?',
    ]);
  });
});

test('an empty comment is asked nothing', () => expect(ask('', { elements: unseen() })).toEqual([]));

test('every slot of every wording is known, and every condition can be met', () => {
  const SLOTS = new Set(['decided', 'decision', 'near', 'who', 'what', 'task', 'words', 'names', 'sibling']);
  for (const { rule } of rules.prompts) {
    for (const wording of rule.say) for (const [, slot] of wording.matchAll(/\{(\w+)\}/g)) expect(SLOTS).toContain(slot);
    expect(rule.when).toMatch(
      /^(?:(?:not-seen|unsure|near-miss) \w+|decision-(?:without-reason|for-process|unsure)|not-acting-without-reason|(?:action|task)-without-(?:owner|time|both)|siblings-together|language (?:important|suggest)(?: [a-z-]+)?)$/,
    );
    expect(rule.say.join(' ')).not.toMatch(/\b(?:fail|missing|error|must|should have)\b/i);
  }
});
