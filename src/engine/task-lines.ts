/**
 * The tasks of a comment, with what the layout says about them: a heading over a list of tasks, "SW:" over several lines, the worker
 * to whom a child is allocated, a time that stands in the sentence beside.
 */
import { findTimes } from './dates';
import { perSentence } from './kept';
import { ownerEnd, type Row, rowOf } from './owners';
import type { CommentReading } from './reading';
import { finished, type Steps } from './steps';
import { allocation, isRead, labelEnd, SHORT_FOLLOW_UP, tasksIn } from './task-sentences';
import { findTableTasks } from './task-tables';
import type { Setting, Task } from './tasks';
import type { Span } from './types';
import { type ActionWords, plainWords } from './vocabulary';

/** All tasks in reading order. Meetings with a date are among them (`named`): the thread follows them up as well. */
export function findTasks(reading: CommentReading, words: ActionWords): readonly Task[] {
  return finished(findTasksInSteps(reading, words));
}

/** The same, with a step for each sentence that is new. */
export function* findTasksInSteps(reading: CommentReading, words: ActionWords): Steps<readonly Task[]> {
  const known = READ.get(reading);
  if (known?.words === words) return known.tasks;
  const { text } = reading.document;
  const tables = findTableTasks(reading, words);
  const walk: Walk = {
    reading,
    words,
    tasks: [],
    inTasks: false,
    owner: null,
    lineOwner: null,
    line: -1,
    lineInTasks: false,
    allocated: null,
  };
  for (const sentence of reading.sentences) {
    if (tables.lines.has(sentence.line)) continue;
    const isNew = !isRead(sentence.reading);
    const row = rowOf(sentence, reading.names);
    if (sentence.line !== walk.line) startLine(walk, row);
    if (sentence.kind === 'heading') readHeading(walk, row);
    else if (!readLoneHeading(walk, row) && !sentence.question) readSentence(walk, text, row);
    if (isNew) yield;
  }
  const tasks = [...tables.tasks, ...walk.tasks].sort((a, b) => a.start - b.start);
  READ.set(reading, { words, tasks });
  return tasks;
}

/** The review and the thread ask for the tasks of the same reading. */
const READ = new WeakMap<CommentReading, { words: ActionWords; tasks: readonly Task[] }>();

interface Walk {
  reading: CommentReading;
  words: ActionWords;
  tasks: Task[];
  /** Below a heading over tasks. */
  inTasks: boolean;
  /** "SW:" on a line of its own, for the lines below. */
  owner: Span | null;
  lineOwner: Span | null;
  lineInTasks: boolean;
  line: number;
  allocated: Span | null;
}

function startLine(walk: Walk, row: Row): void {
  const { sentence } = row;
  const before = walk.reading.sentences[sentence.index - 1];
  walk.line = sentence.line;
  walk.lineOwner = null;
  // A list goes on over its bullets; plain text after a blank line is no longer part of it.
  if (before && before.paragraph !== sentence.paragraph && sentence.kind === 'text') {
    walk.inTasks = false;
    walk.owner = null;
  }
  if (sentence.kind !== 'bullet') walk.lineInTasks = false;
}

function readHeading(walk: Walk, row: Row): void {
  const next = walk.reading.sentences[row.sentence.index + 1];
  const isAlone = next?.line !== row.sentence.line;
  const isTasks = walk.words.headings.has(headingWords(row.sentence.reading));
  // "Nazia:" over or before a task; elsewhere a single word with a colon is a label like any other.
  const isName = walk.inTasks && row.lower.length === 1 && row.mayBeName(0);
  const end = isName ? 1 : ownerEnd(row, 0, row.lower.length, walk.words);
  const owner =
    !isTasks && end > 0 && end === row.lower.length
      ? {
          start: row.sentence.start + (row.sentence.reading.start[0] ?? 0),
          end: row.sentence.start + (row.sentence.reading.end[end - 1] ?? 0),
        }
      : null;
  if (
    next &&
    !isAlone &&
    walk.allocated === null &&
    /^(?:allocated to|allocation|for|to|assigned to|worker|sw|social worker)\s*:/i.test(row.sentence.reading.text)
  ) {
    const worker = rowOf(next, walk.reading.names);
    const named = ownerEnd(worker, 0, worker.lower.length, walk.words) || (worker.mayBeName(0) ? 1 : 0);
    if (named > 0) walk.allocated = { start: next.start, end: next.start + (next.reading.end[named - 1] ?? 0) };
  } else if (isAlone) {
    walk.inTasks = isTasks || (owner !== null && walk.inTasks);
    walk.owner = owner;
  } else if (isTasks) walk.lineInTasks = true;
  else if (owner) walk.lineOwner = owner;
}

