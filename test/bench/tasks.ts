/** Long tasks of a page's own thread, as the browser reports them: those over 50 ms. */
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';

declare global {
  var longTasks: { longest: number; overall: number; take(): void } | undefined;
}

/**
 * Watches from now on, and first makes sure that the browser does report: a task is held for 80 ms.
 * @returns false where this browser has no such report @throws where it has and is silent
 */
export async function watchTasks(page: Page): Promise<boolean> {
  const isTold = await page.evaluate(() => {
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return false;
    const take = (entries: PerformanceEntryList): void => {
      for (const { duration } of entries) tasks.longest = Math.max(tasks.longest, duration);
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    const tasks = { longest: 0, overall: 0, take: () => take(observer.takeRecords()) };
    observer.observe({ type: 'longtask', buffered: false });
    globalThis.longTasks = tasks;
    return true;
  });
  if (!isTold) return false;
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        setTimeout(() => {
          const until = performance.now() + 80;
          while (performance.now() < until);
          done();
        });
      }),
  );
  if ((await longestSince(page)) < 80) throw new Error('a task of 80 ms was not reported, so nothing that follows would be');
  await page.evaluate(() => {
    if (globalThis.longTasks) globalThis.longTasks.overall = 0;
  });
  return true;
}

/** The longest since the last call, after the page has drawn what it had to draw. Milliseconds; 0 where none was over 50. */
export function longestSince(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
    const tasks = globalThis.longTasks;
    if (!tasks) return 0;
    tasks.take();
    const { longest } = tasks;
    tasks.overall = Math.max(tasks.overall, longest);
    tasks.longest = 0;
    return longest;
  });
}

/** The longest of all since watching began. */
export function longestTold(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.longTasks?.overall ?? 0);
}

/**
 * Notes every task of the pages' own threads while something is done, by the browser's own trace.
 * @returns the most processor time that one task took, in milliseconds: what the clock cannot tell on a machine that others use
 */
export async function longestByProcessor(page: Page, run: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel', '__metadata'] });
  await run();
  const events = z.parse(trace, JSON.parse(new TextDecoder().decode(await page.tracing.stop()))).traceEvents;
  const thread = ({ pid, tid }: z.infer<typeof event>): string => `${pid}:${tid}`;
  const pages = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread));
  const tasks = events.filter((one) => one.tdur !== undefined && pages.has(thread(one)));
  if (tasks.length === 0) throw new Error('the trace holds no task of a page');
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}

const event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.unknown()) })),
});
const trace = z.object({ traceEvents: z.array(event) });
