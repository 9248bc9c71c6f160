/**
 * Tries the rules of a policy's packs on their own examples, once for each state of the packs, before they are used anywhere. Done by the
 * background worker, so that no page waits for it. Only ids of rules that fail are kept.
 */
import builtInLists from 'virtual:lists';
import { compileRules } from '../engine/compile';
import { runExamples, switchedOn } from '../engine/packs/examples';
import { readPack } from '../engine/packs/read';
import type { Pack } from '../engine/packs/schema';
import { withoutTagged } from '../engine/packs/trial-forms';
import { managedAll } from './browser';
import { parsePolicy } from './managed';
import { proofKey, proofOf } from './policy-proof';
import type { StoredPack } from './storage';
import { policyProofRecord } from './storage/policy-proof';

let running: Promise<void> | null = null;

/** Resolves when what is known of the policy's packs is up to date. Never rejects. */
export function keepPolicyProved(): Promise<void> {
  running ??= prove().finally(() => {
    running = null;
  });
  return running;
}

async function prove(): Promise<void> {
  const packs = parsePolicy(await managedAll()).policy?.packs ?? [];
  if (packs.length === 0) {
    if (await policyProofRecord.read()) await policyProofRecord.remove();
    return;
  }
  if (await proofOf(packs)) return;
  await policyProofRecord.write({ key: await proofKey(packs), held: failingRules(packs) });
}

/** @returns ids of the rules that do not do what their examples say, by file; a file whose rules all do is left out */
export function failingRules(stored: readonly StoredPack[]): Record<string, string[]> {
  const read = stored.flatMap(({ file, text }) => {
    const { pack } = readPack(text, file);
    return pack ? [{ file, pack: provable(pack) }] : [];
  });
  const rules = compileRules([...builtInLists, ...read.map(({ pack }) => pack)]);
  const held = new Map<string, string[]>();
  for (const { file, pack } of read) {
    const failing = [
      ...runExamples([pack], rules).map(({ rule }) => rule),
      ...rules.problems.filter((problem) => problem.pack === pack.id).map(({ rule }) => rule),
    ];
    if (failing.length > 0) held.set(file, [...new Set([...(held.get(file) ?? []), ...failing])]);
  }
  return Object.fromEntries(held);
}

/**
 * Its rules, all switched on, and its lists. Rules that ask for a part of speech are not judged here: what tells those apart is too heavy for
 * this worker. `npm run -s rules` tries them.
 */
function provable(pack: Pack): Pack {
  const { changes: _, ...rules } = switchedOn(pack);
  return withoutTagged(rules);
}
