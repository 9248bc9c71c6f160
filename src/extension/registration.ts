/**
 * Which pages the small script runs in: the hosts of all profiles, as far as the browser's permission for them stands.
 * Worked out from nothing each time, so that there is no state to go wrong (the way of uBlock Origin Lite's scripting manager).
 */
import type { SiteProfile } from '../page/types';
import { hasOrigin, injectFiles, registerFor, tabsMatching } from './browser';
import { readEffective } from './effective';
import { patternsOf } from './page-address';

export const CONTENT_FILES = ['content.js'];

let queue: Promise<void> = Promise.resolve();

/** Registers the script anew for what counts now. Calls run one after the other, so that two events cannot undo each other. */
export function registerScripts(): Promise<void> {
  queue = queue.then(async () => {
    const { sites } = await readEffective();
    await registerFor(await grantedPatterns(sites), CONTENT_FILES);
  });
  return queue;
}

/** Puts the script into pages that were open already; it does nothing where it runs. */
export async function wakeOpenPages(): Promise<void> {
  const { sites } = await readEffective();
  const tabs = await tabsMatching(await grantedPatterns(sites));
  await Promise.all(tabs.map(({ id }) => injectFiles(id, CONTENT_FILES)));
}

/** @returns match patterns of the profiles' hosts that we may read, each once */
export async function grantedPatterns(sites: readonly SiteProfile[]): Promise<string[]> {
  const wanted = [...new Set(sites.flatMap(({ host }) => patternsOf(host)))].sort();
  const granted = await Promise.all(wanted.map(hasOrigin));
  return wanted.filter((_, index) => granted[index]);
}
