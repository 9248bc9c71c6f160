/**
 * What became of an action: the first later entry that reports on it, done or not; or the same action set again; or silence.
 */

import { type EntryReading, type Report, reportsOf, type ThreadTask, tasksOf } from './thread-tasks';
import type { Stemmer } from './thread-words';
import { weightOf } from './thread-words';
import type { EntrySpan, ThreadReview } from './types';

/** Reports must hold this part of what the action is about, by weight. */
const ENOUGH = 0.32;
/** An action set again is unchanged where this part of all its words is the same. */
const SAME = 0.8;

type Outcome = Pick<ThreadReview, 'dropped' | 'followedUp' | 'repeated'>;

/** Follows all actions through the entries. Nothing in the last entry counts as dropped. */
export function followActions(entries: readonly EntryReading[], stemmer: Stemmer): Outcome {
  const tasks = entries.map((entry, index) => tasksOf(entry, index, stemmer));
  const reports = entries.map((entry, at) => reportsOf(entry, at, stemmer));
  const rarity = rarities(reports);
  const index = indexOf(reports);
  const chains = chainsOf(tasks);
  const outcome: Outcome = { dropped: [], followedUp: [], repeated: [] };
  for (const chain of chains) {
    const [first, ...again] = chain;
    if (!first) continue;
    const later = [...new Set(again.map(({ entry }) => entry))];
    if (later.length > 0 && !first.isDiary) outcome.repeated.push({ ...placeOf(first), in: later });
    for (const [at, task] of chain.entries()) follow(task, chain[at + 1], { last: entries.length - 1, index, rarity, outcome });
  }
  const byPlace = (a: EntrySpan, b: EntrySpan) => a.entry - b.entry || a.start - b.start;
  outcome.dropped.sort(byPlace);
  outcome.followedUp.sort(byPlace);
  outcome.repeated.sort(byPlace);
  return outcome;
}

interface Following {
  last: number;
  index: ReportIndex;
  rarity: Rarity;
  outcome: Outcome;
}

function follow(task: ThreadTask, next: ThreadTask | undefined, { last, index, rarity, outcome }: Following): void {
  if (task.entry >= last) return;
  const until = Math.min(last, next?.entry ?? last, task.entry + HORIZON);
  for (const at of candidates(task, until, index)) {
    const report = index.all[at];
    // A sentence that was carried over from the entry of the action, or since, is no news.
    if (!report || report.before >= task.entry || !isAbout(report, task, rarity)) continue;
    outcome.followedUp.push({ ...placeOf(task), in: report.entry, by: report.span });
    return;
  }
  if (!next && !task.isDiary) outcome.dropped.push(placeOf(task));
}

/** Entries that are looked through for a report: two years of fortnightly supervision. It keeps the whole linear. */
const HORIZON = 52;

/** Reports that share a telling word with the action, in time order; by its plain words where it has no other. */
function candidates(task: ThreadTask, until: number, { byStem, firstOf }: ReportIndex): number[] {
  const telling = [...task.stems].filter((stem) => weightOf(stem) >= 0.5);
  const from = firstOf[task.entry + 1] ?? 0;
  const to = firstOf[until + 1] ?? Number.POSITIVE_INFINITY;
  const found = new Set<number>();
  for (const stem of telling.length > 0 ? telling : task.stems) {
    const places = byStem.get(stem) ?? [];
    for (let at = countUpTo(places, from - 1); at < places.length && (places[at] ?? 0) < to; at += 1) found.add(places[at] ?? 0);
  }
  return [...found].sort((a, b) => a - b);
}

interface ReportIndex {
  all: readonly Report[];
  byStem: ReadonlyMap<string, readonly number[]>;
  /** For each entry, and one beyond the last, the index of its first report. */
  firstOf: readonly number[];
}

function indexOf(reports: readonly (readonly Report[])[]): ReportIndex {
  const all: Report[] = [];
  const byStem = new Map<string, number[]>();
  const firstOf: number[] = [];
  const lastWith = new Map<string, number>();
  for (const [entry, own] of reports.entries()) {
    firstOf.push(all.length);
    for (const report of own) {
      for (const stem of report.stems) {
        const places = byStem.get(stem);
        if (places) places.push(all.length);
        else byStem.set(stem, [all.length]);
      }
      all.push({ ...report, entry, before: lastWith.get(report.key) ?? -1 });
    }
    for (const { key } of own) lastWith.set(key, entry);
  }
  firstOf.push(all.length);
  return { all, byStem, firstOf };
}

