/** The rules in force as they go from the worker to help and proof page. */
import * as z from 'zod/mini';
import { CATEGORIES, ELEMENT_IDS, SEVERITIES } from '../../src/engine/types';
import { PACK_PLACES } from '../../src/extension/pack-in-use';

const text = z.string();
const texts = z.array(text);
const span = z.object({ start: z.int(), end: z.int() });
const from = z.object({ title: text, version: text });

const packSchema = z.object({
  id: text,
  title: text,
  version: text,
  purpose: text,
  author: text,
  /** `yyyy-mm-dd`, or null where the pack names no day. */
  reviewBy: z.nullable(text),
  rules: z.int(),
  file: text,
  place: z.enum(PACK_PLACES),
  /** SHA-256 of the file, in hex. */
  sha256: text,
  /** Ids of rules that are held back, since their examples fail. */
  held: texts,
  on: z.boolean(),
});

const elementSchema = z.object({
  id: z.enum(ELEMENT_IDS),
  title: text,
  ask: text,
  why: text,
  source: texts,
  from,
  examples: z.object({ found: texts, unsure: texts, notSeen: texts }),
});

const wordingSchema = z.object({
  /** `pack/rule`, as the origin of a note has it. */
  key: text,
  title: text,
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  say: text,
  better: z.array(z.object({ words: text, fits: z.boolean() })),
  why: text,
  source: texts,
  flag: z.array(z.object({ text, marked: z.array(span) })),
  leave: texts,
  /** The words of its patterns, to search by. */
  finds: text,
  on: z.boolean(),
  disputed: z.boolean(),
  /** Titles of the packs that change this rule. */
  changedBy: texts,
  owner: z.nullable(text),
  reviewBy: z.nullable(text),
  from,
});

const questionSchema = z.object({
  key: text,
  about: z.union([z.enum(ELEMENT_IDS), z.literal('language')]),
  say: texts,
  why: text,
  source: texts,
  from,
});

const remarkSchema = z.object({ key: text, say: text, why: text, source: texts, from });

const acronymSchema = z.object({ key: text, short: text, long: texts, known: z.boolean(), from });

const lensSchema = z.object({
  id: text,
  title: text,
  say: text,
  why: text,
  source: texts,
  places: z.array(z.object({ title: text, ask: text, examples: texts })),
  on: z.boolean(),
  from,
});

export const catalogueSchema = z.object({
  packs: z.array(packSchema),
  elements: z.array(elementSchema),
  wordings: z.array(wordingSchema),
  questions: z.array(questionSchema),
  remarks: z.array(remarkSchema),
  acronyms: z.array(acronymSchema),
  lenses: z.array(lensSchema),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type PackShown = z.infer<typeof packSchema>;
export type ElementShown = z.infer<typeof elementSchema>;
export type WordingRule = z.infer<typeof wordingSchema>;
export type QuestionShown = z.infer<typeof questionSchema>;
export type RemarkShown = z.infer<typeof remarkSchema>;
export type LensShown = z.infer<typeof lensSchema>;
export type AcronymShown = z.infer<typeof acronymSchema>;
