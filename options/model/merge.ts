/** Taking a pack file in: what it would change, and taking only a part of it. */
import type { Pack } from '../../src/engine/packs/schema';
import { type EntryDifference, entriesOf, PACK_PARTS, type PackPart, packDifferences } from './differences';
import { packText } from './edit-pack';

/** Names a difference for choosing: `language/failed-to-engage`. */
export const choiceOf = ({ part, id }: Pick<EntryDifference, 'part' | 'id'>): string => `${part}/${id}`;

/**
 * The pack after taking the chosen differences of an import, and leaving all else as it is.
 * @param current null where there is no such pack yet @param chosen from `choiceOf`
 * @returns text of the merged pack: the file's own text where all of it is taken, so that nothing of its layout is lost
 */
export function mergePack(current: Pack | null, incoming: Pack, incomingText: string, chosen: ReadonlySet<string>): string {
  const differences = packDifferences(current, incoming);
  if (differences.every((one) => chosen.has(choiceOf(one)))) return incomingText;
  const take = (part: PackPart, id: string) => chosen.has(choiceOf({ part, id }));
  const base: Pack = current ?? { ...headOnly(incoming) };
  let merged: Pack = take('head', 'head') || !current ? { ...base, ...headOnly(incoming) } : base;
  for (const part of PACK_PARTS) if (part !== 'head') merged = withPart(merged, incoming, part, (id) => take(part, id));
  return packText(merged);
}

function withPart(merged: Pack, incoming: Pack, part: Exclude<PackPart, 'head'>, take: (id: string) => boolean): Pack {
  const own = entriesOf(merged, part);
  const theirs = entriesOf(incoming, part);
  const ids = [...new Set([...own.keys(), ...theirs.keys()])];
  const kept = ids.flatMap((id) => {
    const entry = take(id) ? theirs.get(id) : own.get(id);
    return entry ? [[id, entry] as const] : [];
  });
  const { [part]: _, ...rest } = merged;
  if (kept.length === 0) return rest;
  if (part === 'lists') return { ...rest, lists: Object.fromEntries(kept.map(([id, entry]) => [id, strings(entry['words'])])) };
  if (part === 'protect') return { ...rest, protect: kept.flatMap(([, entry]) => strings(entry['words'])) };
  return { ...rest, [part]: kept.map(([, entry]) => entry) };
}

function headOnly({ format, id, version, title, purpose, author, licence, owner, reviewBy, changeNote }: Pack): Pack {
  return {
    format,
    id,
    version,
    title,
    purpose,
    author,
    licence,
    ...(owner === undefined ? {} : { owner }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(changeNote === undefined ? {} : { changeNote }),
  };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
