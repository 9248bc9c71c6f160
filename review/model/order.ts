/** In which order entries are read: child by child, and each child's from the earliest on. */
import type { EntryDigest } from '../../src/extension/looking-back/digest';

export interface ChildGroup {
  about: string;
  entries: EntryDigest[];
}

/** Those without a date stand after the others, as they came. */
export function byDate(a: EntryDigest, b: EntryDigest): number {
  const [one, two] = [a.date ?? '9999', b.date ?? '9999'];
  // Not localeCompare: over ten thousand entries it holds the page for a tenth of a second.
  if (one !== two) return one < two ? -1 : 1;
  return a.index - b.index;
}

const known = new WeakMap<readonly EntryDigest[], ChildGroup[]>();

/** Groups in the order in which they were brought in. Worked out once for each list, since every view asks for them. */
export function groupsOf(digests: readonly EntryDigest[]): ChildGroup[] {
  const there = known.get(digests);
  if (there) return there;
  const groups = grouped(digests);
  known.set(digests, groups);
  return groups;
}

function grouped(digests: readonly EntryDigest[]): ChildGroup[] {
  const groups = new Map<string, EntryDigest[]>();
  for (const digest of digests) {
    const group = groups.get(digest.about);
    if (group) group.push(digest);
    else groups.set(digest.about, [digest]);
  }
  return [...groups].map(([about, entries]) => ({ about, entries: entries.sort(byDate) }));
}

const ordered = new WeakMap<readonly ChildGroup[], EntryDigest[]>();

/** All entries as they are read one after the other; worked out once for each list. */
export function inOrder(digests: readonly EntryDigest[]): readonly EntryDigest[] {
  const groups = groupsOf(digests);
  const there = ordered.get(groups) ?? groups.flatMap(({ entries }) => entries);
  ordered.set(groups, there);
  return there;
}

/** How many entries there are of each child; cheap enough for every piece of news. */
export function countsOf(digests: readonly EntryDigest[]): { about: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { about } of digests) counts.set(about, (counts.get(about) ?? 0) + 1);
  return [...counts].map(([about, count]) => ({ about, count }));
}

/** More would make a list that nobody can use, and that takes long to draw. */
const MOST_SHOWN = 500;

/** As many as a list of choices can show, around the one that is chosen: those beyond are reached by moving on. @param at -1 for none */
export function around<One>(all: readonly One[], at: number): readonly One[] {
  if (all.length <= MOST_SHOWN) return all;
  const from = Math.max(0, Math.min(all.length - MOST_SHOWN, at - MOST_SHOWN / 2));
  return all.slice(from, from + MOST_SHOWN);
}

/** The last ones by date, latest first; those without a date after the others. Looks at each once, as there may be thousands. */
export function lastOf(digests: readonly EntryDigest[], most: number): EntryDigest[] {
  const last: EntryDigest[] = [];
  for (const digest of digests) {
    const at = last.findIndex((one) => latestFirst(digest, one) < 0);
    if (at !== -1) last.splice(at, 0, digest);
    else if (last.length < most) last.push(digest);
    if (last.length > most) last.pop();
  }
  return last;
}

const latestFirst = (a: EntryDigest, b: EntryDigest): number => Number(a.date === null) - Number(b.date === null) || byDate(b, a);
