/**
 * Where rule packs are kept, with every version that was ever saved. IndexedDB, because packs and their history outgrow
 * `storage.local`, and because one transaction puts the new pack and its line of history there together, or neither:
 * a crash, a closed tab or a full disk in the middle leaves what was there before. Every function is total.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as z from 'zod/mini';
import { packsChangedRecord, type StoredPack, storedPackFields, storedPackSchema } from './packs';
import type { Saved } from './record';

/** One saved state of a pack. Never changed afterwards. */
export interface PackVersion extends StoredPack {
  /** Grows with each save, over all packs. */
  number: number;
  /** Id of the pack. */
  pack: string;
  /** The pack's own version, such as 1.2.0. */
  version: string;
  note: string;
  author: string;
  /** SHA-256 of the text, in hex. */
  fingerprint: string;
  /** The pack was taken away; `text` is what it held. */
  removed: boolean;
}

export type NewVersion = Omit<PackVersion, 'number' | 'savedAt'> & {
  /** Number of the version that this one was made from; null for a new pack. Another window may have saved meanwhile. */
  base: number | null;
};

/** A pack as it counts now, with the version that it comes from. */
export interface KeptPack extends StoredPack {
  id: string;
  number: number;
}

interface Shelves extends DBSchema {
  packs: { key: string; value: { id: string; number: number; pack: unknown } };
  versions: { key: number; value: { number?: number; pack: string; value: unknown } };
  papers: { key: string; value: { key: string; value: unknown } };
}

const NAME = 'workbench';
const FULL =
  'There is no room left on this device to save this. What was saved before is still there. Delete something you no longer need, then try again.';
const FAILED = 'This could not be saved. What was saved before is still there. Please try again.';
const OVERTAKEN =
  'This pack was changed in another window meanwhile. Nothing was saved, and your changes are still here: open the workbench again to see both.';

let opened: Promise<IDBPDatabase<Shelves>> | null = null;

const versionSchema = z.object({
  ...storedPackFields,
  pack: z.string(),
  version: z.string(),
  note: z.catch(z.string(), ''),
  author: z.catch(z.string(), ''),
  fingerprint: z.catch(z.string(), ''),
  removed: z.catch(z.boolean(), false),
});

/** All packs that are kept, organisation's first. Never rejects; an unreadable one is left out. */
export async function readKeptPacks(): Promise<KeptPack[]> {
  const rows = (await quietly(async (shelves) => shelves.getAll('packs'))) ?? [];
  return rows.flatMap(({ id, number, pack }) => {
    const parsed = z.safeParse(storedPackSchema, pack);
    return parsed.success ? [{ ...parsed.data, id, number }] : [];
  });
}

/** Every version, the newest first. Never rejects. */
export async function readVersions(): Promise<PackVersion[]> {
  const rows = (await quietly(async (shelves) => shelves.getAll('versions'))) ?? [];
  return rows
    .flatMap(({ number, value }) => {
      const parsed = z.safeParse(versionSchema, value);
      return parsed.success && number !== undefined ? [{ ...parsed.data, number }] : [];
    })
    .reverse();
}

/** Saves versions of several packs together: all of them, or none. Never rejects. */
export async function saveVersions(versions: readonly NewVersion[], savedAt = Date.now()): Promise<Saved> {
  let transaction: Writing | null = null;
  try {
    transaction = (await open()).transaction(['packs', 'versions'], 'readwrite', { durability: 'strict' });
    for (const { base, ...version } of versions) {
      const head = await transaction.objectStore('packs').get(version.pack);
      if ((head?.number ?? null) !== base) {
        await giveUp(transaction);
        return { saved: false, say: OVERTAKEN };
      }
      const value = { ...version, savedAt };
      const number = await transaction.objectStore('versions').add({ pack: version.pack, value });
      if (version.removed) await transaction.objectStore('packs').delete(version.pack);
      else await transaction.objectStore('packs').put({ id: version.pack, number, pack: value });
    }
    await transaction.done;
  } catch (error) {
    // An error between two steps would else let the first of them stand.
    await giveUp(transaction);
    return { saved: false, say: isFull(error) ? FULL : FAILED };
  }
  await packsChangedRecord.write(savedAt);
  return { saved: true };
}

/** Puts a paper of the workbench away (a draft, her own comments), parsed again when it is read. Never rejects. */
export async function keepPaper(key: string, value: unknown): Promise<Saved> {
  try {
    await (await open()).put('papers', { key, value });
    return { saved: true };
  } catch (error) {
    return { saved: false, say: isFull(error) ? FULL : FAILED };
  }
}

/** Where the workbench puts the comments that its user tries rules on, if she asks for that. */
export const OWN_COMMENTS = 'own-comments';

/** Whether comments of her own are among what is kept. Never rejects. */
export async function holdsOwnComments(): Promise<boolean> {
  const comments = await readPaper(OWN_COMMENTS);
  return Array.isArray(comments) ? comments.length > 0 : comments !== undefined;
}

/** @returns the paper, unparsed; undefined where there is none */
export async function readPaper(key: string): Promise<unknown> {
  return (await quietly(async (shelves) => shelves.get('papers', key)))?.value;
}

export async function dropPaper(key: string): Promise<void> {
  await quietly(async (shelves) => shelves.delete('papers', key));
}

/** How much stands in the database: bytes of its values as UTF-8 JSON; null for a database that is not this one, or cannot be read. */
export async function sizeOfPackStore(name: string): Promise<number | null> {
  if (name !== NAME) return null;
  const rows = await quietly(async (shelves) =>
    Promise.all([shelves.getAll('packs'), shelves.getAll('versions'), shelves.getAll('papers')]),
  );
  return rows ? new TextEncoder().encode(JSON.stringify(rows)).length : null;
}

/** Lets go of the database, so that it can be deleted. */
export async function closePackStore(): Promise<void> {
  const shelves = await opened?.catch(() => null);
  opened = null;
  shelves?.close();
}

function open(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>(NAME, 1, {
    upgrade(shelves) {
      shelves.createObjectStore('packs', { keyPath: 'id' });
      shelves.createObjectStore('versions', { keyPath: 'number', autoIncrement: true });
      shelves.createObjectStore('papers', { keyPath: 'key' });
    },
    // Another part of the extension wants to delete or upgrade it: never stand in its way.
    blocking: () => void closePackStore(),
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

type Writing = IDBPTransaction<Shelves, ('packs' | 'versions')[], 'readwrite'>;

async function giveUp(transaction: Writing | null): Promise<void> {
  try {
    transaction?.abort();
    await transaction?.done;
  } catch {
    // It has ended already, or ends with this very abort.
  }
}

/** Reading must not make a database where there is none: after everything was deleted, nothing should stand there. */
async function quietly<T>(work: (shelves: IDBPDatabase<Shelves>) => Promise<T>): Promise<T | undefined> {
  try {
    if (opened === null && !(await indexedDB.databases()).some(({ name }) => name === NAME)) return undefined;
    return await work(await open());
  } catch {
    return undefined;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota|space|full/i.test(`${error.name} ${error.message}`);
}
