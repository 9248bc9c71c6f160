/** Where each thing of the timeline stands, in pixels of the drawing. Every mark has 24 pixels at least to be hit (WCAG 2.2, 2.5.8). */
import type { Answer } from '../../src/engine/types';
import { LANES, type LaneId, type ThreadMark } from './thread-marks';

export const STEP = 30;
export const ROW = 32;
export const HEAD = 30;
const LEFT = 18;
/** Room that the name of a month takes: "Sep 2026". */
const MONTH = 64;
/** Room that a gap between two entries takes at most. */
const WIDEST_GAP = 90;

export interface TimelineDot {
  at: number;
  x: number;
  voice: Answer;
}

/** All marks of one lane at one entry: one place to press. */
export interface TimelineMark {
  id: string;
  lane: LaneId;
  at: number;
  x: number;
  y: number;
  marks: ThreadMark[];
  /** Where a line goes to, for what is reported on later. */
  to: number | null;
}

export interface Timeline {
  width: number;
  height: number;
  dots: TimelineDot[];
  marks: TimelineMark[];
  /** The first entry of each month, to write the month over it. */
  months: { x: number; month: string }[];
  lanes: { id: LaneId; title: string; y: number }[];
}

/** @param dates of the entries @param voice what each shows of the child's voice @param gaps days before an entry, where they are many */
export function layTimeline(
  dates: readonly (string | null)[],
  marks: readonly ThreadMark[],
  voice: readonly { entry: number; answer: Answer }[],
  gaps: readonly { before: number; days: number }[],
): Timeline {
  const wide = new Map(gaps.map(({ before, days }) => [before, Math.min(WIDEST_GAP, days / 2)]));
  const heard = new Map(voice.map(({ entry, answer }) => [entry, answer]));
  let x = LEFT;
  const dots = dates.map((_, at) => {
    if (at > 0) x += STEP + (wide.get(at) ?? 0);
    return { at, x, voice: heard.get(at) ?? 'not-seen' };
  });
  const months = monthStarts(dates, dots);
  const used = LANES.filter(({ id }) => marks.some(({ lane }) => lane === id));
  const lanes = used.map(({ id, title }, row) => ({ id, title, y: HEAD + ROW * (row + 1) + ROW / 2 }));
  return {
    // The name of the last month is not cut off, where it begins near the end.
    width: Math.max(x + LEFT, (months.at(-1)?.x ?? 0) + MONTH),
    height: HEAD + ROW * (used.length + 1) + 8,
    dots,
    lanes,
    months,
    marks: gathered(marks, dots, lanes),
  };
}

function gathered(marks: readonly ThreadMark[], dots: readonly TimelineDot[], lanes: Timeline['lanes']): TimelineMark[] {
  const places = new Map<string, TimelineMark>();
  for (const mark of marks) {
    const key = `${mark.lane}-${mark.at}`;
    const there = places.get(key);
    if (there) {
      there.marks.push(mark);
      continue;
    }
    const lane = lanes.find(({ id }) => id === mark.lane);
    const to = mark.lane === 'followed' && mark.other ? (dots[mark.other.at]?.x ?? null) : null;
    places.set(key, { id: key, lane: mark.lane, at: mark.at, x: dots[mark.at]?.x ?? 0, y: lane?.y ?? 0, marks: [mark], to });
  }
  return [...places.values()];
}

function monthStarts(dates: readonly (string | null)[], dots: readonly TimelineDot[]): Timeline['months'] {
  const months: Timeline['months'] = [];
  let last = '';
  for (const { at, x } of dots) {
    const month = dates[at]?.slice(0, 7);
    if (month === undefined || month === last) continue;
    last = month;
    const before = months.at(-1);
    // A month without the room for its name goes unnamed.
    if (!before || x - before.x >= MONTH) months.push({ x, month });
  }
  return months;
}
