/** The form in which a pack that did not come with the build goes from the background to a page of ours. */
import * as z from 'zod/mini';

/** Where a pack comes from. Built-in packs come with the build. */
export const PACK_PLACES = ['built-in', 'policy', 'organisation', 'personal'] as const;
export type PackPlace = (typeof PACK_PLACES)[number];

export interface PackInUse {
  file: string;
  place: PackPlace;
  /** False where the writer switched the file off. */
  on: boolean;
  /** SHA-256 of the file's text as UTF-8, in hex. */
  sha256: string;
  /** Ids of rules that do not live up to their examples, so that they are held back. */
  held: string[];
  /** The pack as data, without what is held back; the reader checks it. */
  data: unknown;
}

export const packInUseSchema = z.object({
  file: z.string().check(z.maxLength(200)),
  place: z.enum(PACK_PLACES),
  on: z.boolean(),
  sha256: z.string().check(z.maxLength(64)),
  held: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10_000)),
  data: z.unknown(),
});
