/**
 * The tasks of one sentence, under what the lines above say. Read once and kept with the sentence: the next review of the comment only puts
 * them in their place, as long as the sentence stands under the same headings and has the same characters around it.
 */
import { clausesOf } from './clauses';
import { findTimes, type TimeMention } from './dates';
import { type SentenceKind, touching } from './document';
import { whatFollows } from './follows';
import { perSentence } from './kept';
import { ownerEnd, type Row } from './owners';
import { type CommentReading, isQuoted, type SentenceReading } from './reading';
import { closed, nameOf } from './task-draft';
import { type Clause, readTask, type Setting, type Task } from './tasks';
import type { Span } from './types';
import type { ActionWords } from './vocabulary';

/** Tasks of a sentence, in reading order; their ranges count from the start of the comment, and may be changed by the caller. */
export function tasksIn(reading: CommentReading, row: Row, setting: Setting, words: ActionWords): Task[] {
  const { text } = reading.document;
  const { sentence } = row;
  const last = lastRead(sentence.reading);
  const around = surroundings(reading, row, setting);
  if (!last.around || !isSame(last.around, around)) {
    last.tasks = readTasks(reading, row, setting.owner ? { ...setting, owner: ABOVE } : setting, words).map((task) =>
      moved({ ...task, name: nameOf(text, task) }, -sentence.start, sentence.index),
    );
    last.around = around;
  }
  if (last.tasks.length === 0) return [];
  return last.tasks.map((task) => {
    const placed = moved(task, sentence.start, sentence.index);
    if (task.who === ABOVE && setting.owner)
      placed.who = { start: setting.owner.start, end: closed(text, setting.owner.start, setting.owner.end) };
    return placed;
  });
}

/** Whether the tasks of a sentence were read before. */
export function isRead(reading: SentenceReading): boolean {
  return lastRead.knows(reading);
}

/** "SW to attend", "MR to do": what is left of a task when the sentence before named it. UTF-16 code units. */
export const SHORT_FOLLOW_UP = 24;

interface Read {
  around: Around | null;
  /** Ranges count from the start of the sentence. */
  tasks: readonly Task[];
}

const lastRead = perSentence((): Read => ({ around: null, tasks: [] }));

/** Stands for the owner from a line above, who is told only when the task is put in its place. */
const ABOVE: Span = { start: -1, end: -1 };

/** A tick before the sentence, a year behind it: nothing farther away is looked at. UTF-16 code units. */
const LOOKS_BACK = 10;
const LOOKS_AHEAD = 120;

/** All on which the tasks of a sentence turn, besides its own words. */
interface Around {
  kind: SentenceKind;
  inTasks: boolean;
  isOwned: boolean;
  quoted: string;
  before: string;
  after: string;
}

function surroundings(reading: CommentReading, { sentence }: Row, { inTasks, owner }: Setting): Around {
  const { text, quotes } = reading.document;
  const here = quotes.length > 0 ? touching(quotes, sentence) : quotes;
  const quoted = here.map(({ start, end }) => `${start - sentence.start}-${end - sentence.start}`).join();
  const before = text.slice(Math.max(0, sentence.start - LOOKS_BACK), sentence.start);
  const after = whatFollows(text, sentence, LOOKS_AHEAD);
  return { kind: sentence.kind, inTasks, isOwned: owner !== null, quoted, before, after };
}

const isSame = (a: Around, b: Around) =>
  a.kind === b.kind &&
  a.inTasks === b.inTasks &&
  a.isOwned === b.isOwned &&
  a.quoted === b.quoted &&
  a.before === b.before &&
  a.after === b.after;

function readTasks(reading: CommentReading, row: Row, setting: Setting, words: ActionWords): Task[] {
  const { text } = reading.document;
  const { sentence } = row;
  const clauses = clausesOf(text, row, words, labelEnd(row, words));
  const isConditional = clauses[0] !== undefined && startsCondition(row, clauses[0].from);
  const own: Task[] = [];
  for (const [index, clause] of clauses.entries()) {
    const start = sentence.start + (sentence.reading.start[clause.from] ?? 0);
    if (isQuoted(reading, start) || (isConditional && !followsSemicolon(text, start))) continue;
    const task = readTask(text, clause, setting, words);
    if (task) own.push(withWhatBefore(task, clauses[index - 1], own, row, text));
  }
  return own;
}

