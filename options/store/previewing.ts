/** Runs the impact preview in its worker. A new run makes an older one worthless; its answers are dropped. */
import * as z from 'zod/mini';
import type { Pack } from '../../src/engine/packs/schema';
import type { CommentImpact, TrialComment } from '../model/impact';
import { fromImpactSchema, type ToImpact } from '../model/impact-messages';

const WORKER_FILE = 'impact-worker.js';

export interface Previewing {
  /** @param onImpacts called with all impacts so far, and whether these are all */
  run(
    before: readonly Pack[],
    after: readonly Pack[],
    comments: readonly TrialComment[],
    onImpacts: (impacts: CommentImpact[], done: boolean) => void,
  ): void;
  close(): void;
}

export function startPreviewing(): Previewing {
  let worker: Worker | null = null;
  let run = 0;
  return {
    run(before, after, comments, onImpacts) {
      // A run over many comments may still be going: a new worker begins at once.
      worker?.terminate();
      worker = new Worker(WORKER_FILE);
      run += 1;
      const mine = run;
      let impacts: CommentImpact[] = [];
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const parsed = z.safeParse(fromImpactSchema, data);
        if (!parsed.success || parsed.data.run !== run || mine !== run) return;
        impacts = [...impacts, ...parsed.data.impacts];
        onImpacts(impacts, parsed.data.done);
      });
      const message: ToImpact = { run, before: [...before], after: [...after], comments: [...comments] };
      worker.postMessage(message);
    },
    close() {
      worker?.terminate();
      worker = null;
      run += 1;
    },
  };
}
