import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { around, groupsOf, inOrder, lastOf } from '../../../review/model/order';
import type { EntryDigest } from '../../../src/extension/looking-back/digest';

const digest = (index: number, date: string | null, about = 'A'): EntryDigest => ({
  index,
  date,
  about,
  words: 1,
  answers: '',
  decisions: 0,
  reasoned: 0,
  notes: {},
  questions: 0,
});

const days = fc.array(fc.option(fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01', '2025-01-01', '2025-06-30')), { maxLength: 40 });

test('the last entries by date come latest first, of one day the later one first, those without a date after all others', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), (dates, most) => {
      const digests = dates.map((date, index) => digest(index, date));
      const sorted = [...digests].sort(
        (a, b) => Number(a.date === null) - Number(b.date === null) || (b.date ?? '').localeCompare(a.date ?? '') || b.index - a.index,
      );
      expect(lastOf(digests, most)).toEqual(sorted.slice(0, most));
    }),
  );
});

test('all are read child by child, each from the earliest on', () => {
  const digests = [digest(0, '2024-02-01', 'A'), digest(1, '2024-01-01', 'B'), digest(2, '2024-01-01', 'A'), digest(3, null, 'A')];
  expect(groupsOf(digests).map(({ about }) => about)).toEqual(['A', 'B']);
  expect(inOrder(digests).map(({ index }) => index)).toEqual([2, 0, 3, 1]);
});

test('a long list of choices shows those around the one that is chosen, from the first to the last', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => at);
  for (const at of [-1, 0, 7, 4000, 9999]) {
    const shown = around(all, at);
    expect(shown).toHaveLength(500);
    if (at >= 0) expect(shown).toContain(at);
  }
  expect(around(all, 4000)).toContain(4001);
  expect(around([1, 2, 3], 1)).toEqual([1, 2, 3]);
});
