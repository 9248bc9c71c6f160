/** What the writer has set. Only what was set by hand is stored, so that a council's defaults can stand in for the rest. */
import * as z from 'zod/mini';
import { PRESET_IDS, type PresetId } from '../../engine/types';
import { defineRecord } from './record';

export interface Settings {
  /** Mark words in editable fields. */
  highlights: boolean;
  /** Whether a flagged wording may be replaced in the field on a click. */
  replace: boolean;
  /** The small badge near the field. */
  badge: boolean;
  /** Mention the writer's own action points in popup and panel. */
  recall: boolean;
  /** Kind of entry that was chosen last; null where none was. */
  preset: PresetId | null;
  /** Lens that was chosen last, by its id; null where none was. */
  lens: string | null;
  /** Whether a draft of the panel outlives the panel, in the browser's memory. */
  keepDraft: boolean;
  /** Rules that are switched off, as `pack/rule`. */
  disabledRules: string[];
  /** Whole packs that are switched off, by id. */
  disabledPacks: string[];
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  highlights: true,
  replace: true,
  badge: true,
  recall: true,
  preset: null,
  lens: null,
  keepDraft: false,
  disabledRules: [],
  disabledPacks: [],
};

export const ruleIdSchema = z.string().check(z.minLength(1), z.maxLength(200));
export const presetSchema = z.enum(PRESET_IDS);

/** One schema for each setting: an unreadable one falls back alone. */
export const settingSchemas: { [Key in keyof Settings]: z.ZodMiniType<Settings[Key]> } = {
  highlights: z.boolean(),
  replace: z.boolean(),
  badge: z.boolean(),
  recall: z.boolean(),
  preset: z.nullable(presetSchema),
  lens: z.nullable(ruleIdSchema),
  keepDraft: z.boolean(),
  disabledRules: z.array(ruleIdSchema).check(z.maxLength(10_000)),
  disabledPacks: z.array(ruleIdSchema).check(z.maxLength(1000)),
};

/** All settings, as they are sent to a page's script. */
export const settingsSchema = z.object(settingSchemas);

export type SettingKey = keyof Settings;
export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS).filter((key): key is SettingKey => key in settingSchemas);

/** Settings as far as they were set; a value that cannot be read counts as not set. */
export const partialSettingsSchema: z.ZodMiniType<Partial<Settings>> = z.pipe(
  z.catch(z.record(z.string(), z.unknown()), {}),
  z.transform((values: Record<string, unknown>) => pickSettings(values).settings),
);

/** Takes the settings out of any value, and names the keys that were there and could not be read. */
export function pickSettings(values: Record<string, unknown>): { settings: Partial<Settings>; unreadable: string[] } {
  const settings: Partial<Settings> = {};
  const unreadable: string[] = [];
  for (const key of SETTING_KEYS) if (Object.hasOwn(values, key) && !take(settings, key, values[key])) unreadable.push(key);
  return { settings, unreadable };
}

function take<Key extends SettingKey>(settings: Partial<Settings>, key: Key, value: unknown): boolean {
  const parsed = z.safeParse(settingSchemas[key], value);
  if (parsed.success) settings[key] = parsed.data;
  return parsed.success;
}

export const settingsRecord = defineRecord<Partial<Settings>>({
  key: 'settings',
  what: 'What you have switched on or off.',
  schema: partialSettingsSchema,
  empty: {},
});
