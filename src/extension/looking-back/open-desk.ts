/** The page's end of the desk: asks its worker, and hears how far it is. Closing it ends the worker and all that lay there. */
import * as z from 'zod/mini';
import { readEffective } from '../effective';
import { type RuleProblem, ruleProblemSchema } from '../line';
import type { EntryDigest } from './digest';
import { type DeskAsk, type DeskAsks, fromDeskSchema, replySchemas } from './messages';

const WORKER_FILE = 'review-worker.js';

export interface DeskProgress {
  done: number;
  total: number;
  digests: EntryDigest[];
}

export interface OpenDesk {
  /** Never rejects; undefined after `close`, or where the worker has broken. */
  ask<Kind extends DeskAsk>(
    what: Kind,
    ask: DeskAsks[Kind]['ask'],
    onProgress?: (progress: DeskProgress) => void,
  ): Promise<DeskAsks[Kind]['reply'] | undefined>;
  /** Stops what takes long; what was done so far stays. */
  cancel(): void;
  /** Forgets every entry. */
  close(): void;
}

const ready = z.object({ kind: z.literal('ready'), problems: z.array(ruleProblemSchema) });

interface Waiting {
  take(reply: unknown): void;
  progress(progress: DeskProgress): void;
}

/** @param onProblems called once with what is wrong in rule files @param onBroken called if the worker ends by itself */
export function openDesk(onProblems: (problems: RuleProblem[]) => void, onBroken: () => void): OpenDesk {
  const worker = new Worker(WORKER_FILE);
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let isClosed = false;
  const started = readEffective().then(({ packs, settings }) =>
    worker.postMessage({ kind: 'rules', packs, off: { rules: settings.disabledRules, packs: settings.disabledPacks } }),
  );
  const close = (): void => {
    isClosed = true;
    worker.terminate();
    for (const { take } of waiting.values()) take(undefined);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const told = z.safeParse(ready, data);
    if (told.success) return onProblems(told.data.problems);
    const parsed = z.safeParse(fromDeskSchema, data);
    if (!parsed.success) return;
    const message = parsed.data;
    const one = waiting.get(message.asked);
    if (message.kind === 'desk-progress') return one?.progress(message);
    waiting.delete(message.asked);
    one?.take(message.reply);
  });
  worker.addEventListener('error', () => {
    close();
    onBroken();
  });

  return {
    async ask(what, ask, onProgress = () => {}) {
      await started;
      if (isClosed) return undefined;
      const asked = ++number;
      const reply = await new Promise<unknown>((take) => {
        waiting.set(asked, { take, progress: onProgress });
        worker.postMessage({ kind: 'desk', asked, what, ...ask });
      });
      const parsed = z.safeParse(replySchemas[what], reply);
      return parsed.success ? parsed.data : undefined;
    },
    cancel: () => worker.postMessage({ kind: 'desk-cancel' }),
    close,
  };
}
