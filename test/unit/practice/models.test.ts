import builtIn from 'virtual:packs';
import { describe, expect, test } from '@jest/globals';
import { casesOf } from '../../../practice/model/cases';
import { addMinutes, addMonths, minutesInWords } from '../../../practice/model/dates';
import { ALL_BOXES, AREAS } from '../../../practice/model/leaders';
import { looksNamed } from '../../../practice/model/names';
import { lengthOf, linesOf, SESSIONS } from '../../../practice/model/sessions';
import { linkTo, type Route, readRoute } from '../../../practice/route';
import { readPackValue } from '../../../src/engine/packs/check';

const packs = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);

describe('addresses', () => {
  const ROUTES: Route[] = [
    { view: 'room' },
    { view: 'case', key: 'practice-cases/two-bags', at: 0 },
    { view: 'case', key: 'our pack/a&b', at: 2 },
    { view: 'case', key: 'practice-cases/two-bags', at: 'end' },
    { view: 'sessions' },
    { view: 'session', id: 'two' },
    { view: 'lens', id: 'kss-7' },
    { view: 'leaders' },
    { view: 'area', id: 'file' },
    { view: 'sheet' },
    { view: 'kept' },
  ];
  test.each(ROUTES)('%j leads where it says', (route) => expect(readRoute(linkTo(route))).toEqual(route));

  test.each(['', '#', '#/', '#/nowhere', '#/case/only-a-pack', '#/%E0%A4%A'])('%s leads to the practice room', (hash) =>
    expect(readRoute(hash)).toEqual({ view: 'room' }),
  );

  test('an odd stage is the first', () => expect(readRoute('#/case/a/b/-3')).toMatchObject({ at: 0 }));
});

describe('days and times', () => {
  test.each([
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['none', 2, 'none'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

  test('in words', () => {
    expect([45, 60, 61, 210].map(minutesInWords)).toEqual(['45 minutes', '1 hour', '1 hour 1 minute', '3 hours 30 minutes']);
    expect([addMinutes('09:30', 45), addMinutes('23:30', 60)]).toEqual(['10:15', '00:30']);
  });
});

describe('the three sessions', () => {
  test('each lasts three and a half hours, in the order of the guide', () => {
    expect(SESSIONS.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(SESSIONS.map(lengthOf)).toEqual([210, 210, 210]);
    expect(SESSIONS.map(({ parts }) => parts.map(({ minutes }) => minutes))).toEqual([
      [30, 75, 15, 60, 30],
      [20, 25, 55, 15, 25, 50, 20],
      [25, 40, 15, 50, 45, 5, 30],
    ]);
  });

  test('every line has an id of its own', () => {
    const ids = SESSIONS.flatMap(linesOf).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what they open is there, and all tools of the guide are opened', () => {
    const opens = SESSIONS.flatMap(({ parts }) => parts.flatMap((part) => part.opens));
    const cases = new Map(casesOf(packs).map(({ key, practice }) => [key, practice.title.replaceAll("'", '’')]));
    const lenses = new Map(packs.flatMap((pack) => (pack.lenses ?? []).map(({ id, title }) => [id, title])));
    for (const one of opens) {
      if (one.kind === 'case') expect([one.key, cases.get(one.key)]).toEqual([one.key, one.title]);
      if (one.kind === 'lens') expect([one.id, lenses.has(one.id)]).toEqual([one.id, true]);
    }
    const used = opens.flatMap((one) => (one.kind === 'lens' ? [one.id] : []));
    expect([...new Set(used)].sort()).toEqual(['anchor-questions', 'discrepancy-matrix', 'kss-7', 'safe-uncertainty', 'sea', 'summaries']);
    expect(opens.some(({ kind }) => kind === 'look-back')).toBe(true);
  });
});

test('the worksheet holds a question for each of the briefing, and each box has an id of its own', () => {
  expect(AREAS.map(({ questions }) => questions.length)).toEqual([5, 9, 12, 7]);
  expect(ALL_BOXES).toHaveLength(4 * 5 + 3);
  expect(new Set(ALL_BOXES.map(({ id }) => id)).size).toBe(ALL_BOXES.length);
});

describe('names on a worksheet', () => {
  test.each([
    ['We should ask Craig about this.', ['Craig']],
    ['Craig needs to protect the time.', ['Craig']],
    ["It is Craig's team that does this best.", ['Craig']],
    ['Tell Ms Okafor.', ['Okafor']],
    ['The north team, said Amira, has no room.', ['Amira']],
  ])('%s', (note, names) => expect(looksNamed(note)).toEqual(names));

  test.each([
    'Ofsted came in March, and the Principal Social Worker will lead on Monday.',
    'Staff feel that Mosaic gets in the way. Nobody says so. We never ask.',
    'Supervision is cancelled. Managers need to protect it, and the Director knows.',
    'NQSWs get a mentor; the ASYE lead in Children’s Services sees to it.',
    '',
  ])('no name in: %s', (note) => expect(looksNamed(note)).toEqual([]));
});
