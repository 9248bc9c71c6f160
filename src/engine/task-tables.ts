/**
 * Action tables that were pasted as text: cells parted by tabs or bars, with or without a row of headings.
 */
import { findTimes } from './dates';
import { ownerEnd, rowOf } from './owners';
import type { CommentReading, PlacedSentence } from './reading';
import type { Task } from './tasks';
import type { Span } from './types';
import { type ActionWords, plainWords } from './vocabulary';

type Column = 'who' | 'what' | 'when' | 'done' | 'other';

/** Tasks of all tables, and the lines that they take up. */
export function findTableTasks(reading: CommentReading, words: ActionWords): { tasks: Task[]; lines: ReadonlySet<number> } {
  const { text } = reading.document;
  const tasks: Task[] = [];
  const lines = new Set<number>();
  if (!text.includes('\t') && !text.includes('|')) return { tasks, lines };
  let columns: Column[] | null = null;
  for (const line of linesWithCells(reading)) {
    const cells = cellsOf(text, line);
    const names = cells.map((cell) => columnName(text.slice(cell.start, cell.end)));
    if (names.filter((name) => name !== 'other').length >= 2 && cells.every((cell) => cell.end - cell.start < 40)) {
      columns = names;
      lines.add(line.line);
      continue;
    }
    const task = columns ? byColumns(text, line, cells, columns) : byShape(reading, line, cells, words);
    if (!task) continue;
    tasks.push(task);
    lines.add(line.line);
  }
  return { tasks, lines };
}

interface Line extends Span {
  line: number;
  sentence: PlacedSentence;
}

/** Lines of which at least one gap is a tab or a bar. */
function linesWithCells(reading: CommentReading): Line[] {
  const { text } = reading.document;
  const found: Line[] = [];
  for (const sentence of reading.sentences) {
    const last = found.at(-1);
    if (last && last.line === sentence.line) last.end = sentence.end;
    else found.push({ start: sentence.start, end: sentence.end, line: sentence.line, sentence });
  }
  return found.filter(({ start, end }) => cellsOf(text, { start, end }).length >= 2);
}

function cellsOf(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const char = text[at];
    if (at < end && char !== '\t' && char !== '|') continue;
    let [left, right] = [from, at];
    while (left < right && /\s/.test(text[left] ?? '')) left += 1;
    while (right > left && /\s/.test(text[right - 1] ?? '')) right -= 1;
    if (right > left) cells.push({ start: left, end: right });
    from = at + 1;
  }
  return cells;
}

const NAMES: [Column, RegExp][] = [
  ['when', /^(?:by when|when|by|due|due date|date|target date|timescale|timescales|deadline|completion date|date due)$/],
  ['who', /^(?:who|by whom|owner|person responsible|responsible|lead|whom|name|who by|allocated to)$/],
  ['done', /^(?:status|done|complete|completed|outcome|progress|rag)$/],
  ['what', /^(?:what|action|actions|task|tasks|agreed action|action required|what needs to happen|action agreed)$/],
];

function columnName(cell: string): Column {
  const words = plainWords(cell);
  return NAMES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

function byColumns(text: string, line: Line, cells: Span[], columns: Column[]): Task | null {
  const cell = (name: Column) => cells[columns.indexOf(name)] ?? null;
  const what = columns.includes('what') ? cell('what') : null;
  const done = columns.includes('done') ? cell('done') : null;
  if (!what || (done && /^(?:done|completed?|yes|achieved|green|✔|✓)/i.test(text.slice(done.start, done.end)))) return null;
  const who = columns.includes('who') ? cell('who') : null;
  const due = columns.includes('when') ? cell('when') : null;
  const when = due ? (findTimes(text, due.start, due.end).find((time) => time.deadline) ?? null) : null;
  return { form: 'listed', start: line.start, end: line.end, who, what, when, sentence: line.sentence.index };
}

/** Without headings: one cell is a time, one an owner, the longest of the rest the task. */
function byShape(reading: CommentReading, line: Line, cells: Span[], words: ActionWords): Task | null {
  const { text } = reading.document;
  if (cells.length < 2) return null;
  const row = rowOf(line.sentence, reading.names);
  const times = cells.map(
    (cell) =>
      findTimes(text, cell.start, cell.end).find((time) => time.deadline && cell.end - cell.start - (time.end - time.start) < 6) ?? null,
  );
  const who = cells.find((cell, index) => times[index] === null && isOwner(row, cell, words)) ?? null;
  const rest = cells.filter((cell, index) => cell !== who && times[index] === null).sort((a, b) => b.end - b.start - (a.end - a.start));
  const [what] = rest;
  const when = times.find((time) => time !== null) ?? null;
  if (!what || (!who && !when) || plainWords(text.slice(what.start, what.end)).split(' ').length < 2) return null;
  return { form: 'listed', start: line.start, end: line.end, who, what, when, sentence: line.sentence.index };
}

function isOwner(row: ReturnType<typeof rowOf>, cell: Span, words: ActionWords): boolean {
  const { start, reading } = row.sentence;
  const from = reading.start.findIndex((at) => start + at >= cell.start);
  const after = reading.start.findIndex((at) => start + at >= cell.end);
  const to = after < 0 ? reading.words.length : after;
  return from >= 0 && from < to && ownerEnd(row, from, to, words) === to;
}
