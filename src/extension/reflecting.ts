/** Keeps, opens and forgets private reflections. Whether they are sealed is settled here; callers see them open or not at all. */
import * as z from 'zod/mini';
import { sizeOf } from './size';
import { actionPointsRecord, type Saved } from './storage';
import { type Lock, lockSchema, makeLock, openLock, seal, unseal } from './storage/passphrase';
import {
  type KeptReflection,
  keptReflectionSchema,
  MOST_REFLECTIONS,
  type Reflection,
  type Reflections,
  reflectionSchema,
  reflectionsRecord,
} from './storage/reflections';

const DAY = 86_400_000;
const WRONG = 'That is not the passphrase. Nothing was changed. You can try again as often as you like.';

/** What can be said of a reflection without opening it. */
export interface Listed {
  id: string;
  savedAt: number;
  isSealed: boolean;
  /** Size as it is stored, in bytes. */
  bytes: number;
}

export interface ReflectionList {
  isSealed: boolean;
  keepDays: number | null;
  listed: Listed[];
}

export async function listReflections(): Promise<ReflectionList> {
  const { lock, keepDays, kept } = await reflectionsRecord.read();
  const listed = kept.map(({ id, savedAt, body }) => ({ id, savedAt, isSealed: body.kind === 'sealed', bytes: sizeOf(body) }));
  return { isSealed: lock !== null, keepDays, listed: listed.sort((a, b) => b.savedAt - a.savedAt) };
}

/** @returns the key that opens what is sealed, or why not; a wrong passphrase changes nothing */
export async function unlockReflections(passphrase: string): Promise<{ key: CryptoKey } | { problem: string }> {
  const { lock } = await reflectionsRecord.read();
  const key = lock && (await openLock(lock, passphrase));
  return key ? { key } : { problem: WRONG };
}

/** @returns all that can be opened, newest first; those that cannot be are left out and stay where they are */
export async function openReflections(key: CryptoKey | null): Promise<Reflection[]> {
  const { kept } = await reflectionsRecord.read();
  const opened = await Promise.all(kept.map((one) => openOne(one, key)));
  return opened.flatMap((one) => one ?? []).sort((a, b) => b.savedAt - a.savedAt);
}

/** Keeps one, in place of one with the same id. */
export async function keepReflection(reflection: Reflection, key: CryptoKey | null): Promise<Saved> {
  const { lock } = await reflectionsRecord.read();
  if (lock && !key) return { saved: false, say: 'Your reflections are sealed. Type your passphrase first.' };
  const kept = await close(reflection, lock ? key : null);
  let isSame = true;
  const saved = await reflectionsRecord.change((all) => {
    // A passphrase that was set in another tab meanwhile: what was closed for the old one must not lie beside.
    isSame = all.lock?.salt === lock?.salt;
    if (!isSame) return all;
    return { ...all, kept: [...all.kept.filter(({ id }) => id !== reflection.id), kept].slice(-MOST_REFLECTIONS) };
  });
  return isSame ? saved : { saved: false, say: 'The passphrase was changed in another tab. Load this page again, and keep it then.' };
}

/**
 * Seals all reflections with a new passphrase, or opens them for good with null. Either all of them change or none.
 * @param key that opens them now; null where they are not sealed
 */
export async function changePassphrase(
  passphrase: string | null,
  key: CryptoKey | null,
): Promise<{ key: CryptoKey | null } | { problem: string }> {
  const before = await reflectionsRecord.read();
  const opened = await Promise.all(before.kept.map((one) => openOne(one, key)));
  const reflections = opened.flatMap((one) => one ?? []);
  if (reflections.length < before.kept.length)
    return { problem: 'Some reflections could not be opened, so the passphrase stays as it was.' };
  const next = passphrase === null ? null : await makeLock(passphrase);
  const kept = await Promise.all(reflections.map((one) => close(one, next?.key ?? null)));
  const saved = await reflectionsRecord.change((now) => (isSame(now, before) ? { ...now, lock: next?.lock ?? null, kept } : now));
  if (!saved.saved) return { problem: saved.say };
  const after = await reflectionsRecord.read();
  const took = passphrase === null ? after.lock === null : after.lock?.salt === next?.lock.salt;
  return took ? { key: next?.key ?? null } : { problem: 'Something else was saved at the same moment. Please try again.' };
}

export function forgetReflection(id: string): Promise<Saved> {
  return reflectionsRecord.change((all) => {
    const kept = all.kept.filter((one) => one.id !== id);
    return { ...all, kept, lock: kept.length === 0 ? null : all.lock };
  });
}

