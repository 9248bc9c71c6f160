import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reviewThread } from '../../../src/engine/thread';
import { builtInRules } from './built-in';

const rules = builtInRules();
const thread = (...texts: string[]) =>
  reviewThread(
    texts.map((text, index) => ({ date: `2025-0${index + 1}-01`, text })),
    rules,
  );
const words = (texts: string[], at: { entry: number; start: number; end: number } | undefined) =>
  at ? texts[at.entry]?.slice(at.start, at.end) : undefined;

describe('what became of an action', () => {
  const first = 'Visit went well. SW to book an eye test for Ruby. Nan to ring the school about lunches.';

  test('a later entry reports on it in other words', () => {
    const texts = [first, 'Ruby has her new glasses. School now send lunches home.', 'All is calm.'];
    const review = thread(...texts);
    expect(review.followedUp.map((one) => [words(texts, one), one.in])).toEqual([
      ['SW to book an eye test for Ruby', 1],
      ['Nan to ring the school about lunches', 1],
    ]);
    expect(review.dropped).toEqual([]);
  });

  test('not done is reported as well', () => {
    const texts = ['SW to file the statement with legal by 22/5.', 'Statement still not filed.'];
    expect(thread(...texts).followedUp).toMatchObject([{ entry: 0, in: 1, by: { start: 0 } }]);
  });

  test('silence is dropped, but not in the last entry', () => {
    const texts = ['SW to ask the landlord about the boiler.', 'Ruby sang in assembly. SW to refer her to the choir.'];
    const review = thread(...texts);
    expect(review.dropped.map((one) => words(texts, one))).toEqual(['SW to ask the landlord about the boiler']);
  });

  test('the same action set again is repeated, and followed up where it is reported at last', () => {
    const texts = [
      'SW to complete the passport form.',
      'Quiet month. SW to complete the passport form.',
      'Passport form sent off on Monday.',
    ];
    const review = thread(...texts);
    expect(review.repeated).toMatchObject([{ entry: 0, in: [1] }]);
    expect(review.followedUp).toMatchObject([
      { entry: 0, in: 2 },
      { entry: 1, in: 2 },
    ]);
    expect(review.dropped).toEqual([]);
  });

  test('a thing with a day is to be done before that day and told after it', () => {
    const texts = ['Midwife to book a joint visit.', 'Joint visit with midwife on 24/1. Cot is up.', 'All well.'];
    const review = thread(...texts);
    expect(review.followedUp.map((one) => [words(texts, one), one.in])).toEqual([['Midwife to book a joint visit', 1]]);
    expect(review.dropped).toEqual([]);
  });

  test('a task without a telling word is answered by saying that it was done', () => {
    const texts = ['SW to visit twice weekly until July, once after tea.', 'Visits happened as planned apart from one.', 'All well.'];
    expect(thread(...texts).followedUp).toMatchObject([{ entry: 0, in: 1 }]);
  });

  test('an occasion is a time, not what is to be done', () => {
    const texts = ['Efe to get your passport done before the holiday with Carol.', 'Passport came with a day to spare.', 'All well.'];
    expect(thread(...texts).followedUp).toMatchObject([{ entry: 0, in: 1 }]);
  });

  test('a review in the diary is not dropped or set again: nobody was asked for anything', () => {
    const review = thread('Leo sang. Review in 6 weeks.', 'Leo danced. Review in 6 weeks.', 'Leo slept.');
    expect([...review.dropped, ...review.repeated]).toEqual([]);
  });

  test('a sentence that was carried over is no report', () => {
    const carried = 'School attendance is steady and the attendance officer visits.';
    const texts = [`${carried} SW to ask the attendance officer for dates.`, carried, 'Nothing else happened in this month at home.'];
    expect(thread(...texts).followedUp).toEqual([]);
  });
});

describe('copied entries', () => {
  const long =
    'Core groups are taking place in timescale and the parents are separated. The home is warm and furnished. Risk is assessed as medium by all. Visits are within timescale and the plan goes on as before.';
  test('mostly the words of an earlier one, from the nearest', () => {
    expect(thread(long, long.replace('medium', 'high'), `${long} One more line.`).copied).toMatchObject([
      { entry: 1, from: 0 },
      { entry: 2, from: 0 },
    ]);
  });
  test('another text is no copy, and a short one never', () => {
    expect(
      thread(
        long,
        'Ruby went to the sea with her class and found a crab in a pool, which she drew for her nan when she came home that night.',
      ).copied,
    ).toEqual([]);
    expect(thread('Case discussed. Continue plan.', 'Case discussed. Continue plan.').copied).toEqual([]);
  });
  test('the same from end to end is a copy, also where it is not long', () => {
    const short = 'Case discussed. CIN plan progressing. SW to continue direct work. SW to liaise with school.';
    expect(thread(short, short).copied).toMatchObject([{ entry: 1, from: 0 }]);
    expect(thread(short, short.replace('direct work', 'the life story')).copied).toEqual([]);
  });
});

describe('changed decisions', () => {
  test('another plan than before', () => {
    const texts = ['Continue CIN plan.', 'Decision: step up to child protection.'];
    const [changed] = thread(...texts).decisionChanged;
    expect(changed).toMatchObject({ entry: 1, earlier: { entry: 0 } });
  });
  test('the same plan is no change', () =>
    expect(thread('Continue CIN plan.', 'Plan remains CIN.', 'Continue CIN plan.').decisionChanged).toEqual([]));
  test('another amount of the same thing', () => {
    expect(thread('24 nights a year agreed for short breaks.', 'Panel agreed 12 nights a year.').decisionChanged).toMatchObject([
      { entry: 1, earlier: { entry: 0 } },
    ]);
  });
  test('an enquiry departs from a plan; the plan that follows it departs from nothing', () => {
    const texts = [
      'CIN plan progressing.',
      'I am moving this to s47 today since the CIN plan never asked.',
      'Decision: child protection plan.',
    ];
    expect(thread(...texts).decisionChanged).toMatchObject([{ entry: 1, earlier: { entry: 0 } }]);
  });
  test('the first entry changes nothing', () => expect(thread('We no longer think child in need is enough.').decisionChanged).toEqual([]));
});

test('a gap is more than 42 days between two dates, and none where a date is not known', () => {
  const at = (...dates: (string | null)[]) =>
    reviewThread(
      dates.map((date) => ({ date, text: 'Visit.' })),
      rules,
    ).gaps;
  expect(at('2025-01-01', '2025-02-12')).toEqual([]);
  expect(at('2025-01-01', '2025-02-13')).toEqual([{ before: 1, days: 43 }]);
  expect(at('2025-01-01', null, '2025-06-01')).toEqual([]);
});

test('one answer about the child’s voice for each entry', () => {
  expect(thread('Visit.', 'She told me "I like it here".').voice.map(({ entry }) => entry)).toEqual([0, 1]);
});

test('no entries, empty entries and any text: never throws, every range lies in its entry', () => {
  expect(reviewThread([], rules)).toMatchObject({ dropped: [], gaps: [], voice: [] });
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('SW to ring Mum.', 'Mum rang.', 'Continue CIN plan.', 'Close case.', '\n', '"'))
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const review = thread(...texts);
      for (const one of [...review.dropped, ...review.followedUp, ...review.repeated, ...review.decisionChanged]) {
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.end).toBeLessThanOrEqual(texts[one.entry]?.length ?? -1);
      }
    }),
    { numRuns: 60 },
  );
});
