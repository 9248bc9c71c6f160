/** Reads the text of a pack aside, in a worker, and remembers what came of it: `readText` then answers at once. */
import * as z from 'zod/mini';
import type { PackFile } from '../../src/engine/packs/read';
import { knownRead, rememberRead } from '../model/library';
import { fromReadingSchema, type ToReading } from '../model/reading-messages';

const WORKER_FILE = 'read-worker.js';

/** No pack that people can work with takes this long, also on a slow machine: milliseconds. */
const PATIENCE = 15_000;

const TOO_LONG =
  'This takes too long to read, so I stopped. A rule pack is text for people: please split it, and look whether it is a rule pack at all.';

let worker: Worker | null = null;
let asked = 0;

/** Never rejects, and never takes longer than its patience: a text that does is a problem of its first line. */
export async function readAside(text: string, file: string): Promise<PackFile> {
  const known = knownRead(text, file);
  if (known) return known;
  const read = await inWorker(text, file);
  rememberRead(text, file, read);
  return read;
}

function inWorker(text: string, file: string): Promise<PackFile> {
  worker ??= new Worker(WORKER_FILE);
  const using = worker;
  asked += 1;
  const number = asked;
  return new Promise((resolve) => {
    const life = new AbortController();
    const end = (read: PackFile, isOver: boolean): void => {
      clearTimeout(timer);
      life.abort();
      if (isOver) {
        using.terminate();
        if (worker === using) worker = null;
      }
      resolve(read);
    };
    const giveUp = (): void => end({ pack: null, problems: [{ file, line: 1, column: 1, message: TOO_LONG }] }, true);
    const timer = setTimeout(giveUp, PATIENCE);
    using.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        const parsed = z.safeParse(fromReadingSchema, data);
        if (parsed.success && parsed.data.asked === number) end({ pack: parsed.data.pack, problems: parsed.data.problems }, false);
      },
      { signal: life.signal },
    );
    using.addEventListener('error', giveUp, { signal: life.signal });
    using.postMessage({ asked: number, text, file } satisfies ToReading);
  });
}
