/**
 * What the commands read: comments and sequences from files or standard input. Everything is checked before anything is printed, and
 * whatever is wrong comes back with its file and line.
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import * as z from 'zod/mini';
import { type Entry, PRESET_IDS } from '../engine/types';
import { readCsv } from './csv';

/** One comment to check. */
export interface CommentIn {
  id: string | number;
  preset?: (typeof PRESET_IDS)[number] | undefined;
  text: string;
}

/** The entries of one child in time. */
export interface ThreadIn {
  id: string | number;
  entries: Entry[];
}

/** Bad input: `message` is `file:line: what is wrong`. */
export class InputError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
  }
}

const id = z.union([z.string(), z.number()]);
const commentSchema = z.object({ id: z.optional(id), preset: z.nullish(z.enum(PRESET_IDS)), text: z.string() });
const entrySchema = z.object({ id: z.optional(z.string()), date: z.nullish(z.string()), text: z.string() });
const threadSchema = z.object({ id: z.optional(id), entries: z.array(entrySchema) });

/** Lets an error tell what is missing from what is wrong. */
const REPORT = { reportInput: true };

/**
 * Comments of a file: `.jsonl` (one object a line), `.csv` (with a header row), `.txt` (one comment); `-` is standard input.
 * @throws {InputError} where the file or a line of it cannot be used
 */
export function readComments(file: string): CommentIn[] {
  const text = readText(file);
  const kind = file === '-' ? (text.trimStart().startsWith('{') ? '.jsonl' : '.txt') : extname(file).toLowerCase();
  const name = nameOf(file);
  if (kind === '.jsonl') return jsonLines(text, name).map(({ line, value }) => comment(value, name, line));
  if (kind === '.csv') return csvComments(text, name);
  if (kind === '.txt') return [{ id: file === '-' ? 'stdin' : basename(file, extname(file)), text }];
  throw new InputError(name, 1, 'I can read .jsonl, .csv and .txt files, or - for standard input.');
}

/**
 * Sequences of a `.jsonl` file or standard input: one object with `entries` a line.
 * @throws {InputError} where the file or a line of it cannot be used
 */
export function readThreads(file: string): ThreadIn[] {
  const name = nameOf(file);
  if (file !== '-' && extname(file).toLowerCase() !== '.jsonl')
    throw new InputError(name, 1, 'sequences are read from .jsonl files, one sequence a line.');
  return jsonLines(readText(file), name).map(({ line, value }) => {
    const read = z.safeParse(threadSchema, value, REPORT);
    if (!read.success) throw new InputError(name, line, saying(read.error));
    const entries = read.data.entries.map(({ id: own, date, text }) => ({
      ...(own === undefined ? {} : { id: own }),
      date: fullDate(date ?? null, name, line),
      text,
    }));
    return { id: read.data.id ?? line, entries };
  });
}

const nameOf = (file: string) => (file === '-' ? 'standard input' : file);

/** UTF-8 with or without its byte-order mark. */
function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(nameOf(file), lineOfBadByte(bytes), 'this is not UTF-8 text. Save the file as UTF-8 and try again.');
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = codeOf(error);
    const what = { ENOENT: 'there is no such file.', EACCES: 'I may not read this file.', EISDIR: 'this is a folder, not a file.' }[code];
    throw new InputError(nameOf(file), 1, what ?? `this file cannot be read (${code || 'no reason given'}).`);
  }
}

/** The system's short name of what went wrong ("ENOENT"); empty where there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Reads line by line until one does not decode; a broken letter never holds a line break in UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const next = bytes.indexOf(10, from);
    const to = next < 0 ? bytes.length : next;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return 1;
}

function jsonLines(text: string, file: string): { line: number; value: unknown }[] {
  const found: { line: number; value: unknown }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      found.push({ line: index + 1, value: JSON.parse(line) });
    } catch {
      throw new InputError(file, index + 1, 'this line is not JSON.');
    }
  }
  return found;
}

function comment(value: unknown, file: string, line: number): CommentIn {
  const read = z.safeParse(commentSchema, value, REPORT);
  if (!read.success) throw new InputError(file, line, saying(read.error));
  const { id: own, preset, text } = read.data;
  return { id: own ?? line, text, ...(preset ? { preset } : {}) };
}

const TEXT_COLUMNS = ['text', 'comment', 'note', 'entry', 'details'];

function csvComments(text: string, file: string): CommentIn[] {
  const read = readCsv(text);
  if ('problem' in read) throw new InputError(file, read.line, read.problem);
  const [header, ...rows] = read.rows;
  if (!header) return [];
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const textAt = names.findIndex((name) => TEXT_COLUMNS.includes(name));
  if (textAt < 0) throw new InputError(file, header.line, 'the first row should name the columns, and one of them should be "text".');
  const idAt = names.indexOf('id');
  const presetAt = names.indexOf('preset');
  return rows.map(({ line, cells }) => {
    const cell = cells[textAt];
    if (cell === undefined) throw new InputError(file, line, `this row has ${cells.length} cells and no "${names[textAt]}".`);
    return comment({ id: cells[idAt] || line, preset: cells[presetAt]?.trim() || null, text: cell }, file, line);
  });
}

/** A full date or null. A day that no calendar has is an error: a gap would be counted from it. */
function fullDate(date: string | null, file: string, line: number): string | null {
  if (date === null || date.trim() === '') return null;
  const day = date.trim().slice(0, 10);
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) {
    throw new InputError(file, line, `"${date}" is not a date in the form 2025-03-14.`);
  }
  return day;
}

/** The first thing that zod found wrong, in words. */
function saying(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const where = issue && issue.path.length > 0 ? `"${issue.path.map(String).join('.')}"` : 'this line';
  if (issue?.code === 'invalid_type')
    return `${where} ${issue.input === undefined ? 'is missing; it ' : ''}should be ${WANTED[issue.expected] ?? issue.expected}.`;
  if (issue?.code === 'invalid_value') return `${where} should be one of ${issue.values.map(String).join(', ')}.`;
  if (issue?.code === 'invalid_union') return `${where} should be text or a number.`;
  return `${where} is not in the form that is needed.`;
}

const WANTED: Record<string, string> = { string: 'text', object: 'an object in braces', array: 'a list', number: 'a number' };
