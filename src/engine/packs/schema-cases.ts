/**
 * Practice cases: invented families about whom information arrives in stages, as it does in the work itself. At each stage there is
 * something to decide on what is known so far. The course of such a case follows NOTTS-CS (a case study in stages, Nottinghamshire
 * County Council); docs/rules.md says how to write one.
 */
import * as z from 'zod/mini';
import { PRESET_IDS } from '../types';
import { id, line, sources, text } from './schema-parts';

/** With one stage there would be no earlier decision to look at again. */
export const FEWEST_STAGES = 2;
export const MOST_STAGES = 6;
/** Cases in one pack. */
export const MOST_CASES = 40;

const lines = z.array(line).check(z.minLength(1), z.maxLength(12));

/** One piece of information, as it comes to the desk. */
export const arrivalSchema = z.strictObject({
  /** Who says or sends it: "The school, by telephone". */
  from: line,
  /** When: "Tuesday, ten past three". */
  when: z.optional(line),
  says: text,
});

export const stageSchema = z.strictObject({
  title: line,
  arrives: z.array(arrivalSchema).check(z.minLength(1), z.maxLength(8)),
  /** What to think about before deciding. */
  questions: lines,
  /** What a supervisor could know at this stage. */
  known: lines,
  /** What nobody could know yet. A decision is looked at in the light of this, not of what came later. */
  notKnown: lines,
  /** For the facilitator; the learner sees them after writing, or on asking for them. */
  notes: z.array(text).check(z.minLength(1), z.maxLength(12)),
});

export const caseSchema = z.strictObject({
  id,
  title: line,
  /** What it is about, without giving away what comes later. */
  about: line,
  /** Kind of entry that the learner would write. */
  preset: z.optional(z.enum(PRESET_IDS)),
  /** Names of the invented children, for the questions in the child's voice. */
  children: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(8))),
  /** How long a group needs for all of it, in minutes. */
  minutes: z.optional(z.number().check(z.int(), z.minimum(5), z.maximum(240))),
  stages: z.array(stageSchema).check(z.minLength(FEWEST_STAGES), z.maxLength(MOST_STAGES)),
  /** Asked at the end, about all stages together. */
  closing: lines,
  source: sources,
});

export const casesSchema = z.array(caseSchema).check(z.maxLength(MOST_CASES));

export type PracticeCase = z.infer<typeof caseSchema>;
export type CaseStage = z.infer<typeof stageSchema>;
