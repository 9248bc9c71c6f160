/**
 * Kept rule packs: of an organisation or of the writer, as the text that was imported or written.
 * Built-in packs are never stored. Where the packs stand: pack-store.ts; their form: pack-form.ts.
 */
import * as z from 'zod/mini';
import { defineRecord } from './record';

export { MOST_PACK_TEXT, type PackLayer, type StoredPack, storedPackFields, storedPackSchema } from './pack-form';

/** Tells all parts of the extension that the kept packs have changed; the packs themselves are too large for this storage. */
export const packsChangedRecord = defineRecord<number>({
  key: 'packsChanged',
  what: 'When your rule packs last changed.',
  schema: z.number(),
  empty: 0,
});
