/**
 * A task in the making: its shape, and what every form of it needs: its ranges, its time, the words around it.
 */
import type { TimeMention } from './dates';
import { fingerprint } from './fingerprint';
import type { Row } from './owners';
import { ASIDES, FINITE, NOT_PAST, SUBJECTS } from './task-words';
import type { Span } from './types';
import type { ActionWords } from './vocabulary';

/** A clause while it is read as a task. `start` and `to` are words of the row; `times` are only read when asked for. */
export interface Draft {
  text: string;
  row: Row;
  start: number;
  to: number;
  readonly times: TimeMention[];
  setting: Setting;
  words: ActionWords;
}

/** What people do every week or at four is told, not planned; a day, or an hour to be done by, plans. */
export const isPlanned = ({ kind, lead }: TimeMention) => kind !== 'frequency' && (kind !== 'clock' || /^(?:by|before|within)$/.test(lead));

/** The task, with its time found and left out of what is to be done. @param whatAt the word with which that begins */
export function made(draft: Draft, form: TaskForm, who: Span | null, whatAt: number): Task {
  const { row, start, to, times } = draft;
  const end = closed(draft.text, startOf(row, start), endOf(row, to - 1));
  const aside = firstAside(row, whatAt, times.at(-1)?.start ?? 0);
  const when = soonest(times.filter((time) => isByWhen(time) || time.start <= aside));
  return {
    form,
    start: startOf(row, start),
    end,
    who: who && { start: who.start, end: closed(draft.text, who.start, who.end) },
    // "Dad to; attend": what was to be done is cut off, so the words that are there stand for it.
    what: trimmed(draft.text, { start: startOf(row, whatAt < to ? whatAt : start), end }, when),
    when,
    sentence: row.sentence.index,
  };
}

/**
 * "ask whether the advocate can be at the next meeting", "as the worker leaves Weds": behind this place a time says by when only with a
 * "by" of its own. Looked for once for all times of a clause. @param until offset into the comment
 */
function firstAside(row: Row, from: number, until: number): number {
  for (let at = from; at < row.lower.length && startOf(row, at) < until; at += 1)
    if (ASIDES.has(row.lower[at] ?? '') || (row.lower[at] === 'that' && SUBJECTS.has(row.lower[at + 1] ?? ''))) return startOf(row, at);
  return Number.POSITIVE_INFINITY;
}

const isByWhen = ({ lead }: TimeMention) => /^(?:by|before|b4|within|than|due)$/.test(lead);

/** Leaves the time at the end out of what is to be done, with the words that lead to it. */
export function trimmed(text: string, what: Span, when: TimeMention | null): Span {
  if (!when || when.end < what.end || when.start <= what.start) return what;
  const head = Math.max(what.start, when.start - LONGEST_LEAD);
  const kept =
    text.slice(what.start, head) +
    text.slice(head, when.start).replace(/(?:[\s,(–—-]|\b(?:by|on|at|the|no later than|due|of|for|this|before)\b)+$/i, '');
  return kept.length < 3 ? what : { start: what.start, end: what.start + kept.length };
}

/** "no later than the end of" and its like: looking no further back keeps this linear. */
export const LONGEST_LEAD = 60;

/** Of several times the one that says by when: "visit daily, report by 3/4" is due on 3/4. */
export function soonest(times: readonly TimeMention[]): TimeMention | null {
  const able = times.filter((time) => time.deadline);
  const hasDay = able.some(({ kind }) => kind === 'date' || kind === 'day');
  const limit = able.find((time) => isByWhen(time) && time.kind !== 'clock') ?? able.find((time) => !hasDay && isByWhen(time));
  return limit ?? able.find((time) => time.kind !== 'frequency' && time.kind !== 'clock') ?? able[0] ?? null;
}

export function hasFinite({ row, to }: Draft, from: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = row.lower[at] ?? '';
    if (FINITE.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word))) return true;
  }
  return false;
}

export function skip(row: Row, from: number, to: number, words: ReadonlySet<string>): number {
  let at = from;
  while (at < to && words.has(row.lower[at] ?? '')) at += 1;
  return at;
}

/** Takes in the bracket that closes what the range opened. */
export function closed(text: string, start: number, end: number): number {
  return text[end] === ')' && text.slice(start, end).lastIndexOf('(') > text.slice(start, end).lastIndexOf(')') ? end + 1 : end;
}

/** Offsets into the comment (UTF-16 code units) of words of a row; `between` is what stands before a word. */
export const startOf = (row: Row, at: number) => row.sentence.start + (row.sentence.reading.start[at] ?? 0);

export const endOf = (row: Row, at: number) => row.sentence.start + (row.sentence.reading.end[at] ?? 0);

export const between = (text: string, row: Row, at: number) => text.slice(endOf(row, at - 1), startOf(row, at));

export const spanOf = (row: Row, from: number, to: number): Span => ({ start: startOf(row, from), end: endOf(row, to - 1) });

/**
 * How a task is said. `asked`: somebody to do; `will`: somebody will do; `does`: somebody does by a time; `passive`: to be done;
 * `order`: do!; `listed`: an entry of a task list; `named`: a meeting, referral or the like with its time, no verb.
 */
export type TaskForm = 'asked' | 'will' | 'does' | 'passive' | 'order' | 'listed' | 'named';

/** A task in the text; ranges are offsets into the comment. */
export interface Task extends Span {
  form: TaskForm;
  who: Span | null;
  what: Span;
  when: TimeMention | null;
  sentence: number;
  /** As `nameOf` gives it; absent where nobody has asked for it yet. */
  name?: string | undefined;
}

/** A name for the words of a task, the same wherever they stand. */
export function nameOf(text: string, { start, end }: Span): string {
  return fingerprint(text.slice(start, end).toLowerCase().replace(/\s+/g, ' '));
}

/** A stretch of a sentence, in words. */
export interface Clause {
  row: Row;
  from: number;
  to: number;
}

/** What stands over a clause: a heading over tasks, an owner before a colon. */
export interface Setting {
  inTasks: boolean;
  owner: Span | null;
}
