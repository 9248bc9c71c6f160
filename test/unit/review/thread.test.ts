import { expect, test } from '@jest/globals';
import { daysInWords } from '../../../review/model/in-words';
import { LANES, marksOf } from '../../../review/model/thread-marks';
import { layTimeline } from '../../../review/model/timeline';

const DATES = ['2026-01-05', '2026-02-02', '2026-05-04', null];
const span = (entry: number, start: number, end: number) => ({ entry, start, end });
const view = {
  order: [7, 3, 5, 9],
  words: { '0:4:9': 'ring Mum', '1:0:5': 'rung' },
  review: {
    dropped: [span(1, 2, 6)],
    followedUp: [{ ...span(0, 4, 9), in: 1, by: { start: 0, end: 5 } }],
    repeated: [{ ...span(0, 4, 9), in: [1, 2] }],
    copied: [{ entry: 2, from: 1, share: 0.8 }],
    decisionChanged: [{ ...span(2, 0, 3), reasoned: false, earlier: span(0, 1, 2) }],
    gaps: [{ before: 2, days: 91 }],
    voice: [{ entry: 0, answer: 'found' as const }],
  },
};

test('every finding of the thread is a mark, and leads to its words on the desk', () => {
  const marks = marksOf(view, DATES);
  expect(marks.map(({ lane, at }) => [lane, at])).toEqual([
    ['followed', 0],
    ['repeated', 0],
    ['dropped', 1],
    ['copied', 2],
    ['changed', 2],
    ['gap', 2],
  ]);
  expect(new Set(marks.map(({ lane }) => lane))).toEqual(new Set(LANES.map(({ id }) => id)));
  expect(marks[0]).toMatchObject({
    words: 'ring Mum',
    leads: { index: 7, span: { start: 4, end: 9 } },
    other: { at: 1, leads: { index: 3, span: { start: 0, end: 5 } } },
  });
  expect(marks[1]?.say).toContain('2 February 2026 and 4 May 2026');
  expect(marks.map(({ say }) => say).join(' ')).not.toMatch(/fail|score|error|missing/i);
});

test('an action that is set again many times names the first days, the last, and how many others there are', () => {
  const dates = Array.from({ length: 40 }, (_, at) => `2026-03-${String(1 + (at % 31)).padStart(2, '0')}`);
  const again = Array.from({ length: 30 }, (_, at) => at + 1);
  const [mark] = marksOf({ ...view, review: { ...view.review, followedUp: [], repeated: [{ ...span(0, 4, 9), in: again }] } }, dates);
  expect(mark?.say).toContain('entries of 2 March 2026, 3 March 2026, 4 March 2026 and 27 others up to 31 March 2026.');
});

test('marks of one kind at one entry are one place that says how many', () => {
  const twice = marksOf({ ...view, review: { ...view.review, dropped: [span(1, 2, 6), span(1, 8, 9)] } }, DATES);
  const { marks, lanes } = layTimeline(DATES, twice, view.review.voice, view.review.gaps);
  expect(marks.find(({ lane }) => lane === 'dropped')?.marks).toHaveLength(2);
  expect(lanes).toHaveLength(LANES.length);
});

test('places stand far enough apart to be hit, further where there was a gap', () => {
  const { dots, width } = layTimeline(DATES, [], [], view.review.gaps);
  const steps = dots.slice(1).map(({ x }, at) => x - (dots[at]?.x ?? 0));
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(24);
  expect(steps[1]).toBeGreaterThan(steps[0] ?? 0);
  expect(width).toBeGreaterThan(dots.at(-1)?.x ?? 0);
});

test('the name of the last month has its room, also where it begins at the last entry', () => {
  const { width, months } = layTimeline(['2026-03-01', '2026-07-02'], [], [], [{ before: 1, days: 123 }]);
  const last = months.at(-1);
  expect(last?.month).toBe('2026-07');
  expect(width - (last?.x ?? 0)).toBeGreaterThanOrEqual(64);
});

test('an entry without a date is called as it is when it is read, and one entry is not called several', () => {
  const { review } = view;
  const marks = marksOf(
    {
      ...view,
      review: { ...review, followedUp: [], repeated: [{ ...span(0, 4, 9), in: [1] }], copied: [{ entry: 3, from: 3, share: 0.8 }] },
    },
    DATES,
  );
  const said = marks.map(({ say, other }) => `${say} ${other?.say ?? ''}`).join('\n');
  expect(said).toContain('set again in the entry of 2 February 2026.');
  expect(said).toContain('stand in entry 10 (no date) too');
  expect(said).toContain('Entry 10 (no date)');
  expect(said).not.toMatch(/entry of entry|of No date/);
});

test('a gap of years is said in years', () => {
  expect(daysInWords(91)).toBe('91 days, about three months');
  expect(daysInWords(3652)).toBe('3,652 days, about ten years');
});
