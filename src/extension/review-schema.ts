/**
 * A review as it crosses from a page's script to a surface: parsed there, because a script in somebody else's page is the
 * least trusted of our parts. Sizes are bounded, so that a broken sender cannot stall a surface.
 */
import * as z from 'zod/mini';
import {
  type Action,
  CATEGORIES,
  type Decision,
  ELEMENT_IDS,
  type ElementResult,
  type LanguageNote,
  type Origin,
  type Prompt,
  type Remark,
  type Review,
  SEVERITIES,
  type Span,
} from '../engine/types';

const MOST = 5000;
const id = z.string().check(z.maxLength(1000));
const words = z.string().check(z.maxLength(20_000));
const offset = z.int().check(z.gte(0));
const list = <T>(item: z.ZodMiniType<T>): z.ZodMiniType<T[]> => z.array(item).check(z.maxLength(MOST));

const spanFields = { start: offset, end: offset };
export const spanSchema: z.ZodMiniType<Span> = z.object(spanFields);
const maybeSpan = z.nullable(spanSchema);

export const originSchema: z.ZodMiniType<Origin> = z.object({ rule: id, pack: id, packTitle: words, version: id, source: list(words) });

const elementSchema: z.ZodMiniType<ElementResult> = z.object({
  id: z.enum(ELEMENT_IDS),
  answer: z.enum(['found', 'unsure', 'not-seen']),
  evidence: list(spanSchema),
  nearMiss: maybeSpan,
  origin: originSchema,
});

const decisionSchema: z.ZodMiniType<Decision> = z.object({
  ...spanFields,
  id,
  notToAct: z.boolean(),
  reason: z.nullable(z.object({ ...spanFields, about: z.enum(['child', 'process']) })),
  reasoned: z.nullable(z.boolean()),
});

const actionSchema: z.ZodMiniType<Action> = z.object({
  ...spanFields,
  id,
  who: maybeSpan,
  what: spanSchema,
  when: maybeSpan,
  date: z.nullable(z.string().check(z.maxLength(20))),
});

const languageSchema: z.ZodMiniType<LanguageNote> = z.object({
  ...spanFields,
  id,
  words,
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  say: words,
  better: list(z.object({ words, fits: z.boolean() })),
  why: words,
  origin: originSchema,
  also: list(spanSchema),
});

const remarkSchema: z.ZodMiniType<Remark> = z.object({ id, say: words, why: words, spans: list(spanSchema), origin: originSchema });

const promptSchema: z.ZodMiniType<Prompt> = z.object({
  id,
  text: words,
  about: z.enum([...ELEMENT_IDS, 'language']),
  anchor: maybeSpan,
  origin: originSchema,
});

export const reviewSchema: z.ZodMiniType<Review> = z.object({
  elements: list(elementSchema),
  decisions: list(decisionSchema),
  actions: list(actionSchema),
  language: list(languageSchema),
  remarks: list(remarkSchema),
  prompts: list(promptSchema),
  child: z.object({
    names: list(words),
    age: z.enum(['unborn', 'baby', 'young', 'middle', 'teenager', 'unknown']),
    pronoun: z.enum(['she', 'he', 'they']),
  }),
  words: offset,
  sentences: z.array(spanSchema).check(z.maxLength(100_000)),
  limited: z.nullable(words),
});
