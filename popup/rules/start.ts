/** Starts the worker that holds the rules, and gives it the packs of this device and of a policy, as the background has them. */
import * as z from 'zod/mini';
import { rulesInUse } from '../../src/extension/handles';
import type { RuleProblem } from '../../src/extension/line';
import { ask } from '../../src/extension/messages';
import type { Catalogue } from './catalogue-schema';
import { fromRulesSchema, type ToRules } from './messages';
import type { Proved } from './proving';

const WORKER_FILE = 'rules-worker.js';

/** The rules in force. */
export interface RulesRead {
  catalogue: Catalogue;
  /** Rule files that could not be used in full. */
  problems: RuleProblem[];
  /** Set where the background did not answer, so that only built-in rules are here; in plain words. */
  partly: string | null;
}

export interface Rules {
  /** Null where the worker could not be started. Never rejects. */
  read(): Promise<RulesRead | null>;
  /** Runs all examples; `onProgress` hears how far it is. Null where the worker broke. Never rejects. */
  prove(onProgress: (proved: Proved) => void): Promise<Proved | null>;
  close(): void;
}

const ONLY_BUILT_IN =
  'I could not reach the rules that you or your organisation added, so only the built-in ones are here. Loading this page again may help.';

export function startRules(): Rules {
  const worker = new Worker(WORKER_FILE);
  let onCatalogue: ((catalogue: Catalogue | null) => void) | null = null;
  let onProved: ((proved: Proved | null, isOver: boolean) => void) | null = null;
  const post = (message: ToRules): void => worker.postMessage(message);
  const close = (): void => {
    worker.terminate();
    onCatalogue?.(null);
    onProved?.(null, true);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parsed = z.safeParse(fromRulesSchema, data);
    if (!parsed.success) return;
    if (parsed.data.kind === 'catalogue') return onCatalogue?.(parsed.data.catalogue);
    const { done, of, failed, left, isOver } = parsed.data;
    onProved?.({ done, of, failed, left }, isOver);
  });
  // A worker that breaks answers nobody any more.
  worker.addEventListener('error', close);

  const reading = readAll();

  async function readAll(): Promise<RulesRead | null> {
    const inUse = await ask(rulesInUse, {});
    const { packs, off, problems } = inUse ?? { packs: [], off: { rules: [], packs: [] }, problems: [] };
    const catalogue = await new Promise<Catalogue | null>((resolve) => {
      onCatalogue = resolve;
      post({ kind: 'rules', packs, off });
    });
    return catalogue && { catalogue, problems, partly: inUse ? null : ONLY_BUILT_IN };
  }

  return {
    read: () => reading,
    async prove(onProgress) {
      await reading;
      return new Promise((resolve) => {
        onProved = (proved, isOver) => {
          if (proved) onProgress(proved);
          if (isOver) resolve(proved);
        };
        post({ kind: 'prove' });
      });
    },
    close,
  };
}
