/** The packs that are in force, ready to compile, with local ones that have to be checked first. */
import { readPackValue } from '../engine/packs/check';
import type { Pack } from '../engine/packs/schema';
import type { RuleProblem } from './line';
import { packsInForce } from './packs-in-force';

/** A pack as data that nobody has checked yet. */
export interface PackData {
  file: string;
  data: unknown;
}

export interface ActivePacks {
  packs: Pack[];
  /** Every rule or file that is left out, and why; all others go on. */
  problems: RuleProblem[];
}

/**
 * @param builtIn from `virtual:rules`: checked when they were built
 * @param local organisation and personal packs, in the order of their layers
 * @param off rules (`pack/rule`) and packs (ids) that are switched off
 */
export function activePacks(
  builtIn: readonly Pack[],
  local: readonly PackData[],
  off: { rules: readonly string[]; packs: readonly string[] },
): ActivePacks {
  const { packs, problems } = checkedPacks(local);
  return { packs: packsInForce([...builtIn, ...packs], off), problems };
}

/** What of packs from elsewhere can be used. */
export function checkedPacks(local: readonly PackData[]): ActivePacks {
  const read = local.map(({ file, data }) => readPackValue(data, file));
  return {
    packs: read.flatMap(({ pack }) => pack ?? []),
    problems: read.flatMap((one) => one.problems.map(({ file, line, column, message }) => ({ file, line, column, say: message }))),
  };
}
