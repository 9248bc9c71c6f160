import type { Steps } from '../engine/steps';
import { nextTurn } from './turn';

/** Runs a job off the key press. */
export interface Schedule {
  /** Asks for a run when the page is idle; many calls make one run. */
  soon: () => void;
  /** Nothing runs until `release`, which asks for a run: while an input method composes. */
  hold: () => void;
  release: () => void;
  /** How often the page has had its turn between steps: unchanged means that nothing can have happened since. */
  turns: () => number;
}

/**
 * Work that lets the page take its turn between its steps; null where it is done at once. It ends with true where it was overtaken: the text
 * that it worked on is no longer the text there, so that it has to be done again.
 */
export type Job = () => Steps<boolean> | null;

/** What of a window is needed here. */
export interface Clock {
  performance: { now(): number };
  requestIdleCallback(run: () => void, options: { timeout: number }): number;
  cancelIdleCallback(idle: number): void;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

export interface ScheduleOptions {
  win: Clock;
  signal: AbortSignal;
  /** A busy page has the job run after this long all the same, in ms. */
  pauseCap?: number;
  /** Does the slices of the job, for a benchmark to measure them. */
  measured?: <Value>(slice: () => Value) => Value;
}

/** Longest that a slice of a job holds up the page, in ms: short enough that a key press between two is not felt. */
const SLICE = 8;
/** The same for a job that was overtaken again and again, so that in the end one slice does it all. Longer ones would be felt. */
const LONGEST_SLICE = 32;
/**
 * Rest between two light runs, in ms. Keys of somebody who types fast come every 50 ms, and nobody reads a note in that time: gathered, they cost
 * the page a third. A key after a pause is answered at once.
 */
const REST = 120;
// A job that takes longer than this waits for a pause in typing (ms): it would keep the machine busy on every key.
const LIGHT = 16;
const LONGEST_PAUSE = 1000;

/**
 * Never runs the job in the task of the key press itself, and runs it once for any number of keys before it. A light job
 * runs in the next idle moment, and then rests for a moment. A heavy one (a very long text) waits for a pause that grows with its cost, and no longer than a second.
 *
 * A job that has begun goes on to its end in slices, also where it is overtaken meanwhile: what it worked out makes the next run cheap. That run
 * follows at once, in slices twice as long, so that it cannot be overtaken for ever.
 * Nothing is pending while nothing was asked for.
 */
export function createSchedule(job: Job, { win, signal, pauseCap = 250, measured = (slice) => slice() }: ScheduleOptions): Schedule {
  let idle = 0;
  let timer = 0;
  let held = false;
  let asked = false;
  /** When the run that waits for a pause was asked for. */
  let since = 0;
  let costs: [number, number] = [0, 0];
  let ended = Number.NEGATIVE_INFINITY;
  let turns = 0;
  let slice = SLICE;
  /** The run that has begun, and how long it took so far. */
  let going: Steps<boolean> | null = null;
  let spent = 0;
  let isStopped = false;

  const now = (): number => win.performance.now();
  const cancel = (): void => {
    if (idle) win.cancelIdleCallback(idle);
    if (timer) win.clearTimeout(timer);
    idle = timer = 0;
  };
  const begin = (): void => {
    idle = timer = 0;
    if (held || !asked || going || signal.aborted) return;
    asked = false;
    since = spent = 0;
    doSlice(() => {
      going = job();
      return going;
    });
  };
  const goOn = (): void => {
    isStopped = held;
    if (!held && !signal.aborted) doSlice(() => going);
  };
  const doSlice = (steps: () => Steps<boolean> | null): void => {
    const began = now();
    let end: boolean | null = false;
    try {
      end = measured(() => stepsUntil(steps(), () => now() >= began + slice));
    } finally {
      // Also where it breaks: the next run begins anew.
      if (end !== null) going = null;
    }
    spent += now() - began;
    turns += 1;
    if (end === null) void nextTurn().then(goOn);
    else over(end);
  };
  const over = (isOvertaken: boolean): void => {
    costs = [costs[1], spent];
    ended = now();
    slice = isOvertaken ? Math.min(slice * 2, LONGEST_SLICE) : SLICE;
    if (!isOvertaken && !asked) return;
    asked = true;
    // Two heavy runs in a row: one alone is a busy machine.
    if (isOvertaken && Math.min(...costs) <= LIGHT) void nextTurn().then(begin);
    else soon();
  };
  const whenIdle = (): void => {
    timer = 0;
    if (!idle) idle = win.requestIdleCallback(begin, { timeout: pauseCap });
  };
  signal.addEventListener('abort', cancel, { once: true });

  const soon = (): void => {
    asked = true;
    if (held || going || signal.aborted) return;
    const cost = Math.min(...costs);
    if (cost <= LIGHT) {
      const rest = ended + REST - now();
      if (rest <= 0) whenIdle();
      else timer ||= win.setTimeout(whenIdle, rest);
      return;
    }
    since ||= now();
    if (timer) win.clearTimeout(timer);
    timer = win.setTimeout(whenIdle, Math.max(0, Math.min(cost * 10, since + LONGEST_PAUSE - now())));
  };
  return {
    soon,
    hold() {
      held = true;
      cancel();
    },
    release() {
      held = false;
      if (isStopped) goOn();
      soon();
    },
    turns: () => turns,
  };
}

/** @returns what the job ended with; null where time was up before */
function stepsUntil(steps: Steps<boolean> | null, isTimeUp: () => boolean): boolean | null {
  if (!steps) return false;
  do {
    const step = steps.next();
    if (step.done) return step.value;
  } while (!isTimeUp());
  return null;
}
