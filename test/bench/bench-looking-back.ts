/**
 * Looking back over many entries, in a real browser with the built extension: how long 10,000 entries of 200 words take from the click to
 * the last digest, the longest task of the page's own thread in each step from choosing the file to forgetting it all (and how long the longest
 * really worked, where others use the machine too), what the heaps hold by then and give back, and how long the timeline of 300 entries takes to draw.
 * `node scripts/run-ts.mjs bench-looking-back [--json] [--entries 10000] [--texts FILE] [--browser firefox]`, after `npm run build`.
 * Firefox tells neither long tasks nor heaps: there are its seconds and its timeline only.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../browser/harness/launch';
import { press, readyToPress } from '../browser/review-steps';
import { cpuSeconds, memoryMb } from './processes';
import { longestByProcessor, longestSince, longestTold, watchTasks } from './tasks';
import { seedSentences, variedText } from './texts';

const args = process.argv.slice(2);
const wanted = args.includes('--entries') ? Number(args[args.indexOf('--entries') + 1]) : 10_000;
const browser = args.includes('firefox') ? 'firefox' : 'chromium';
const WORDS = 200;
const THREAD = 300;
const CHILDREN = 40;

const { sentences } = seedSentences(args.includes('--texts') ? args[args.indexOf('--texts') + 1] : 'test/corpus/clean.txt');
const folder = mkdtempSync(join(tmpdir(), 'shoulder-bench-'));
const harness = await launch(browser);
try {
  const half = await measureMany(Math.round(wanted / 2));
  const many = await measureMany(wanted);
  const timelineMs = await measureTimeline();
  const longestTaskCpuMs = browser === 'chromium' ? await measureByProcessor(wanted) : null;
  const result = { browser, cpus: cpus().length, entries: wanted, ...many, longestTaskCpuMs, half, timelineMs };
  if (args.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(22)} ${JSON.stringify(value)}`);
} finally {
  await harness.close();
  rmSync(folder, { recursive: true });
}

interface Many {
  seconds: number;
  cpuSeconds: number;
  /** In each step; 0 where none was over 50 ms, null where the browser does not tell. */
  longestTaskMs: Record<string, number> | null;
  /** Heaps of the page and its workers after a full collection; null where the browser does not tell. */
  heapMb: { empty: number; full: number; forgotten: number } | null;
  /** What the entries added to the heaps, for each. Kilobytes. */
  heapKbEach: number | null;
  /** Resident memory of the whole browser, after the collections: what a heap has freed may stay here for a while. */
  residentMb: { empty: number; full: number; forgotten: number };
  /** The entries lay in the page's workers: none is left of those. */
  workersLeft: number;
}

async function measureMany(count: number): Promise<Many> {
  const page = await harness.surface('review.html');
  await readyToPress(page);
  const session = browser === 'chromium' ? await page.createCDPSession() : null;
  const isTold = await watchTasks(page);
  const longest: Record<string, number> = {};
  const note = async (step: string): Promise<void> => {
    longest[step] = await longestSince(page);
  };

  await chooseFile(page, csvOf(count, CHILDREN));
  await note('choosing the file');
  const empty = { heap: await heapMb(session, page), resident: memoryMb(harness) };
  await longestSince(page);
  const start = performance.now();
  const cpu = cpuSeconds(harness);
  await press(page, 'Read these entries');
  await waitFor(page, `I have read ${count.toLocaleString('en-GB')} entries`);
  const seconds = (performance.now() - start) / 1000;
  const used = cpuSeconds(harness) - cpu;
  await note('taking in and reviewing');
  const full = { heap: await heapMb(session, page), resident: memoryMb(harness) };
  await longestSince(page);

  await walkThrough(page, note);
  await press(page, 'What is kept');
  await press(page, 'Forget all entries');
  await waitFor(page, 'All entries are forgotten');
  await note('forgetting');
  const forgotten = { heap: await heapMb(session, page), resident: memoryMb(harness) };
  const workersLeft = page.workers().length;
  await page.close();
  const heaps = [empty.heap, full.heap, forgotten.heap];
  const isHeapTold = heaps.every((heap) => heap !== null);
  return {
    seconds: round(seconds),
    cpuSeconds: round(used),
    longestTaskMs: isTold ? longest : null,
    heapMb: isHeapTold ? { empty: round(empty.heap ?? 0), full: round(full.heap ?? 0), forgotten: round(forgotten.heap ?? 0) } : null,
    heapKbEach: isHeapTold ? round((((full.heap ?? 0) - (empty.heap ?? 0)) * 1024) / count) : null,
    residentMb: { empty: round(empty.resident), full: round(full.resident), forgotten: round(forgotten.resident) },
    workersLeft,
  };
}

