/** Reviews text inside a surface, off its main thread, with the packs that count at this moment. */
import * as z from 'zod/mini';
import type { LensReading } from '../engine/lens';
import type { Lens } from '../engine/lens-rules';
import type { Review, ReviewOptions } from '../engine/types';
import { readEffective } from './effective';
import { lensListSchema, lensReadingSchema } from './lens-schema';
import { type RuleProblem, ruleProblemSchema } from './line';
import { reviewSchema } from './review-schema';
import type { ToReviewing } from './reviewing-messages';

const WORKER_FILE = 'review-worker.js';

export interface Reviewing {
  /** Never rejects; null after `close`, or where the engine could not be started. */
  review(text: string, options?: ReviewOptions): Promise<Review | null>;
  /** The lenses in force; empty after `close`. */
  lenses(): Promise<Lens[]>;
  /** The text through a lens, by its id. Never rejects; null where there is no such lens, and after `close`. */
  throughLens(text: string, lens: string): Promise<LensReading | null>;
  forget(): void;
  close(): void;
}

const fromReviewing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), problems: z.array(ruleProblemSchema), lenses: lensListSchema }),
  z.object({ kind: z.literal('review'), asked: z.int(), review: reviewSchema }),
  z.object({ kind: z.literal('lens'), asked: z.int(), reading: z.nullable(lensReadingSchema) }),
]);

/** @param onProblems called once with what is wrong in rule files; built-in rules go on */
export function startReviewing(onProblems: (problems: RuleProblem[]) => void = () => {}): Reviewing {
  const worker = new Worker(WORKER_FILE);
  const reviews = new Waiting<Review>();
  const readings = new Waiting<LensReading>();
  const lensesKnown = new Known<Lens[]>([]);
  let isClosed = false;
  const post = (message: ToReviewing): void => worker.postMessage(message);
  const ready = readEffective().then(({ packs, settings }) =>
    post({ kind: 'rules', packs, off: { rules: settings.disabledRules, packs: settings.disabledPacks } }),
  );
  const close = (): void => {
    isClosed = true;
    worker.terminate();
    reviews.giveUp();
    readings.giveUp();
    lensesKnown.giveUp();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = z.safeParse(fromReviewing, data);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.kind === 'review') return reviews.take(message.asked, message.review);
    if (message.kind === 'lens') return readings.take(message.asked, message.reading);
    lensesKnown.set(message.lenses);
    onProblems(message.problems);
  });
  // A worker that breaks answers nobody any more.
  worker.addEventListener('error', close);

  return {
    async review(text, options = {}) {
      await ready;
      return isClosed ? null : reviews.ask((asked) => post({ kind: 'review', asked, text, options }));
    },
    lenses: () => lensesKnown.value,
    async throughLens(text, lens) {
      await ready;
      return isClosed ? null : readings.ask((asked) => post({ kind: 'lens', asked, text, lens }));
    },
    forget: () => post({ kind: 'forget' }),
    close,
  };
}

/** Questions that wait for their answers. */
class Waiting<Answer> {
  private readonly open = new Map<number, (answer: Answer | null) => void>();
  private asked = 0;

  ask(send: (asked: number) => void): Promise<Answer | null> {
    const number = ++this.asked;
    return new Promise((resolve) => {
      this.open.set(number, resolve);
      send(number);
    });
  }

  take(asked: number, answer: Answer | null): void {
    this.open.get(asked)?.(answer);
    this.open.delete(asked);
  }

  giveUp(): void {
    for (const resolve of this.open.values()) resolve(null);
    this.open.clear();
  }
}

/** A value that comes once. */
class Known<Value> {
  private resolve: (value: Value) => void = () => {};
  readonly value = new Promise<Value>((resolve) => {
    this.resolve = resolve;
  });

  constructor(private readonly otherwise: Value) {}

  set(value: Value): void {
    this.resolve(value);
  }

  giveUp(): void {
    this.resolve(this.otherwise);
  }
}
