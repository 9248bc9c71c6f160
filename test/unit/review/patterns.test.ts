import { expect, test } from '@jest/globals';
import { monthsOf } from '../../../review/model/months';
import { questionsOver } from '../../../review/model/patterns';
import { linesOf } from '../../../review/model/segments';
import { ELEMENT_IDS } from '../../../src/engine/types';
import type { EntryDigest } from '../../../src/extension/looking-back/digest';

/** An entry in which all is found but what is named. */
function entry(index: number, notFound: readonly string[] = []): EntryDigest {
  const answers = ELEMENT_IDS.map((id) => (notFound.includes(id) ? 'n' : 'f')).join('');
  const date = `2026-${String((index % 12) + 1).padStart(2, '0')}-04`;
  return { index, date, about: 'Child 1', words: 100, answers, decisions: 1, reasoned: 1, notes: {}, questions: 0 };
}

const about = (digests: EntryDigest[], element: string) => questionsOver(digests).find((one) => one.element === element);

test('a pattern is a question about the fewer ones, and leads to them', () => {
  const digests = Array.from({ length: 12 }, (_, at) => entry(at, at === 9 || at === 5 || at === 7 ? ['rationale'] : []));
  const question = about(digests, 'rationale');
  expect(question?.text).toBe('Reasons were easy to find in seven of your last ten. What was different about the other three?');
  expect(question?.others.map(({ index }) => index).sort()).toEqual([5, 7, 9]);
});

test('where it was found in few, the question is about those', () => {
  const digests = Array.from({ length: 5 }, (_, at) => entry(at, at === 2 ? [] : ['impact']));
  expect(about(digests, 'impact')).toMatchObject({
    others: [{ index: 2 }],
    text: expect.stringContaining('What was different about that one?'),
  });
});

test('all and none are asked about too, and nothing is said of too few', () => {
  expect(about([entry(0), entry(1), entry(2)], 'rationale')?.text).toContain('in all of your last three');
  expect(
    about(
      [0, 1, 2].map((at) => entry(at, ['rationale'])),
      'rationale',
    )?.text,
  ).toMatch(/^I could not see .*\?$/);
  expect(questionsOver([entry(0), entry(1)])).toEqual([]);
});

test('no question grades', () => {
  const all = questionsOver(Array.from({ length: 10 }, (_, at) => entry(at, at % 2 ? [...ELEMENT_IDS] : [])));
  for (const { text } of all) expect(text).not.toMatch(/%|score|rate|average|better|worse|fail|missing/i);
  expect(all.every(({ text }) => text.endsWith('?'))).toBe(true);
});

test('months go from the first entry to the last, and a slip in a date cannot make them endless', () => {
  expect(
    monthsOf([
      { ...entry(0), date: '2025-11-30' },
      { ...entry(1), date: '2026-02-01' },
    ]).map(({ month }) => month),
  ).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(
    monthsOf([
      { ...entry(0), date: '0001-01-01' },
      { ...entry(1), date: '9999-12-31' },
    ]).length,
  ).toBeLessThanOrEqual(1200);
  expect(monthsOf([{ ...entry(0), date: null }])).toEqual([]);
});

test('a text is cut at every edge of its ranges, and loses nothing', () => {
  const text = 'One two three.\n\nFour five.';
  const lines = linesOf(text, [
    { start: 4, end: 13, tag: 'a' },
    { start: 8, end: 20, tag: 'b' },
  ]);
  expect(lines.map(({ segments }) => segments.map(({ start, end, tags }) => [text.slice(start, end), tags.join('')]))).toEqual([
    [
      ['One ', ''],
      ['two ', 'a'],
      ['three', 'ab'],
      ['.', 'b'],
    ],
    [
      ['Four', 'b'],
      [' five.', ''],
    ],
  ]);
});
