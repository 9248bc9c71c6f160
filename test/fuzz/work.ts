/** How much work something is, counted and not timed: the same on every machine. */
import { Session } from 'node:inspector/promises';

/** Files whose work is counted: our own. */
const OURS = /\/(src|review|options|practice|popup)\//;
/** A library that does the work for us. */
const LIBRARIES = /\/node_modules\/(papaparse|yaml|zod)\//;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Blocks are counted only in functions that are compiled from here on, which is at their first call. So counting begins with the
// import of this file, before any job runs: a count that began later depended on what had run before.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * Runs a job and counts how often each of our blocks of code was entered (V8's precise coverage). What a regular expression or a
 * built-in does within one step is not seen; that is what the fuzzer's own clock is for.
 */
export async function countWork(job: () => unknown): Promise<number> {
  // Only what runs from here on.
  await session.post('Profiler.takePreciseCoverage');
  await job();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => OURS.test(url) || LIBRARIES.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Ends the counting in this process, which other tests use afterwards: V8 does not bear it well through their files, too. */
export async function stopCounting(): Promise<void> {
  await session.post('Profiler.stopPreciseCoverage');
  await session.post('Profiler.disable');
  session.disconnect();
}
