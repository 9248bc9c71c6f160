/** Reads and edits the text of packs. What is long, or comes from outside, is done in a worker; `readText` then answers at once. */
import * as z from 'zod/mini';
import type { PackFile } from '../../src/engine/packs/read';
import type { Pack } from '../../src/engine/packs/schema';
import { applyEdit, type Edit } from '../model/edits';
import { knownRead, readText, rememberRead } from '../model/library';
import { fromReadingSchema, type ToReading } from '../model/reading-messages';
import { joinedSlices } from '../model/slices';
import { inTurns } from './turns';

const WORKER_FILE = 'read-worker.js';

/** No pack that people can work with takes this long, also on a slow machine: milliseconds. */
const PATIENCE = 15_000;
/** A pack that is in use was read before, so it is waited for: milliseconds. */
const PATIENCE_WITH_OURS = 90_000;

/** Up to this length a text is read and edited within a frame or so, and asking a worker would take longer: UTF-16 code units. */
const SHORT = 8_000;

const TOO_LONG =
  'This takes too long to read, so I stopped. A rule pack is text for people: please split it, and look whether it is a rule pack at all.';

let worker: Worker | null = null;
let asked = 0;
/** One text at a time: one that is given up ends the worker, and takes no other with it. */
const inTurn = inTurns();

/** Text from outside. Never rejects, and never takes longer than its patience: a text that does is a problem of its first line. */
export async function readAside(text: string, file: string): Promise<PackFile> {
  const known = knownRead(text, file);
  if (known) return known;
  const { read } = await inWorker(text, file, null, PATIENCE);
  rememberRead(text, file, read);
  return read;
}

/** Text of a pack that is or was in use: at once where it is short. Never rejects. */
export async function readOurs(text: string, file: string): Promise<PackFile> {
  return readNow(text, file) ?? (await inWorker(text, file, null, PATIENCE_WITH_OURS)).read;
}

/** What comes of a text, where that is known or quickly found out; null where `readOurs` should be asked. */
export function readNow(text: string, file: string): PackFile | null {
  return knownRead(text, file) ?? (isShort(text) ? readText(text, file) : null);
}

export const isShort = (text: string): boolean => text.length <= SHORT;

export interface Edited {
  text: string;
  read: PackFile;
}

/** Changes a text of ours and reads it again. Never rejects. */
export async function editText(text: string, file: string, edit: Edit): Promise<Edited> {
  if (edit.kind === 'text') return { text: edit.text, read: await readOurs(edit.text, file) };
  if (!isShort(text) || (edit.kind === 'merge' && edit.onto && !isShort(edit.onto.text)))
    return inWorker(text, file, edit, PATIENCE_WITH_OURS);
  const edited = applyEdit(text, file, edit);
  return { text: edited, read: readText(edited, file) };
}

const inWorker = (text: string, file: string, edit: Edit | null, patience: number): Promise<Edited> =>
  inTurn(() => askWorker(text, file, edit, patience));

function askWorker(text: string, file: string, edit: Edit | null, patience: number): Promise<Edited> {
  worker ??= new Worker(WORKER_FILE);
  const using = worker;
  asked += 1;
  const number = asked;
  const slices: Pack[] = [];
  return new Promise((resolve) => {
    const life = new AbortController();
    const end = (edited: Edited, isOver: boolean): void => {
      clearTimeout(timer);
      life.abort();
      if (isOver) {
        using.terminate();
        if (worker === using) worker = null;
      }
      // What was given up may be read another time: nothing is known of it.
      else rememberRead(edited.text, file, edited.read);
      resolve(edited);
    };
    const giveUp = (): void => end({ text, read: { pack: null, problems: [{ file, line: 1, column: 1, message: TOO_LONG }] } }, true);
    const timer = setTimeout(giveUp, patience);
    using.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        const parsed = z.safeParse(fromReadingSchema, data);
        if (!parsed.success || parsed.data.asked !== number) return;
        if (parsed.data.kind === 'slice') slices.push(parsed.data.slice);
        else end({ text: parsed.data.text ?? text, read: { pack: joinedSlices(slices), problems: parsed.data.problems } }, false);
      },
      { signal: life.signal },
    );
    using.addEventListener('error', giveUp, { signal: life.signal });
    using.postMessage({ asked: number, text, file, edit } satisfies ToReading);
  });
}
