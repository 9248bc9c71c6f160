import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { leftInWords, minutesLeft, untilNextMinute } from '../../../popup/timer';

test('minutes are rounded up, and nothing is left at the end', () => {
  expect(minutesLeft(600_000, 0)).toBe(10);
  expect(minutesLeft(600_000, 1)).toBe(10);
  expect(minutesLeft(600_000, 540_000)).toBe(1);
  expect(minutesLeft(600_000, 600_000)).toBe(0);
  expect(minutesLeft(600_000, 900_000)).toBe(0);
});

test('property: waiting until the next minute always takes exactly one off, and comes to an end', () => {
  void fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_600_000 }), (end) => {
      const now = untilNextMinute(end, 0);
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThanOrEqual(60_000);
      expect(minutesLeft(end, now)).toBe(minutesLeft(end, 0) - 1);
    }),
  );
});

test('it is said kindly', () => {
  expect(leftInWords(12)).toBe('About 12 minutes left.');
  expect(leftInWords(1)).toBe('The last minute.');
  expect(leftInWords(0)).toMatch(/You can stop here, or write on/);
});
