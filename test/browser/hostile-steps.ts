/** Steps that tests of bad pages and bad days share. */
import type { SiteProfile } from '../../src/page/types';
import type { Harness } from './harness';

/** Stores profiles, and waits until the script of their pages is registered. Their hosts are granted before. */
export async function setUpSites(harness: Harness, sites: SiteProfile[]): Promise<void> {
  await harness.inExtension(async (value) => {
    await chrome.storage.local.set({ sites: { version: 1, value } });
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) await new Promise((done) => requestAnimationFrame(done));
  }, sites);
}
