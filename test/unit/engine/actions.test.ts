import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findActions, isComplete } from '../../../src/engine/actions';
import { CommentReader } from '../../../src/engine/reading';
import { builtInRules } from './built-in';

const actionsIn = (text: string) => findActions(new CommentReader(builtInRules()).read(text), builtInRules());
const parts = (text: string) =>
  actionsIn(text).map(({ who, what, when }) => [who, what, when].map((span) => (span ? text.slice(span.start, span.end) : null)));

describe('who, what, by when', () => {
  test.each([
    ['SW to see Leo alone at school by Fri 14 March.', ['SW', 'see Leo alone at school', 'Fri 14 March']],
    ['Health visitor (J. Patel) to confirm weight within 48 hours.', ['Health visitor (J. Patel)', 'confirm weight', 'within 48 hours']],
    ['I will ring the school tomorrow.', ['I', 'ring the school', 'tomorrow']],
    ['Sam completes the assessment by 20 June.', ['Sam', 'completes the assessment', '20 June']],
    ['Mum and Dad to attend the meeting on 3/4.', ['Mum and Dad', 'attend the meeting', '3/4']],
    ['jo to see him on his own this thurs', ['jo', 'see him on his own', 'this thurs']],
    ['Commissioning to give costs before the core group.', ['Commissioning', 'give costs', 'before the core group']],
    ['Ms Khan has agreed to call the landlord by Monday.', ['Ms Khan', 'call the landlord', 'Monday']],
    ['RHI to be done within 72 hrs – Marcia', ['Marcia', 'RHI to be done within 72 hrs – Marcia', 'within 72 hrs']],
    ['By Friday, SW to write to the landlord.', ['SW', 'write to the landlord', null]],
    ["I've asked Femke to visit with the IDVA by Weds.", ['Femke', 'visit with the IDVA', 'Weds']],
    ['NRM referral from me by Thursday.', ['me', 'NRM referral from me', 'Thursday']],
    ['Parents to be informed by Jess today.', ['Jess', 'Parents to be informed by Jess', 'today']],
  ])('%s', (text, [who, what]) => expect(parts(text)[0]?.slice(0, 2)).toEqual([who, what]));

  test.each([
    ['SW to see Leo by Fri 14 March.', 'Fri 14 March'],
    ['NRM by Sobia tonight', 'tonight'],
    ['MACE 18/06. SW to attend.', '18/06'],
  ])('%s: by when', (text, when) => expect(parts(text).some((part) => part[2] === when)).toBe(true));

  test.each(["Read and agreed with worker's analysis.", 'Actions: see plan', 'Actions:\n- as above', 'Actions: none', 'Actions: tbc'])(
    '%s: no task',
    (text) => expect(parts(text)).toEqual([]),
  );

  test.each(['Contact to go down to once a fortnight.', 'Contact to move to Saturdays from June.'])(
    '%s is no task of what it is about',
    (text) => {
      expect(parts(text)).toEqual([]);
    },
  );
  test('a passive without a name has no owner', () =>
    expect(parts('Assessment to be completed by 3/4.')).toEqual([[null, 'Assessment to be completed', '3/4']]));

  test.each(['SW to chase ASAP.', 'SW to monitor the home, ongoing.', 'SW to ring the GP when possible.'])('%s has no time', (text) => {
    expect(parts(text)).toHaveLength(1);
    expect(parts(text)[0]?.[2]).toBeNull();
  });

  test('a date is kept as it can be', () => expect(actionsIn('SW to visit by 14.03.25.')[0]?.date).toBe('2025-03-14'));
});

describe('what is no action', () => {
  test.each([
    'If he goes missing, SW to ring EDT the same day.',
    'Should Mum drink again, we will hold a strategy meeting that day.',
    'Mum wants to move by Christmas.',
    'He is likely to return home on Friday.',
    'I asked Sami to think about the flat.',
    'SW visited on 14/3 and saw both children.',
    'Do we need to see him by Friday?',
    '"I will tell Mum tomorrow," he said.',
    'Ross comes on alternate Sundays.',
    'Leo to stay with Nan.',
    'The boys need to know where they will live.',
    '✔ SW to close the referral by 3/4',
  ])('%s', (text) => expect(actionsIn(text)).toEqual([]));
});

describe('lists and tables', () => {
  test('an owner over several lines, and a time for all of them', () => {
    const text = 'SW:\n- ring the GP\n- write to the landlord\nAll by 14/3';
    expect(parts(text).map(([who, , when]) => [who, when])).toEqual([
      ['SW', '14/3'],
      ['SW', '14/3'],
    ]);
  });

  test('entries under a heading, without a verb', () => {
    const text = 'Next steps\n- chronology update\n- OT report – Priti – by 14/3';
    expect(parts(text).map(([who]) => who)).toEqual([null, 'Priti']);
  });

  test('a table that was pasted as text', () => {
    const text = 'Action\tWho\tBy when\nRing the GP\tSW\t14/3\nBook the dentist\tMum\t20/3';
    expect(parts(text)).toEqual([
      ['SW', 'Ring the GP', '14/3'],
      ['Mum', 'Book the dentist', '20/3'],
    ]);
  });

  test('the worker to whom the child is allocated does what is ordered', () => {
    expect(parts('Allocated to Bukola.\n- Visit within 5 days')).toEqual([['Bukola', 'Visit', 'within 5 days']]);
  });
});

test('the element needs an owner and a time', () => {
  expect(actionsIn('SW to see him by Friday.').map(isComplete)).toEqual([true]);
  expect(actionsIn('SW to see him.').map(isComplete)).toEqual([false]);
});

test('an id stays while the words of the action stay', () => {
  const [one] = actionsIn('SW to see him by Friday.');
  const [same] = actionsIn('A new first line.\nSW to see him by Friday.');
  expect(same?.id).toBe(one?.id);
  expect(new Set(actionsIn('SW to ring Mum.\nSW to ring Mum.').map(({ id }) => id)).size).toBe(2);
});

test('never throws, and every part lies in its action or beside it', () => {
  const word = fc.constantFrom(
    'SW',
    'to',
    'ring',
    'Mum',
    'by',
    'Friday',
    '14/3',
    ',',
    ';',
    '\n-',
    'Actions:',
    'will',
    'be',
    'booked',
    '|',
    '\t',
    '"',
    'if',
    '(Jo)',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        for (const action of actionsIn(text)) {
          for (const span of [action, action.what, action.who ?? action, action.when ?? action]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('what was to be done is cut off: the words that are there stand for it', () => {
  for (const { start, end, what } of actionsIn('- Dad to; attend FGC – w/c 10/03')) {
    expect(what.start).toBeLessThan(what.end);
    expect(what.start).toBeGreaterThanOrEqual(start);
    expect(what.end).toBeLessThanOrEqual(end);
  }
});
