import { expect, test } from '@jest/globals';
import type { Steps } from '../../../src/engine/steps';
import { type Clock, createSchedule } from '../../../src/page/schedule';
import { nextTurn } from '../../../src/page/turn';

/** A window whose time goes on only as the test says. */
function handClock(): Clock & { time: number; idle: Map<number, () => void>; timers: Map<number, { run: () => void; ms: number }> } {
  let id = 0;
  return {
    time: 0,
    idle: new Map(),
    timers: new Map(),
    performance: {
      now: () => clock.time,
    },
    requestIdleCallback(run) {
      id += 1;
      clock.idle.set(id, run);
      return id;
    },
    cancelIdleCallback: (idle) => void clock.idle.delete(idle),
    setTimeout(run, ms) {
      id += 1;
      clock.timers.set(id, { run, ms });
      return id;
    },
    clearTimeout: (timer) => void clock.timers.delete(timer),
  };
}

let clock = handClock();
let life = new AbortController();

function begin(job: () => Steps<boolean> | null): ReturnType<typeof createSchedule> {
  clock = handClock();
  life = new AbortController();
  return createSchedule(job, { win: clock, signal: life.signal });
}

/** The rest between two runs is over, and the page is idle: what waits for that runs. */
function idle(): void {
  for (const [timer, { run, ms }] of [...clock.timers]) {
    clock.timers.delete(timer);
    clock.time += ms;
    run();
  }
  const waiting = [...clock.idle];
  clock.idle.clear();
  for (const [, run] of waiting) run();
}

/** Work of so many steps of a millisecond each. */
function* stepsOf(count: number): Steps<boolean> {
  for (let step = 0; step < count; step += 1) {
    clock.time += 1;
    yield;
  }
  return false;
}

test('a job runs once for any number of keys before it, and nothing waits when it is done', () => {
  let runs = 0;
  const schedule = begin(() => {
    runs += 1;
    return null;
  });
  for (let key = 0; key < 5; key += 1) schedule.soon();
  expect(runs).toBe(0);
  idle();
  expect(runs).toBe(1);
  expect([clock.idle.size, clock.timers.size]).toEqual([0, 0]);
});

test('somebody who types on is answered after a rest, and a key after a pause at once', () => {
  const runs: number[] = [];
  const schedule = begin(() => {
    runs.push(clock.time);
    return null;
  });
  const key = (): void => {
    schedule.soon();
    for (const [id, run] of clock.idle) if (clock.idle.delete(id)) run();
  };
  const waits = (): number[] => [...clock.timers.values()].map(({ ms }) => ms);
  key();
  expect([runs, waits()]).toEqual([[0], []]);
  clock.time = 50;
  key();
  clock.time = 100;
  key();
  expect([runs, waits()]).toEqual([[0], [70]]);
  clock.time = 120;
  for (const [id, { run }] of clock.timers) if (clock.timers.delete(id)) run();
  key();
  expect([runs, waits()]).toEqual([[0, 120], []]);
  clock.time = 300;
  key();
  expect([runs, waits()]).toEqual([[0, 120, 300], []]);
});

test('a long job lets the page take its turn, and what is asked for meanwhile is one more run', async () => {
  const turns: number[] = [];
  let runs = 0;
  const schedule = begin(() => {
    runs += 1;
    return stepsOf(30);
  });
  schedule.soon();
  idle();
  while (clock.time < 30) {
    turns.push(clock.time);
    schedule.soon();
    await nextTurn();
  }
  await nextTurn();
  expect(turns).toEqual([8, 16, 24]);
  expect(schedule.turns()).toBe(4);
  expect(runs).toBe(1);
  idle();
  expect(runs).toBe(2);
});

test.each([
  ['light', 14, [false, true]],
  ['heavy', 25, [false, false, true]],
])('while someone types between all slices, a %s run comes to its end all the same', async (_, steps, expected) => {
  const ends: boolean[] = [];
  const schedule = begin(function* () {
    // A key comes whenever the page has its turn.
    const before = schedule.turns();
    yield* stepsOf(steps);
    ends.push(before === schedule.turns());
    return before !== schedule.turns();
  });
  for (let key = 0; key < 20 && !ends.includes(true); key += 1) {
    schedule.soon();
    // A timer is up as soon as the page has nothing else to do.
    for (const [timer, { run }] of clock.timers) if (clock.timers.delete(timer)) run();
    idle();
    await nextTurn();
  }
  expect(ends).toEqual(expected);
});

test('while an input method composes, no step is done; then the rest is', async () => {
  const schedule = begin(() => stepsOf(20));
  schedule.soon();
  idle();
  schedule.hold();
  await nextTurn();
  await nextTurn();
  expect(clock.time).toBe(8);
  schedule.release();
  await nextTurn();
  expect(clock.time).toBe(20);
});

test('a job that breaks does not stop the next one', () => {
  let runs = 0;
  const schedule = begin(() => {
    runs += 1;
    throw new Error('broken');
  });
  schedule.soon();
  expect(idle).toThrow('broken');
  schedule.soon();
  expect(idle).toThrow('broken');
  expect(runs).toBe(2);
});

test('a job that is heavy again and again waits for a pause in typing, and at most a second', () => {
  const schedule = begin(() => {
    clock.time += 40;
    return null;
  });
  for (let run = 0; run < 2; run += 1) {
    schedule.soon();
    idle();
  }
  schedule.soon();
  expect(clock.idle.size).toBe(0);
  const waits: number[] = [];
  for (let key = 0; key < 6; key += 1) {
    waits.push(...[...clock.timers.values()].map(({ ms }) => ms));
    clock.time += 200;
    schedule.soon();
  }
  expect(waits).toEqual([400, 400, 400, 400, 200, 0]);
});

test('when its life is over, nothing goes on', async () => {
  const schedule = begin(() => stepsOf(20));
  schedule.soon();
  idle();
  life.abort();
  await nextTurn();
  schedule.soon();
  expect([clock.time, clock.idle.size, clock.timers.size]).toEqual([8, 0, 0]);
});
