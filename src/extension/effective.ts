/** What counts at this moment: built-in defaults, an organisation's policy and the writer's own choices, laid over each other. */
import type { SiteProfile } from '../page/types';
import { onStorageChanged, type Unsubscribe } from './browser';
import { type Policy, readPolicy } from './managed';
import {
  DEFAULT_SETTINGS,
  hiddenRulesRecord,
  packsChangedRecord,
  readKeptPacks,
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  type StoredPack,
  settingsRecord,
  sitesRecord,
} from './storage';
import { policyProofRecord } from './storage/policy-proof';

export interface Effective {
  settings: Settings;
  /** Settings that a policy holds; shown as locked, with `setBy`. */
  locked: SettingKey[];
  setBy: string | null;
  /** The policy's sites first; an own site with the same id as a policy's is not used. */
  sites: SiteProfile[];
  /** Packs to load after the built-in ones, in this order. */
  packs: StoredPack[];
  hiddenRules: string[];
  policyProblems: string[];
}

/** Reads all of it. Never rejects. */
export async function readEffective(): Promise<Effective> {
  const [{ policy, problems }, own, sites, packs, hiddenRules] = await Promise.all([
    readPolicy(),
    settingsRecord.read(),
    sitesRecord.read(),
    readKeptPacks(),
    hiddenRulesRecord.read(),
  ]);
  return {
    ...layerSettings(own, policy),
    sites: [...(policy?.sites ?? []), ...sites.filter(({ id }) => !policy?.sites.some((set) => set.id === id))],
    packs: orderPacks([...(policy?.packs ?? []), ...packs.filter(({ on }) => on)]),
    hiddenRules,
    policyProblems: problems,
  };
}

/** Lays the writer's settings over or under the policy's, as its level says. */
export function layerSettings(own: Partial<Settings>, policy: Policy | null): Pick<Effective, 'settings' | 'locked' | 'setBy'> {
  const set = policy?.settings ?? {};
  const isLocked = policy?.level === 'locked';
  const settings = isLocked ? { ...DEFAULT_SETTINGS, ...own, ...set } : { ...DEFAULT_SETTINGS, ...set, ...own };
  return { settings, locked: isLocked ? SETTING_KEYS.filter((key) => Object.hasOwn(set, key)) : [], setBy: policy?.setBy ?? null };
}

/** Calls back when anything that counts has changed. */
export function onEffectiveChanged(listener: () => void): Unsubscribe {
  const keys: readonly string[] = [settingsRecord, sitesRecord, packsChangedRecord, hiddenRulesRecord, policyProofRecord].map(
    ({ key }) => key,
  );
  return onStorageChanged((area, changed) => {
    if (area === 'managed' || (area === 'local' && changed.some((key) => keys.includes(key)))) listener();
  });
}

function orderPacks(packs: StoredPack[]): StoredPack[] {
  return [...packs.filter(({ layer }) => layer === 'organisation'), ...packs.filter(({ layer }) => layer === 'personal')];
}