/** The same once more under the browser's trace, which knows what the clock does not: how long a task really worked. Milliseconds. */
async function measureByProcessor(count: number): Promise<number> {
  const page = await harness.surface('review.html');
  await readyToPress(page);
  const csv = csvOf(count, CHILDREN);
  const longest = await longestByProcessor(page, async () => {
    await chooseFile(page, csv);
    await press(page, 'Read these entries');
    await waitFor(page, `I have read ${count.toLocaleString('en-GB')} entries`);
    await walkThrough(page, async () => {});
  });
  await page.close();
  return round(longest);
}

/** Every view that draws from all entries, as somebody goes through them. */
async function walkThrough(page: Page, note: (step: string) => Promise<void>): Promise<void> {
  await press(page, 'Read as the child');
  await page.waitForSelector('#entry-title');
  await note('reading an entry');
  await press(page, 'Later →');
  await waitForWords(page, '.place', '2 of');
  await note('going to the next');
  await press(page, 'The thread');
  await wholeThread(page);
  await note('thread of one child');
  await page.select('#thread-about', `Child ${CHILDREN - 1}`);
  await page.waitForFunction(
    (about) => document.querySelector<HTMLSelectElement>('#thread-about')?.value === about,
    {},
    `Child ${CHILDREN - 1}`,
  );
  await wholeThread(page);
  await note('thread of another');
  await press(page, 'Over time');
  await page.waitForSelector('.question');
  await note('patterns');
  await press(page, 'By month');
  await page.waitForSelector('details[open] svg');
  await note('a chart by month');
  await press(page, 'Reflect');
  await page.waitForSelector('.answer');
  await note('reflecting');
  await press(page, 'Take it out');
  await page.waitForSelector('#csv-entries');
  await note('taking out');
  await press(page, 'Save as a spreadsheet');
  await waitFor(page, 'The file is in your downloads');
  await note('saving counts');
  await press(page, 'Bring entries in');
  await page.waitForSelector('#paste');
  await note('the desk');
}

function wholeThread(page: Page): Promise<unknown> {
  return page.waitForSelector('.timeline svg[aria-busy=false]');
}

/** From the click on the step, the thread being known, to the frame in which all of it is drawn. Milliseconds, the middle of five. */
async function measureTimeline(): Promise<{ drawn: number; longestTask: number | null; longestTaskCpu: number | null }> {
  const page = await harness.surface('review.html');
  await readyToPress(page);
  await chooseFile(page, csvOf(THREAD, 1));
  await press(page, 'Read these entries');
  await waitFor(page, `I have read ${THREAD} entries`);
  await press(page, 'The thread');
  await wholeThread(page);
  const isTold = await watchTasks(page);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await press(page, 'What is kept');
    await page.waitForFunction(() => !document.querySelector('.timeline'));
    times.push(
      await page.evaluate(async () => {
        const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) => textContent === 'The thread');
        const start = performance.now();
        tab?.click();
        const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
        do await frame();
        while (!document.querySelector('.timeline svg[aria-busy=false]'));
        // The frame in which the last of it is painted ends before the next begins.
        await frame();
        return performance.now() - start;
      }),
    );
  }
  await longestSince(page);
  const longest = await longestTold(page);
  const again = async (): Promise<void> => {
    await press(page, 'What is kept');
    await press(page, 'The thread');
    await wholeThread(page);
  };
  const longestTaskCpu = isTold ? round(await longestByProcessor(page, again)) : null;
  await page.close();
  return { drawn: round(times.sort((a, b) => a - b)[2] ?? 0), longestTask: isTold ? longest : null, longestTaskCpu };
}

async function chooseFile(page: Page, csv: string): Promise<void> {
  const path = join(folder, 'entries.csv');
  writeFileSync(path, csv);
  const input = await page.waitForSelector('#file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  await page.waitForSelector('#column-text');
}

/** Entries of different words, on days of their own, from the records of so many children. */
function csvOf(count: number, children: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / children) * 7)).toISOString().slice(0, 10);
    return `${day},Child ${at % children},"${variedText(sentences, WORDS, at).replaceAll('"', '""')}"`;
  });
  return `Date,Child,Comment\n${rows.join('\n')}\n`;
}

function waitFor(page: Page, words: string): Promise<void> {
  return waitForWords(page, '[role=status]', words);
}

async function waitForWords(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, text) => [...document.querySelectorAll(where)].some(({ textContent }) => textContent?.includes(text)),
    { polling: 100, timeout: 600_000 },
    selector,
    words,
  );
}

/** Of the page and its workers together, after a full collection of each: nothing is counted that waits to be freed. */
async function heapMb(session: CDPSession | null, page: Page): Promise<number | null> {
  if (!session) return null;
  let sum = 0;
  for (const one of [session, ...page.workers().map(({ client }) => client)]) {
    await one.send('HeapProfiler.collectGarbage');
    sum += (await one.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  }
  return sum;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
