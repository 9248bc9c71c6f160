/** Pointing at the past entries of a site that is set up, from the button in the options to the stored profile. */
import { fitsHost } from '../page/locate';
import type { PastEntriesLocator } from '../page/past-entries';
import { injectFiles, type Sender, sendToTab } from './browser';
import { POINT_FILES } from './pointing';
import { pendingListRecord, pendingSetupRecord, sitesRecord } from './storage';
import { STOP_POINTING, wrap } from './wire';

/** Lets the writer point at one of the past entries, in all frames of the tab. */
export async function pointAtListIn(tabId: number, site: string): Promise<boolean> {
  await pendingSetupRecord.remove();
  await pendingListRecord.write({ tabId, site });
  return injectFiles(tabId, POINT_FILES);
}

/** Whether the writer points at past entries in this tab. */
export async function isForList({ tabId }: Sender): Promise<boolean> {
  const pending = await pendingListRecord.read();
  return pending !== null && pending.tabId === tabId;
}

/** The writer has pointed, or given up (null). Only the site that was asked for is changed, and only from a page of it. */
export async function keepList(list: PastEntriesLocator | null, { tabId, url }: Sender): Promise<{ saved: boolean; say: string | null }> {
  const pending = await pendingListRecord.read();
  if (tabId === null || pending?.tabId !== tabId) return { saved: false, say: null };
  await pendingListRecord.remove();
  await sendToTab(tabId, wrap(STOP_POINTING, {}));
  if (!list) return { saved: false, say: null };
  const host = hostOf(url);
  const saved = await sitesRecord.change((sites) =>
    sites.map((site) => (site.id === pending.site && fitsHost(host, site.host) ? { ...site, pastEntries: list } : site)),
  );
  return saved.saved ? { saved: true, say: null } : saved;
}

function hostOf(url: string | null): string {
  try {
    return new URL(url ?? '').host;
  } catch {
    return '';
  }
}
