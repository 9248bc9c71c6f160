/** Runs a job off the key press. */
export interface Schedule {
  /** Asks for a run when the page is idle; many calls make one run. */
  soon: () => void;
  /** Nothing runs until `release`, which asks for a run: while an input method composes. */
  hold: () => void;
  release: () => void;
}

export interface ScheduleOptions {
  win: Window & typeof globalThis;
  signal: AbortSignal;
  /** A busy page has the job run after this long all the same, in ms. */
  pauseCap?: number;
}

// A job that takes longer than this waits for a pause in typing (ms): it would be felt on every key.
const LIGHT = 8;
const LONGEST_PAUSE = 1000;

/**
 * Never runs the job in the task of the key press itself, and runs it once for any number of keys before it. A light job
 * runs in the next idle moment. A heavy one (a very long text) waits for a pause that grows with its cost.
 * Nothing is pending while nothing was asked for.
 */
export function createSchedule(job: () => void, { win, signal, pauseCap = 250 }: ScheduleOptions): Schedule {
  let idle = 0;
  let timer = 0;
  let held = false;
  let asked = false;
  let costs: [number, number] = [0, 0];

  const cancel = (): void => {
    if (idle) win.cancelIdleCallback(idle);
    if (timer) win.clearTimeout(timer);
    idle = timer = 0;
  };
  const run = (): void => {
    idle = timer = 0;
    if (held || !asked || signal.aborted) return;
    asked = false;
    const began = win.performance.now();
    job();
    costs = [costs[1], win.performance.now() - began];
  };
  const whenIdle = (): void => {
    timer = 0;
    if (!idle) idle = win.requestIdleCallback(run, { timeout: pauseCap });
  };
  signal.addEventListener('abort', cancel, { once: true });

  const soon = (): void => {
    asked = true;
    if (held || signal.aborted) return;
    // Two heavy runs in a row: one alone is a busy machine.
    const cost = Math.min(...costs);
    if (cost <= LIGHT) {
      whenIdle();
      return;
    }
    if (timer) win.clearTimeout(timer);
    timer = win.setTimeout(whenIdle, Math.min(LONGEST_PAUSE, cost * 10));
  };

  return {
    soon,
    hold() {
      held = true;
      cancel();
    },
    release() {
      held = false;
      soon();
    },
  };
}
