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

describe('asks and reports as people write them', () => {
  const outcomeOf = (...texts: string[]) => {
    const { followedUp, dropped } = thread(...texts, 'All is calm.');
    return {
      followedUp: followedUp.map((one) => [words(texts, one), one.in]),
      dropped: dropped.map((one) => words(texts, one)),
    };
  };

  test.each([
    ['Ruby danced. Could you see Ruby alone at school.', 'Ruby seen alone at school, she sang.', 'see Ruby alone at school'],
    [
      'Ruby danced. The eye clinic needs to be contacted about the squint.',
      'Eye clinic saw her.',
      'The eye clinic needs to be contacted about the squint',
    ],
    ['Ruby danced. Three tea visits to start in April.', 'Two of the tea visits have happened.', 'Three tea visits to start in April'],
    [
      'Ruby danced. I have asked that the adviser update the adoption medical.',
      'Adoption medical done.',
      'I have asked that the adviser update the adoption medical',
    ],
    ['Please can you:\n- check whether the cot came', 'Cot is up and painted.', 'check whether the cot came'],
  ])('%s', (ask, report, action) => expect(outcomeOf(ask, report).followedUp).toEqual([[action, 1]]));

  test.each([
    'Ruby danced. Father needs to evidence change.',
    'Ruby danced. She wants to start ballet.',
    'Ruby danced. They have to learn to talk to each other.',
  ])('what others hope for is no ask: %s', (text) => expect(outcomeOf(text, 'Ruby sang.').dropped).toEqual([]));

  test('a report may begin with the matter and go on in other words', () =>
    expect(
      outcomeOf('SW to refer Dad to the perpetrator programme.', 'Programme turned Dad down as he admits nothing.').followedUp,
    ).toHaveLength(1));
  test('what those did who were asked answers the asking', () =>
    expect(outcomeOf('SW to ask the GP about the rash on her arms.', 'GP has given a cream.').followedUp).toHaveLength(1));
  test('the very day of a meeting answers it', () =>
    expect(outcomeOf('Legal gateway on 22 March.', 'Everyone sat down together on 22/3.').followedUp).toHaveLength(1));
  test('a remark behind an action does not make it another', () => {
    const action = 'SW to hold a family group conference';
    expect(thread(`${action}.`, `${action}, on every list since May.`).repeated).toMatchObject([{ entry: 0, in: [1] }]);
  });
  test('a full stop after an initial ends an ask where another begins', () => {
    const outcome = outcomeOf('SW to help Mum meet F. Bank card to be ordered.', 'Bank card came.');
    expect(outcome).toEqual({ followedUp: [['Bank card to be ordered', 1]], dropped: ['SW to help Mum meet F'] });
  });
  test('the name of the child alone reports on nothing', () => {
    const review = thread('Ruby is 4. Nursery to be contacted about Ruby.', 'Ruby, 4, danced in the garden.', 'Ruby sang.');
    expect(review.dropped).toMatchObject([{ entry: 0 }]);
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
  test('another figure in it does not make it the writer’s own', () => {
    const list =
      'CP plan, neglect.\n- attendance Aisha 71, Bilal 68\n- house no change\n- mum not seen\nSW to do unannounced visit. SW to chase dental appts.';
    expect(thread(list, list.replace('71', '70').replace('68', '66')).copied).toMatchObject([{ entry: 1, from: 0 }]);
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
  test.each([
    ['Fortnightly visits.', 'Visits go up to weekly, because he is afraid at night.', true],
    ['She sees Mum once a week.', 'From May she will see Mum once a month.', false],
    ['Risk is medium.', 'Decision: risk up to high, given the threat at the door.', true],
    ['Money for calls is £10 a week.', 'Money for calls goes up to £20 a week.', false],
    ['He stays with Mrs Patel until he is 18.', 'Leo is to move to supported lodgings in May.', false],
    ['The brothers are to be placed together.', 'The brothers should be placed apart.', false],
    ['Continue CIN plan.', 'Close at the end of May.', false],
    ['Early help with the family hub is agreed.', 'Early help is overturned and this goes to assessment.', false],
  ])('%s Then: %s', (first, then, reasoned) => expect(thread(first, then).decisionChanged).toMatchObject([{ entry: 1, reasoned }]));
  test.each([
    ['Weekly visits.', 'Visits remain weekly.'],
    ['Three-weekly visits.', 'Visits stay at every three weeks.'],
    ['See Mum every Saturday.', 'She sees Mum once a week and loves it.'],
    ['He stays with Mrs Patel.', 'He went to his aunt in Leeds for a weekend.'],
    ['He stays with Mrs Patel.', 'He wants to live with his dad.'],
    ['CP plan continues.', 'CP plan continues, strategy meeting held 3/2.'],
  ])('no change: %s Then: %s', (first, then) => expect(thread(first, then).decisionChanged).toEqual([]));
  test('to stay after all, where a move was decided', () => {
    const texts = ['He stays with Mrs Patel until he is 18.', 'Leo is to move to supported lodgings in May.'];
    const [, changed] = thread(...texts, 'He will remain with Mrs Patel, since she is the one he eats with.').decisionChanged;
    expect(changed).toMatchObject({ entry: 2, reasoned: true, earlier: { entry: 1 } });
    expect(thread(...texts, 'He remains with Mr Obi in the lodgings.').decisionChanged).toHaveLength(1);
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
