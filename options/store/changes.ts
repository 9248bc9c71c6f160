/** What a draft changes of what is saved. */
import type { PackVersion } from '../../src/extension/storage';
import type { Library, LocalPack } from '../model/library';

interface Draft {
  /** With the draft laid over what is saved. */
  library: Library;
  saved: readonly LocalPack[];
}

/** A pack whose draft differs from what is in force. */
export interface ChangedPack {
  before: LocalPack | null;
  after: LocalPack | null;
}

/** Packs of the draft that another window has saved since the draft began. */
export function overtaken({ library, saved }: Draft): LocalPack[] {
  return library.local.filter(({ id, base }) => base !== (saved.find((pack) => pack.id === id)?.base ?? null));
}

/** What saving would change. */
export function changedPacks({ library, saved }: Draft): ChangedPack[] {
  const ids = [...new Set([...library.local, ...saved].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const before = saved.find((pack) => pack.id === id) ?? null;
    const after = library.local.find((pack) => pack.id === id) ?? null;
    const isSame = before?.text === after?.text && before?.on === after?.on && before?.layer === after?.layer;
    return isSame ? [] : [{ before, after }];
  });
}

/**
 * What the last save did, pack by pack, with what was in force before it: null where the pack was not there.
 * @param versions the newest first @returns nothing where there is nothing to undo
 */
export function lastSave(versions: readonly PackVersion[], saved: readonly LocalPack[]): { pack: string; before: PackVersion | null }[] {
  const last = versions.filter(({ savedAt }) => savedAt === versions[0]?.savedAt);
  const isInForce = ({ pack, number, removed }: PackVersion): boolean =>
    removed ? !saved.some(({ id }) => id === pack) : saved.some(({ base }) => base === number);
  if (!last.every(isInForce)) return [];
  return last.map(({ pack, number }) => {
    const before = versions.find((version) => version.pack === pack && version.number < number);
    return { pack, before: before && !before.removed ? before : null };
  });
}
