/** What a page's script gets from the background: settings, local packs as data, hidden rules, problems in rule files. */
import { PRESET_IDS } from '../engine/types';
import type { PackData } from './active-rules';
import { isText, isWhole, listIn, textIn, wordIn } from './light-read';
import type { RuleProblem } from './line';
import type { Settings } from './storage/settings';
import { isRecord } from './wire';

export interface Setup {
  settings: PageChoices;
  packs: PackData[];
  hiddenRules: string[];
  problems: RuleProblem[];
}

/** The settings that count in a page. */
export type PageChoices = Pick<Settings, 'highlights' | 'replace' | 'badge' | 'preset' | 'disabledRules' | 'disabledPacks'>;

/** Reads the reply of the background, which took all of it from its storage with the full schemas. @returns null where it is none */
export function setupIn(reply: unknown): Setup | null {
  if (!isRecord(reply)) return null;
  const settings = choicesIn(reply.settings);
  const packs = listIn(reply.packs, 600, packIn);
  const hiddenRules = listIn(reply.hiddenRules, 2000, ruleIn);
  const problems = listIn(reply.problems, 10_000, problemIn);
  return settings && packs && hiddenRules && problems && { settings, packs, hiddenRules, problems };
}

function choicesIn(value: unknown): PageChoices | null {
  if (!isRecord(value)) return null;
  const { highlights, replace, badge } = value;
  if (typeof highlights !== 'boolean' || typeof replace !== 'boolean' || typeof badge !== 'boolean') return null;
  const preset = wordIn(value.preset, PRESET_IDS);
  const disabledRules = listIn(value.disabledRules, 10_000, ruleIn);
  const disabledPacks = listIn(value.disabledPacks, 1000, ruleIn);
  return disabledRules && disabledPacks && { highlights, replace, badge, preset, disabledRules, disabledPacks };
}

const ruleIn = (value: unknown): string | null => textIn(value, 200);

function packIn(value: unknown): PackData | null {
  if (!isRecord(value) || !isText(value.file, 200)) return null;
  return { file: value.file, data: value.data };
}

function problemIn(value: unknown): RuleProblem | null {
  if (!isRecord(value)) return null;
  const { file, line, column, say } = value;
  if (!isText(file, LONGEST_SAID) || !isText(say, LONGEST_SAID)) return null;
  if ((line !== null && !isWhole(line)) || (column !== null && !isWhole(column))) return null;
  return { file, line, column, say };
}

const LONGEST_SAID = 5000;
