import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createReviewer, LONGEST_COMMENT, reviewComment } from '../../../src/engine/review';
import { finished } from '../../../src/engine/steps';
import type { Review, Span } from '../../../src/engine/types';
import { builtInRules } from './built-in';

const rules = builtInRules();
const reviewer = createReviewer(rules);

const COMMENT = `Supervision with Beth. Amira (9) has lived with Nan since May. She told Beth "nobody comes up the stairs".
Mum has failed to engage with the course, and kicked off at the last visit.

I have decided that Amira stays with Nan, because she is telling us that she feels safe there.
- Beth to speak to CAMHS by 4 December
- If Nan is ill again, I will call a family meeting the same week.
I will look at this again on 14 December.`;

/** Words as supervisors write them, thrown together with marks, breaks and signs of any kind. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...COMMENT.split(/(?<=[ .\n])/)),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\u2028',
        '"',
        '“',
        '’',
        ':',
        '- ',
        '(',
        '\ud800',
        '\u202e',
        '👩‍👧',
        '\u0000',
        'DNA',
        '14/3',
        'From: a\nSent: b\n',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function spansOf(review: Review): Span[] {
  return [
    ...review.sentences,
    ...review.elements.flatMap(({ evidence, nearMiss }) => [...evidence, ...(nearMiss ? [nearMiss] : [])]),
    ...review.decisions.flatMap((decision) => [decision, ...(decision.reason ? [decision.reason] : [])]),
    ...review.actions.flatMap((action) => [action, action.what, action.who, action.when].filter((span) => span !== null)),
    ...review.language.flatMap((note) => [note, ...note.also]),
    ...review.remarks.flatMap(({ spans }) => spans),
    ...review.prompts.flatMap(({ anchor }) => (anchor ? [anchor] : [])),
  ];
}

test('any text gives a review: every range lies in it, and at most five questions are asked, none twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const review = reviewer.review(text);
      for (const { start, end } of spansOf(review)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      for (const note of review.language) expect(text.slice(note.start, note.end)).toBe(note.words);
      expect(review.elements).toHaveLength(15);
      expect(review.prompts.length).toBeLessThanOrEqual(5);
      expect(new Set(review.prompts.map(({ text: question }) => question)).size).toBe(review.prompts.length);
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same review, whatever was read before', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, text) => {
      const kept = createReviewer(rules);
      kept.review(before);
      kept.review(before + text);
      expect(kept.review(text)).toEqual(reviewComment(text, rules));
    }),
    { numRuns: 60 },
  );
});

test('in steps a review is the same, whatever is given up or reviewed between them', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(60), (before, text, steps) => {
      const kept = createReviewer(rules);
      const givenUp = kept.reviewInSteps(before + text);
      for (let step = 0; step < steps; step += 1) givenUp.next();
      const between = kept.reviewInSteps(text);
      for (let step = 0; step < steps; step += 1) between.next();
      expect(kept.review(before)).toEqual(reviewComment(before, rules));
      expect(finished(kept.reviewInSteps(text))).toEqual(reviewComment(text, rules));
    }),
    { numRuns: 40 },
  );
});

test('a step does the work of one new sentence, so that a long text does not hold a page up; what is kept takes none', () => {
  const kept = createReviewer(rules);
  const count = (text: string) => {
    let steps = 0;
    for (const _ of kept.reviewInSteps(text)) steps += 1;
    return steps;
  };
  const sentence = (at: number) => `On day ${at} Beth told me that Amira has slept well, and she will see her again by ${at} May. `;
  const text = Array.from({ length: 20 }, (_, at) => sentence(at + 1)).join('');
  const first = count(text);
  expect(first).toBeGreaterThan(4 * 20);
  expect(count(text)).toBeLessThan(first - 4 * 20);
  expect(count(text + sentence(21))).toBeLessThan(first - 4 * 18);
});

test('typing key by key ends where reading at once ends', () => {
  const typed = createReviewer(rules);
  for (let end = 1; end < COMMENT.length; end += 1) typed.review(COMMENT.slice(0, end));
  expect(typed.review(COMMENT)).toEqual(reviewComment(COMMENT, rules));
});

test('a harmless sentence in a paragraph of its own changes no note on wording', () => {
  const words = (text: string) => reviewer.review(text).language.map(({ words: found, origin }) => [origin.rule, found]);
  for (const harmless of ['The visit took place in the afternoon.', 'Leo has a red coat.', 'It rained all day.']) {
    expect(words(`${COMMENT}\n\n${harmless}`)).toEqual(words(COMMENT));
    expect(words(`${harmless}\n\n${COMMENT}`)).toEqual(words(COMMENT));
  }
});

test('a note keeps its id while one writes elsewhere', () => {
  const ids = (text: string) => reviewer.review(text).language.map(({ id }) => id);
  expect(ids(`${COMMENT} It rained.`)).toEqual(ids(COMMENT));
});

test('a text that is too long is read in part, and says so', () => {
  const review = reviewComment(`${'He is well. '.repeat(LONGEST_COMMENT / 12)}And more.`, rules, { only: 'language' });
  expect(review.limited).toMatch(/too long/);
  expect(reviewComment(COMMENT, rules).limited).toBeNull();
});

test('empty text gives an empty review', () => {
  const review = reviewComment('', rules);
  expect([review.words, review.decisions, review.actions, review.language]).toEqual([0, [], [], []]);
  expect(review.elements.every(({ answer }) => answer === 'not-seen')).toBe(true);
});

test('a child is not labelled by a name, and is by the same word as a word', () => {
  const words = (text: string) => reviewer.review(text).language.map((note) => note.words);
  expect(words('Princess (8) lives with Nan. Princess said it is fun.')).not.toContain('Princess');
  expect(words('Leo (8) lives with Nan. She is a little princess.').join()).toContain('princess');
});

test('no wording is put in where it would turn the meaning or break the sentence', () => {
  const putIn = (text: string) => reviewer.review(text).language.flatMap(({ better }) => better.filter(({ fits }) => fits));
  expect(putIn('Mum has engaged with all appointments.')).toEqual([]);
  expect(putIn('He is a cheeky boy.')).toEqual([]);
  expect(putIn('She gave a dirty test on Monday.')).toEqual([]);
  expect(putIn('There was a meltdown at school.')).not.toContainEqual(expect.objectContaining({ words: 'was very upset' }));
});

test('a name that only begins sentences is known by its age or by what is said', () => {
  const voice = (text: string) => reviewer.review(text).elements.find(({ id }) => id === 'childsVoice')?.answer;
  expect(voice("Maisie told Beth that she does not want to go back to Mum's house.")).toBe('found');
  expect(voice("Referral told Beth that she does not want to go back to Mum's house.")).not.toBe('found');
});
