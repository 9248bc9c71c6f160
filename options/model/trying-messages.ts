/** What goes between the workbench and the worker that tries rules. Both ends are ours, from one build; shapes are checked all the same. */
import * as z from 'zod/mini';
import { packSchema } from '../../src/engine/packs/schema';
import type { CommentImpact, TrialComment } from './impact';
import type { Proof } from './prove';

const asked = z.int();
/** A pack that was sent before, at its place among the layers. */
const layer = z.object({
  pack: z.int(),
  layer: z.enum(['built-in', 'policy', 'organisation', 'personal']),
  on: z.boolean(),
});
const comment: z.ZodMiniType<TrialComment> = z.object({ id: z.string(), title: z.string(), text: z.string(), own: z.boolean() });

/** Packs go over once and in pieces (slices.ts); what is asked then names them by number. */
export const toTryingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pack'), number: z.int(), slice: packSchema }),
  z.object({ kind: z.literal('forget'), numbers: z.array(z.int()) }),
  /** One rule, in a pack that holds nothing else, with the lists that it may use. */
  z.object({ kind: z.literal('rule'), asked, lists: z.array(packSchema), alone: packSchema }),
  /** What of a pack has to be held back. */
  z.object({ kind: z.literal('held'), asked, layers: z.array(layer), pack: z.int() }),
  z.object({ kind: z.literal('impact'), run: z.int(), before: z.array(layer), after: z.array(layer), comments: z.array(comment) }),
  /** Nobody waits for an impact any more. */
  z.object({ kind: z.literal('stop') }),
]);

const span = z.nullable(z.object({ start: z.int(), end: z.int() }));
const words = z.nullable(z.string());
const impact: z.ZodMiniType<CommentImpact> = z.object({
  id: z.string(),
  notes: z.int(),
  differences: z.array(
    z.object({
      kind: z.enum(['new', 'gone', 'changed']),
      about: z.enum(['wording', 'element', 'question']),
      rule: z.string(),
      span,
      sentence: span,
      before: words,
      after: words,
    }),
  ),
});
const proof: z.ZodMiniType<Proof> = z.object({
  failures: z.array(
    z.object({
      pack: z.string(),
      rule: z.string(),
      kind: z.enum(['flag', 'leave']),
      index: z.int(),
      text: z.string(),
      message: z.string(),
    }),
  ),
  problems: z.array(z.object({ where: z.string(), message: z.string(), column: z.nullable(z.int()) })),
  needsTagger: z.boolean(),
});

export const fromTryingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule'), asked, proof: z.nullable(proof) }),
  z.object({ kind: z.literal('held'), asked, held: z.nullable(z.array(z.object({ id: z.string(), say: z.string() }))) }),
  z.object({ kind: z.literal('impact'), run: z.int(), impacts: z.array(impact), done: z.boolean() }),
]);

export type LayerNumber = z.infer<typeof layer>;
export type ToTrying = z.infer<typeof toTryingSchema>;
export type FromTrying = z.infer<typeof fromTryingSchema>;
