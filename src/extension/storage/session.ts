/**
 * What lives only until the browser closes, in memory (`storage.session`), because the worker may be stopped at any moment.
 * A selected text stays here only from the menu click until the review page has taken it.
 */
import * as z from 'zod/mini';
import type { SiteProfile } from '../../page/types';
import { defineRecord, tolerantList } from './record';
import { siteProfileSchema } from './sites';

/** A page for which the writer has just asked; the permission's answer may come when the popup has closed. */
export interface PendingSetup {
  tabId: number;
  origin: string;
}

export const pendingSetupRecord = defineRecord<PendingSetup | null>({
  key: 'pendingSetup',
  what: 'The page that you are just setting up. In memory only.',
  area: 'session',
  schema: z.nullable(z.object({ tabId: z.int(), origin: z.string().check(z.maxLength(300)) })),
  empty: null,
});

/** A site whose list of past entries the writer is about to point at, in this tab. */
export interface PendingList {
  tabId: number;
  site: string;
}

export const pendingListRecord = defineRecord<PendingList | null>({
  key: 'pendingList',
  what: 'The site whose list of past entries you are just pointing at. In memory only.',
  area: 'session',
  schema: z.nullable(z.object({ tabId: z.int(), site: z.string().check(z.maxLength(200)) })),
  empty: null,
});

/** A profile for one tab, without a permission that lasts. */
export interface OneOffSite {
  tabId: number;
  profile: SiteProfile;
}

export const oneOffSitesRecord = defineRecord<OneOffSite[]>({
  key: 'oneOffSites',
  what: 'Pages that you use just this once. In memory only.',
  area: 'session',
  schema: tolerantList(z.object({ tabId: z.int(), profile: siteProfileSchema }), 100),
  empty: [],
});

/** A draft from the panel's draft box. Only where the writer has asked for it: see `keepDraft` in settings.ts. */
export const draftRecord = defineRecord<string>({
  key: 'draft',
  what: 'The draft in the panel, because you asked to keep it in case the window crashes. In memory only.',
  area: 'session',
  schema: z.string().check(z.maxLength(400_000)),
  empty: '',
});

export const selectionRecord = defineRecord<string | null>({
  key: 'selection',
  what: 'A text that you selected for review, until the review page has opened. In memory only.',
  area: 'session',
  schema: z.nullable(z.string().check(z.maxLength(1_000_000))),
  empty: null,
});
