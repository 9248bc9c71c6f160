/** A pack in pieces, each a pack by itself: passed between page and worker, and parsed there, none makes a long task. */
import type { Pack } from '../../src/engine/packs/schema';

/** Entries in one piece. */
const AT_ONCE = 150;

const PARTS = ['cues', 'elements', 'language', 'acronyms', 'prompts', 'presets', 'remarks', 'changes', 'cases', 'lenses'] as const;

/** @returns the pack itself where it is small; else its head with empty parts first, then the parts piece by piece */
export function slicesOf(pack: Pack): Pack[] {
  if (PARTS.reduce((sum, part) => sum + (pack[part]?.length ?? 0), 0) <= AT_ONCE) return [pack];
  const { format, id, version, title, purpose, author, licence } = pack;
  const head: Pack = { format, id, version, title, purpose, author, licence };
  const first: Pack = { ...pack, ...Object.fromEntries(PARTS.filter((part) => pack[part]).map((part) => [part, []])) };
  return [first, ...PARTS.flatMap((part) => chunks(entriesOf(pack, part)).map((some): Pack => ({ ...head, [part]: some })))];
}

/** The pack that these pieces were. @returns null where there are none */
export function joinedSlices(slices: readonly Pack[]): Pack | null {
  const [first] = slices;
  if (!first || slices.length === 1) return first ?? null;
  const parts = PARTS.filter((part) => first[part]);
  return { ...first, ...Object.fromEntries(parts.map((part) => [part, slices.flatMap((slice) => entriesOf(slice, part))])) };
}

const entriesOf = (pack: Pack, part: (typeof PARTS)[number]): readonly Record<string, unknown>[] => pack[part] ?? [];

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, at) => items.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
