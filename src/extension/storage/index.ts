/** What the extension keeps, all of it: listed for the proof page, and wiped with one button. */

import { type Area, storageAll, storageClear, storageRemove } from '../browser';
import { sizeOf } from '../size';
import { closePackStore, holdsOwnComments, sizeOfPackStore } from './pack-store';
import { packsChangedRecord } from './packs';
import { policyProofRecord } from './policy-proof';
import { caseWorkRecord, sessionPlansRecord, sessionReminderRecord, worksheetRecord } from './practising';
import type { StoredRecord } from './record';
import { reflectionsRecord } from './reflections';
import { draftRecord, oneOffSitesRecord, pendingListRecord, pendingSetupRecord, selectionRecord } from './session';
import { settingsRecord } from './settings';
import { sitesRecord } from './sites';
import { tourOfferedRecord } from './welcome';
import { actionPointsRecord, hiddenRulesRecord } from './writing';

export {
  closePackStore,
  dropPaper,
  type KeptPack,
  keepPaper,
  type NewVersion,
  OWN_COMMENTS,
  type PackVersion,
  readKeptPacks,
  readPaper,
  readVersions,
  saveVersions,
} from './pack-store';
export { MOST_PACK_TEXT, type PackLayer, packsChangedRecord, type StoredPack } from './packs';
export {
  type CaseWork,
  caseWorkRecord,
  LONGEST_NOTE,
  type SessionPlan,
  type SessionPlans,
  type SessionReminder,
  type StageWork,
  sessionPlansRecord,
  sessionReminderRecord,
  VERDICTS,
  type Verdict,
  type Worksheet,
  worksheetRecord,
} from './practising';
export { defineRecord, type RecordPlan, type Saved, type StoredRecord, tolerantList } from './record';
export { KEEP_DAYS, type Looked, type Reflection, reflectionsRecord } from './reflections';
export { draftRecord, oneOffSitesRecord, type PendingSetup, pendingListRecord, pendingSetupRecord, selectionRecord } from './session';
export {
  DEFAULT_SETTINGS,
  pickSettings,
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  settingsRecord,
  settingsSchema,
} from './settings';
export { siteProfileSchema, sitesRecord, withSite } from './sites';
export { tourOfferedRecord } from './welcome';
export { type ActionPoint, actionPointsRecord, finishActionPoint, hiddenRulesRecord } from './writing';

/** Every record there is. A key that is not listed here is shown as unknown on the proof page, and a test fails. */
export const RECORDS = [
  settingsRecord,
  sitesRecord,
  packsChangedRecord,
  policyProofRecord,
  hiddenRulesRecord,
  tourOfferedRecord,
  actionPointsRecord,
  reflectionsRecord,
  caseWorkRecord,
  sessionPlansRecord,
  sessionReminderRecord,
  worksheetRecord,
  pendingSetupRecord,
  pendingListRecord,
  oneOffSitesRecord,
  selectionRecord,
  draftRecord,
] as const satisfies readonly Pick<StoredRecord<never>, 'key' | 'what' | 'area'>[];

/** One thing that is kept. */
export interface Kept {
  /** `local` and `database` stay on this device; `session` is memory and goes with the browser. */
  where: Area | 'database';
  key: string;
  what: string;
  /** Whether it may hold words of a comment: each of these is there only because somebody asked for it. */
  hasText: boolean;
  /** Size of the stored form as UTF-8 JSON; null where the browser does not say. */
  bytes: number | null;
}

const MAY_HOLD_TEXT: readonly string[] = [selectionRecord.key, draftRecord.key];
const PACKS =
  'Rule packs that you or your organisation added, with their history and the names of who saved them, and drafts of the workbench.';
const COMMENTS = 'Among them are comments of your own for trying rules, because you asked the workbench to keep them.';

/** All that is kept at this moment, with sizes; keys that we do not know are listed too. */
export async function describeStorage(): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const where of ['local', 'session'] as const) {
    for (const [key, value] of Object.entries(await storageAll(where))) {
      const record = RECORDS.find((known) => known.key === key && known.area === where);
      kept.push({
        where,
        key,
        what: record?.what ?? 'Not known to this version.',
        hasText: MAY_HOLD_TEXT.includes(key),
        bytes: sizeOf(value),
      });
    }
  }
  const hasText = await holdsOwnComments();
  for (const name of await databaseNames())
    kept.push({
      where: 'database',
      key: name,
      what: hasText ? `${PACKS} ${COMMENTS}` : PACKS,
      hasText,
      bytes: await sizeOfPackStore(name),
    });
  return kept;
}

/** Deletes one thing that is kept. @returns whether it has gone */
export async function wipeOne({ where, key }: Pick<Kept, 'where' | 'key'>): Promise<boolean> {
  if (where !== 'database') return storageRemove(where, key);
  await closePackStore();
  await deleteDatabase(key);
  const isGone = !(await databaseNames()).includes(key);
  // Other parts of ours still work by the packs that have just gone.
  if (isGone) await packsChangedRecord.write(Date.now());
  return isGone;
}

/** Deletes everything that is kept. @returns what is still there afterwards; empty when all has gone */
export async function wipe(): Promise<Kept[]> {
  // The databases first: when the rest goes, every part of ours reads anew, and what it opens could not be deleted.
  await closePackStore();
  await Promise.all((await databaseNames()).map(deleteDatabase));
  await storageClear('local');
  await storageClear('session');
  return describeStorage();
}

async function databaseNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch {
    return [];
  }
}

/** How long a database may be held by another part of ours before we say that it is still there. */
const BLOCKED_MS = 3000;

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = () => resolve();
      // Another part of ours has it open and lets go when it is told. One that does not keeps it until it closes; the list still shows it.
      request.onblocked = () => setTimeout(resolve, BLOCKED_MS);
    } catch {
      resolve();
    }
  });
}
