/** Reads the packs that stand in storage and policy as text. Kept apart from the rest, because it needs the YAML parser. */
import { readPack } from '../engine/packs/read';
import type { Pack } from '../engine/packs/schema';
import type { PackData } from './active-rules';
import type { RuleProblem } from './line';
import type { StoredPack } from './storage';

/** @returns what could be read, and each problem with file, line and column; never throws */
export function readLocalPacks(stored: readonly StoredPack[]): { packs: PackData[]; problems: RuleProblem[] } {
  const packs: PackData[] = [];
  const problems: RuleProblem[] = [];
  for (const { file, text, held = [] } of stored) {
    const read = readPack(text, file);
    if (read.pack) packs.push({ file, data: withoutHeld(read.pack, held) });
    for (const { line, column, message } of read.problems) problems.push({ file, line, column, say: message });
  }
  return { packs, problems };
}

/** The pack without the rules, changes and lenses that do not live up to their examples; see `StoredPack.held`. */
export function withoutHeld(pack: Pack, held: readonly string[]): Pack {
  if (held.length === 0) return pack;
  const kept = new Set(held);
  return {
    ...pack,
    ...(pack.cues ? { cues: pack.cues.filter(({ id }) => !kept.has(id)) } : {}),
    ...(pack.language ? { language: pack.language.filter(({ id }) => !kept.has(id)) } : {}),
    ...(pack.changes ? { changes: pack.changes.filter(({ rule }) => !kept.has(`change:${rule}`)) } : {}),
    ...(pack.lenses ? { lenses: pack.lenses.filter(({ id }) => !kept.has(`lens:${id}`)) } : {}),
  };
}