/** Named one by one, as copying whatever an object holds takes several times as long, and tasks are put in their place with every key. */
function moved({ form, start, end, who, what, when, name }: Task, by: number, sentence: number): Task {
  return {
    form,
    start: start + by,
    end: end + by,
    who: who && who.start !== ABOVE.start ? { start: who.start + by, end: who.end + by } : who && ABOVE,
    what: { start: what.start + by, end: what.end + by },
    when: when && movedTime(when, by),
    sentence,
    name,
  };
}

const movedTime = ({ start, end, kind, date, lead, deadline }: TimeMention, by: number): TimeMention => ({
  start: start + by,
  end: end + by,
  kind,
  date,
  lead,
  deadline,
});

/** "Dental checks overdue, home to book": what is to be booked stands before the owner. */
function withWhatBefore(task: Task, before: Clause | undefined, own: readonly Task[], { sentence, lower }: Row, text: string): Task {
  const isShort = task.form === 'asked' && task.end - task.start <= SHORT_FOLLOW_UP;
  if (!isShort || !before || before.to - before.from > 10) return task;
  const start = sentence.start + (sentence.reading.start[before.from] ?? 0);
  if (own.some((other) => other.start >= start) || lower.slice(before.from, before.to).some((word) => TOLD.has(word))) return task;
  const when = task.when ?? findTimes(text, start, task.start).find((time) => time.deadline) ?? null;
  return { ...task, start, what: { start, end: task.what.end }, when };
}

const TOLD = new Set('has have had was were said says told'.split(' '));
const CONDITIONS = new Set(['if', 'should', 'unless', 'when', 'once', 'in']);

/** "If he goes missing, SW to ring EDT" is a contingency: a promise for a day that may not come. */
function startsCondition(row: Row, from: number): boolean {
  const first = row.lower[from] ?? '';
  if (first === 'in') return row.lower[from + 2] === 'event';
  return CONDITIONS.has(first);
}

const followsSemicolon = (text: string, start: number) => /;\s*(?:and\s+)?$/.test(text.slice(Math.max(0, start - 6), start));

/** "Actions: SW to …" inside a line: index of the first word after the label, 0 where there is none. */
export function labelEnd(row: Row, words: ActionWords): number {
  return labelOf(row.sentence.reading, words);
}

const labelOf = perSentence(({ text, words: written, start, end }, { headings }: ActionWords): number => {
  for (let at = Math.min(5, written.length - 1); at > 0; at -= 1) {
    if (!/^\s*(?::|[-–—]\s)/.test(text.slice(end[at - 1], start[at]))) continue;
    const label = written.slice(0, at).map(({ lower }) => lower);
    if (headings.has(label.join(' '))) return at;
  }
  return 0;
});

/** "Allocated to Hamza", "To Hamza please": the worker whom the orders of this comment are for. */
export function allocation(row: Row, words: ActionWords): Span | null {
  const { start, reading } = row.sentence;
  const found = allocatedIn(reading, { row, words });
  return found && { start: start + found.start, end: start + found.end };
}

const allocatedIn = perSentence(({ start, end }, { row, words }: { row: Row; words: ActionWords }): Span | null => {
  const { lower } = row;
  const isPolite = lower[0] === 'to' && lower.at(-1) === 'please';
  const at = isPolite ? 0 : lower.findIndex((word, index) => word === 'to' && followsAllocating(lower, index));
  if (at < 0) return null;
  const last = ownerEnd(row, at + 1, Math.min(lower.length, at + 6), words);
  return last > at + 1 ? { start: start[at + 1] ?? 0, end: end[last - 1] ?? 0 } : null;
});

function followsAllocating(lower: readonly string[], at: number): boolean {
  for (let index = Math.max(0, at - 14); index < at; index += 1) {
    const word = lower[index] ?? '';
    if (word.startsWith('alloc') || word.startsWith('assign')) return true;
  }
  return false;
}
