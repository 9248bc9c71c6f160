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
  /** The caret with the words around it: nothing is worse to cover. Null where it is not known. */
  caret: Box | null;
  /** What else is better not covered: our other part. */
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

/**
 * The best place for the card: beside, under or over the field, never on the line being written, and not on the words where that can be
 * helped: where the whole card would lie on them and a shorter one would not, it is shorter, and scrolls.
 * @param written from the first line of the text to its last; null where that is not known
 */
export function cardSpot({ written, ...question }: PlaceQuestion & { written: Box | null }): Spot & { height: number } {
  const { size, window } = question;
  const keepFree = [...question.keepFree, question.field];
  const [over, under] = written ? [written.top - 2 * GAP, window.height - written.top - written.height - 2 * GAP] : [0, 0];
  // Under the words is what is still to be written; over them stands whose record it is.
  const room = Math.floor(under >= SHORTEST ? under : over);
  const heights = room >= SHORTEST && room < size.height ? [size.height, room] : [size.height];
  for (const height of heights) {
    const asked = { ...question, keepFree, size: { ...size, height } };
    const clear = cardSpots(asked).filter((spot) => {
      const box = { ...inWindow(spot, asked.size, window), ...asked.size };
      return [written, question.caret].every((words) => !words || !intersect(box, words));
    });
    if (clear.length > 0) return { ...best(asked, clear), height };
  }
  return { ...best({ ...question, keepFree }, cardSpots(question)), height: size.height };
}

/** A card that shows less than this is no help (CSS pixels). */
const SHORTEST = 220;

function cardSpots({ field, size, window }: PlaceQuestion): Spot[] {
  const right = Math.min(field.left + field.width, window.width) - size.width;
  return [
    { left: field.left + field.width + GAP, top: field.top },
    { left: field.left - size.width - GAP, top: field.top },
    { left: right, top: field.top + field.height + 2 * GAP },
    { left: right, top: field.top - size.height - GAP },
    { left: window.width - size.width - GAP, top: window.height - size.height - GAP },
    { left: window.width - size.width - GAP, top: GAP },
    { left: GAP, top: window.height - size.height - GAP },
  ];
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

/** How much dearer a pixel around the caret is than any other: to keep off it, all else may be covered. */
const CARET = 1000;

/** Covering the caret is worst, then the page's buttons, then anything else that was to be kept free. */
function costAt({ size, caret, keepFree, isTaken }: PlaceQuestion, { left, top }: Spot): number {
  const box: Box = { left, top, ...size };
  const covered = keepFree.reduce((sum, free) => sum + area(intersect(box, free)), 0);
  const line = caret ? area(intersect(box, caret)) * CARET : 0;
  const points = [0.05, 0.5, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => ({ x: left + size.width * x, y: top + size.height * y })));
  return line + covered + points.filter(({ x, y }) => isTaken(x, y)).length * 2000;
}

const area = (box: Box | null): number => (box ? box.width * box.height : 0);