/** "Next steps" on a line of its own, without a colon. */
function readLoneHeading(walk: Walk, row: Row): boolean {
  const { sentence } = row;
  if (sentence.kind !== 'text' || row.lower.length > 6 || !walk.words.headings.has(headingWords(sentence.reading))) return false;
  const { sentences } = walk.reading;
  if (sentences[sentence.index - 1]?.line === sentence.line || sentences[sentence.index + 1]?.line === sentence.line) return false;
  walk.inTasks = true;
  walk.owner = null;
  return true;
}

const headingWords = perSentence(({ text }) => plainWords(text).replace(/^\d+\s/, ''));

function readSentence(walk: Walk, text: string, row: Row): void {
  const { sentence } = row;
  if (labelEnd(row, walk.words) > 0) walk.lineInTasks = true;
  walk.allocated ??= allocation(row, walk.words);
  if (shareTime(walk, text, row)) return;
  const isListed = walk.lineInTasks || (walk.inTasks && (sentence.kind === 'bullet' || row.lower.length <= 15));
  const setting: Setting = { inTasks: isListed, owner: walk.lineOwner ?? (isListed || sentence.kind === 'bullet' ? walk.owner : null) };
  const own = tasksIn(walk.reading, row, setting, walk.words);
  joinTimes(own, walk, text);
  for (const task of own) {
    const isOpen =
      task.form === 'order' || task.form === 'named' || (sentence.kind === 'bullet' && (task.form === 'listed' || task.form === 'passive'));
    if (task.who === null && walk.allocated && isOpen) task.who = walk.allocated;
    walk.tasks.push(task);
  }
}

/** "All by 14/3": the time of all entries above that have none. */
function shareTime(walk: Walk, text: string, row: Row): boolean {
  if (!speaksOfAll(row.sentence.reading)) return false;
  const when = findTimes(text, row.sentence.start, row.sentence.end).find(
    (time) => time.deadline && (/^(?:by|before|within)$/.test(time.lead) || row.lower.includes('due') || row.lower.includes('deadline')),
  );
  const end = ownerEnd(row, 1, row.lower.length, walk.words);
  if (!when || end > 1 || row.lower.some((word) => OWN_VERBS.has(word))) return false;
  let isShared = false;
  for (let index = walk.tasks.length - 1; index >= 0; index -= 1) {
    const task = walk.tasks[index];
    if (!task || task.when) break;
    task.when = when;
    isShared = true;
  }
  return isShared;
}

const speaksOfAll = perSentence(
  ({ text, words }) => words.length <= 12 && /^(?:all|both|these|the above|everything|(?:the )?(?:due date|deadline))\b/i.test(text),
);

/** "All agencies will …" is a task of its own; "All to be done by Friday" is the time of the others. */
const OWN_VERBS = new Set('will agreed was were have has had'.split(' '));

/** A task takes the time that stands right beside it: "MACE 18/06. SW to attend", "depot Fri 7/2, CPN to do it". */
function joinTimes(own: Task[], walk: Walk, text: string): void {
  const last = walk.tasks.at(-1);
  const before = last && sameLine(walk, last, own[0]) ? last : undefined;
  for (const [index, task] of own.entries()) {
    const beside = own[index - 1] ?? before;
    if (!beside || (beside.form !== 'named' && beside.form !== 'listed') || task.form !== 'asked' || task.when) continue;
    const isShort = task.end - task.start <= SHORT_FOLLOW_UP;
    if (beside.who !== null || text.slice(beside.end, task.start).includes(';') || (task.sentence !== beside.sentence && !isShort))
      continue;
    if (beside.when) task.when = beside.when;
    if (isShort) beside.who = task.who;
  }
}

function sameLine(walk: Walk, before: Task, task: Task | undefined): boolean {
  if (!task || task.sentence - before.sentence > 1) return false;
  return walk.reading.sentences[before.sentence]?.line === walk.reading.sentences[task.sentence]?.line;
}
