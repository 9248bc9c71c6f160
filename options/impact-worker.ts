/** Tries rules in a worker: on their own examples, and on comments. The page never waits, however many rules there are. Started by store/trying.ts. */
import * as z from 'zod/mini';
import { tagger } from '../src/engine/tagger';
import { answerTrying } from './model/answer-trying';
import { toTryingSchema } from './model/trying-messages';

const answer = answerTrying(
  tagger,
  (message) => postMessage(message),
  () => new Promise((resolve) => setTimeout(resolve)),
);

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = z.safeParse(toTryingSchema, data);
  if (parsed.success) answer(parsed.data);
});
