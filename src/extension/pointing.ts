/**
 * Setting up a page, from the popup's button to the stored profile. The popup may be closed by the browser's own question,
 * so what was asked for is noted before, and whoever comes first (the popup's answer or the permission's event) goes on.
 */
import type { SiteProfile } from '../page/types';
import { hasOrigin, injectFiles, type Sender, sendToTab } from './browser';
import { originPattern } from './page-address';
import { CONTENT_FILES, registerScripts } from './registration';
import { oneOffSitesRecord, pendingListRecord, pendingSetupRecord, sitesRecord, withSite } from './storage';
import { STOP_POINTING, wrap } from './wire';

/** What lets the writer point, at a box or at past entries. */
export const POINT_FILES = ['point.js'];

/** Notes for which page the writer is about to be asked. */
export async function preparePage(tabId: number, origin: string): Promise<void> {
  await pendingSetupRecord.write({ tabId, origin });
}

/** A permission has come: goes on with the page that waits for it. */
export async function continueWith(origins: readonly string[]): Promise<void> {
  const pending = await pendingSetupRecord.read();
  if (pending && origins.includes(pending.origin)) await pointIn(pending.tabId);
}

/** Lets the writer point, in all frames of the tab. */
export async function pointIn(tabId: number): Promise<boolean> {
  await Promise.all([pendingSetupRecord.remove(), pendingListRecord.remove()]);
  return injectFiles(tabId, POINT_FILES);
}

/** The writer has pointed, or given up (null): keeps the box for good where the permission stands, else for this tab until it closes. */
export async function keepProfile(profile: SiteProfile | null, { tabId, url }: Sender): Promise<{ saved: boolean; say: string | null }> {
  if (tabId === null) return { saved: false, say: null };
  await sendToTab(tabId, wrap(STOP_POINTING, {}));
  if (!profile) return { saved: false, say: null };
  const origin = originPattern(url ?? '');
  const isLasting = origin !== null && (await hasOrigin(origin));
  const saved = isLasting
    ? // A box that is known keeps what was said of it: its condition, its past entries.
      await sitesRecord.change((sites) => withSite(sites, sites.find((site) => isSameBox(site, profile)) ?? profile))
    : await oneOffSitesRecord.change((sites) => [...sites.filter((site) => site.tabId !== tabId), { tabId, profile }]);
  if (!saved.saved) return { saved: false, say: saved.say };
  if (isLasting) await registerScripts();
  await injectFiles(tabId, CONTENT_FILES);
  return { saved: true, say: null };
}

/** Forgets what was only for a tab that has closed. */
export async function forgetTab(tabId: number): Promise<void> {
  const sites = await oneOffSitesRecord.read();
  if (sites.some((site) => site.tabId === tabId)) await oneOffSitesRecord.change((all) => all.filter((site) => site.tabId !== tabId));
}

/** Pointing at a box again does not set it up twice. */
function isSameBox(a: SiteProfile, b: SiteProfile): boolean {
  const place = ({ host, path, field }: SiteProfile): string =>
    JSON.stringify([host, path, field.selector, field.label, field.name, field.through]);
  return place(a) === place(b);
}
