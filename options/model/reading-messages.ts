/** What goes between the workbench and its reading worker. Both are ours; shapes are checked all the same. */
import * as z from 'zod/mini';
import type { FileProblem } from '../../src/engine/packs/read';
import { packSchema } from '../../src/engine/packs/schema';
import { editSchema } from './edits';

const asked = z.int();
const problem: z.ZodMiniType<FileProblem> = z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() });

/** Read this text; where there is an edit, after making it. */
export const toReadingSchema = z.object({ asked, text: z.string(), file: z.string(), edit: z.nullable(editSchema) });
export const fromReadingSchema = z.discriminatedUnion('kind', [
  /** A piece of the pack; see slices.ts. */
  z.object({ kind: z.literal('slice'), asked, slice: packSchema }),
  /** All pieces are there; none came where no pack could be read. The text is null where it stayed as it was. */
  z.object({ kind: z.literal('end'), asked, text: z.nullable(z.string()), problems: z.array(problem) }),
]);

export type ToReading = z.infer<typeof toReadingSchema>;
export type FromReading = z.infer<typeof fromReadingSchema>;
