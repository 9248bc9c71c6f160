import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, isoDate, nearestYear } from '../../../src/engine/calendar';
import { findTimes } from '../../../src/engine/dates';

const read = (text: string) =>
  findTimes(text).map(({ start, end, kind, date, deadline }) => ({ words: text.slice(start, end), kind, date, deadline }));

describe('dates in all the ways they are written', () => {
  test.each([
    ['by 14/3', '14/3', '--03-14'],
    ['by 14.03.25', '14.03.25', '2025-03-14'],
    ['on 14th March 2025', '14th March 2025', '2025-03-14'],
    ['by Fri 14 March', 'Fri 14 March', '--03-14'],
    ['w/c 3 March', 'w/c 3 March', '--03-03'],
    ['the thirteenth of june', 'thirteenth of june', '--06-13'],
    ['2025-03-14', '2025-03-14', '2025-03-14'],
    ['by 3.2', '3.2', '--02-03'],
    ['noon Mon 21 Oct', 'noon Mon 21 Oct', '--10-21'],
    ['by 27 June. Birth plan', '27 June', '--06-27'],
  ])('%s', (text, words, date) => expect(read(text)[0]).toMatchObject({ words, date, deadline: true }));

  test('a day that no calendar has is a time without a date', () =>
    expect(read('by 31/2')[0]).toMatchObject({ words: '31/2', date: null }));
});

describe('times without a date', () => {
  test.each([
    ['Friday', 'Friday'],
    ['ring again tmrw', 'tmrw'],
    ['within 24 hours', 'within 24 hours'],
    ['in 10 working days', 'in 10 working days'],
    ['by close of play', 'close of play'],
    ['before the core group', 'before the core group'],
    ['by next supervision', 'by next supervision'],
    ['visits 10 wkg days', '10 wkg days'],
    ['review me day 20', 'day 20'],
    ['visit 3 weekly', '3 weekly'],
    ['by half term', 'half term'],
    ['Next supervision 4/52', 'Next supervision 4/52'],
    ['before the bus', 'before the bus'],
  ])('%s says by when', (text, words) => expect(read(text)[0]).toMatchObject({ words, deadline: true }));

  test.each(['ASAP', 'ongoing', 'in due course', 'when possible', 'three weeks ago', 'for four weeks', 'since May'])(
    '%s does not',
    (text) => expect(read(text).some(({ deadline }) => deadline)).toBe(false),
  );
});

test.each([
  '4/8 of the sessions',
  'Scaling: 4/10 because',
  'on call 24/7',
  'baby Theo, 5/12',
  'weight 2.6kg',
  'the 2nd review',
  'Marie sat with him',
  'it may be',
  'page 12',
])('"%s" holds no time', (text) => expect(read(text)).toEqual([]));

test('days between dates, over a leap day, and none where a date is half', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
  expect(daysBetween('--03-14', '2025-03-01')).toBeNull();
  expect(isoDate(29, 2, 2025)).toBeNull();
});

test('never throws, and every range lies in the text in order', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789/. byonMayFri-\n') })), (text) => {
      let at = 0;
      for (const { start, end } of findTimes(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        at = end;
      }
    }),
  );
});

test('a day without a year is in the year that brings it nearest', () => {
  expect(nearestYear('--01-12', '2025-12-20')).toBe('2026-01-12');
  expect(nearestYear('--12-20', '2026-01-12')).toBe('2025-12-20');
  expect(nearestYear('2019-12-20', '2026-01-12')).toBe('2019-12-20');
});
