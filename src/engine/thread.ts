/**
 * The thread: what a careful reader sees across the entries of one child in time. Was the action done, was it only set again, did the
 * decision change and why, was last month's text pasted again, is the child in it.
 */
import { daysBetween, nearestYear } from './calendar';
import { readChild } from './child';
import type { RuleSet } from './compile';
import { findDecisions } from './decisions';
import { readElements } from './elements';
import { CommentReader } from './reading';
import { findTasks } from './task-lines';
import type { Task } from './tasks';
import { followActions } from './thread-actions';
import { findAsks } from './thread-asks';
import { findCopies } from './thread-copies';
import { findChangedDecisions } from './thread-decisions';
import { lowerWords, stemmerOf } from './thread-words';
import type { Entry, ThreadReview } from './types';
import { actionWords } from './vocabulary';

/** Longer than this between two entries is a gap: supervision is monthly, and six weeks let a month slip (domain brief, E22). Days. */
export const GAP_DAYS = 42;

/**
 * Reviews the entries of one child, which stand in time order. Offsets are into the text of the entry (UTF-16 code units), entries count from 0.
 * Never throws; an entry without a date has no gap before or after it. Linear in the words of all entries.
 */
export function reviewThread(entries: readonly Entry[], rules: RuleSet): ThreadReview {
  const reader = new CommentReader(rules);
  const words = actionWords(rules.lists);
  const read = entries.map(({ text, date }) => {
    const reading = reader.read(text);
    const child = readChild(reading);
    const decisions = findDecisions(reading, rules, child);
    const voice = readElements(reading, rules, { actions: [], decisions, child }).find(({ id }) => id === 'childsVoice');
    const all = findTasks(reading, words);
    return {
      text,
      reading,
      decisions,
      children: child.names.map((name) => name.toLowerCase()),
      tasks: all.filter((task) => !isTold(task, date)),
      asks: findAsks(reading, all).filter((task) => !isTold(task, date)),
      voice: voice?.answer ?? 'not-seen',
    };
  });
  const copied = findCopies(read.map(({ reading }) => reading.sentences.flatMap((sentence) => lowerWords(sentence))));
  const copies = new Set(copied.map(({ entry }) => entry));
  const followed = followActions(
    read.map(({ text, reading, tasks, asks, children }) => ({
      text,
      tasks: [...tasks, ...asks].sort((a, b) => a.start - b.start),
      sentences: reading.sentences,
      children,
    })),
    stemmerOf(rules.lists),
  );
  const decided = read.map(({ reading, decisions, tasks }, index) => ({
    reading,
    decisions,
    tasks: new Set(tasks.map(({ sentence }) => sentence)),
    isCopy: copies.has(index),
  }));
  return {
    ...followed,
    copied,
    decisionChanged: findChangedDecisions(decided, rules.lists),
    gaps: gapsIn(entries),
    voice: read.map(({ voice }, entry) => ({ entry, answer: voice })),
  };
}

/** "Joint visit with midwife on 24/4" is a thing to do before that day and a report after it: only the date of the entry tells. */
function isTold({ form, when }: Task, date: string | null): boolean {
  if (form !== 'named' || !when?.date || !date) return false;
  const days = daysBetween(nearestYear(when.date, date), date);
  return days !== null && days >= 0;
}

function gapsIn(entries: readonly Entry[]): ThreadReview['gaps'] {
  return entries.flatMap(({ date }, before) => {
    const days = before === 0 ? null : daysBetween(entries[before - 1]?.date ?? null, date);
    return days !== null && days > GAP_DAYS ? [{ before, days }] : [];
  });
}
