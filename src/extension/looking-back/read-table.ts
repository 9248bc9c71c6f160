import Papa from 'papaparse';
import { decoderFor } from './decode';

/** A table as it was found in a file. */
export interface TableShape {
  delimiter: string;
  /** Name of the encoding, to show. */
  encoding: string;
}

export interface TableReading {
  /** One row, as written. @returns false to read no further */
  onRow: (row: { number: number; cells: string[]; isDamaged: boolean }) => boolean;
  /** Called after each part of the file with the share that was read, 0 to 1; may wait. */
  onPart?: (share: number) => Promise<void>;
  /** Cells that a whole row has; a row with broken quotes and another number is reported as damaged. */
  columns?: number;
  delimiter?: string;
}

/** Bytes that are read at once. */
const PART = 1 << 20;
/** A row that is longer than this has a quotation mark that nobody closed. UTF-16 code units. */
const LONGEST_ROW = 1 << 20;
const NEWLINE = '\n';
/** After so many broken rows quotation marks mean nothing in this file: rows are lines from there on, and reading stays linear. */
const MOST_BROKEN = 50;
/** A letter that no text holds, for "no quotation marks". */
const NO_QUOTES = '\u0001';

/**
 * Reads CSV or TSV of any length, part by part, with rows cut by Papa Parse. A quotation mark that is never closed costs
 * its own line and no other: the row is given as damaged, and reading goes on with the line after it.
 */
export async function readTable(file: Blob, { onRow, onPart, columns, delimiter: given }: TableReading): Promise<TableShape> {
  const decoder = decoderFor(new Uint8Array(await file.slice(0, 4000).arrayBuffer()));
  let rest = '';
  let number = 0;
  let wanted = true;
  let broken = 0;
  let delimiter = given ?? '';
  for (let at = 0; at < Math.max(1, file.size) && wanted; at += PART) {
    const isLast = at + PART >= file.size;
    const bytes = new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
    rest += decoder.decode(bytes, isLast);
    if (at === 0) rest = rest.replace(/^\ufeff/, '');
    const held = !isLast && rest.endsWith('\r') ? '\r' : '';
    rest = rest.slice(0, rest.length - held.length).replace(/\r\n?/g, NEWLINE);
    if (delimiter === '') delimiter = guessDelimiter(rest);
    rest = takeRows(rest, isLast) + held;
    await onPart?.(Math.min(1, (at + PART) / Math.max(1, file.size)));
  }
  return { delimiter, encoding: decoder.name };

  /** @returns what is left of the text: a row that goes on in the next part */
  function takeRows(text: string, isLast: boolean): string {
    let from = 0;
    while (wanted && from < text.length) {
      const start = from;
      let skipped = false;
      const hasQuotes = broken < MOST_BROKEN;
      const parser = new Papa.Parser({
        delimiter,
        ...(hasQuotes ? {} : { quoteChar: NO_QUOTES }),
        newline: NEWLINE,
        step: (result: Papa.ParseStepResult<string[]>) => {
          const cells = rowOf(result.data).map((cell) => (hasQuotes ? cell : cell.replace(/^\s*"|"\s*$/g, '')));
          const end = start + result.meta.cursor;
          number += 1;
          const isDamaged = hasQuotes
            ? isBroken(cells, result.errors, { delimiter, columns })
            : columns !== undefined && cells.length !== columns && !isBlank(cells);
          if (isDamaged && hasQuotes) {
            broken += 1;
            skipped = true;
            parser.abort();
            from = lineEnd(text, from);
          } else from = end;
          if (!isBlank(cells) || isDamaged) wanted = onRow({ number, cells: isDamaged ? [] : cells, isDamaged });
          if (!wanted) parser.abort();
        },
      });
      parser.parse(text.slice(start), 0, !isLast);
      if (skipped) continue;
      if (isLast || text.length - from < LONGEST_ROW) break;
      // Longer than any row: what opened it is no quotation mark.
      broken += 1;
      number += 1;
      wanted = onRow({ number, cells: [], isDamaged: true });
      from = lineEnd(text, from);
    }
    return text.slice(from);
  }
}

/** Papa gives one row as a list, or as a list of one row, by the way that it took. */
function rowOf(data: unknown): string[] {
  const row: unknown = Array.isArray(data) && Array.isArray(data[0]) ? data[0] : data;
  return Array.isArray(row) ? row.map(String) : [];
}

/** Quotes inside a comment that nobody doubled are read well; quotes that swallow the rows after them are not. */
function isBroken(
  cells: string[],
  errors: readonly Papa.ParseError[],
  { delimiter, columns }: { delimiter: string; columns: number | undefined },
): boolean {
  if (errors.length === 0) return false;
  if (errors.some(({ code }) => code === 'MissingQuotes')) return true;
  return (
    cells.some((cell) => cell.includes(`${delimiter}"`) || cell.includes(`${NEWLINE}"`)) ||
    (columns !== undefined && cells.length !== columns)
  );
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function lineEnd(text: string, from: number): number {
  const end = text.indexOf(NEWLINE, from);
  return end === -1 ? text.length : end + 1;
}

function guessDelimiter(text: string): string {
  const guess = Papa.parse(text.slice(0, 50_000), { preview: 20, skipEmptyLines: true, delimitersToGuess: [',', '\t', ';', '|'] });
  return guess.meta.delimiter || ',';
}
