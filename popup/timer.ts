/** A timer that only says how long is left, in whole minutes: nothing moves, nothing sounds, and nothing happens at its end but a kind word. */
import { useEffect, useState } from 'preact/hooks';

const MINUTE = 60_000;

/** Whole minutes that are left, rounded up; 0 at the end. @param end @param now milliseconds since 1970 */
export function minutesLeft(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / MINUTE));
}

/** Milliseconds until the next minute begins, or the end. */
export function untilNextMinute(end: number, now: number): number {
  const left = end - now;
  return left <= 0 ? 0 : left % MINUTE || MINUTE;
}

/** What is shown: never a countdown of seconds. */
export function leftInWords(minutes: number): string {
  if (minutes === 0) return 'That was your time. You can stop here, or write on: nothing is in a hurry.';
  return minutes === 1 ? 'The last minute.' : `About ${minutes} minutes left.`;
}

export interface Timer {
  /** Null where none runs; 0 when it is over. */
  left: number | null;
  start(minutes: number): void;
  stop(): void;
}

export function useTimer(): Timer {
  const [end, setEnd] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (end === null) return undefined;
    let timeout = 0;
    const look = (): void => {
      const now = Date.now();
      setLeft(minutesLeft(end, now));
      if (now < end) timeout = window.setTimeout(look, untilNextMinute(end, now));
    };
    look();
    return () => clearTimeout(timeout);
  }, [end]);
  return {
    left: end === null ? null : left,
    start: (minutes) => setEnd(Date.now() + minutes * MINUTE),
    stop() {
      setEnd(null);
      setLeft(null);
    },
  };
}
