/**
 * CSV as spreadsheets write it: comma, semicolon or tab, quotation marks, line breaks inside a cell.
 */
export interface CsvRow {
  /** Line of the file where the row begins, from 1. */
  line: number;
  cells: string[];
}

/** All rows that hold anything; or what is wrong and where. The separator is the one that the first line uses most. */
export function readCsv(text: string): { rows: CsvRow[] } | { problem: string; line: number } {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let cell = '';
  let line = 1;
  let at = 0;
  const endRow = () => {
    row.cells.push(cell);
    if (row.cells.length > 1 || cell.trim() !== '') rows.push(row);
    cell = '';
    row = { line, cells: [] };
  };
  while (at < text.length) {
    const char = text[at];
    if (char === '"' && cell === '') {
      const quoted = readQuoted(text, at);
      if (quoted === null) return { problem: 'a quotation mark is opened here and never closed.', line };
      cell = quoted.value;
      line += countLines(text, at, quoted.end);
      at = quoted.end;
      continue;
    }
    at += 1;
    if (char === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at] === '\n') at += 1;
      line += 1;
      endRow();
    } else cell += char;
  }
  endRow();
  return { rows };
}

function readQuoted(text: string, from: number): { value: string; end: number } | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const count = (char: string) => first.split(char).length;
  return [',', ';', '\t'].reduce((best, char) => (count(char) > count(best) ? char : best));
}
