/**
 * A policy's packs as they may be used: rules that failed their own examples are held back and named. Packs that nobody has tried yet
 * wait; the background worker tries them (prove-policy.ts), and the storage event of its finding lets everything read anew.
 */
import { extensionVersion } from './browser';
import { fingerprint } from './fingerprint';
import { readHeld } from './held-name';
import type { StoredPack } from './storage';
import { type PolicyProof, policyProofRecord } from './storage/policy-proof';

export interface ProvedPacks {
  packs: StoredPack[];
  /** What is held back, in plain words. */
  problems: string[];
}

const WAITING =
  'The rules of your organisation are being tried on their own examples. They are in use as soon as that is done, which takes a moment.';

/** Never rejects. @param packs of the policy, in its order */
export async function provedPacks(packs: readonly StoredPack[]): Promise<ProvedPacks> {
  if (packs.length === 0) return { packs: [], problems: [] };
  const proof = await proofOf(packs);
  if (!proof) return { packs: [], problems: [WAITING] };
  const failing = new Map(Object.entries(proof.held));
  const proved = packs.map((pack) => ({ ...pack, held: [...new Set([...(pack.held ?? []), ...(failing.get(pack.file) ?? [])])] }));
  return { packs: proved, problems: proved.flatMap(({ file, held }) => held.map((id) => heldInWords(file, id))) };
}

function heldInWords(file: string, id: string): string {
  const { kind, name } = readHeld(id);
  if (kind === 'change') return `${file}: after its change “${name}” no longer does what its own examples say, so the change is held back.`;
  return `${file}: ${kind === 'lens' ? 'the lens ' : ''}“${name}” does not do what its own examples say, so it is held back.`;
}

/** What is known of exactly these packs; null where they have not been tried by this version. */
export async function proofOf(packs: readonly StoredPack[]): Promise<PolicyProof | null> {
  const [proof, key] = await Promise.all([policyProofRecord.read(), proofKey(packs)]);
  return proof?.key === key ? proof : null;
}

/** Another version may read the same examples otherwise, so it tries them again. */
export function proofKey(packs: readonly StoredPack[]): Promise<string> {
  return fingerprint(JSON.stringify([extensionVersion(), ...packs.map(({ file, text }) => [file, text])]));
}
