import { expect, test } from '@jest/globals';
import { readDate } from '../../../../src/extension/looking-back/read-date';

test.each([
  ['2026-03-04', '2026-03-04'],
  ['2026-03-04T14:02:11Z', '2026-03-04'],
  ['04/03/2026', '2026-03-04'],
  ['4.3.26', '2026-03-04'],
  ['04/03/2026 14:02', '2026-03-04'],
  ['Wed 4 March 2026', '2026-03-04'],
  ['4th of March 2026', '2026-03-04'],
  ['March 4, 2026', '2026-03-04'],
  ['04-Mar-2026', '2026-03-04'],
  ['20260304', '2026-03-04'],
  ['46085', '2026-03-04'],
])('%s is a date', (written, date) => {
  expect(readDate(written)).toEqual({ date, problem: null });
});

test.each([
  ['31/2/2026', 'There is no such day'],
  ['29/02/2025', 'There is no such day'],
  ['02/25/2026', 'no date with the day first'],
  ['31/2', 'has no year'],
  ['01/05/0025', 'too long ago'],
  ['1 May 1925', 'too long ago'],
  ['last week', 'could not read'],
])('%s is none, and says why', (written, why) => {
  const { date, problem } = readDate(written);
  expect(date).toBeNull();
  expect(problem).toContain(why);
});

test('nothing is no problem', () => {
  expect(readDate('  ')).toEqual({ date: null, problem: null });
});
