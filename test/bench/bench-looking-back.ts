/**
 * Looking back over many entries, in a real browser with the built extension: how long 10,000 entries of 200 words take from the click to
 * the last digest, how long the page's own thread was ever held, what memory grows by and gives back, and how long the timeline of
 * 300 entries takes to draw. `node scripts/run-ts.mjs bench-looking-back [--json] [--entries 10000] [--texts FILE]`, after `npm run build`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../browser/harness/launch';
import type { Harness } from '../browser/harness/types';
import { press, readyToPress } from '../browser/review-steps';
import { seedSentences, variedText } from './texts';

const args = process.argv.slice(2);
const wanted = args.includes('--entries') ? Number(args[args.indexOf('--entries') + 1]) : 10_000;
const WORDS = 200;
const THREAD = 300;

const { sentences } = seedSentences(args.includes('--texts') ? args[args.indexOf('--texts') + 1] : 'test/corpus/clean.txt');
const folder = mkdtempSync(join(tmpdir(), 'shoulder-bench-'));
const harness = await launch('chromium');
try {
  const many = await measureMany(wanted);
  const half = await measureMany(Math.round(wanted / 2));
  const timeline = await measureTimeline();
  const result = {
    cpus: cpus().length,
    entries: wanted,
    ...many,
    halfSeconds: half.seconds,
    halfGrowthMb: half.growthMb,
    timelineMs: timeline,
  };
  if (args.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(22)} ${value}`);
} finally {
  await harness.close();
  rmSync(folder, { recursive: true });
}

interface Many {
  seconds: number;
  cpuSeconds: number;
  longestTaskMs: number;
  growthMb: number;
  /** What the page itself still holds after all entries were forgotten. */
  heapLeftMb: number;
  /** The entries lay in the page's workers: none is left of those. */
  workersLeft: number;
}

async function measureMany(count: number): Promise<Many> {
  const page = await openWith(csvOf(count, 40));
  const before = memoryMb(harness);
  const session = await page.createCDPSession();
  const heapBefore = await heapMb(session);
  await watchTasks(page);
  const start = performance.now();
  const cpu = cpuSeconds(harness);
  await press(page, 'Read these entries');
  await waitFor(page, `I have read ${count.toLocaleString('en-GB')} entries`);
  const seconds = (performance.now() - start) / 1000;
  const used = cpuSeconds(harness) - cpu;
  const longestTaskMs = await page.evaluate(() => (globalThis as typeof globalThis & { longest: number }).longest);
  const full = memoryMb(harness);
  await press(page, 'Forget all entries');
  await waitFor(page, 'All entries are forgotten');
  const left = (await heapMb(session)) - heapBefore;
  await page.close();
  return {
    seconds: round(seconds),
    cpuSeconds: round(used),
    longestTaskMs: round(longestTaskMs),
    growthMb: round(full - before),
    heapLeftMb: round(left),
    workersLeft: page.workers().length,
  };
}

/** From the click on the step, the thread being known, to the frame in which it is drawn. Milliseconds, the middle of five. */
async function measureTimeline(): Promise<number> {
  const page = await openWith(csvOf(THREAD, 1));
  await press(page, 'Read these entries');
  await waitFor(page, `I have read ${THREAD} entries`);
  await press(page, 'The thread');
  await page.waitForSelector('.timeline svg');
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await press(page, 'What is kept');
    await page.waitForFunction(() => !document.querySelector('.timeline'));
    times.push(
      await page.evaluate(async () => {
        const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) => textContent === 'The thread');
        const start = performance.now();
        tab?.click();
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        if (!document.querySelector('.timeline svg')) throw new Error('the timeline was not drawn in these two frames');
        return performance.now() - start;
      }),
    );
  }
  await page.close();
  return round(times.sort((a, b) => a - b)[2] ?? 0);
}

async function openWith(csv: string): Promise<Page> {
  const page = await harness.surface('review.html');
  await readyToPress(page);
  const path = join(folder, 'entries.csv');
  writeFileSync(path, csv);
  const input = await page.waitForSelector('#file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  await page.waitForSelector('#column-text');
  return page;
}

/** Entries of different words, on days of their own, from the records of so many children. */
function csvOf(count: number, children: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / children) * 7)).toISOString().slice(0, 10);
    return `${day},Child ${at % children},"${variedText(sentences, WORDS, at).replaceAll('"', '""')}"`;
  });
  return `Date,Child,Comment\n${rows.join('\n')}\n`;
}

/** Tasks of the page's own thread, from now on: the browser reports those over 50 ms. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(globalThis, { longest: Math.max(duration, (globalThis as typeof globalThis & { longest: number }).longest) });
    }).observe({ type: 'longtask', buffered: false });
  });
}

async function waitFor(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector('[role=status]')?.textContent?.includes(text),
    { polling: 100, timeout: 600_000 },
    words,
  );
}

/** What all processes of the browser hold, as Linux counts it (resident, MB); 0 elsewhere. */
function memoryMb(browser: Harness): number {
  return processes(browser).reduce((sum, pid) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(String(pid)))?.[1] ?? 0) / 1024, 0);
}

/** Seconds of processor time that the browser has used: tells on a busy machine what the wall clock cannot. 0 where it is not Linux. */
function cpuSeconds(browser: Harness): number {
  return processes(browser).reduce((sum, pid) => sum + ticksOf(pid) / 100, 0);
}

function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

function processes({ browser }: Harness): number[] {
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return [];
  const parents = new Map(readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? [[Number(pid), parentOf(pid)] as const] : [])));
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOurs);
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** After a full collection. */
async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
