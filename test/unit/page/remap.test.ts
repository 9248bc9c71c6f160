import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { firstChange, remapSpans } from '../../../src/page/remap';

test('spans before an edit stay, spans after it move, and touched ones go', () => {
  const before = 'Mum failed and Dad failed.';
  const after = 'Mum really failed and Dad failed.';
  expect(
    remapSpans(before, after, [
      { start: 0, end: 3 },
      { start: 19, end: 25 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 26, end: 32 },
  ]);
  expect(remapSpans('He failed.', 'He faled.', [{ start: 3, end: 9 }])).toEqual([null]);
});

test('a span that survives any edit still holds the same words', () => {
  const text = fc.stringMatching(/^[ab ]{0,30}$/);
  void fc.assert(
    fc.property(text, text, text, fc.nat(30), fc.nat(30), (head, tail, insert, a, b) => {
      const before = head + tail;
      const span = { start: Math.min(a, b, before.length), end: Math.min(Math.max(a, b), before.length) };
      const after = head + insert + tail;
      const [moved] = remapSpans(before, after, [span]);
      if (moved) expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
    }),
  );
});

test('the first change is where two texts part', () => {
  expect(firstChange('abc', 'abd')).toBe(2);
  expect(firstChange('ab', 'abc')).toBe(2);
  expect(firstChange('', '')).toBe(0);
});
