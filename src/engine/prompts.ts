/**
 * What the child would ask: questions tied to what this comment says, at most five. All wording is data (rules/prompts.yaml).
 */
import type { RuleSet, WithOrigin } from './compile';
import { fingerprint } from './fingerprint';
import type { PromptRule } from './packs/schema';
import type { CommentReading } from './reading';
import { type Situation, situations } from './situations';
import type { Action, ChildInText, Decision, ElementId, ElementResult, LanguageNote, Prompt, ReviewOptions } from './types';

/** What the earlier stages found. */
export interface Found {
  elements: readonly ElementResult[];
  decisions: readonly Decision[];
  actions: readonly Action[];
  language: readonly LanguageNote[];
  child: ChildInText;
  options: ReviewOptions;
}

/** Never a wall of questions (domain brief, 9.10). */
export const MOST_PROMPTS = 5;

/** What is asked for where no kind of entry is set, most important first. */
const USUAL: readonly ElementId[] = [
  'decision',
  'rationale',
  'childsVoice',
  'impact',
  'analysis',
  'actions',
  'evaluation',
  'risk',
  'contingency',
  'review',
  'summary',
];

interface Candidate {
  prompt: Prompt;
  group: Group;
  rank: number;
  isImportant: boolean;
}

type Group = 'harm' | 'decision' | 'child' | 'next' | 'words';
const ORDER: readonly Group[] = ['harm', 'decision', 'child', 'next', 'words'];
/** No part may take all the room: a comment with five decisions is asked about the child as well. */
const FIRST_ROUND: Record<Group, number> = { harm: 1, decision: 2, child: 2, next: 1, words: 1 };

/**
 * Decision, reason, child, actions, words, in this order; words that blame a child for harm stand first of all.
 * Of several questions about the same words the first that can be said is asked; an empty comment is asked nothing.
 */
export function askPrompts(reading: CommentReading, rules: RuleSet, found: Found): Prompt[] {
  if (reading.words === 0) return [];
  const asked = askedFor(rules, found.options);
  const candidates: Candidate[] = [];
  const taken = new Set<string>();
  for (const situation of situations(reading, rules, found)) {
    if (situation.element && !asked.includes(situation.element)) continue;
    const prompt = firstSayable(rules, situation, found);
    if (!prompt) continue;
    const key = situation.key;
    if (taken.has(key) || taken.has(prompt.text)) continue;
    taken.add(key).add(prompt.text);
    const rank = situation.element ? asked.indexOf(situation.element) : 0;
    candidates.push({
      prompt,
      group: groupOf(situation),
      rank: rank + situation.rank,
      isImportant: situation.when.startsWith('language important'),
    });
  }
  return chosen(candidates);
}

function askedFor(rules: RuleSet, { preset, actionsElsewhere }: ReviewOptions): readonly ElementId[] {
  const own = preset ? rules.presets.find(({ rule }) => rule.id === preset)?.rule.ask : undefined;
  const asked = own ?? USUAL;
  return actionsElsewhere ? asked.filter((element) => element !== 'actions') : asked;
}

/** The first rule whose condition, age and kind of entry fit, and its first wording whose slots can all be filled. */
function firstSayable(rules: RuleSet, situation: Situation, { child, options }: Found): Prompt | null {
  for (const entry of entriesFor(rules, situation)) {
    const { rule } = entry;
    if (rule.ages && !rule.ages.includes(child.age)) continue;
    if (rule.presets && !(options.preset && rule.presets.includes(options.preset))) continue;
    const text = wordingsOf(rule)
      .map((parts) => filled(parts, situation.slots))
      .find((wording) => wording !== null);
    if (text) return promptOf(entry, situation, text);
  }
  return null;
}

/** The rules whose condition fits, in the order of the packs. */
function entriesFor(rules: RuleSet, { when, alsoWhen }: Situation): readonly WithOrigin<PromptRule>[] {
  const byWhen = BY_WHEN.get(rules) ?? new Map<string, WithOrigin<PromptRule>[]>();
  if (byWhen.size === 0) {
    BY_WHEN.set(rules, byWhen);
    for (const entry of rules.prompts) byWhen.set(entry.rule.when, [...(byWhen.get(entry.rule.when) ?? []), entry]);
  }
  const own = byWhen.get(when) ?? [];
  if (alsoWhen.length === 0) return own;
  // Wider conditions follow from the first, so that it alone names them all.
  const key = `${when}\n`;
  const known = byWhen.get(key);
  if (known) return known;
  const wider = alsoWhen.flatMap((condition) => byWhen.get(condition) ?? []);
  const all = [...own, ...wider].sort((a, b) => rules.prompts.indexOf(a) - rules.prompts.indexOf(b));
  byWhen.set(key, all);
  return all;
}

const BY_WHEN = new WeakMap<RuleSet, Map<string, WithOrigin<PromptRule>[]>>();

function promptOf({ rule, origin }: WithOrigin<PromptRule>, situation: Situation, text: string): Prompt {
  return { id: `${rule.id}-${fingerprint(situation.key)}`, text, about: rule.about, anchor: situation.anchor, origin };
}

/** The wordings of a rule, each cut at its slots: text and the names of slots in turn. */
function wordingsOf(rule: PromptRule): readonly (readonly string[])[] {
  const known = WORDINGS.get(rule);
  if (known) return known;
  const wordings = rule.say.map((wording) => wording.split(/\{(\w+)\}/));
  WORDINGS.set(rule, wordings);
  return wordings;
}

const WORDINGS = new WeakMap<PromptRule, readonly (readonly string[])[]>();

function filled(parts: readonly string[], slots: Situation['slots']): string | null {
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const value = slots[parts[at] ?? ''];
    if (!value) return null;
    text += value + (parts[at + 1] ?? '');
  }
  return text;
}

function groupOf({ when, element }: Situation): Group {
  if (/^language important (?:victim-blaming|exploitation)$/.test(when)) return 'harm';
  if (when.startsWith('language')) return 'words';
  if (element === 'decision' || element === 'rationale') return 'decision';
  if (element === 'actions' || element === 'previousActions' || element === 'contingency' || element === 'review') return 'next';
  return 'child';
}

/** First a fair share of each group, then whatever is left in the same order; shown in the order of the groups. */
function chosen(candidates: readonly Candidate[]): Prompt[] {
  const byGroup = new Map(ORDER.map((group) => [group, candidates.filter((one) => one.group === group).sort((a, b) => a.rank - b.rank)]));
  const picked = ORDER.flatMap((group) => (byGroup.get(group) ?? []).slice(0, FIRST_ROUND[group]));
  // Important words keep their place; what is only better said another way comes when there is room.
  const words = picked.filter((one) => one.group === 'words');
  const kept = words.filter((one) => one.isImportant);
  const first = [...picked.filter((one) => one.group !== 'words').slice(0, MOST_PROMPTS - kept.length), ...words].slice(0, MOST_PROMPTS);
  const rest = ORDER.flatMap((group) => byGroup.get(group) ?? []).filter((one) => !first.includes(one) && one.group !== 'words');
  const all = [...first, ...rest].slice(0, MOST_PROMPTS);
  return ORDER.flatMap((group) => all.filter((one) => one.group === group)).map(({ prompt }) => prompt);
}
