/** What goes over the line between the review page and the script that reads a site's list of past entries. */
import * as z from 'zod/mini';

export const LIST_LINE = 'past-entries';
/** The file that is brought into the tab when the writer asks, and never before. */
export const LIST_FILES = ['past.js'];

/** From the page's script. A frame without a list that it knows says so, and is left alone. */
export type FromList =
  | { kind: 'no-list'; knowsSite: boolean }
  /** The entries as they stand on the page; `date` as it is written there. `isStill` is false where the list was still changing. */
  | { kind: 'list'; title: string; entries: { date: string | null; text: string }[]; isStill: boolean; hasNext: boolean };

/** From the review page: read again, or press the list's own control for older entries and read what comes. */
export type ToList = { kind: 'read' } | { kind: 'next' };

export const fromListSchema: z.ZodMiniType<FromList> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-list'), knowsSite: z.boolean() }),
  z.object({
    kind: z.literal('list'),
    title: z.string().check(z.maxLength(1000)),
    entries: z
      .array(z.object({ date: z.nullable(z.string().check(z.maxLength(1000))), text: z.string().check(z.maxLength(1_000_000)) }))
      .check(z.maxLength(2000)),
    isStill: z.boolean(),
    hasNext: z.boolean(),
  }),
]);

export const toListSchema: z.ZodMiniType<ToList> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read') }),
  z.object({ kind: z.literal('next') }),
]);
