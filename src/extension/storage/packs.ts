/** Rule packs of an organisation or of the writer, as the text that was imported or written. Built-in packs are never stored. */
import * as z from 'zod/mini';
import { defineRecord, tolerantList } from './record';

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
}

export const storedPackSchema: z.ZodMiniType<StoredPack> = z.object({
  file: z.string().check(z.minLength(1), z.maxLength(200)),
  layer: z.enum(['organisation', 'personal']),
  text: z.string().check(z.maxLength(5_000_000)),
  on: z.catch(z.boolean(), true),
  savedAt: z.catch(z.number(), 0),
});

export const packsRecord = defineRecord<StoredPack[]>({
  key: 'packs',
  what: 'Rule packs that you or your organisation added, as text.',
  schema: tolerantList(storedPackSchema, 100),
  empty: [],
});
