/** The packs that are in force, ready to compile: built-in first, then the organisation's, then the writer's, then what was switched off. */
import { readPackValue } from '../engine/packs/check';
import { PACK_FORMAT, type Pack } from '../engine/packs/schema';
import type { RuleProblem } from './line';

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
  const read = local.map(({ file, data }) => readPackValue(data, file));
  const packs = [...builtIn, ...read.flatMap(({ pack }) => pack ?? [])].filter(({ id }) => !off.packs.includes(id));
  const problems = read.flatMap((one) => one.problems.map(({ file, line, column, message }) => ({ file, line, column, say: message })));
  return { packs: off.rules.length === 0 ? packs : [...packs, switchedOff(off.rules)], problems };
}

/** What the writer switched off, as a last layer. */
function switchedOff(rules: readonly string[]): Pack {
  return {
    format: PACK_FORMAT,
    id: 'your-choices',
    version: '1.0.0',
    title: 'Your choices',
    purpose: 'Rules that you switched off.',
    author: 'You',
    licence: 'none',
    changes: rules.map((rule) => ({ rule, on: false })),
  };
}
