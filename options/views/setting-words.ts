/** What settings are called on screen. */
import type { SettingKey } from '../../src/extension/storage';

export const SETTING_WORDS: Readonly<Record<SettingKey, string>> = {
  highlights: 'Mark words in the box while I write',
  replace: 'Offer to put other words in with one click',
  badge: 'Show the small badge beside the box',
  recall: 'Remind me of my own action points',
  preset: 'Kind of entry to begin with',
  lens: 'Lens to begin with',
  keepDraft: 'Keep a draft of the panel in the browser’s memory, in case its window crashes',
  disabledRules: 'Rules that are switched off',
  disabledPacks: 'Rule packs that are switched off',
};
