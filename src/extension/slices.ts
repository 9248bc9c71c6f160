import type { Steps } from '../engine/steps';
import { nextTurn } from '../page/turn';

/** Longest that a slice of work holds up the page, in milliseconds: short enough that a key press between two is not felt. */
const SLICE = 10;

/** Does work step by step, and lets the page take its turn between slices. A step that throws rejects. */
export async function inSlices<Value>(steps: Steps<Value>): Promise<Value> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}
