/** The form of a kept rule pack, without any storage: a worker, which has no extension API, parses it too. */
import * as z from 'zod/mini';

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
  /** What is held back until its examples pass: ids of rules, `change:pack/rule` for a change of a built-in rule, `lens:id` for a lens. */
  held?: string[];
}

/** The longest text of a pack that is kept: UTF-16 code units. */
export const MOST_PACK_TEXT = 5_000_000;

export const storedPackFields = {
  file: z.string().check(z.minLength(1), z.maxLength(200)),
  layer: z.enum(['organisation', 'personal']),
  text: z.string().check(z.maxLength(MOST_PACK_TEXT)),
  on: z.catch(z.boolean(), true),
  savedAt: z.catch(z.number(), 0),
  held: z.exactOptional(z.array(z.string().check(z.maxLength(200)))),
};

export const storedPackSchema: z.ZodMiniType<StoredPack> = z.object(storedPackFields);
