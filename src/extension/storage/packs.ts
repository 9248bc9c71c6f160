/**
 * The form of a kept rule pack: of an organisation or of the writer, as the text that was imported or written.
 * Built-in packs are never stored. Where the packs stand: pack-store.ts.
 */
import * as z from 'zod/mini';
import { defineRecord } from './record';

export type PackLayer = 'organisation' | 'personal';

export interface StoredPack {
  /** File name, for messages: `hackney.yaml`. */
  file: string;
  layer: PackLayer;
  /** YAML or JSON, exactly as it was given. */
  text: string;
  on: boolean;
  /** When it was saved: milliseconds since 1970. */
  savedAt: number;
  /** What is held back until its examples pass: ids of rules, and `change:pack/rule` for a change of a built-in rule. */
  held?: string[];
}

/** The longest text of a pack that is kept: UTF-16 code units. */
export const MOST_PACK_TEXT = 5_000_000;

const file = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(MOST_PACK_TEXT));

export const storedPackFields = {
  file,
  layer: z.enum(['organisation', 'personal']),
  text,
  on: z.catch(z.boolean(), true),
  savedAt: z.catch(z.number(), 0),
  held: z.exactOptional(z.array(z.string().check(z.maxLength(200)))),
};

export const storedPackSchema: z.ZodMiniType<StoredPack> = z.object(storedPackFields);

/** Tells all parts of the extension that the kept packs have changed; the packs themselves are too large for this storage. */
export const packsChangedRecord = defineRecord<number>({
  key: 'packsChanged',
  what: 'When your rule packs last changed.',
  schema: z.number(),
  empty: 0,
});
