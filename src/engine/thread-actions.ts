/**
 * What became of an action: the first later entry that reports on it, done or not; or the same action set again; or silence.
 */
import type { PlacedSentence } from './reading';
import type { Task } from './tasks';
import { lowerWords, type Stemmer, weightOf } from './thread-words';
import type { EntrySpan, Span, ThreadReview } from './types';

/** An entry as this stage reads it. */
export interface EntryReading {
  text: string;
  sentences: readonly PlacedSentence[];
  tasks: readonly Task[];
}

interface ThreadTask {
  entry: number;
  span: Span;
  stems: ReadonlySet<string>;
  /** Stems of who is to do it; they count a little when the report names the same. */
  owner: ReadonlySet<string>;
  /** What is to be done, in one word: reports use other verbs, so it counts half. */
  verb: string;
  /** Days and months that it names: "24/3", "june". */
  dates: ReadonlySet<string>;
  /** A review or supervision in the diary: it can be reported on, but nobody was asked to do anything. */
  isDiary: boolean;
  key: string;
}

interface Report {
  entry: number;
  /** The last entry before that holds the same sentence; -1 where none does. */
  before: number;
  /** Says that something is still to come. */
  pending: boolean;
  /** Says that something was done. */
  done: boolean;
  stems: ReadonlySet<string>;
  dates: ReadonlySet<string>;
  span: Span;
  key: string;
}

/** Reports must hold this part of what the action is about, by weight. */
const ENOUGH = 0.42;
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

function tasksOf({ sentences, tasks, text }: EntryReading, entry: number, stemmer: Stemmer): ThreadTask[] {
  return tasks.map((task) => {
    const sentence = sentences[task.sentence];
    const owner = new Set(task.who && sentence ? stemmer.stems(wordsWithin(sentence, task.who)) : []);
    const all = sentence ? wordsAround(sentence, task, task.when) : [];
    const stems = new Set(stemmer.stems(all.filter((word) => !isDate(word))));
    const [verb = ''] = sentence && task.form !== 'named' ? stemmer.stems(wordsWithin(sentence, task.what).slice(0, 1)) : [];
    const about = new Set([...stems].filter((stem) => !owner.has(stem)));
    return {
      entry,
      span: { start: task.start, end: task.end },
      stems: about.size > 0 ? about : stems,
      owner,
      verb,
      dates: datesOf(text.slice(task.start, task.end)),
      isDiary: task.form !== 'asked' && all.some((word) => DIARY.has(word)) && [...stems].every((stem) => weightOf(stem) < 1),
      key: [...stems].sort().join(' '),
    };
  });
}

/** Sentences, and parts of sentences, that are no tasks themselves. */
function reportsOf({ sentences, tasks, text }: EntryReading, entry: number, stemmer: Stemmer): Report[] {
  const taken = new Set(tasks.map(({ sentence }) => sentence));
  return sentences.flatMap((sentence) => {
    const parts = taken.has(sentence.index) ? outsideTasks(sentence, tasks) : [{ start: sentence.start, end: sentence.end }];
    return parts.flatMap((span) => {
      const words = wordsWithin(sentence, span);
      const stems = new Set(stemmer.stems(words.filter((word) => !isDate(word))));
      if (stems.size === 0) return [];
      return [
        {
          entry,
          before: -1,
          stems,
          pending: words.some((word) => PENDING.has(word)),
          done: words.some((word) => DONE.has(word)),
          dates: datesOf(text.slice(span.start, span.end)),
          span,
          key: [...stems].sort().join(' '),
        },
      ];
    });
  });
}

const PENDING = new Set('nothing awaited awaiting outstanding yet overdue chased chasing still waiting pending unanswered'.split(' '));

const DONE = new Set(
  'done complete completed happened held took planned started finished sorted saw seen came went visited every all both each bar apart'.split(
    ' ',
  ),
);
const DIARY = new Set('review reviewed supervision'.split(' '));

/** The words of a task without those of its time: "by half term" says nothing about what. */
function wordsAround(sentence: PlacedSentence, task: Span, when: Span | null): string[] {
  if (!when || when.start < task.start || when.end > task.end) return withoutOccasion(wordsWithin(sentence, task));
  const before = wordsWithin(sentence, { start: task.start, end: when.start });
  return withoutOccasion([...before, ...wordsWithin(sentence, { start: when.end, end: task.end })]);
}

/** "before Carol's holiday", "once the report is in": an occasion is a time too. */
function withoutOccasion(words: string[]): string[] {
  const at = words.findIndex(
    (word, index) =>
      index >= LEAST_BEFORE_OCCASION && OCCASION.has(word) && words[index - 1] !== 'look' && words[index + 1] !== 'proceedings',
  );
  return at < 0 ? words : words.slice(0, at);
}

const OCCASION = new Set('before until till after once ahead while unless'.split(' '));
/** Who, "to" and what: nothing is cut from these. */
const LEAST_BEFORE_OCCASION = 4;

function outsideTasks(sentence: PlacedSentence, tasks: readonly Task[]): Span[] {
  const own = tasks.filter((task) => task.sentence === sentence.index);
  const parts: Span[] = [];
  let from = sentence.start;
  for (const task of own) {
    if (task.start > from) parts.push({ start: from, end: task.start });
    from = Math.max(from, task.end);
  }
  if (from < sentence.end) parts.push({ start: from, end: sentence.end });
  return parts;
}

function wordsWithin(sentence: PlacedSentence, span: Span): string[] {
  const { start, end } = sentence.reading;
  const from = start.findIndex((at) => sentence.start + at >= span.start);
  if (from < 0) return [];
  let to = from;
  while (to < end.length && sentence.start + (end[to] ?? 0) <= span.end) to += 1;
  return lowerWords(sentence, from, to);
}

const isDate = (word: string) => /^\d{1,2}[/.]\d{1,2}|^\d{4}-/.test(word);
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Days as "24/3" however they are written, and months by name. */
function datesOf(text: string): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const [, day, month] of text.matchAll(/\b(\d{1,2})[/.](\d{1,2})\b/g)) if (Number(month) <= 12) add(Number(day), Number(month));
  for (const [, day, month = ''] of text.matchAll(
    /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi,
  )) {
    const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
    if (day) add(Number(day), number);
    else if (/^[A-Z]/.test(month)) dates.add(`month ${number}`);
  }
  return dates;

  function add(day: number, month: number): void {
    dates.add(`${day}/${month}`).add(`month ${month}`);
  }
}

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
