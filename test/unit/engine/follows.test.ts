import { expect, test } from '@jest/globals';
import { whatFollows } from '../../../src/engine/follows';

const behind = (text: string, end: number) => whatFollows(text, { start: 0, end }, 12);

test('behind a full stop nothing counts but a number that may belong to a date', () => {
  expect(behind('He is well. Joy rang.', 11)).toBe('');
  expect(behind('He is well! Joy rang.', 11)).toBe('');
  expect(behind('It is on Fri. 14 March.', 13)).toBe(' 14 March.');
  expect(behind('It is on Fri. the 14th.', 13)).toBe(' the 14th.');
  expect(behind('It is w/c. the Mon 3/2.', 10)).toBe(' the Mon 3/2');
});

test('without a full stop what follows counts, as far as it is looked at', () => {
  expect(behind('SW to ring by\n14 March', 13)).toBe('\n14 March');
  expect(behind('Leo\nis settled at school', 3)).toBe('\nis settled ');
  expect(behind('', 0)).toBe('');
});
