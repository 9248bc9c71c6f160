/** What the address of a tab says: whether a page can be read at all, which permission it needs, and whether it is set up. */
import { fitsHost } from '../page/locate';
import type { SiteProfile } from '../page/types';
import { hasOrigin } from './browser';

export type PageAddress =
  /** The browser does not tell us: no permission for the page, or one of the browser's own. */
  | { kind: 'unknown' }
  /** A page that no extension may read: settings, add-on stores, files. */
  | { kind: 'closed' }
  | { kind: 'site'; host: string; origin: string; granted: boolean; profiles: number };

/** @param url of the tab, as far as the browser tells it */
export async function readAddress(url: string | null, sites: readonly SiteProfile[]): Promise<PageAddress> {
  if (url === null) return { kind: 'unknown' };
  const origin = originPattern(url);
  if (origin === null) return { kind: 'closed' };
  const { host } = new URL(url);
  return {
    kind: 'site',
    host,
    origin,
    granted: await hasOrigin(origin),
    profiles: sites.filter((site) => fitsHost(host, site.host)).length,
  };
}

/**
 * The match pattern that a permission for a page needs: all ports of its host, since Firefox knows no ports in patterns.
 * @returns null where the address is not one of a website
 */
export function originPattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** The match patterns that a profile's host may need: both schemes, without its port. */
export function patternsOf(host: string): string[] {
  const bare = host.replace(/:\d+$/, '');
  return ['https', 'http'].map((scheme) => `${scheme}://${bare}/*`);
}
