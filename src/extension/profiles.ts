/** Which boxes a page's script may read: those set up for its host while the permission stands, and those for this tab only. */
import { fitsHost } from '../page/locate';
import type { SiteProfile } from '../page/types';
import { hasOrigin, type Sender } from './browser';
import { readEffective } from './effective';
import { originPattern } from './page-address';
import { oneOffSitesRecord } from './storage';

export async function profilesFor({ url, tabId }: Sender): Promise<SiteProfile[]> {
  const [{ sites }, oneOff] = await Promise.all([readEffective(), oneOffSitesRecord.read()]);
  const forThisTab = oneOff.filter((site) => site.tabId === tabId).map(({ profile }) => profile);
  const origin = originPattern(url ?? '');
  // A frame without an address of its own (about:blank, srcdoc) is injected only where its opener is permitted.
  if (origin === null) return [...sites, ...forThisTab];
  const { host } = new URL(url ?? '');
  const isGranted = await hasOrigin(origin);
  return [...(isGranted ? sites.filter((site) => fitsHost(host, site.host)) : []), ...forThisTab];
}
