import type { Pack, RuleChange } from './packs/schema';
import type { LensRule } from './packs/schema-lenses';
import type { Origin } from './types';

/** A lens in force, with where it comes from. */
export interface Lens extends LensRule {
  origin: Origin;
}

/**
 * The lenses of all packs in their order, without those that are switched off. A later pack replaces a lens of the same id, keeps its place in
 * the order, and can change one without copying it: off, what it says, why, and the questions of its places.
 * @param packs in the order of their layers
 */
export function lensesIn(packs: readonly Pack[]): Lens[] {
  const changes = packs.flatMap((pack) => pack.changes ?? []);
  const all = new Map<string, Lens>();
  for (const pack of packs) {
    for (const lens of pack.lenses ?? []) {
      const rule = `${pack.id}/${lens.id}`;
      const origin: Origin = { rule, pack: pack.id, packTitle: pack.title, version: pack.version, source: [...lens.source] };
      all.set(lens.id, { ...changes.filter((change) => change.rule === rule).reduce(withChange, lens), origin });
    }
  }
  return [...all.values()].filter(({ on }) => on !== false);
}

function withChange(lens: LensRule, { on, say, why, asks }: RuleChange): LensRule {
  return {
    ...lens,
    ...(on === undefined ? {} : { on }),
    ...(say === undefined ? {} : { say }),
    ...(why === undefined ? {} : { why }),
    places: lens.places.map((place) => (asks && Object.hasOwn(asks, place.id) ? { ...place, ask: asks[place.id] ?? place.ask } : place)),
  };
}
