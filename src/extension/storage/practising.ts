/**
 * What the practice surface keeps, and only where its user has asked for it: work on an invented case, a facilitator's ticks and dates,
 * a leader's worksheet. None of it is about a child, and each record is gone when it is switched off again.
 */
import * as z from 'zod/mini';
import { defineRecord } from './record';

/** The longest text in one box: UTF-16 code units. */
export const LONGEST_NOTE = 20_000;

const note = z.string().check(z.maxLength(LONGEST_NOTE));
const short = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const time = z.string().check(z.regex(/^\d{2}:\d{2}$/));

/** Whether an earlier decision was defensible on what was known then; null while it was not answered. */
export type Verdict = 'yes' | 'unsure' | 'no';
export const VERDICTS = ['yes', 'unsure', 'no'] as const satisfies readonly Verdict[];

/** What a learner wrote at one stage. */
export interface StageWork {
  decision: string;
  rationale: string;
  /** As it stood when the learner went on; null before that. What is changed later is shown beside it. */
  first: { decision: string; rationale: string } | null;
  verdict: Verdict | null;
  /** Why, in the learner's words. */
  verdictWhy: string;
}

/** Work on one case. */
export interface CaseWork {
  /** `pack/case`. */
  case: string;
  /** Index of the furthest stage that was opened. */
  reached: number;
  stages: StageWork[];
  /** Answers to the closing questions, in one box. */
  closing: string;
}

const stageWork: z.ZodMiniType<StageWork> = z.object({
  decision: note,
  rationale: note,
  first: z.catch(z.nullable(z.object({ decision: note, rationale: note })), null),
  verdict: z.catch(z.nullable(z.enum(VERDICTS)), null),
  verdictWhy: z.catch(note, ''),
});

/** Null where nothing is to be kept. */
export const caseWorkRecord = defineRecord<CaseWork[] | null>({
  key: 'practiceRoom',
  what: 'What you wrote in the practice room about invented families, because you asked me to keep it.',
  schema: z.nullable(
    z
      .array(
        z.object({
          case: short,
          reached: z.int().check(z.gte(0), z.lte(50)),
          stages: z.array(stageWork).check(z.maxLength(50)),
          closing: z.catch(note, ''),
        }),
      )
      .check(z.maxLength(100)),
  ),
  empty: null,
});

export interface SessionPlan {
  /** `yyyy-mm-dd`; empty where it is not set. */
  date: string;
  /** `hh:mm`; empty where it is not set. */
  start: string;
}

export interface SessionPlans {
  /** Ids of lines that are ticked. */
  ticks: string[];
  /** By the id of the session. */
  plans: Record<string, SessionPlan>;
}

/** Null where nothing is to be kept. */
export const sessionPlansRecord = defineRecord<SessionPlans | null>({
  key: 'cpdSessions',
  what: 'Ticks, dates and times of the CPD sessions that you run, because you asked me to keep them.',
  schema: z.nullable(
    z.object({
      ticks: z.array(short).check(z.maxLength(500)),
      plans: z.record(short, z.object({ date: z.union([day, z.literal('')]), start: z.union([time, z.literal('')]) })),
    }),
  ),
  empty: null,
});

/** The day from which popup and panel mention that the next session is due. */
export interface SessionReminder {
  /** `yyyy-mm-dd` */
  on: string;
  /** Id of the session that comes next. */
  session: string;
}

export const sessionReminderRecord = defineRecord<SessionReminder | null>({
  key: 'sessionReminder',
  what: 'A day on which you want to be reminded of the next CPD session.',
  schema: z.nullable(z.object({ on: day, session: short })),
  empty: null,
});

/** A leader's worksheet: notes by the id of their box. */
export interface Worksheet {
  notes: Record<string, string>;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** Null where nothing is to be kept. */
export const worksheetRecord = defineRecord<Worksheet | null>({
  key: 'leadersSheet',
  what: 'Your notes on the worksheet for leaders, because you asked me to keep them.',
  schema: z.nullable(z.object({ notes: z.record(short, note), savedAt: z.catch(z.number(), 0) })),
  empty: null,
});
