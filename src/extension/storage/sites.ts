/** The pages and boxes that the writer, or an organisation's policy, has set up. */
import * as z from 'zod/mini';
import type { FieldLocator, SiteProfile } from '../../page/types';
import { defineRecord, tolerantList } from './record';

const short = z.string().check(z.minLength(1), z.maxLength(200));
const selector = z.string().check(z.minLength(1), z.maxLength(2000));

export const fieldLocatorSchema: z.ZodMiniType<FieldLocator> = z
  .object({
    selector: z.exactOptional(selector),
    label: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(500))),
    name: z.exactOptional(short),
    through: z.exactOptional(z.array(selector).check(z.maxLength(10))),
  })
  .check(z.refine((locator) => Boolean(locator.selector ?? locator.label ?? locator.name), 'a selector, a label or a name is needed'));

/** Host with port where there is one; `*.` may lead. Never a scheme, path or user name. */
const HOST = /^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/;

export const pastEntriesSchema: z.ZodMiniType<NonNullable<SiteProfile['pastEntries']>> = z.object({
  item: selector,
  date: z.exactOptional(selector),
  text: z.exactOptional(selector),
  next: z.exactOptional(selector),
});

export const siteProfileSchema: z.ZodMiniType<SiteProfile> = z.object({
  id: short,
  title: short,
  host: z.string().check(z.maxLength(260), z.regex(HOST)),
  path: z.exactOptional(z.string().check(z.startsWith('/'), z.maxLength(500))),
  field: fieldLocatorSchema,
  when: z.exactOptional(z.object({ control: fieldLocatorSchema, values: z.array(short).check(z.minLength(1), z.maxLength(100)) })),
  actionsElsewhere: z.exactOptional(z.boolean()),
  preset: z.exactOptional(short),
  pastEntries: z.exactOptional(pastEntriesSchema),
  replace: z.exactOptional(z.boolean()),
});

export const sitesSchema = tolerantList(siteProfileSchema, 500);

export const sitesRecord = defineRecord<SiteProfile[]>({
  key: 'sites',
  what: 'The pages that you set up, and how to find the box in them. Never what is in the box.',
  schema: sitesSchema,
  empty: [],
});

/** Adds a profile, or replaces the one with the same id. */
export function withSite(sites: SiteProfile[], profile: SiteProfile): SiteProfile[] {
  return [...sites.filter(({ id }) => id !== profile.id), profile];
}
