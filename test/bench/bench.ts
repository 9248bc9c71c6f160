import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, percentile, table } from './figures';
import { seedSentences, variedText } from './texts';

/**
 * Ours and the checkers that a user could pick instead, on the same texts in one run: each in a process of its own, one after the other
 * for each text, so that a slow moment of the machine falls on all of them. Every row is printed, also where we lose.
 * `npm run -s bench [-- --json] [--quick] [--texts FILE] [--only ours,write-good]`
 */
const LENGTHS = [300, 1000, 5000, 50_000];
const COUNTED = 30;
/** Every tool warms up on each length until it has had so many texts or so much time, whichever is first: a program reaches its speed after some hundred texts. */
const WARM_UP_RUNS = 300;
const WARM_UP_MS = 10_000;
/** A tool that takes longer than this for one text is run fewer times, and the count stands in the table. Milliseconds. */
const LONG = 4000;
/**
 * Before each counted text a tool is given a short one that does not count: it has waited for the seven others, whose work pushed its program
 * out of the processor's caches, and to fetch it again costs a fast tool as much as its whole text. The same for all. Words.
 */
const WAKE_WORDS = 300;
const COLD_STARTS = 3;
const KEYS = 400;

interface Tool {
  name: string;
  module: string;
  variant: string;
}
interface Loaded {
  loadMs: number;
  heapMb: number;
  rssMb: number;
}
interface Cell {
  words: number;
  runs: number[];
  findings: number;
}
interface Row {
  tool: string;
  cells: Cell[];
  cold: { loadMs: number; firstMs: number; heapMb: number; rssMb: number };
}

const args = process.argv.slice(2);
const option = (name: string) => args[args.indexOf(name) + 1];
const json = args.includes('--json');
const quick = args.includes('--quick');
const only = args.includes('--only') ? (option('--only') ?? '').split(',') : null;
const { sentences, source } = seedSentences(args.includes('--texts') ? option('--texts') : undefined);
const lengths = quick ? LENGTHS.slice(0, 3) : LENGTHS;
const counted = quick ? 10 : COUNTED;
const warmUpMs = quick ? 2000 : WARM_UP_MS;

const tools = toolList().filter(({ name }) => !only || only.some((part) => name.includes(part)));
const rows: Row[] = [];
for (const tool of tools) rows.push({ tool: tool.name, cells: [], cold: await coldStarts(tool) });
for (const words of lengths) await measure(words);
const keys = await keyPresses();
report();

function toolList(): Tool[] {
  const wanted = !only || only.some((part) => 'ours floor'.includes(part));
  const bundle = () => execFileSync(process.execPath, ['test/bench/bundle.mjs', 'test/bench/peers/ours.ts'], { encoding: 'utf8' }).trim();
  const ours = wanted ? pathToFileURL(bundle()).href : '';
  const peer = (name: string): Tool => ({
    name,
    module: pathToFileURL(join(process.cwd(), 'test/bench/peers', `${name}.mjs`)).href,
    variant: '',
  });
  return [
    { name: 'ours (full review)', module: ours, variant: 'full' },
    { name: 'ours (language only)', module: ours, variant: 'language' },
    { name: 'floor (bare scan of the same patterns)', module: ours, variant: 'floor' },
    ...['alex', 'retext-equality', 'write-good', 'textlint', 'harper'].map(peer),
  ];
}

