/**
 * What goes over the line between a surface (popup, panel) and the frames of a tab. A frame pushes what it knows; a surface
 * sends intents. Neither end keeps a copy of what the other owns.
 */
import * as z from 'zod/mini';
import { PRESET_IDS, type PresetId } from '../engine/types';
import type { FieldState, HiddenItem, Intent, ReplaceResult } from '../page/types';
import { reviewSchema } from './review-schema';
import { MOST_TEXT } from './wire';

/** A rule file that could not be used in full: which, where and what, in plain words. */
export interface RuleProblem {
  file: string;
  line: number | null;
  column: number | null;
  say: string;
}

/** From a frame to a surface. */
export type FromFrame =
  /** What this frame has: a box that is set up and not in use yet, or none. Sent at once on connecting. */
  | { kind: 'frame'; box: 'waiting' | 'none'; title: string | null }
  /** The box as it is now. The state with the latest `focusedAt` (milliseconds since 1970) is the one to show. */
  | { kind: 'field'; state: FieldState; focusedAt: number; preset: PresetId | null; problems: RuleProblem[] }
  | { kind: 'field-gone'; fieldId: string }
  | { kind: 'result'; asked: number; result: ReplaceResult };

/** From a surface to the frames, which read it by hand (surface-message.ts); a frame leaves alone what names another field. */
export type FromSurface =
  | { kind: 'intent'; asked: number; fieldId: string; intent: Intent }
  | { kind: 'preset'; fieldId: string; preset: PresetId | null }
  /** Hold badge and marks back, or show them again; for every box of the frame, until the last surface has gone. */
  | { kind: 'quiet'; on: boolean }
  /** Read the box that is waiting, though it has not been clicked. */
  | { kind: 'read' };

const id = z.string().check(z.maxLength(1000));
const say = z.string().check(z.maxLength(5000));
const text = z.string().check(z.maxLength(MOST_TEXT));
const preset = z.nullable(z.enum(PRESET_IDS));

const hiddenItem: z.ZodMiniType<HiddenItem> = z.object({ scope: z.enum(['one', 'comment', 'rule']), key: id, rule: id });

export const ruleProblemSchema: z.ZodMiniType<RuleProblem> = z.object({
  file: say,
  line: z.nullable(z.int()),
  column: z.nullable(z.int()),
  say,
});

const fieldStateSchema: z.ZodMiniType<FieldState> = z.object({
  fieldId: id,
  profileId: id,
  title: say,
  revision: z.int(),
  text,
  review: reviewSchema,
  replace: z.object({ allowed: z.boolean(), why: z.nullable(say) }),
  hidden: z.array(hiddenItem).check(z.maxLength(5000)),
  highlights: z.boolean(),
  readOnly: z.boolean(),
});

const replaceResult: z.ZodMiniType<ReplaceResult> = z.union([
  z.object({ done: z.literal(true) }),
  z.object({
    done: z.literal(false),
    reason: z.enum(['text-changed', 'not-allowed', 'rolled-back', 'could-not-verify', 'field-gone']),
    say,
    copy: text,
  }),
]);

export const fromFrameSchema: z.ZodMiniType<FromFrame> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frame'), box: z.enum(['waiting', 'none']), title: z.nullable(say) }),
  z.object({
    kind: z.literal('field'),
    state: fieldStateSchema,
    focusedAt: z.number(),
    preset,
    problems: z.array(ruleProblemSchema).check(z.maxLength(1000)),
  }),
  z.object({ kind: z.literal('field-gone'), fieldId: id }),
  z.object({ kind: z.literal('result'), asked: z.int(), result: replaceResult }),
]);
