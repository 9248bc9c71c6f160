/**
 * One reviewing worker for all that a surface reads by itself: pasted text, a draft, a lens. It is started when something is first read, begins
 * anew when the rules have changed, and ends, with all that it holds, when its last user has gone.
 */
import type { LensReading } from '../engine/lens';
import type { Lens } from '../engine/lens-rules';
import type { Review, ReviewOptions } from '../engine/types';
import { onEffectiveChanged, readEffective } from './effective';
import { readLensChoice, rememberLens } from './lens-choice';
import type { RuleProblem } from './line';
import { type Reviewing, startReviewing } from './reviewing';

export interface OwnReading {
  /** Never rejects; null after `close`, or where the engine could not be started. */
  review(text: string, options?: ReviewOptions): Promise<Review | null>;
  lenses(): Promise<Lens[]>;
  /** The text through a lens, by its id; null where there is no such lens. */
  read(text: string, lens: string): Promise<LensReading | null>;
  /** Id of the lens that was chosen last. */
  chosen(): Promise<string | null>;
  remember(lens: string): void;
  /** Calls back when the rules in force have changed. */
  onChange(listener: () => void): () => void;
  /** Drops everything that was read. */
  forget(): void;
  close(): void;
}

/** @param onProblems called with what is wrong in rule files, at each start of the worker */
export function startOwnReading(onProblems: (problems: RuleProblem[]) => void = () => {}): OwnReading {
  let worker: Reviewing | null = null;
  let rules: string | null = null;
  const listeners = new Set<() => void>();
  const use = (): Reviewing => {
    worker ??= startReviewing(onProblems);
    return worker;
  };
  const stop = (): void => {
    worker?.close();
    worker = null;
  };
  // What the writer chooses is stored next to what makes other rules; only the latter needs another worker.
  const look = async (): Promise<void> => {
    const { packs, settings } = await readEffective();
    const now = JSON.stringify([packs, settings.disabledRules, settings.disabledPacks]);
    const isSame = rules === null || rules === now;
    rules = now;
    if (isSame) return;
    stop();
    for (const listener of listeners) listener();
  };
  void look();
  const stopListening = onEffectiveChanged(() => void look());

  return {
    review: (text, options) => use().review(text, options),
    lenses: () => use().lenses(),
    read: (text, lens) => use().throughLens(text, lens),
    chosen: readLensChoice,
    remember: (lens) => void rememberLens(lens),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: () => worker?.forget(),
    close() {
      stopListening();
      stop();
    },
  };
}
