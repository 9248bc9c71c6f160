/** Reads and edits pack files in a worker: a broken, hostile or very long one takes its time, and the page goes on. Started by store/reading.ts. */
import * as z from 'zod/mini';
import { answerReading } from './model/answer-reading';
import { toReadingSchema } from './model/reading-messages';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = z.safeParse(toReadingSchema, data);
  if (parsed.success) for (const answer of answerReading(parsed.data)) postMessage(answer);
});