async function start(tool: Tool): Promise<{ child: ChildProcess; loaded: Loaded }> {
  const child = fork(join(process.cwd(), 'test/bench/worker.mjs'), [tool.module, tool.variant], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const loaded = (await reply(child)) as Loaded;
  return { child, loaded };
}

async function reply(child: ChildProcess): Promise<unknown> {
  const done = new AbortController();
  const gone = once(child, 'exit', { signal: done.signal }).then(() => Promise.reject(new Error('a tool stopped by itself')));
  // The wait for the end is given up as soon as an answer is there; being given up is no fault.
  gone.catch(() => undefined);
  const [message] = await Promise.race([once(child, 'message', { signal: done.signal }), gone]);
  done.abort();
  return message;
}

async function time(child: ChildProcess, text: string): Promise<{ ms: number; findings: number }> {
  child.send({ text });
  return (await reply(child)) as { ms: number; findings: number };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

async function coldStarts(tool: Tool): Promise<Row['cold']> {
  const starts: (Loaded & { firstMs: number })[] = [];
  for (let index = 0; index < COLD_STARTS; index += 1) {
    const { child, loaded } = await start(tool);
    const { ms } = await time(child, variedText(sentences, 300, 900 + index));
    starts.push({ ...loaded, firstMs: ms });
    await stop(child);
  }
  const of = (key: keyof Loaded | 'firstMs') => median(starts.map((one) => one[key]));
  return { loadMs: of('loadMs'), firstMs: of('firstMs'), heapMb: of('heapMb'), rssMb: of('rssMb') };
}

/** Another begins each time: what a tool goes on doing after its answer (collecting, compiling) must not always fall on the same one. */
function inTurn<Tool>(tools: readonly Tool[], run: number): Tool[] {
  const first = run % tools.length;
  return [...tools.slice(first), ...tools.slice(0, first)];
}

/** All tools are up at once and take turns: text by text, not tool by tool. */
async function measure(words: number): Promise<void> {
  const running = await Promise.all(
    tools.map(async (tool) => ({ ...(await start(tool)), cell: { words, runs: [], findings: 0 } as Cell, slow: false })),
  );
  for (const one of running) one.slow = await warmUp(one.child, words);
  for (let run = 0; run < counted; run += 1) {
    const text = variedText(sentences, words, WARM_UP_RUNS + run);
    const wake = variedText(sentences, WAKE_WORDS, WARM_UP_RUNS + counted + run);
    for (const one of inTurn(running, run)) {
      if (one.slow && run % 4 !== 0) continue;
      await time(one.child, wake);
      const { ms, findings } = await time(one.child, text);
      one.cell.runs.push(ms);
      one.cell.findings = findings;
    }
    if (!json) process.stderr.write(`\r${words} words: run ${run + 1} of ${counted}   `);
  }
  if (!json) process.stderr.write('\n');
  for (const [index, one] of running.entries()) {
    rows[index]?.cells.push(one.cell);
    await stop(one.child);
  }
}

/** @returns whether the tool takes so long for one text that it is run fewer times */
async function warmUp(child: ChildProcess, words: number): Promise<boolean> {
  const end = performance.now() + warmUpMs;
  let slowest = 0;
  for (let run = 0; run < WARM_UP_RUNS && performance.now() < end; run += 1) {
    const { ms } = await time(child, variedText(sentences, words, run));
    slowest = Math.max(slowest, ms);
  }
  return slowest > LONG;
}

/** A 300-word comment, typed on in the middle: what each key costs our engine. */
async function keyPresses(): Promise<{ medianMs: number; p95Ms: number } | null> {
  const [tool] = tools;
  if (tool?.variant !== 'full') return null;
  const base = variedText(sentences, 300, 77);
  const middle = base.indexOf('. ', base.length / 2) + 1;
  const typed =
    ' We spoke about this with her and with Nan, and I think that she is safer there because Nan keeps the door locked at night.';
  const texts = Array.from(
    { length: KEYS },
    (_, key) => base.slice(0, middle) + typed.slice(0, (key % typed.length) + 1) + base.slice(middle),
  );
  const { child } = await start(tool);
  await warmUp(child, 300);
  child.send({ texts });
  const { keys: times } = (await reply(child)) as { keys: number[] };
  await stop(child);
  const warm = times.slice(50);
  return { medianMs: median(warm), p95Ms: percentile(warm, 95) };
}

function report(): void {
  if (json) {
    const cells = (row: Row) =>
      row.cells.map(({ words, runs, findings }) => ({
        words,
        runs: runs.length,
        medianMs: median(runs),
        p95Ms: percentile(runs, 95),
        findings,
      }));
    console.log(
      JSON.stringify({
        node: process.version,
        cpus: cpus().length,
        source,
        rows: rows.map((row) => ({ tool: row.tool, cold: row.cold, cells: cells(row) })),
        keyPress: keys,
      }),
    );
    return;
  }
  const ours = rows[0];
  const perThousand = (cell: Cell | undefined) => (cell && cell.runs.length > 0 ? (median(cell.runs) / cell.words) * 1000 : Number.NaN);
  console.log(
    `Texts from ${source}; Node ${process.version}; ${cpus().length} cores. Median milliseconds per 1,000 words (p95; times ours; runs).\n`,
  );
  console.log(
    table(
      ['tool', ...lengths.map((words) => `${words} words`)],
      rows.map((row) => [
        row.tool,
        ...row.cells.map((cell, index) => {
          const own = perThousand(ours?.cells[index]);
          const p95 = (percentile(cell.runs, 95) / cell.words) * 1000;
          return `${show(perThousand(cell))} (${show(p95)}; ${show(perThousand(cell) / own)}×; ${cell.runs.length})`;
        }),
      ]),
    ),
  );
  console.log(
    `\n${table(
      ['tool', 'cold load ms', 'first 300 words ms', 'heap added MB', 'resident added MB'],
      rows.map(({ tool, cold }) => [tool, show(cold.loadMs), show(cold.firstMs), show(cold.heapMb), show(cold.rssMb)]),
    )}`,
  );
  const long = ours?.cells.find((cell) => cell.words === 50_000);
  const short = ours?.cells.find((cell) => cell.words === 1000);
  if (long && short) console.log(`\nGrowth from 1,000 to 50,000 words, per word: ${show(perThousand(long) / perThousand(short))}×`);
  if (keys) console.log(`One key press in a 300-word comment, engine alone: median ${show(keys.medianMs)} ms, p95 ${show(keys.p95Ms)} ms`);
}

function show(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(3).replace(/e\+?(-?\d+)/, 'e$1') : '–';
}
