/**
 * What an entry tells, as stems: the sentences that may report on an action of an earlier one.
 */
import type { PlacedSentence } from './reading';
import type { Task } from './tasks';
import { datesOf, isDate, pairsOf, wordsWithin } from './thread-spans';
import type { EntryReading } from './thread-tasks';
import type { Stemmer } from './thread-words';
import type { Span } from './types';

export interface Report {
  entry: number;
  /** The last entry before that holds the same sentence, but for its numbers; -1 where none does. */
  before: number;
  /** Says that something is still to come. */
  pending: boolean;
  /** Says that something was done. */
  done: boolean;
  stems: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  /** With what it begins: reports name their matter first ("Panel passed …", "Pads: …", "Programme turned dad down"). */
  topic: string;
  /** Stems of its first words: who did what it tells. */
  subject: ReadonlySet<string>;
  dates: ReadonlySet<string>;
  span: Span;
  key: string;
}

/** Sentences, and parts of sentences, that are no tasks themselves. */
export function reportsOf({ sentences, tasks, text }: EntryReading, entry: number, stemmer: Stemmer): Report[] {
  const taken = new Set(tasks.filter((task) => !isTelling(task, tasks)).map(({ sentence }) => sentence));
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
          pairs: pairsOf(words, stemmer),
          topic: stemmer.stems(words.slice(0, FIRST_WORDS))[0] ?? '',
          subject: new Set(stemmer.stems(words.slice(0, FIRST_WORDS))),
          pending: words.some((word) => PENDING.has(word)),
          done: words.some((word) => DONE.has(word)),
          dates: datesOf(text.slice(span.start, span.end)),
          span,
          key: [...stems]
            .filter((stem) => !/^\d+$/.test(stem))
            .sort()
            .join(' '),
        },
      ];
    });
  });
}

/** "Adult services will pay half", amid what is told and before what is asked for: news, and not only a task. */
function isTelling(task: Task, tasks: readonly Task[]): boolean {
  if (task.form !== 'will' && task.form !== 'does' && task.form !== 'named') return false;
  const after = tasks.find(({ sentence }) => sentence > task.sentence);
  return after !== undefined && after.sentence > task.sentence + 1;
}

/** Who a sentence is about stands among its first words. */
const FIRST_WORDS = 4;

const PENDING = new Set('nothing awaited awaiting outstanding yet overdue chased chasing still waiting pending unanswered'.split(' '));

const DONE = new Set(
  'done complete completed happened held took kept planned started finished sorted saw seen came went visited every all both each bar apart'.split(
    ' ',
  ),
);
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
