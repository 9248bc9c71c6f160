/**
 * All rule packs that the workbench shows, and the ones that can be changed: as they are in use, and as they would be after
 * saving. A local pack is its text; everything else is read from it.
 */
import { changed } from '../../src/engine/layers';
import { readPack } from '../../src/engine/packs/read';
import type { LanguageRule, Pack, RuleChange } from '../../src/engine/packs/schema';
import { withoutHeld } from '../../src/extension/local-packs';
import type { PackLayer } from '../../src/extension/storage';

export type Layer = 'built-in' | 'policy' | PackLayer;

/** A pack on this device, as text, with what can be read from it. */
export interface LocalPack {
  id: string;
  file: string;
  layer: PackLayer;
  text: string;
  on: boolean;
  /** Number of the saved version that it is or was made from; null for one that was never saved. */
  base: number | null;
  pack: Pack;
}

export interface Library {
  builtIn: readonly Pack[];
  /** Packs that the organisation's policy sets; they can be looked at only. */
  policy: readonly Pack[];
  local: readonly LocalPack[];
}

export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  'built-in': 'Built in',
  policy: 'Set by your organisation',
  organisation: 'Our organisation',
  personal: 'Mine',
};

export interface PlacedPack {
  pack: Pack;
  layer: Layer;
  on: boolean;
}

/** All packs in the order in which they are laid over each other. */
export function layersOf(library: Library): PlacedPack[] {
  const local = (layer: PackLayer): PlacedPack[] =>
    library.local.filter((one) => one.layer === layer).map(({ pack, on }) => ({ pack, layer, on }));
  return [
    ...library.builtIn.map((pack): PlacedPack => ({ pack, layer: 'built-in', on: true })),
    ...library.policy.map((pack): PlacedPack => ({ pack, layer: 'policy', on: true })),
    ...local('organisation'),
    ...local('personal'),
  ];
}

/** The packs that would be in force, without what is held back. @param heldOf by pack id */
export function activePacksOf(library: Library, heldOf: ReadonlyMap<string, readonly string[]> = new Map()): Pack[] {
  return activeOf(layersOf(library), heldOf);
}

/** The same from packs in their order. */
export function activeOf(placed: readonly PlacedPack[], heldOf: ReadonlyMap<string, readonly string[]>): Pack[] {
  return placed.filter(({ on }) => on).map(({ pack }) => withoutHeld(pack, heldOf.get(pack.id) ?? []));
}

/** A wording rule with everything that is laid over it. */
export interface RuleInForce {
  /** `pack/rule`. */
  key: string;
  layer: Layer;
  pack: Pack;
  /** As its own pack has it. */
  original: LanguageRule;
  /** As it counts after all changes. */
  rule: LanguageRule;
  /** The change that a local pack makes, and which pack; null where none does. */
  change: { pack: string; change: RuleChange } | null;
  isPackOn: boolean;
}

/** All wording rules of all packs, also those that are switched off. */
export function wordingRules(library: Library): RuleInForce[] {
  const layers = layersOf(library);
  const changes = layers
    .filter(({ on }) => on)
    .flatMap(({ pack, layer }) => (pack.changes ?? []).map((change) => ({ pack: pack.id, layer, change })));
  const byRule = new Map<string, typeof changes>();
  for (const one of changes) byRule.set(one.change.rule, [...(byRule.get(one.change.rule) ?? []), one]);
  return layers.flatMap(({ pack, layer, on }) =>
    (pack.language ?? []).map((original): RuleInForce => {
      const key = `${pack.id}/${original.id}`;
      const laid = byRule.get(key) ?? [];
      const local = laid.findLast((one) => one.layer === 'organisation' || one.layer === 'personal');
      return {
        key,
        layer,
        pack,
        original,
        rule: changed(
          original,
          laid.map(({ change }) => change),
        ),
        change: local ? { pack: local.pack, change: local.change } : null,
        isPackOn: on,
      };
    }),
  );
}

/** Whether a question or a remark is in use: the last layer that says so decides. @param rule `pack/rule` */
export const isInUse = (library: Library, rule: string): boolean => lastSaid(library, rule) !== false;

/** What the last layer in force says of a rule's being on, one pack left out; undefined where none says it. */
function lastSaid(library: Library, rule: string, without?: string): boolean | undefined {
  const layers = layersOf(library).filter(({ on, pack }) => on && pack.id !== without);
  return layers.flatMap(({ pack }) => pack.changes ?? []).findLast((change) => change.rule === rule && change.on !== undefined)?.on;
}

/** Whether a rule, question, remark or lens would be in use if one pack changed nothing of it. @param rule `pack/rule` */
export function isInUseWithout(library: Library, rule: string, pack: string): boolean {
  const own = layersOf(library).flatMap((one) =>
    [...(one.pack.language ?? []), ...(one.pack.lenses ?? [])].filter(({ id }) => `${one.pack.id}/${id}` === rule),
  );
  return (lastSaid(library, rule, pack) ?? own[0]?.on) !== false;
}

const HEAD = new Set(['format', 'id', 'version', 'title', 'purpose', 'author', 'licence', 'owner', 'reviewBy', 'changeNote']);

/** Whether a pack says what it is and holds nothing. */
export const isBare = (pack: Pack): boolean => Object.entries(pack).every(([key, value]) => value === undefined || HEAD.has(key));

const FILES = new Map<string, ReturnType<typeof readPack>>();
const MOST_KEPT = 60;
const keyOf = (text: string, file: string): string => `${file}\n${text}`;

/** `readPack`, with the last answers remembered: the same text is asked for by many views. What comes from outside goes through `readAside` first. */
export function readText(text: string, file: string): ReturnType<typeof readPack> {
  const known = knownRead(text, file);
  if (known) return known;
  const read = readPack(text, file);
  rememberRead(text, file, read);
  return read;
}

/** What is remembered of a text; undefined where nothing is. */
export function knownRead(text: string, file: string): ReturnType<typeof readPack> | undefined {
  return FILES.get(keyOf(text, file));
}

/** Remembers what came of a text that was read elsewhere. */
export function rememberRead(text: string, file: string, read: ReturnType<typeof readPack>): void {
  if (FILES.size >= MOST_KEPT) FILES.clear();
  FILES.set(keyOf(text, file), read);
}

/** Whether a date (`yyyy-mm-dd`) has passed. @param today in the same form */
export function isPast(reviewBy: string | undefined, today: string): boolean {
  return reviewBy !== undefined && reviewBy < today;
}
