/** Gathers the packs that a policy sets and that are kept on this device, each with its place and fingerprint. */
import type * as z from 'zod/mini';
import { readEffective } from './effective';
import { fingerprint } from './fingerprint';
import type { rulesInUse } from './handles';
import type { RuleProblem } from './line';
import { readLocalPacks } from './local-packs';
import { readPolicy } from './managed';
import type { PackInUse, PackPlace } from './pack-in-use';
import { readKeptPacks, type StoredPack } from './storage';

export type RulesInUse = z.infer<(typeof rulesInUse)['reply']>;

/** Never rejects. A file that cannot be read is named in `problems`; all others go on. */
export async function readRulesInUse(): Promise<RulesInUse> {
  const [{ policy }, kept, { settings }] = await Promise.all([readPolicy(), readKeptPacks(), readEffective()]);
  const from = (place: PackPlace) => kept.filter(({ layer }) => layer === place).map((pack) => ({ pack, place }));
  const placed: { pack: StoredPack; place: PackPlace }[] = [
    ...(policy?.packs ?? []).map((pack): { pack: StoredPack; place: PackPlace } => ({ pack, place: 'policy' })),
    ...from('organisation'),
    ...from('personal'),
  ];
  const packs: PackInUse[] = [];
  const problems: RuleProblem[] = [];
  for (const { pack, place } of placed) {
    const read = readLocalPacks([pack]);
    problems.push(...read.problems);
    const sha256 = await fingerprint(pack.text);
    for (const { file, data } of read.packs) packs.push({ file, place, on: pack.on, sha256, held: pack.held ?? [], data });
  }
  return { packs, off: { rules: settings.disabledRules, packs: settings.disabledPacks }, problems };
}
