/** What goes between help or proof page and the worker that holds the rules. Both ends are ours, from one build; shapes are checked all the same. */
import * as z from 'zod/mini';
import { packInUseSchema } from '../../src/extension/pack-in-use';
import { catalogueSchema } from './catalogue-schema';

export const toRulesSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rules'),
    packs: z.array(packInUseSchema),
    off: z.object({ rules: z.array(z.string()), packs: z.array(z.string()) }),
  }),
  /** Run all examples. */
  z.object({ kind: z.literal('prove') }),
]);

export const fromRulesSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('catalogue'), catalogue: catalogueSchema }),
  z.object({
    kind: z.literal('proved'),
    isOver: z.boolean(),
    done: z.int(),
    of: z.int(),
    failed: z.array(z.object({ rule: z.string(), text: z.string(), message: z.string() })),
    left: z.int(),
  }),
]);

export type ToRules = z.infer<typeof toRulesSchema>;
export type FromRules = z.infer<typeof fromRulesSchema>;
