/** Breaks good inputs and gives them to everything that takes any. */
import { mutate, mutateJson, randomFrom } from './mutate';
import type { Target } from './targets';

export interface Found {
  target: string;
  seed: number;
  /** Which run of this target, from 0: the same seed and run give the same text. */
  run: number;
  text: string;
  error: string;
  ms: number;
}

export interface FuzzOptions {
  targets: readonly Target[];
  seed: number;
  /** Runs of each target. */
  runs: number;
  /** The first run; to go on where another stopped. */
  from?: number;
  /** A text that takes more of the processor is reported, in ms; never in a test, since that would be a matter of the machine. */
  slowest?: number;
  onFound?: (found: Found) => void;
}

/** Prototypes that a file could pollute. */
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];

/** @returns each text that broke something, with the seed and the run that made it */
export async function fuzz({ targets, seed, runs, from = 0, slowest = Number.POSITIVE_INFINITY, onFound }: FuzzOptions): Promise<Found[]> {
  const found: Found[] = [];
  const before = own();
  for (const target of targets) {
    for (let run = from; run < from + runs; run += 1) {
      const text = textFor(target, seed, run);
      const started = process.cpuUsage();
      let error = await errorOf(target, text);
      const { user, system } = process.cpuUsage(started);
      // Work of this process: a busy machine is no fault of the text.
      const ms = (user + system) / 1000;
      if (own() !== before) error = 'a prototype was changed';
      if (error === null && ms > slowest) error = `took ${Math.round(ms)} ms for ${text.length} characters`;
      if (error === null) continue;
      const one = { target: target.name, seed, run, text, error, ms };
      found.push(one);
      onFound?.(one);
      if (error === 'a prototype was changed') return found;
    }
  }
  return found;
}

/** The text of one run: it depends on nothing but the target, the seed and the number. */
export function textFor({ name, seeds, json }: Target, seed: number, run: number): string {
  const random = randomFrom(
    seed ^ Math.imul(run + 1, 0x9e3779b1) ^ [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7),
  );
  const good = seeds[run % seeds.length] ?? '';
  // Broken letter by letter most JSON is no JSON any more, and what takes values would see nothing.
  return json && random() < 0.8 ? mutateJson(random, good) : mutate(random, good, seeds);
}

async function errorOf(target: Target, text: string): Promise<string | null> {
  try {
    await target.run(text);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function own(): string {
  return PROTOTYPES.map((one) => Reflect.ownKeys(one).map(String).join()).join(' | ');
}
