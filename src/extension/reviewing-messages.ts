/** What goes between a surface and its reviewing worker. Both ends are ours and start together, so replies are plain values. */
import * as z from 'zod/mini';
import type { LensReading } from '../engine/lens';
import type { Lens } from '../engine/lens-rules';
import { PRESET_IDS, type Review, type ReviewOptions } from '../engine/types';
import type { RuleProblem } from './line';
import { type StoredPack, storedPackSchema } from './storage/pack-form';

export type ToReviewing =
  | { kind: 'rules'; packs: StoredPack[]; off: { rules: string[]; packs: string[] } }
  | { kind: 'review'; asked: number; text: string; options: ReviewOptions }
  /** The same text through a lens, by its id. */
  | { kind: 'lens'; asked: number; text: string; lens: string }
  /** Drop everything that was read. */
  | { kind: 'forget' };

export type FromReviewing =
  | { kind: 'ready'; problems: RuleProblem[]; lenses: Lens[] }
  | { kind: 'review'; asked: number; review: Review }
  /** Null where there is no lens of that id. */
  | { kind: 'lens'; asked: number; reading: LensReading | null };

const optionsSchema: z.ZodMiniType<ReviewOptions> = z.object({
  preset: z.exactOptional(z.enum(PRESET_IDS)),
  actionsElsewhere: z.exactOptional(z.boolean()),
  childNames: z.exactOptional(z.array(z.string())),
  only: z.exactOptional(z.literal('language')),
});

export const toReviewingSchema: z.ZodMiniType<ToReviewing> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rules'),
    packs: z.array(storedPackSchema),
    off: z.object({ rules: z.array(z.string()), packs: z.array(z.string()) }),
  }),
  z.object({ kind: z.literal('review'), asked: z.int(), text: z.string(), options: optionsSchema }),
  z.object({ kind: z.literal('lens'), asked: z.int(), text: z.string(), lens: z.string() }),
  z.object({ kind: z.literal('forget') }),
]);
