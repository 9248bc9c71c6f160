/**
 * What goes between the review page and its worker, where the entries lie. The page asks, the worker answers; both are ours and
 * start together, and all the same both parse what they get.
 */
import * as z from 'zod/mini';
import { CATEGORIES, type EntrySpan, type Review, type ThreadReview } from '../../engine/types';
import { reviewSchema, spanSchema } from '../review-schema';
import type { ColumnChoice } from './columns';
import type { EntryDigest } from './digest';
import { LONGEST_ENTRY, type NewEntry, type NotRead } from './entry';
import type { NoteCheck } from './note-check';
import type { Piece } from './split-paste';

/** A file before the writer has said which column holds what. */
export interface OpenedFile {
  titles: string[];
  /** Some rows, shortened, to recognise the columns by. */
  sample: string[][];
  guess: ColumnChoice;
  encoding: string;
}

/** What became of entries that were brought in. */
export interface Taken {
  added: number;
  /** Entries that lay on the desk already: same date, same words. */
  known: number;
  notRead: NotRead[];
  /** Problems beyond those that are listed. */
  more: number;
  /** Read no further, because the desk is full. */
  full: boolean;
  /** Read no further, because the writer said so. */
  stopped: boolean;
  /** The last row of the file that was read; null where nothing was read from rows. */
  readTo: number | null;
}

/** A thread with the words of each finding, so that a table can show them. */
export interface ThreadView {
  review: ThreadReview;
  /** Desk index of each entry of the thread, in the order of `review`. */
  order: number[];
  /** Words of the spans, by `entry:start:end` with `entry` as in `review`. */
  words: Record<string, string>;
}

/** Entries that one worker hands to another, to read half of a large desk. */
export interface DigestBatch {
  entries: { index: number; date: string | null; about: string; text: string }[];
}

export interface DigestedBatch {
  digests: EntryDigest[];
  /** Names that the entries use, in lower case. */
  names: string[];
}

/** Each question with what it asks and what comes back. */
export interface DeskAsks {
  openFile: { ask: { file: Blob; name: string }; reply: OpenedFile | { problem: string } | { words: string } };
  takeFile: { ask: { columns: ColumnChoice; about: string }; reply: Taken };
  splitPaste: { ask: { text: string }; reply: Piece[] };
  add: { ask: { entries: NewEntry[] }; reply: Taken };
  /** Reads every entry that has not been read; digests come as progress. */
  review: { ask: object; reply: { done: number; total: number } };
  read: { ask: { index: number }; reply: { text: string; review: Review } | null };
  thread: { ask: { about: string }; reply: ThreadView };
  checkNote: { ask: { text: string }; reply: NoteCheck };
  /** Asked by one worker of another; nothing of it stays with the second. */
  digest: { ask: DigestBatch; reply: DigestedBatch };
  texts: { ask: { indexes: number[] }; reply: string[] };
}
export type DeskAsk = keyof DeskAsks;

export type ToDesk =
  | { [Kind in DeskAsk]: { kind: 'desk'; asked: number; what: Kind } & DeskAsks[Kind]['ask'] }[DeskAsk]
  | { kind: 'desk-cancel' };

export type FromDesk =
  | { kind: 'desk'; asked: number; reply: unknown }
  | { kind: 'desk-progress'; asked: number; done: number; total: number; digests: EntryDigest[] };

const text = z.string().check(z.maxLength(5_000_000));
const short = z.string().check(z.maxLength(2000));
const date = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const count = z.int().check(z.gte(0));
const column = z.nullable(count);
const columns: z.ZodMiniType<ColumnChoice> = z.object({ date: column, text: count, about: column });
const asked = { kind: z.literal('desk'), asked: count };

