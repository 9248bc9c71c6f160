/**
 * What an entry asks for and what it reports, as stems: the two sides that thread-actions.ts brings together.
 */
import type { PlacedSentence } from './reading';
import type { Task } from './tasks';
import { lowerWords, type Stemmer, weightOf } from './thread-words';
import type { Span } from './types';

/** An entry as this stage reads it. */
export interface EntryReading {
  text: string;
  sentences: readonly PlacedSentence[];
  tasks: readonly Task[];
}

export interface ThreadTask {
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

export interface Report {
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

/** The actions that an entry sets. @param entry its place in time, from 0 */
export function tasksOf({ sentences, tasks, text }: EntryReading, entry: number, stemmer: Stemmer): ThreadTask[] {
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
export function reportsOf({ sentences, tasks, text }: EntryReading, entry: number, stemmer: Stemmer): Report[] {
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
