/** What is handed to IT: one value, from which every format is made. */
import type { PolicyLevel } from '../../src/extension/managed';
import type { Settings } from '../../src/extension/storage';
import type { SiteProfile } from '../../src/page/types';

/** A policy as the browser hands it to the extension. There is no value in it that names an address to load from. */
export interface PolicyValues {
  level: PolicyLevel;
  setBy: string;
  settings?: Partial<Settings>;
  sites?: SiteProfile[];
  packs?: { file: string; text: string; held?: string[] }[];
}

/** Stable on every machine: Chromium's follows from the key in the manifest, Firefox's stands in it. */
export const CHROMIUM_ID = 'odflondlbmnhkabkkfhjgggefpdmingm';
export const FIREFOX_ID = 'on-your-shoulder@example.org';

/** Where Chrome and Edge look for an extension of their stores; IT replaces it where it hosts the package itself. */
export const STORE_ADDRESS = 'ADDRESS-OF-THE-STORE-OR-YOUR-SERVER';

/** Leaves out what is empty, so that a policy says only what it means. */
export function policyValues(values: PolicyValues): PolicyValues {
  const { level, setBy, settings, sites, packs } = values;
  return {
    level,
    setBy,
    ...(settings && Object.keys(settings).length > 0 ? { settings } : {}),
    ...(sites && sites.length > 0 ? { sites } : {}),
    ...(packs && packs.length > 0 ? { packs } : {}),
  };
}
