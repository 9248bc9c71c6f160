/** What goes between the workbench and its preview worker. Both ends are ours, from one build; shapes are checked all the same. */
import * as z from 'zod/mini';
import type { Pack } from '../../src/engine/packs/schema';
import type { CommentImpact, TrialComment } from './impact';

export interface ToImpact {
  run: number;
  before: Pack[];
  after: Pack[];
  comments: TrialComment[];
}

export type FromImpact = { run: number; impacts: CommentImpact[]; done: boolean };

const comment = z.object({ id: z.string(), title: z.string(), text: z.string(), own: z.boolean() });
/** Packs were read by the schema on the other side, and come over as the same values. */
export const toImpactShape = z.object({
  run: z.int(),
  before: z.array(z.unknown()),
  after: z.array(z.unknown()),
  comments: z.array(comment),
});

const span = z.nullable(z.object({ start: z.int(), end: z.int() }));
const words = z.nullable(z.string());
export const fromImpactSchema: z.ZodMiniType<FromImpact> = z.object({
  run: z.int(),
  done: z.boolean(),
  impacts: z.array(
    z.object({
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
    }),
  ),
});
