/** Whether rules live up to their examples: for one rule while it is written, and for all that a local pack holds before it is saved. */
import { compileRules } from '../../src/engine/compile';
import { changed } from '../../src/engine/layers';
import { type ExampleFailure, runExamples } from '../../src/engine/packs/examples';
import type { CueRule, LanguageRule, Pack } from '../../src/engine/packs/schema';
import { type Library, layersOf } from './library';

/** How the proof of one rule ended. */
export interface Proof {
  failures: ExampleFailure[];
  /** Patterns that cannot be used, with the column; the rule is silent until they are mended. */
  problems: { where: string; message: string; column: number | null }[];
}

/**
 * Runs one rule alone on its own examples. The lists of all packs are there, and nothing else is: it takes a few milliseconds.
 * @param packs every pack, for its lists
 */
export function proveRule(packs: readonly Pack[], pack: string, rule: LanguageRule | CueRule): Proof {
  const part = 'category' in rule ? { language: [{ ...rule, on: true }] } : { cues: [rule] };
  const lists = packs.map((one): Pack => ({ ...headOf(one), ...(one.lists ? { lists: one.lists } : {}) }));
  const alone: Pack = { ...headOf(lists[0] ?? NOBODY), id: pack, ...part };
  const rules = compileRules([...lists, alone]);
  return {
    failures: runExamples([alone], rules),
    problems: rules.problems.filter((problem) => problem.rule === rule.id),
  };
}

/**
 * What of a pack must be held back: ids of rules that fail, and `change:pack/rule` for changes after which the changed rule
 * fails its own examples.
 */
export function heldBack(library: Library, pack: Pack): { held: string[]; failures: ExampleFailure[] } {
  const layers = layersOf(library).map((one) => one.pack);
  const others = layers.filter(({ id }) => id !== pack.id);
  const own: Pack = {
    ...headOf(pack),
    ...(pack.cues ? { cues: pack.cues } : {}),
    ...(pack.language ? { language: pack.language.map(on) } : {}),
  };
  const listed = [...others, pack].map((one): Pack => ({ ...headOf(one), ...(one.lists ? { lists: one.lists } : {}) }));
  const rules = compileRules([...listed.filter(({ id }) => id !== pack.id), { ...own, ...(pack.lists ? { lists: pack.lists } : {}) }]);
  const failures = runExamples([own], rules);
  const broken = rules.problems.filter((problem) => problem.pack === pack.id).map(({ rule }) => rule);
  const held = new Set([...failures.map(({ rule }) => rule), ...broken]);
  for (const change of pack.changes ?? []) {
    if (!change.alsoFind && !change.leaveAlone) continue;
    const [packId = '', ruleId = ''] = change.rule.split('/');
    const target = others.find(({ id }) => id === packId)?.language?.find(({ id }) => id === ruleId);
    if (!target) continue;
    const proof = proveRule(layers, packId, changed(target, [change]));
    if (proof.failures.length === 0 && proof.problems.length === 0) continue;
    held.add(`change:${change.rule}`);
    failures.push(...proof.failures);
  }
  return { held: [...held], failures };
}

const on = (rule: LanguageRule): LanguageRule => ({ ...rule, on: true });

const NOBODY: Pack = { format: 1, id: 'none', version: '0.0.0', title: 'none', purpose: 'none', author: 'none', licence: 'none' };

function headOf({ format, id, version, title, purpose, author, licence }: Pack): Pack {
  return { format, id, version, title, purpose, author, licence };
}
