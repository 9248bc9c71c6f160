/** Whether rules live up to their examples: for one rule while it is written, and for all that a local pack holds before it is saved. */
import { compileRules } from '../../src/engine/compile';
import { changed } from '../../src/engine/layers';
import { type ExampleFailure, runExamples } from '../../src/engine/packs/examples';
import { runLensExamples } from '../../src/engine/packs/lens-examples';
import type { CueRule, LanguageRule, Pack } from '../../src/engine/packs/schema';
import { headOf } from '../../src/engine/packs/trial-forms';
import type { Tagger } from '../../src/engine/reading';
import { withoutHeld } from '../../src/extension/local-packs';
import type { PlacedPack } from './library';

/** How the proof of one rule ended. */
export interface Proof {
  failures: ExampleFailure[];
  /** Patterns that cannot be used, with the column; the rule is silent until they are mended. */
  problems: { where: string; message: string; column: number | null }[];
  /** The rule asks for a part of speech and no tagger was there: what stands here is worth nothing. */
  needsTagger: boolean;
}

/** Something of a pack that is held back. */
export interface Held {
  /** Id of a rule, `change:pack/rule`, or `lens:id`: as it is kept, see `StoredPack.held`. */
  id: string;
  /** The first thing that is wrong, in words. */
  say: string;
}

/**
 * Runs one rule alone on its own examples. The lists of all packs are there, and nothing else is: it takes a few milliseconds.
 * @param packs every pack, for its lists @param tagger only needed where the rule asks for a part of speech
 */
export function proveRule(packs: readonly Pack[], pack: string, rule: LanguageRule | CueRule, tagger: Tagger | null = null): Proof {
  const part = 'category' in rule ? { language: [{ ...rule, on: true }] } : { cues: [rule] };
  const lists = listsOf(packs);
  const alone: Pack = { ...headOf(lists[0] ?? NOBODY), id: pack, ...part };
  const rules = compileRules([...lists, alone]);
  return {
    failures: runExamples([alone], rules, tagger),
    problems: rules.problems.filter((problem) => problem.rule === rule.id),
    needsTagger: tagger === null && rules.tags.size > 0,
  };
}

/** The packs with nothing but their lists. */
export function listsOf(packs: readonly Pack[]): Pack[] {
  return packs.map((one): Pack => ({ ...headOf(one), ...(one.lists ? { lists: one.lists } : {}) }));
}

/**
 * What of a pack must be held back: rules that fail, changes after which the changed rule fails its own examples, and lenses in which
 * a sentence does not come to stand where their examples say.
 * @param placed all packs in their order @param pack one of them, or one that is to come
 */
export function heldBack(placed: readonly PlacedPack[], pack: Pack, tagger: Tagger | null = null): Held[] {
  const others = placed.filter((one) => one.pack.id !== pack.id);
  const held = firstOfEach([...failingRules(others, pack, tagger), ...failingChanges(others, pack, tagger)]);
  const kept = withoutHeld(
    pack,
    held.map(({ id }) => id),
  );
  return [...held, ...firstOfEach(failingLenses(others, kept, tagger))];
}

function failingRules(others: readonly PlacedPack[], pack: Pack, tagger: Tagger | null): Held[] {
  const own: Pack = {
    ...headOf(pack),
    ...(pack.cues ? { cues: pack.cues } : {}),
    ...(pack.language ? { language: pack.language.map(on) } : {}),
  };
  const lists = listsOf(others.map((one) => one.pack));
  const rules = compileRules([...lists, { ...own, ...(pack.lists ? { lists: pack.lists } : {}) }]);
  return [
    ...runExamples([own], rules, tagger).map(failed),
    ...rules.problems.filter((problem) => problem.pack === pack.id).map(({ rule, message }) => ({ id: rule, say: message })),
  ];
}

function failingChanges(others: readonly PlacedPack[], pack: Pack, tagger: Tagger | null): Held[] {
  const packs = [...others.map((one) => one.pack), pack];
  return (pack.changes ?? []).flatMap((change) => {
    if (!change.alsoFind && !change.leaveAlone) return [];
    const [packId = '', ruleId = ''] = change.rule.split('/');
    const target = others.find((one) => one.pack.id === packId)?.pack.language?.find(({ id }) => id === ruleId);
    if (!target) return [];
    const { failures, problems } = proveRule(packs, packId, changed(target, [change]), tagger);
    const said = [...failures.map((failure) => failed(failure).say), ...problems.map(({ message }) => message)];
    return said.map((say) => ({ id: `change:${change.rule}`, say }));
  });
}

/** A lens stands on the cues and elements of all packs that are on, so it is tried with them. */
function failingLenses(others: readonly PlacedPack[], pack: Pack, tagger: Tagger | null): Held[] {
  if (!pack.lenses?.length) return [];
  const rules = compileRules([...others.filter((one) => one.on).map((one) => one.pack), pack]);
  return runLensExamples([pack], rules, tagger).map(({ lens, message }) => ({ id: `lens:${lens}`, say: message.replace(`${lens}: `, '') }));
}

function firstOfEach(held: readonly Held[]): Held[] {
  const seen = new Set<string>();
  return held.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

const failed = ({ rule, message, text }: ExampleFailure): Held => ({ id: rule, say: `${message} Example: “${text}”` });

const on = (rule: LanguageRule): LanguageRule => ({ ...rule, on: true });

const NOBODY: Pack = { format: 1, id: 'none', version: '0.0.0', title: 'none', purpose: 'none', author: 'none', licence: 'none' };
