/** What goes between the workbench and its reading worker. Both are ours; shapes are checked all the same. */
import * as z from 'zod/mini';
import type { FileProblem } from '../../src/engine/packs/read';
import { packSchema } from '../../src/engine/packs/schema';

const asked = z.int();
const problem: z.ZodMiniType<FileProblem> = z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() });

export const toReadingSchema = z.object({ asked, text: z.string(), file: z.string() });
export const fromReadingSchema = z.object({ asked, pack: z.nullable(packSchema), problems: z.array(problem) });

export type ToReading = z.infer<typeof toReadingSchema>;
export type FromReading = z.infer<typeof fromReadingSchema>;
