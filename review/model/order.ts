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

/** How many entries there are of each child; cheap enough for every piece of news. */
export function countsOf(digests: readonly EntryDigest[]): { about: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { about } of digests) counts.set(about, (counts.get(about) ?? 0) + 1);
  return [...counts].map(([about, count]) => ({ about, count }));
}

/** The last ones by date, latest first. */
export function lastOf(digests: readonly EntryDigest[], most: number): EntryDigest[] {
  return [...digests]
    .sort((a, b) => byDate(b, a))
    .sort((a, b) => Number(a.date === null) - Number(b.date === null))
    .slice(0, most);
}