/** Deletes reflections and action points, and the lock with them. @returns whether nothing is left */
export async function forgetAllReflections(): Promise<boolean> {
  const gone = await Promise.all([reflectionsRecord.remove(), actionPointsRecord.remove()]);
  return gone.every(Boolean);
}

export function setKeepDays(keepDays: number | null): Promise<Saved> {
  return reflectionsRecord.change((all) => ({ ...all, keepDays }));
}

/**
 * Deletes what is older than the writer wants to keep. A clock that was set back keeps everything.
 * @param now milliseconds since 1970
 */
export async function forgetOldReflections(now: number): Promise<void> {
  const { keepDays, kept } = await reflectionsRecord.read();
  if (keepDays === null) return;
  const isOld = ({ savedAt }: { savedAt: number }): boolean => now - savedAt > keepDays * DAY;
  if (kept.some(isOld)) {
    await reflectionsRecord.change((all) => {
      const left = all.kept.filter((one) => !isOld(one));
      return { ...all, kept: left, lock: left.length === 0 ? null : all.lock };
    });
  }
  if ((await actionPointsRecord.read()).some(isOld)) await actionPointsRecord.change((points) => points.filter((point) => !isOld(point)));
}

/** The file that takes reflections to another device: as they are kept, sealed ones sealed. */
const exportSchema = z.object({
  format: z.literal('on-your-shoulder-reflections'),
  version: z.literal(1),
  lock: z.nullable(lockSchema),
  kept: z.array(keptReflectionSchema).check(z.maxLength(MOST_REFLECTIONS)),
});

export async function exportReflections(): Promise<string> {
  const { lock, kept } = await reflectionsRecord.read();
  return JSON.stringify({ format: 'on-your-shoulder-reflections', version: 1, lock, kept }, null, 1);
}

export type ImportedReflections = { kept: KeptReflection[]; lock: Lock | null } | { problem: string };

/** Reads such a file; nothing is kept yet. */
export function readExport(text: string): ImportedReflections {
  try {
    const parsed = z.safeParse(exportSchema, JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  return { problem: 'This is not a file of reflections from On Your Shoulder, or it was cut off.' };
}

/**
 * Takes in the reflections of a file, beside those that are here; one with the same id is replaced.
 * @param passphrase of the file; empty where it is not sealed
 */
export async function importReflections(
  file: { kept: KeptReflection[]; lock: Lock | null },
  passphrase: string,
  key: CryptoKey | null,
): Promise<{ taken: number; key: CryptoKey | null } | { problem: string }> {
  const here = await reflectionsRecord.read();
  if (here.lock && !key) return { problem: 'Your reflections here are sealed. Type your passphrase first.' };
  const theirs = file.lock ? await openLock(file.lock, passphrase) : null;
  if (file.lock && !theirs) return { problem: 'That is not the passphrase of this file. Nothing was changed.' };
  const opened = (await Promise.all(file.kept.map((one) => openOne(one, theirs)))).flatMap((one) => one ?? []);
  // What came sealed to a device without a passphrase stays sealed: by the file's own.
  const adopts = file.lock !== null && here.lock === null;
  if (adopts && here.kept.length > 0)
    return { problem: 'The file is sealed and your reflections here are not. Set a passphrase here first.' };
  const ours = adopts ? theirs : here.lock ? key : null;
  const kept = await Promise.all(opened.map((one) => close(one, ours)));
  const ids = new Set(kept.map(({ id }) => id));
  const saved = await reflectionsRecord.change((all) => ({
    ...all,
    lock: adopts ? file.lock : all.lock,
    kept: [...all.kept.filter(({ id }) => !ids.has(id)), ...kept].slice(-MOST_REFLECTIONS),
  }));
  return saved.saved ? { taken: kept.length, key: ours } : { problem: saved.say };
}

async function close(reflection: Reflection, key: CryptoKey | null): Promise<KeptReflection> {
  const { id, savedAt } = reflection;
  if (!key) return { id, savedAt, body: { kind: 'open', reflection } };
  return { id, savedAt, body: { kind: 'sealed', sealed: await seal(key, JSON.stringify(reflection), id) } };
}

async function openOne({ id, body }: KeptReflection, key: CryptoKey | null): Promise<Reflection | null> {
  if (body.kind === 'open') return body.reflection;
  const text = key && (await unseal(key, body.sealed, id));
  if (text === null) return null;
  try {
    const parsed = z.safeParse(reflectionSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const isSame = (now: Reflections, before: Reflections): boolean =>
  now.lock?.salt === before.lock?.salt &&
  now.kept.length === before.kept.length &&
  now.kept.every(({ id, savedAt }, at) => before.kept[at]?.id === id && before.kept[at]?.savedAt === savedAt);
