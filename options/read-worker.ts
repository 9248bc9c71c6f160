/** Reads pack files in a worker: a broken or hostile one may take long, and the page goes on. Started by store/reading.ts. */
import * as z from 'zod/mini';
import { readPack } from '../src/engine/packs/read';
import { type FromReading, toReadingSchema } from './model/reading-messages';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = z.safeParse(toReadingSchema, data);
  if (!parsed.success) return;
  const { asked, text, file } = parsed.data;
  postMessage({ asked, ...readPack(text, file) } satisfies FromReading);
});