export const toDeskSchema: z.ZodMiniType<ToDesk> = z.union([
  z.object({ kind: z.literal('desk-cancel') }),
  z.discriminatedUnion('what', [
    z.object({ ...asked, what: z.literal('openFile'), file: z.instanceof(Blob), name: short }),
    z.object({ ...asked, what: z.literal('takeFile'), columns, about: short }),
    z.object({ ...asked, what: z.literal('splitPaste'), text }),
    z.object({
      ...asked,
      what: z.literal('add'),
      entries: z.array(z.object({ date, about: short, text: z.string().check(z.maxLength(LONGEST_ENTRY)) })).check(z.maxLength(20_000)),
    }),
    z.object({ ...asked, what: z.literal('review') }),
    z.object({ ...asked, what: z.literal('read'), index: count }),
    z.object({ ...asked, what: z.literal('thread'), about: short }),
    z.object({ ...asked, what: z.literal('checkNote'), text }),
    z.object({
      ...asked,
      what: z.literal('digest'),
      entries: z
        .array(z.object({ index: count, date, about: short, text: z.string().check(z.maxLength(LONGEST_ENTRY)) }))
        .check(z.maxLength(1000)),
    }),
    z.object({ ...asked, what: z.literal('texts'), indexes: z.array(count) }),
  ]),
]);

const digestSchema: z.ZodMiniType<EntryDigest> = z.object({
  index: count,
  date,
  about: short,
  words: count,
  answers: z.string().check(z.maxLength(40)),
  decisions: count,
  reasoned: count,
  notes: z.partialRecord(z.enum(CATEGORIES), count),
  questions: count,
});

export const fromDeskSchema: z.ZodMiniType<FromDesk> = z.union([
  z.object({ kind: z.literal('desk'), asked: count, reply: z.unknown() }),
  z.object({ kind: z.literal('desk-progress'), asked: count, done: count, total: count, digests: z.array(digestSchema) }),
]);

const entrySpan: z.ZodMiniType<EntrySpan> = z.object({ entry: count, start: count, end: count });
const followed: z.ZodMiniType<ThreadReview['followedUp'][number]> = z.object({
  entry: count,
  start: count,
  end: count,
  in: count,
  by: spanSchema,
});
const repeated: z.ZodMiniType<ThreadReview['repeated'][number]> = z.object({ entry: count, start: count, end: count, in: z.array(count) });
const changed: z.ZodMiniType<ThreadReview['decisionChanged'][number]> = z.object({
  entry: count,
  start: count,
  end: count,
  reasoned: z.boolean(),
  earlier: z.nullable(entrySpan),
});
const threadReview: z.ZodMiniType<ThreadReview> = z.object({
  dropped: z.array(entrySpan),
  followedUp: z.array(followed),
  repeated: z.array(repeated),
  copied: z.array(z.object({ entry: count, from: count, share: z.number() })),
  decisionChanged: z.array(changed),
  gaps: z.array(z.object({ before: count, days: z.number() })),
  voice: z.array(z.object({ entry: count, answer: z.enum(['found', 'unsure', 'not-seen']) })),
});

const taken: z.ZodMiniType<Taken> = z.object({
  added: count,
  known: count,
  notRead: z.array(z.object({ row: z.nullable(count), why: z.string(), taken: z.boolean() })),
  more: count,
  full: z.boolean(),
  stopped: z.boolean(),
  readTo: z.nullable(count),
});

/** How each reply is read in the page. */
export const replySchemas: { [Kind in DeskAsk]: z.ZodMiniType<DeskAsks[Kind]['reply']> } = {
  openFile: z.union([
    z.object({ titles: z.array(z.string()), sample: z.array(z.array(z.string())), guess: columns, encoding: z.string() }),
    z.object({ problem: z.string() }),
    z.object({ words: z.string() }),
  ]),
  takeFile: taken,
  splitPaste: z.array(
    z.object({ start: count, end: count, textStart: count, date: z.nullable(z.string()), problem: z.nullable(z.string()) }),
  ),
  add: taken,
  review: z.object({ done: count, total: count }),
  read: z.nullable(z.object({ text: z.string(), review: reviewSchema })),
  thread: z.object({ review: threadReview, order: z.array(count), words: z.record(z.string(), z.string()) }),
  checkNote: z.object({ names: z.array(z.string()), copied: z.nullable(z.string()) }),
  digest: z.object({ digests: z.array(digestSchema), names: z.array(z.string()) }),
  texts: z.array(z.string()),
};