const placeOf = ({ entry, span }: ThreadTask): EntrySpan => ({ entry, start: span.start, end: span.end });

/** Whether a report holds enough of what the action is about: by weight, with names and rare words counting most. */
function isAbout(report: Report, task: ThreadTask, rarity: Rarity): boolean {
  let all = 0;
  let met = 0;
  let words = 0;
  let best = 0;
  for (const stem of task.stems) {
    const weight = weightOf(stem) * rarity(stem, task.entry) * (stem === task.verb ? VERB : 1);
    all += weight;
    if (!report.stems.has(stem)) continue;
    met += weight;
    words += 1;
    best = Math.max(best, weight);
  }
  for (const stem of task.owner) {
    if (!report.stems.has(stem)) continue;
    // "Nothing in writing from police yet" answers for what the police were to do.
    met += (report.pending ? OWNER_PENDING : OWNER) * rarity(stem, task.entry);
    words += 0.5;
  }
  if ([...task.dates].some((date) => report.dates.has(date))) {
    met += DATE;
    words += 1;
  }
  if (all === 0 || met / all < ENOUGH) return false;
  if (words >= 2 || (words >= 1 && best >= RARE_ENOUGH)) return true;
  // "SW to visit weekly" has no telling word: "Visits happened as planned" answers it.
  return words >= 1 && report.done && [...task.stems].every((stem) => weightOf(stem) < PLAIN);
}

/** Stems below this weight stand in every entry. */
const PLAIN = 0.5;

const VERB = 0.5;
const OWNER = 0.3;
const OWNER_PENDING = 1;
const DATE = 0.8;
/** One word alone is enough only where it is a rare one. */
const RARE_ENOUGH = 0.75;

/** How telling a stem is for an action of an entry: 1 where it is new, less the more of the entries up to then hold it. */
type Rarity = (stem: string, entry: number) => number;

function rarities(reports: readonly (readonly Report[])[]): Rarity {
  /** Entries that hold a stem, in order. */
  const places = new Map<string, number[]>();
  for (const [index, entry] of reports.entries()) {
    for (const stem of new Set(entry.flatMap(({ stems }) => [...stems]))) {
      const at = places.get(stem);
      if (at) at.push(index);
      else places.set(stem, [index]);
    }
  }
  return (stem, entry) => {
    const count = countUpTo(places.get(stem) ?? [], entry);
    return count <= 1 ? 1 : Math.max(0.3, 1 - Math.log(count) / Math.log(entry + 3));
  };
}

/** How many of the ordered numbers are at most `most`; by halves, since a file can be long. */
function countUpTo(ordered: readonly number[], most: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Occurrences of one action over the entries; most chains hold one. Looked up by a shared rare stem, so that it stays linear. */
function chainsOf(tasks: readonly (readonly ThreadTask[])[]): ThreadTask[][] {
  const chains: ThreadTask[][] = [];
  const byStem = new Map<string, ThreadTask[][]>();
  for (const task of tasks.flat()) {
    const near = new Set([...task.stems].flatMap((stem) => (byStem.get(stem) ?? []).slice(-MOST_CHAINS)));
    const chain = [...near].reverse().find((one) => isSame(one.at(-1), task));
    if (chain) chain.push(task);
    else {
      const own = [task];
      chains.push(own);
      for (const stem of task.stems) byStem.set(stem, [...(byStem.get(stem) ?? []).slice(-MOST_CHAINS), own]);
    }
  }
  return chains;
}

const MOST_CHAINS = 30;

function isSame(before: ThreadTask | undefined, task: ThreadTask): boolean {
  if (!before || before.entry === task.entry) return false;
  if (before.key === task.key) return task.stems.size > 0;
  let shared = 0;
  for (const stem of task.stems) if (before.stems.has(stem)) shared += 1;
  const all = task.stems.size + before.stems.size - shared;
  return shared >= 2 && shared / all >= SAME;
}
