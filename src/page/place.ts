import type { Box } from './geometry';
import { intersect } from './geometry';

/** A spot for one of our parts, with how much it would get in the way there (0 is free). */
interface Spot {
  left: number;
  top: number;
}

export interface PlaceQuestion {
  size: { width: number; height: number };
  window: Box;
  /** What of the field is seen. */
  field: Box;
  /** Boxes that must not be covered: the caret's line, our other part. */
  keepFree: readonly Box[];
  /** Whether something of the page that can be pressed lies at this point. */
  isTaken: (x: number, y: number) => boolean;
}

const GAP = 6;

/** The best place for the small badge: outside the field if there is room, else in a corner of it that holds no caret. */
export function badgeSpot(question: PlaceQuestion): Spot {
  const { field, size } = question;
  const right = field.left + field.width - size.width;
  const bottom = field.top + field.height;
  return best(question, [
    { left: right, top: bottom + GAP },
    { left: right, top: field.top - size.height - GAP },
    { left: field.left + field.width + GAP, top: bottom - size.height },
    { left: field.left, top: bottom + GAP },
    // Inside: clear of a scroll bar and of the handle that resizes a textarea.
    { left: right - 24, top: bottom - size.height - 10 },
    { left: right - 24, top: field.top + 10 },
    { left: field.left + 8, top: bottom - size.height - 10 },
    { left: field.left + 8, top: field.top + 10 },
  ]);
}

/** The best place for the card: beside, under or over the field, and never on the line being written. */
export function cardSpot(question: PlaceQuestion): Spot {
  const { field, size, window } = question;
  const right = Math.min(field.left + field.width, window.width) - size.width;
  return best({ ...question, keepFree: [...question.keepFree, field] }, [
    { left: field.left + field.width + GAP, top: field.top },
    { left: field.left - size.width - GAP, top: field.top },
    { left: right, top: field.top + field.height + 2 * GAP },
    { left: right, top: field.top - size.height - GAP },
    { left: window.width - size.width - GAP, top: window.height - size.height - GAP },
    { left: window.width - size.width - GAP, top: GAP },
    { left: GAP, top: window.height - size.height - GAP },
  ]);
}

/** Moves a box fully into the window. */
export function inWindow({ left, top }: Spot, size: PlaceQuestion['size'], window: Box): Spot {
  return {
    left: Math.max(2, Math.min(left, window.width - size.width - 2)),
    top: Math.max(2, Math.min(top, window.height - size.height - 2)),
  };
}

/** The first free spot in the order given, else the one that is least in the way. Asking what lies there is dear, so it stops early. */
function best(question: PlaceQuestion, spots: Spot[]): Spot {
  const { size, window } = question;
  let found: { spot: Spot; cost: number } | null = null;
  for (const wanted of spots) {
    const spot = inWindow(wanted, size, window);
    const cost = costAt(question, spot);
    if (cost === 0) return spot;
    if (!found || cost < found.cost) found = { spot, cost };
  }
  return found?.spot ?? { left: 0, top: 0 };
}

/** Covering the caret is worst, then the page's buttons, then anything else that was to be kept free. */
function costAt({ size, keepFree, isTaken }: PlaceQuestion, { left, top }: Spot): number {
  const box: Box = { left, top, ...size };
  const covered = keepFree.reduce((sum, free) => sum + area(intersect(box, free)), 0);
  const points = [0.05, 0.5, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => ({ x: left + size.width * x, y: top + size.height * y })));
  return covered + points.filter(({ x, y }) => isTaken(x, y)).length * 2000;
}

const area = (box: Box | null): number => (box ? box.width * box.height : 0);
