/**
 * The writer's private reflections: own words, dates and numbers, never the text of an entry. Each is kept apart, open or sealed
 * with a passphrase, so that one can be deleted without opening any.
 */
import * as z from 'zod/mini';
import { type Lock, lockSchema, type Sealed, sealedSchema } from './passphrase';
import { defineRecord, tolerantList } from './record';

export interface Reflection {
  id: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Which set of questions it answers. */
  set: string;
  /** Answers and notes by the id of the question; empty ones are left out. */
  answers: Record<string, string>;
  /** What was looked at, in numbers only. */
  looked: Looked | null;
}

export interface Looked {
  entries: number;
  /** `yyyy-mm`, of the earliest and the latest entry; null where no entry had a date. */
  from: string | null;
  to: string | null;
}

export type KeptBody = { kind: 'open'; reflection: Reflection } | { kind: 'sealed'; sealed: Sealed };

export interface KeptReflection {
  id: string;
  savedAt: number;
  body: KeptBody;
}

export interface Reflections {
  /** Null while nothing is sealed. */
  lock: Lock | null;
  /** After so many days a reflection is deleted; null keeps it until the writer deletes it. */
  keepDays: number | null;
  kept: KeptReflection[];
}

export const KEEP_DAYS = 365;
export const MOST_REFLECTIONS = 500;

const id = z.string().check(z.minLength(1), z.maxLength(100));
const month = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}$/)));
const answer = z.string().check(z.maxLength(20_000));

export const reflectionSchema: z.ZodMiniType<Reflection> = z.object({
  id,
  savedAt: z.number(),
  set: z.string().check(z.maxLength(100)),
  answers: z.record(z.string().check(z.maxLength(100)), answer),
  looked: z.catch(z.nullable(z.object({ entries: z.int().check(z.gte(0)), from: month, to: month })), null),
});

export const keptReflectionSchema: z.ZodMiniType<KeptReflection> = z.object({
  id,
  savedAt: z.number(),
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open'), reflection: reflectionSchema }),
    z.object({ kind: z.literal('sealed'), sealed: sealedSchema }),
  ]),
});

export const reflectionsRecord = defineRecord<Reflections>({
  key: 'reflections',
  what: 'Your private reflections from looking back: your own words, never the words of an entry. Sealed if you set a passphrase.',
  schema: z.object({
    lock: z.catch(z.nullable(lockSchema), null),
    keepDays: z.catch(z.nullable(z.int().check(z.gte(1), z.lte(3650))), KEEP_DAYS),
    kept: tolerantList(keptReflectionSchema, MOST_REFLECTIONS),
  }),
  empty: { lock: null, keepDays: KEEP_DAYS, kept: [] },
});
