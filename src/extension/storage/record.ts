/**
 * One typed record per storage key. What is stored carries its version; older versions are migrated, unknown keys are
 * dropped, and a read always gives a value, whatever stands in the storage.
 */
import * as z from 'zod/mini';
import { type Area, onStorageChanged, storageGet, storageRemove, storageSet, type Unsubscribe } from '../browser';

/** How a write ended; `say` is for people. */
export type Saved = { saved: true } | { saved: false; say: string };

export interface RecordPlan<T> {
  key: string;
  /** What is kept here and why, in plain words; the proof page shows it. */
  what: string;
  area?: Area;
  schema: z.ZodMiniType<T>;
  /** What a read gives where nothing, or nothing readable, is stored. */
  empty: T;
  /** Migration `i` takes the value of version `i + 1` to version `i + 2`. The version in use is one more than their number. */
  migrations?: readonly ((old: unknown) => unknown)[];
}

export interface StoredRecord<T> {
  readonly key: string;
  readonly what: string;
  readonly area: Area;
  readonly version: number;
  /** Never rejects. */
  read(): Promise<T>;
  /** Replaces the value; what was there before stays if this fails. */
  write(value: T): Promise<Saved>;
  /** Reads, changes and writes with no other part of the extension in between. */
  change(edit: (value: T) => T): Promise<Saved>;
  remove(): Promise<boolean>;
  onChange(listener: () => void): Unsubscribe;
  /** What a stored form means today; exposed for the tests of migrations. */
  decode(stored: unknown): T;
}

const FULL =
  'There is no room left to save this. What was saved before is still there. Delete something you no longer need, then try again.';
const FAILED = 'This could not be saved. What was saved before is still there. Please try again.';

const storedForm = z.object({ version: z.int().check(z.gte(1)), value: z.unknown() });

export function defineRecord<T>(plan: RecordPlan<T>): StoredRecord<T> {
  const { key, what, schema, empty, area = 'local', migrations = [] } = plan;
  const version = migrations.length + 1;

  function decode(stored: unknown): T {
    const form = z.safeParse(storedForm, stored);
    if (!form.success) return structuredClone(empty);
    try {
      // A newer version than ours (an update that was taken back) is read as far as it can be understood.
      const value = migrations.slice(form.data.version - 1).reduce((old, migrate) => migrate(old), form.data.value);
      const parsed = z.safeParse(schema, value);
      return parsed.success ? parsed.data : structuredClone(empty);
    } catch {
      return structuredClone(empty);
    }
  }

  async function read(): Promise<T> {
    return decode(await storageGet(area, key));
  }

  async function write(value: T): Promise<Saved> {
    const parsed = z.safeParse(schema, value);
    if (!parsed.success) return { saved: false, say: FAILED };
    const problem = await storageSet(area, key, { version, value: parsed.data });
    return problem === null ? { saved: true } : { saved: false, say: problem === 'full' ? FULL : FAILED };
  }

  return {
    key,
    what,
    area,
    version,
    decode,
    read,
    write,
    change: (edit) => alone(`record:${key}`, async () => write(edit(await read()))),
    remove: () => storageRemove(area, key),
    onChange: (listener) => onStorageChanged((name, keys) => name === area && keys.includes(key) && listener()),
  };
}

/** A list whose unreadable items are left out, so that one damaged item does not take the others with it. */
export function tolerantList<T>(item: z.ZodMiniType<T>, most: number): z.ZodMiniType<T[]> {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((items: unknown[]) =>
      items.slice(0, most).flatMap((value) => {
        const parsed = z.safeParse(item, value);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );
}

/** Surfaces and the worker share one origin, so a lock of the browser keeps two of them from writing over each other. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  return navigator.locks.request(name, work);
}
