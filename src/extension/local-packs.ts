/** Reads the packs that stand in storage and policy as text. Kept apart from the rest, because it needs the YAML parser. */
import { readPack } from '../engine/packs/read';
import type { PackData } from './active-rules';
import type { RuleProblem } from './line';
import type { StoredPack } from './storage';

/** @returns what could be read, and each problem with file, line and column; never throws */
export function readLocalPacks(stored: readonly StoredPack[]): { packs: PackData[]; problems: RuleProblem[] } {
  const packs: PackData[] = [];
  const problems: RuleProblem[] = [];
  for (const { file, text } of stored) {
    const read = readPack(text, file);
    if (read.pack) packs.push({ file, data: read.pack });
    for (const { line, column, message } of read.problems) problems.push({ file, line, column, say: message });
  }
  return { packs, problems };
}
