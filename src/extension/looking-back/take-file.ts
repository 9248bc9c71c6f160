/** From a file to entries: which columns there are, and each row as an entry or as a row with a reason. */
import { type ColumnChoice, guessColumns } from './columns';
import { textOf } from './decode';
import { LONGEST_ENTRY, type NewEntry } from './entry';
import { htmlToText } from './html-text';
import type { OpenedFile } from './messages';
import { readDate } from './read-date';
import { LONGEST_JSON, readJson } from './read-json';
import { readTable } from './read-table';

/** A file that was opened and waits to be taken in. */
export interface FileInHand {
  shape: OpenedFile;
  /** Gives each row once, in order; `true` from `onRow` goes on. May be called again. */
  rows(
    onRow: (row: { number: number; cells: string[]; isDamaged: boolean }) => boolean,
    onPart: (share: number) => Promise<void>,
  ): Promise<void>;
}

const SAMPLE = 20;
const SHOWN = 5;
const LONGEST_SHOWN = 120;

/** @returns the file with its columns, or what is wrong with it, in plain words; never throws */
export async function openFile(file: Blob, name: string): Promise<FileInHand | { problem: string }> {
  try {
    if (file.size === 0) return { problem: 'This file is empty.' };
    return /\.(?:json|jsonl|ndjson)$/i.test(name) ? await openJson(file) : await openTable(file);
  } catch {
    return { problem: 'I could not read this file. It may have been moved, or still be open in another program.' };
  }
}

async function openTable(file: Blob): Promise<FileInHand | { problem: string }> {
  const problem = await noTable(file);
  if (problem !== null) return { problem };
  let hasTitles = true;
  let titles: string[] = [];
  const sample: string[][] = [];
  const { delimiter, encoding } = await readTable(file, {
    onRow: ({ number, cells, isDamaged }) => {
      if (number === 1) {
        // A row that holds a date is an entry, and no names of columns.
        hasTitles = cells.every((cell) => readDate(cell).date === null);
        titles = hasTitles ? titlesOf(cells) : cells.map((_, at) => `Column ${at + 1}`);
      }
      if (number === 1 && hasTitles) return true;
      if (!isDamaged) sample.push(cells);
      return sample.length < SAMPLE;
    },
  });
  if (titles.length === 0) return { problem: 'I could not see a row with the names of the columns at the top of this file.' };
  return {
    shape: shapeOf(titles, sample, encoding),
    async rows(onRow, onPart) {
      const onData: typeof onRow = (row) => (row.number === 1 && hasTitles ? true : onRow(row));
      await readTable(file, { onRow: onData, onPart, delimiter, columns: titles.length });
    },
  };
}

async function openJson(file: Blob): Promise<FileInHand | { problem: string }> {
  if (file.size > LONGEST_JSON)
    return { problem: 'This file is too large to read as JSON. A CSV export of the same can be read part by part.' };
  const { text, encoding } = await textOf(file);
  const read = readJson(text);
  if ('problem' in read) return read;
  const titles = [...new Set(read.rows.slice(0, 1000).flatMap(({ values }) => [...(values?.keys() ?? [])]))];
  if (titles.length === 0) return { problem: 'I could not see a list of entries in this file.' };
  const cellsOf = (values: Map<string, string>): string[] => titles.map((title) => values.get(title) ?? '');
  const sample = read.rows.flatMap(({ values }) => (values ? [cellsOf(values)] : [])).slice(0, SAMPLE);
  return {
    shape: shapeOf(titles, sample, encoding),
    async rows(onRow, onPart) {
      for (const [at, { number, values }] of read.rows.entries()) {
        if (!onRow({ number, cells: values ? cellsOf(values) : [], isDamaged: values === null })) return;
        if (at % 1000 === 999) await onPart((at + 1) / read.rows.length);
      }
    },
  };
}

function shapeOf(titles: string[], sample: string[][], encoding: string): OpenedFile {
  const shown = sample.slice(0, SHOWN).map((row) => titles.map((_, at) => (row[at] ?? '').replace(/\s+/g, ' ').slice(0, LONGEST_SHOWN)));
  return { titles, sample: shown, guess: guessColumns(titles, sample), encoding };
}

/** Two columns of one name could not be told apart. */
function titlesOf(cells: readonly string[]): string[] {
  const titles = cells.map((cell, at) => cell.trim().slice(0, 100) || `Column ${at + 1}`);
  return titles.map((title, at) => (titles.indexOf(title) === at ? title : `${title} (column ${at + 1})`));
}

const OFFICE = 'This is a spreadsheet or document file. Please save it as CSV first, and bring in that.';
const PICTURE = 'This is a picture, and I cannot read words in it.';
const PAGE = 'This is a web page, and no table. Please save the export as CSV, or copy the words and paste them.';

/** How files begin that are no tables, whatever their name says, in lower case; and what would help. Zip is xlsx and docx. */
const NO_TABLES: readonly [begins: string, say: string][] = [
  ['pk\x03', OFFICE],
  ['\xd0\xcf\x11', OFFICE],
  ['{\\rtf', 'This is a document with formatting (RTF). Please copy the words and paste them.'],
  ['%pdf', 'This is a PDF. Please save the export as CSV, or copy the words and paste them.'],
  ['\x89png', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['gif8', PICTURE],
  ['<html', PAGE],
  ['<!doctyp', PAGE],
];

async function noTable(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const begins = [...bytes].map((byte) => String.fromCharCode(byte).replace(/[A-Z]/, (letter) => letter.toLowerCase())).join('');
  return NO_TABLES.find(([one]) => begins.startsWith(one))?.[1] ?? null;
}

/** One row as an entry. `why` says what is wrong with it, also where it could be taken in all the same. */
export function entryOf(
  { cells, isDamaged }: { cells: readonly string[]; isDamaged: boolean },
  columns: ColumnChoice,
  about: string,
): { entry: NewEntry | null; why: string | null } {
  if (isDamaged) return { entry: null, why: 'A quotation mark is opened here and never closed, so I cannot tell where this row ends.' };
  const text = htmlToText(cells[columns.text] ?? '').trim();
  if (text === '') return { entry: null, why: 'There are no words in the column of the comment.' };
  if (text.length > LONGEST_ENTRY) return { entry: null, why: 'This is too long to be one entry.' };
  const { date, problem } = columns.date === null ? { date: null, problem: null } : readDate(cells[columns.date] ?? '');
  const whose = columns.about === null ? about : (cells[columns.about] ?? '').trim().slice(0, 200) || about;
  const letters = text.includes('\ufffd') ? 'Some letters could not be read.' : null;
  const undated = problem === null ? null : `${problem} The entry is taken in without a date.`;
  return { entry: { date, about: whose, text }, why: [undated, letters].filter((one) => one !== null).join(' ') || null };
}
