/** Lenses and what they see, as they come from the reviewing worker: parsed, like all that crosses from one part of ours to another. */
import * as z from 'zod/mini';
import type { LensReading } from '../engine/lens';
import type { Lens } from '../engine/lens-rules';
import { lensSchema } from '../engine/packs/schema-lenses';
import { ELEMENT_IDS } from '../engine/types';
import { originSchema, spanSchema } from './review-schema';

export const lensListSchema: z.ZodMiniType<Lens[]> = z.array(z.extend(lensSchema, { origin: originSchema })).check(z.maxLength(200));

const id = z.string().check(z.maxLength(1000));
const offset = z.int().check(z.gte(0));
const answer = z.enum(['found', 'unsure', 'not-seen']);
const seen = z.array(z.object({ element: z.enum(ELEMENT_IDS), answer }));

export const lensReadingSchema: z.ZodMiniType<LensReading> = z.object({
  lens: id,
  pieces: z.array(z.object({ id, start: offset, end: offset, place: z.nullable(id), isSure: z.boolean() })).check(z.maxLength(200_000)),
  answers: z.array(z.object({ place: id, answer })),
  stands: z.nullable(z.object({ corner: id, across: seen, down: seen })),
  summaries: z.array(z.object({ id, parts: z.array(z.object({ place: id, words: z.nullable(spanSchema) })) })).check(z.maxLength(5000)),
});
