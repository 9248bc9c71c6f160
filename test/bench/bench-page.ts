/**
 * What the helper costs in a page: `npm run build && npm run -s bench:page [-- --json] [--texts FILE]`. In Chromium and Firefox, on the demo's record:
 * time from focus to the first review, own main-thread work for a key press, time from key press to updated notes, longest task and heap.
 * Own work is told by `performance.measure` entries, which the helper leaves only when it is asked to (src/extension/shared.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { launch } from '../browser/harness/launch';
import type { BrowserName } from '../browser/harness/types';
import { careNote } from '../case-systems/pages.mjs';
import { startServer } from '../case-systems/server.mjs';
import { mean, median, percentile, table } from './figures';
import { seedSentences, variedText } from './texts';

const KEYS = 200;
const HEAP_EDITS = 500;
/** As a fast typist: 20 a second. Milliseconds. */
const BETWEEN_KEYS = 50;
const FIELD = '#oversight';

interface Figures {
  browser: BrowserName;
  focusToHelperMs: number;
  focusToReviewMs: number;
  firstReviewMs: number;
  ownPerKeyMs: { mean: number; median: number; p95: number; max: number };
  keyToNotesMs: { median: number; p95: number };
  /** How many reviews were shown for each key: while someone types on, notes still have to come. */
  reviewsForKeys: number;
  /** The longest that our own work held up the page at once, also for 300 words that are put in at once. */
  longestOwnMs: number;
  longestTaskMs: number | null;
  heapGrowthMb: number | null;
}

interface Entry {
  name: string;
  start: number;
  duration: number;
}

const args = process.argv.slice(2);
const json = args.includes('--json');
const { sentences } = seedSentences(args.includes('--texts') ? args[args.indexOf('--texts') + 1] : undefined);
const figures: Figures[] = [];
for (const browser of ['chromium', 'firefox'] as const) figures.push(await measure(browser));
report();

async function measure(browser: BrowserName): Promise<Figures> {
  const server = await startServer();
  const harness = await launch(browser, { exactClock: true });
  try {
    const { host } = new URL(server.url);
    await harness.grantHost('http://127.0.0.1/*');
    await harness.setUpSites({ ...careNote, host });
    const page = await harness.page(`${server.url}/record/amira?empty`);
    await harness.inContent(page, () => {
      Object.assign(window, { [Symbol.for('on-your-shoulder/measured')]: true });
    });
    await page.evaluate(watch, FIELD);
    await page.click(FIELD);
    // A review is done in slices; the one in which it is shown paints marks.
    await page.waitForFunction(() => performance.getEntriesByName('oys:paint').length > 0, { timeout: 30_000 });
    const started = await page.evaluate(() => window.bench);
    const beginning = await entries(page, 'oys:');
    const [first] = shownIn(beginning);
    await page.evaluate(put, FIELD, variedText(sentences, 300, 3));
    await typeKeys(page, 30);
    const put300 = outermost(await entries(page, 'oys:'));
    await page.evaluate(() => performance.clearMeasures());
    await page.evaluate(() => window.bench.keys.splice(0));
    await typeKeys(page, KEYS);
    const all = await entries(page, 'oys:');
    const own = outermost(all);
    const shows = shownIn(all);
    const { keys, longest } = await page.evaluate(() => window.bench);
    const heapBefore = browser === 'chromium' ? await heap(page) : null;
    await typeKeys(page, HEAP_EDITS);
    const heapAfter = browser === 'chromium' ? await heap(page) : null;
    const perKey = keys.map((at, index) => sumBetween(own, at, keys[index + 1] ?? at + BETWEEN_KEYS));
    const toNotes = keys.flatMap((at) => {
      const next = shows.find(({ start }) => start > at);
      return next ? [next.start + next.duration - at] : [];
    });
    return {
      browser,
      focusToHelperMs: started.host - started.focus,
      focusToReviewMs: first ? first.start + first.duration - started.focus : Number.NaN,
      firstReviewMs: first ? sumBetween(outermost(beginning), started.focus, first.start + 1) : Number.NaN,
      ownPerKeyMs: { mean: mean(perKey), median: median(perKey), p95: percentile(perKey, 95), max: Math.max(...perKey) },
      keyToNotesMs: { median: median(toNotes), p95: percentile(toNotes, 95) },
      reviewsForKeys: shows.length / keys.length,
      longestOwnMs: Math.max(...[...outermost(beginning), ...put300, ...own].map(({ duration }) => duration)),
      longestTaskMs: browser === 'chromium' ? longest : null,
      heapGrowthMb: heapBefore === null || heapAfter === null ? null : (heapAfter - heapBefore) / 1e6,
    };
  } finally {
    await harness.close();
    await server.close();
  }
}

