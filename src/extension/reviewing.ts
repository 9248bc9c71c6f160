/** Reviews text inside a surface, off its main thread, with the packs that count at this moment. */
import * as z from 'zod/mini';
import type { Review, ReviewOptions } from '../engine/types';
import { readEffective } from './effective';
import { type RuleProblem, ruleProblemSchema } from './line';
import { reviewSchema } from './review-schema';
import type { ToReviewing } from './reviewing-messages';

const WORKER_FILE = 'review-worker.js';

export interface Reviewing {
  /** Never rejects; null after `close`, or where the engine could not be started. */
  review(text: string, options?: ReviewOptions): Promise<Review | null>;
  forget(): void;
  close(): void;
}

const fromReviewing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), problems: z.array(ruleProblemSchema) }),
  z.object({ kind: z.literal('review'), asked: z.int(), review: reviewSchema }),
]);

/** @param onProblems called once with what is wrong in rule files; built-in rules go on */
export function startReviewing(onProblems: (problems: RuleProblem[]) => void = () => {}): Reviewing {
  const worker = new Worker(WORKER_FILE);
  const waiting = new Map<number, (review: Review | null) => void>();
  let asked = 0;
  let isClosed = false;
  const post = (message: ToReviewing): void => worker.postMessage(message);
  const ready = readEffective().then(({ packs, settings }) =>
    post({ kind: 'rules', packs, off: { rules: settings.disabledRules, packs: settings.disabledPacks } }),
  );
  const close = (): void => {
    isClosed = true;
    worker.terminate();
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = z.safeParse(fromReviewing, data);
    if (!parsed.success) return;
    if (parsed.data.kind === 'ready') return onProblems(parsed.data.problems);
    waiting.get(parsed.data.asked)?.(parsed.data.review);
    waiting.delete(parsed.data.asked);
  });
  // A worker that breaks answers nobody any more.
  worker.addEventListener('error', close);

  return {
    async review(text, options = {}) {
      await ready;
      if (isClosed) return null;
      const number = ++asked;
      return new Promise((resolve) => {
        waiting.set(number, resolve);
        post({ kind: 'review', asked: number, text, options });
      });
    },
    forget: () => post({ kind: 'forget' }),
    close,
  };
}
