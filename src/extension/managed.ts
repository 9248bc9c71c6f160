/**
 * An organisation's policy: settings, sites and rule packs that IT hands out through the browser. A policy can only choose
 * among what is packaged; there is no value that names an address to load from.
 *
 * Chromium drops values that do not fit its schema without a word, Firefox checks nothing and rejects where there is no policy,
 * and in both values may come late. So everything is read again on change and checked here, value by value.
 */
import * as z from 'zod/mini';
import type { SiteProfile } from '../page/types';
import { managedAll } from './browser';
import { provedPacks } from './policy-proof';
import { pickSettings, type Settings, type StoredPack, settingsSchema, siteProfileSchema } from './storage';

/** `defaults`: the writer may change them; `locked`: shown as set by the organisation. */
export type PolicyLevel = 'defaults' | 'locked';

export interface Policy {
  level: PolicyLevel;
  /** Who set it, shown to the writer: "Digital Services, Rivermere Council". */
  setBy: string;
  settings: Partial<Settings>;
  sites: SiteProfile[];
  packs: StoredPack[];
}

export interface PolicyRead {
  /** Null where no policy is set. */
  policy: Policy | null;
  /** Each value that could not be used, in plain words; the valid ones are applied all the same. */
  problems: string[];
}

/** The keys of a policy; the managed schema file and the export for IT follow this list. */
export const POLICY_KEYS = ['level', 'setBy', 'settings', 'sites', 'packs'] as const;

const policyPackSchema = z.object({
  file: z.string().check(z.minLength(1), z.maxLength(200)),
  text: z.string().check(z.maxLength(5_000_000)),
  /** What the workbench held back when the pack was saved; the desk adds what it finds by itself. */
  held: z.exactOptional(z.array(z.string().check(z.maxLength(200)))),
});

/** What a policy may hold; the managed schema file is made from this. */
export const POLICY_SHAPE = {
  level: z.enum(['defaults', 'locked']),
  setBy: z.string().check(z.maxLength(200)),
  settings: settingsSchema,
  sites: z.array(siteProfileSchema),
  packs: z.array(policyPackSchema),
} as const;

/** Reads and checks the policy; rules of its packs that fail their own examples are held back and named. Never rejects. */
export async function readPolicy(): Promise<PolicyRead> {
  const { policy, problems } = parsePolicy(await managedAll());
  if (!policy) return { policy, problems };
  const proved = await provedPacks(policy.packs);
  return { policy: { ...policy, packs: proved.packs }, problems: [...problems, ...proved.problems] };
}

/** @param values as the browser gives them, or as an options page wants to check them before an export */
export function parsePolicy(values: Record<string, unknown>): PolicyRead {
  const problems: string[] = [];
  if (Object.keys(values).length === 0) return { policy: null, problems };
  const known: readonly string[] = POLICY_KEYS;
  for (const key of Object.keys(values)) if (!known.includes(key)) problems.push(`“${key}” is not a setting of this version.`);
  return {
    policy: {
      level: take(values.level, POLICY_SHAPE.level, 'defaults', 'level', problems),
      setBy: take(values.setBy, POLICY_SHAPE.setBy, 'your organisation', 'setBy', problems),
      settings: settingsOf(values.settings, problems),
      sites: listOf(values.sites, siteProfileSchema, 'sites', problems),
      packs: listOf(values.packs, policyPackSchema, 'packs', problems).map((pack) => ({
        ...pack,
        layer: 'organisation',
        on: true,
        savedAt: 0,
      })),
    },
    problems,
  };
}

function take<T>(value: unknown, schema: z.ZodMiniType<T>, otherwise: T, name: string, problems: string[]): T {
  if (value === undefined) return otherwise;
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  problems.push(`“${name}” has a value that cannot be used, so it was left out.`);
  return otherwise;
}

function settingsOf(value: unknown, problems: string[]): Partial<Settings> {
  if (value === undefined) return {};
  const parsed = z.safeParse(z.record(z.string(), z.unknown()), value);
  if (!parsed.success) {
    problems.push('“settings” is not a list of settings, so it was left out.');
    return {};
  }
  const { settings, unreadable } = pickSettings(parsed.data);
  for (const key of unreadable) problems.push(`“settings.${key}” has a value that cannot be used, so it was left out.`);
  return settings;
}

function listOf<T>(value: unknown, item: z.ZodMiniType<T>, name: string, problems: string[]): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(`“${name}” is not a list, so it was left out.`);
    return [];
  }
  return value.slice(0, 500).flatMap((entry: unknown, index) => {
    const parsed = z.safeParse(item, entry);
    if (parsed.success) return [parsed.data];
    problems.push(`“${name}”, number ${index + 1}: cannot be used, so it was left out.`);
    return [];
  });
}
