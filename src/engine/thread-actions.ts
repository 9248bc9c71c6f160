/**
 * What became of an action: the first later entry that reports on it, done or not; or the same action set again; or silence.
 */

import { isAbout, type Rarity } from './thread-about';
import { type Report, reportsOf } from './thread-reports';
import { type EntryReading, type ThreadTask, tasksOf } from './thread-tasks';
import type { Stemmer } from './thread-words';
import { weightOf } from './thread-words';
import type { EntrySpan, ThreadReview } from './types';

/** An action set again is unchanged where this part of all its words is the same. */
const SAME = 0.8;

type Outcome = Pick<ThreadReview, 'dropped' | 'followedUp' | 'repeated'>;

/** Follows all actions through the entries. Nothing in the last entry counts as dropped. */
export function followActions(entries: readonly EntryReading[], stemmer: Stemmer): Outcome {
  const tasks = entries.map((entry, index) => tasksOf(entry, index, stemmer));
  const reports = entries.map((entry, at) => reportsOf(entry, at, stemmer));
  const rarity = rarities(reports, new Set(entries.flatMap(({ children }) => stemmer.stems(children))));
  const index = indexOf(reports);
  const chains = chainsOf(tasks);
  const outcome: Outcome = { dropped: [], followedUp: [], repeated: [] };
  for (const chain of chains) {
    const [first, ...again] = chain;
    if (!first) continue;
    const later = [...new Set(again.map(({ entry }) => entry))];
    if (later.length > 0 && !first.isDiary) outcome.repeated.push({ ...placeOf(first), in: later });
    const told = chain.map((task, at) => follow(task, chain[at + 1], { last: entries.length - 1, index, rarity, outcome }));
    // What answers the action where it was set again answers it where it was first set.
    const answer = told.find((report) => report !== null);
    if (answer && told[0] === null) outcome.followedUp.push({ ...placeOf(first), in: answer.entry, by: answer.span });
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

function follow(task: ThreadTask, next: ThreadTask | undefined, { last, index, rarity, outcome }: Following): Report | null {
  if (task.entry >= last) return null;
  const until = Math.min(last, next?.entry ?? last, task.entry + HORIZON);
  for (const at of candidates(task, until, index)) {
    const report = index.all[at];
    // A sentence that was carried over from the entry of the action, or since, is no news.
    if (!report || report.before >= task.entry || (report.before >= 0 && report.stems.size >= STANDING) || !isAbout(report, task, rarity))
      continue;
    outcome.followedUp.push({ ...placeOf(task), in: report.entry, by: report.span });
    return report;
  }
  if (!next && !task.isDiary) outcome.dropped.push(placeOf(task));
  return null;
}

/** A sentence of so many words with content that stood in an entry before is a standing one: "School attendance is 91%". */
const STANDING = 3;

/** Entries that are looked through for a report: two years of fortnightly supervision. It keeps the whole linear. */
const HORIZON = 52;

/** Reports that share a telling word with the action, in time order; by its plain words where it has no other. */
function candidates(task: ThreadTask, until: number, { byMark, firstOf }: ReportIndex): number[] {
  const telling = [...task.stems].filter((stem) => weightOf(stem) >= 0.5);
  const from = firstOf[task.entry + 1] ?? 0;
  const to = firstOf[until + 1] ?? Number.POSITIVE_INFINITY;
  const found = new Set<number>();
  const marks = [...task.pairs, ...[...task.stems].map(topicMark), ...[...task.dates].filter(isDay)];
  for (const mark of [...(telling.length > 0 ? telling : task.stems), ...marks]) {
    const places = byMark.get(mark) ?? [];
    for (let at = countUpTo(places, from - 1); at < places.length && (places[at] ?? 0) < to; at += 1) found.add(places[at] ?? 0);
  }
  return [...found].sort((a, b) => a - b);
}

interface ReportIndex {
  all: readonly Report[];
  /** Places of stems, of pairs of stems, of topics and of days. */
  byMark: ReadonlyMap<string, readonly number[]>;
  /** For each entry, and one beyond the last, the index of its first report. */
  firstOf: readonly number[];
}

function indexOf(reports: readonly (readonly Report[])[]): ReportIndex {
  const all: Report[] = [];
  const byMark = new Map<string, number[]>();
  const firstOf: number[] = [];
  const lastWith = new Map<string, number>();
  for (const [entry, own] of reports.entries()) {
    firstOf.push(all.length);
    for (const report of own) {
      for (const mark of [...report.stems, ...report.pairs, topicMark(report.topic), ...[...report.dates].filter(isDay)]) {
        const places = byMark.get(mark);
        if (places) places.push(all.length);
        else byMark.set(mark, [all.length]);
      }
      all.push({ ...report, entry, before: lastWith.get(report.key) ?? -1 });
    }
    for (const { key } of own) lastWith.set(key, entry);
  }
  firstOf.push(all.length);
  return { all, byMark, firstOf };
}

const topicMark = (stem: string) => `${stem}:`;
const isDay = (date: string) => date.includes('/');

const placeOf = ({ entry, span }: ThreadTask): EntrySpan => ({ entry, start: span.start, end: span.end });

/** @param children stems of the children's names, which stand everywhere and tell nothing */
function rarities(reports: readonly (readonly Report[])[], children: ReadonlySet<string>): Rarity {
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
    if (children.has(stem)) return RARITY_OF_CHILD;
    const count = countUpTo(places.get(stem) ?? [], entry);
    return count <= 1 ? 1 : Math.max(0.3, 1 - Math.log(count) / Math.log(entry + 3));
  };
}

const RARITY_OF_CHILD = 0.15;

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
  if (before.head.size >= LEAST_HEAD && overlap(before.head, task.head) >= SAME) return true;
  return Math.min(before.stems.size, task.stems.size) >= 2 && overlap(before.stems, task.stems) >= SAME;
}

/** Who, what and one more: less than that before a comma says too little. */
const LEAST_HEAD = 3;

/** Part of the words of both that both hold. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared / Math.max(1, one.size + other.size - shared);
}
