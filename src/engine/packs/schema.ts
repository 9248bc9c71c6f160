import * as z from 'zod/mini';
import { CATEGORIES, ELEMENT_IDS, PRESET_IDS, SEVERITIES } from '../types';
import { PACK_FORMAT } from './format';
import { casesSchema } from './schema-cases';
import { lensesSchema } from './schema-lenses';
import { id, line, sources, text } from './schema-parts';

/**
 * The form of a rule pack (format 1). Everything that comes from outside is parsed with these schemas: files, storage, policy, messages.
 * docs/rules.md explains the form to its writers; the JSON schema for editors is generated from here.
 */
const pattern = z.string().check(z.minLength(1), z.maxLength(400));
const patterns = z.array(pattern).check(z.maxLength(2000));
const words = z.number().check(z.int(), z.minimum(1), z.maximum(60));

/** Sentences that prove a rule: in `flag` (or `found`) ones the words to find may stand in [[double brackets]]. */
export const examplesSchema = z.strictObject({
  flag: z.array(text).check(z.minLength(1)),
  leave: z.array(text).check(z.minLength(1)),
});

/** What a rule looks for, and where it holds back. Shared by cues and wording rules. */
const matching = {
  find: z.array(pattern).check(z.minLength(1), z.maxLength(2000)),
  leaveAlone: z.optional(patterns),
  onlyWith: z.optional(patterns),
  onlyWithin: z.optional(words),
  notWith: z.optional(patterns),
  notWithin: z.optional(words),
};

export const cueSchema = z.strictObject({
  id,
  ...matching,
  /** Whether "not", "no", "to be", "TBC" near it takes the cue away. */
  negatable: z.optional(z.boolean()),
  quoted: z.optional(z.enum(['skip', 'flag'])),
  why: text,
  source: sources,
  examples: examplesSchema,
});

export const languageRuleSchema = z.strictObject({
  id,
  row: z.optional(z.number().check(z.int(), z.minimum(1))),
  ...matching,
  notNext: z.optional(patterns),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  quoted: z.optional(z.enum(['skip', 'flag'])),
  /** Sources disagree: a PSW confirms before it is switched on. */
  disputed: z.optional(z.boolean()),
  on: z.optional(z.boolean()),
  say: line,
  better: z.array(line).check(z.minLength(1), z.maxLength(12)),
  why: text,
  source: sources,
  owner: z.optional(line),
  reviewBy: z.optional(z.iso.date()),
  examples: examplesSchema,
});

export const acronymSchema = z.strictObject({
  short: z.string().check(z.regex(/^[\p{L}\p{N}&/'.-]{1,12}$/u)),
  long: line,
  /** Other things that the same letters stand for: the writer has to say which. */
  or: z.optional(z.array(line)),
  /** Known to any reader (GP, NHS): never asked about. */
  known: z.optional(z.boolean()),
  /** Written in small letters too ("lac"). */
  anyCase: z.optional(z.boolean()),
  notWith: z.optional(patterns),
});

/** Points that sentences and cues give to an element; see elements.ts. */
export const elementSchema = z.strictObject({
  id: z.enum(ELEMENT_IDS),
  title: line,
  ask: line,
  why: text,
  source: sources,
  points: z.optional(z.record(z.string(), z.number())),
  start: z.optional(z.number()),
  found: z.optional(z.number()),
  unsure: z.optional(z.number()),
  nearMiss: z.optional(z.array(z.string())),
  examples: z.strictObject({ found: z.array(text), unsure: z.optional(z.array(text)), notSeen: z.array(text) }),
});

export const promptSchema = z.strictObject({
  id,
  about: z.union([z.enum(ELEMENT_IDS), z.literal('language')]),
  /** When it is asked; see prompts.ts. */
  when: z.string(),
  ages: z.optional(z.array(z.enum(['unborn', 'baby', 'young', 'middle', 'teenager', 'unknown']))),
  presets: z.optional(z.array(z.enum(PRESET_IDS))),
  /** Wordings, best first; {slots} are filled from the comment. */
  say: z.array(line).check(z.minLength(1)),
  why: text,
  source: sources,
});

export const presetSchema = z.strictObject({
  id: z.enum(PRESET_IDS),
  title: line,
  /** Elements that are asked for in this kind of entry, most important first; the others are shown and not asked for. */
  ask: z.array(z.enum(ELEMENT_IDS)),
  note: z.optional(line),
});

export const remarkSchema = z.strictObject({
  id,
  when: z.string(),
  say: line,
  why: text,
  source: sources,
  find: z.optional(patterns),
  limits: z.optional(z.record(z.string(), z.number())),
  examples: z.optional(examplesSchema),
});

/** A later layer changes a rule of an earlier one without copying it. */
export const changeSchema = z.strictObject({
  rule: z.string().check(z.regex(/^[a-z0-9-]+\/[a-zA-Z0-9-]+$/)),
  on: z.optional(z.boolean()),
  severity: z.optional(z.enum(SEVERITIES)),
  say: z.optional(line),
  better: z.optional(z.array(line)),
  why: z.optional(text),
  alsoFind: z.optional(patterns),
  leaveAlone: z.optional(patterns),
  /** Of a lens: other questions for its places, by the id of the place. */
  asks: z.optional(z.record(id, line)),
  note: z.optional(line),
});

export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: line,
  purpose: text,
  author: line,
  licence: line,
  owner: z.optional(line),
  reviewBy: z.optional(z.iso.date()),
  changeNote: z.optional(text),
  lists: z.optional(z.record(id, patterns)),
  /** Names of laws, orders, forms, teams: words that no wording rule enters. */
  protect: z.optional(patterns),
  cues: z.optional(z.array(cueSchema)),
  elements: z.optional(z.array(elementSchema)),
  language: z.optional(z.array(languageRuleSchema)),
  acronyms: z.optional(z.array(acronymSchema)),
  prompts: z.optional(z.array(promptSchema)),
  presets: z.optional(z.array(presetSchema)),
  remarks: z.optional(z.array(remarkSchema)),
  changes: z.optional(z.array(changeSchema)),
  cases: z.optional(casesSchema),
  lenses: z.optional(lensesSchema),
});

export type Pack = z.infer<typeof packSchema>;
export type CueRule = z.infer<typeof cueSchema>;
export type LanguageRule = z.infer<typeof languageRuleSchema>;
export type Acronym = z.infer<typeof acronymSchema>;
export type ElementRule = z.infer<typeof elementSchema>;
export type PromptRule = z.infer<typeof promptSchema>;
export type Preset = z.infer<typeof presetSchema>;
export type RemarkRule = z.infer<typeof remarkSchema>;
export type RuleChange = z.infer<typeof changeSchema>;
