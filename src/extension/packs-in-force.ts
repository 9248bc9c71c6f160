import { PACK_FORMAT } from '../engine/packs/format';
import type { Pack } from '../engine/packs/schema';

/**
 * The packs that are in force, in the order of their layers: built-in first, then the organisation's, then the writer's, then what was switched off.
 * @param off rules (`pack/rule`) and packs (ids) that are switched off
 */
export function packsInForce(packs: readonly Pack[], off: { rules: readonly string[]; packs: readonly string[] }): Pack[] {
  const on = packs.filter(({ id }) => !off.packs.includes(id));
  return off.rules.length === 0 ? on : [...on, switchedOff(off.rules)];
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
