/**
 * Lenses: ways of looking at a comment that were made for the supervision conversation (a matrix, five questions, a grid, summaries, a
 * standard). A lens has places, and each place says by which cues and elements a sentence belongs there. docs/rules.md says how to write one.
 */
import * as z from 'zod/mini';
import { ELEMENT_IDS } from '../types';
import { id, line, sources, text } from './schema-parts';

/** Lenses in one pack. */
export const MOST_LENSES = 20;
export const MOST_PLACES = 12;

/**
 * How a lens is used. `sort`: each sentence stands in one place. `find`: a sentence may answer several. `grid`: as `sort`, in the four corners of
 * two lines, with a mark for where the plan stands. `summaries`: each decision in its parts, as a sentence to copy.
 */
export const LENS_KINDS = ['sort', 'find', 'grid', 'summaries'] as const;
/** What a place of `summaries` holds. */
export const SUMMARY_PARTS = ['decision', 'reason', 'alternative', 'time'] as const;

/** Names of cues, elements or roles; two with a plus have to stand in one sentence. */
const signs = z.array(z.string().check(z.minLength(1), z.maxLength(160))).check(z.maxLength(80));
const end = z.enum(['low', 'high']);

export const lensPlaceSchema = z.strictObject({
  id,
  title: line,
  /** The question that the place asks; it stands there whether or not a sentence was found. */
  ask: line,
  /** A sentence with one of these belongs here. */
  takes: z.optional(signs),
  /** A sentence with one of these may belong here: weaker than `takes`. */
  leans: z.optional(signs),
  /** A sentence with one of these does not belong here, whatever else it holds. */
  not: z.optional(signs),
  /** `find`: all of these have to be seen in the comment before the place counts as found. */
  needs: z.optional(signs),
  /** `grid`: which corner it is. */
  corner: z.optional(z.strictObject({ across: end, down: end })),
  /** `summaries`: which part it is, and what stands before its words in the copied sentence. */
  part: z.optional(z.enum(SUMMARY_PARTS)),
  lead: z.optional(line),
  /** Sentences that have to come to stand here: the proof. */
  examples: z.optional(z.array(text).check(z.maxLength(40))),
});

/** One of the two lines of a grid: the more of `seen` is found, the nearer to its high end. */
const lensLineSchema = z.strictObject({
  title: line,
  low: line,
  high: line,
  seen: z.array(z.enum(ELEMENT_IDS)).check(z.minLength(1), z.maxLength(15)),
});

export const lensSchema = z.strictObject({
  id,
  title: line,
  kind: z.enum(LENS_KINDS),
  on: z.optional(z.boolean()),
  /** What it is good for, in a sentence or two. */
  say: text,
  /** `sort`, `grid`: sentences with one of these are left in the tray, for the writer to place. */
  leaves: z.optional(signs),
  places: z.array(lensPlaceSchema).check(z.minLength(2), z.maxLength(MOST_PLACES)),
  grid: z.optional(z.strictObject({ across: lensLineSchema, down: lensLineSchema })),
  why: text,
  source: sources,
});

export const lensesSchema = z.array(lensSchema).check(z.maxLength(MOST_LENSES));

export type LensRule = z.infer<typeof lensSchema>;
export type LensPlace = z.infer<typeof lensPlaceSchema>;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];