declare global {
  interface Window {
    bench: { focus: number; host: number; keys: number[]; longest: number };
  }
}

/** In the page: notes when the field gets the focus, when our host comes, each key, and long tasks where the browser tells them. */
function watch(selector: string): void {
  const bench = { focus: 0, host: 0, keys: [] as number[], longest: 0 };
  window.bench = bench;
  document.querySelector(selector)?.addEventListener('focus', () => {
    bench.focus ||= performance.now();
  });
  document.addEventListener('keydown', ({ timeStamp }) => bench.keys.push(timeStamp), true);
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-shoulder]')) return;
    bench.host = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
    }).observe({ type: 'longtask' });
  }
}

function put(selector: string, text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(selector);
  field?.focus();
  document.execCommand('insertText', false, text);
}

async function typeKeys(page: Page, count: number): Promise<void> {
  const words = ' We spoke about this with her and with Nan and I think that she is safer there.';
  const text = words.repeat(Math.ceil(count / words.length)).slice(0, count);
  await page.type(FIELD, text, { delay: BETWEEN_KEYS });
}

async function entries(page: Page, prefix: string): Promise<Entry[]> {
  return page.evaluate(
    (start) =>
      performance
        .getEntriesByType('measure')
        .filter(({ name }) => name.startsWith(start))
        .map(({ name, startTime, duration }) => ({ name, start: startTime, duration })),
    prefix,
  );
}

/** Without what was measured inside another measure. */
function outermost(all: readonly Entry[]): Entry[] {
  return all.filter((one) => !all.some((other) => other !== one && holds(other, one)));
}

/** The slices of reviews in which one was shown. */
function shownIn(all: readonly Entry[]): Entry[] {
  const paints = all.filter(({ name }) => name === 'oys:paint');
  return all.filter((one) => one.name === 'oys:review' && paints.some((paint) => holds(one, paint)));
}

function holds(outer: Entry, { start, duration }: Entry): boolean {
  return outer.start <= start && start + duration <= outer.start + outer.duration && duration < outer.duration;
}

function sumBetween(all: readonly Entry[], from: number, to: number): number {
  return all.filter(({ start }) => start >= from && start < to).reduce((sum, { duration }) => sum + duration, 0);
}

async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

function report(): void {
  const bundles = readdirSync('dist/chromium')
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, gzipBytes: gzipSync(readFileSync(`dist/chromium/${name}`), { level: 9 }).length }));
  if (json) {
    console.log(JSON.stringify({ figures, bundles }));
    return;
  }
  const show = (value: number | null) => (value === null ? 'not told' : value.toFixed(value < 2 ? 2 : 1));
  console.log(
    table(
      [
        'browser',
        'focus to helper',
        'focus to first review',
        'first review',
        'own work a key: mean',
        'median',
        'p95',
        'max',
        'key to notes: median',
        'p95',
        'reviews for each key',
        'longest own work',
        'longest task',
        'heap after 500 edits MB',
      ],
      figures.map((one) => [
        one.browser,
        ...[
          one.focusToHelperMs,
          one.focusToReviewMs,
          one.firstReviewMs,
          one.ownPerKeyMs.mean,
          one.ownPerKeyMs.median,
          one.ownPerKeyMs.p95,
          one.ownPerKeyMs.max,
          one.keyToNotesMs.median,
          one.keyToNotesMs.p95,
          one.reviewsForKeys,
          one.longestOwnMs,
          one.longestTaskMs,
          one.heapGrowthMb,
        ].map(show),
      ]),
    ),
  );
  console.log('\nMilliseconds. The long task and the heap are told by Chromium only.\n');
  console.log(
    table(
      ['bundle', 'gzip KB'],
      bundles.map(({ name, gzipBytes }) => [name, (gzipBytes / 1024).toFixed(1)]),
    ),
  );
}
