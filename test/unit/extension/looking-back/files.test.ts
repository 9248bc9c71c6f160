import { expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { decoderFor } from '../../../../src/extension/looking-back/decode';
import { htmlToText } from '../../../../src/extension/looking-back/html-text';
import { proseIn } from '../../../../src/extension/looking-back/read-prose';
import { readTable } from '../../../../src/extension/looking-back/read-table';
import { entryOf, openFile } from '../../../../src/extension/looking-back/take-file';

type Row = { number: number; cells: string[]; isDamaged: boolean };

async function rowsOf(content: BlobPart, columns?: number): Promise<Row[]> {
  const rows: Row[] = [];
  await readTable(new Blob([content]), { onRow: (row) => rows.push(row) > 0, ...(columns === undefined ? {} : { columns }) });
  return rows;
}

async function taken(content: BlobPart, name = 'export.csv') {
  const opened = await openFile(new Blob([content]), name);
  if ('problem' in opened) return opened.problem;
  const results: { row: number; date: string | null | undefined; text: string | undefined; why: string | null }[] = [];
  await opened.rows(
    (row) => {
      const { entry, why } = entryOf(row, opened.shape.guess, 'Child 1');
      return results.push({ row: row.number, date: entry?.date, text: entry?.text, why }) > 0;
    },
    async () => {},
  );
  return results;
}

test('rows are read over the edges of parts, with line ends of every kind', async () => {
  const long = 'word '.repeat(300_000).trim();
  const rows = await rowsOf(`Date,Comment\r\n2025-03-04,"${long}\r\nand a second line"\r2025-04-01,short\n`);
  expect(rows.map(({ number, cells }) => [number, cells[0], cells[1]?.length])).toEqual([
    [1, 'Date', 7],
    [2, '2025-03-04', long.length + 18],
    [3, '2025-04-01', 5],
  ]);
});

test('a quotation mark that is never closed costs its own row and no other', async () => {
  const rows = await rowsOf('Date,Comment\n2025-03-04,"Leo was seen\n2025-04-01,"Leo has moved"\n2025-05-06,"Mum said ""yes"""\n', 2);
  expect(rows.filter(({ isDamaged }) => isDamaged).map(({ number }) => number)).toEqual([2]);
  expect(rows.filter(({ isDamaged }) => !isDamaged).map(({ cells }) => cells[1])).toEqual(['Comment', 'Leo has moved', 'Mum said "yes"']);
});

test('one that is opened in the last row is found too', async () => {
  const rows = await rowsOf('Date,Comment\n2025-03-04,fine\n2025-04-01,"never closed\nstill going', 2);
  expect(rows.map(({ isDamaged }) => isDamaged)).toEqual([false, false, true, false]);
});

test('quotation marks that nobody doubled are words of the comment', async () => {
  const rows = await rowsOf('Date,Comment\n2025-03-04,"She said "no" to him"\n', 2);
  expect(rows[1]).toMatchObject({ cells: ['2025-03-04', 'She said "no" to him'], isDamaged: false });
});

test('what is looked at of a file full of broken quotation marks grows with its length and no faster', async () => {
  const { Parser } = Papa;
  const cost = async (rows: number): Promise<number> => {
    let letters = 0;
    Papa.Parser = class extends Parser {
      constructor(config: Papa.ParseConfig) {
        super(config);
        const parse = this.parse.bind(this);
        this.parse = (input, from, ignoreLast) => {
          letters += input.length;
          return parse(input, from, ignoreLast);
        };
      }
    };
    await readTable(new Blob([`a,b\n${'1,"open\n'.repeat(rows)}`]), { onRow: () => true, columns: 2 });
    return letters;
  };
  try {
    expect((await cost(2000)) / (await cost(500))).toBeLessThan(4.5);
  } finally {
    Papa.Parser = Parser;
  }
});

test('after many broken rows the rest is read line by line', async () => {
  const rows = await rowsOf(`a,b\n${'1,"open\n'.repeat(60)}2,"closed"\n`, 2);
  expect(rows.filter(({ isDamaged }) => isDamaged)).toHaveLength(50);
  expect(rows.at(-1)).toMatchObject({ cells: ['2', 'closed'], isDamaged: false });
});

test('encodings are told apart', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...'Zoë’s'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
  expect(decoderFor(utf16).decode(utf16, true)).toBe('Zoë’s');
  const bare = utf16.slice(2);
  expect(decoderFor(bare).decode(bare, true)).toBe('Zoë’s');
  const windows = new Uint8Array([0x5a, 0x6f, 0xeb, 0x73]);
  const decoder = decoderFor(windows);
  expect(decoder.decode(windows, true)).toBe('Zoës');
  expect(decoder.name).toContain('Windows');
});

const wide = (text: string, bytesOf: (unit: number) => [number, number]): number[] =>
  [...text].flatMap((letter) => bytesOf(letter.charCodeAt(0)));

test.each([
  ['UTF-16', (text: string) => [0xff, 0xfe, ...wide(text, (unit) => [unit & 255, unit >> 8])]],
  ['UTF-16 (big-endian)', (text: string) => [0xfe, 0xff, ...wide(text, (unit) => [unit >> 8, unit & 255])]],
  ['Windows (Western European)', (text: string) => [...text].map((letter) => letter.charCodeAt(0))],
])('a file in %s gives its words and its dates over the edges of parts, and names the row that it cannot read', async (name, encoded) => {
  const rows = Array.from({ length: 16_000 }, (_, at) => `4 March 2025;Zoë was seen, visit ${at}.`);
  const bytes = Uint8Array.from(encoded(`Date;Comment\r\n${rows.join('\r\n')}\r\n31/2/2025;André rang.\r\n`));
  expect(await openFile(new Blob([bytes]), 'export.csv')).toMatchObject({ shape: { encoding: name, titles: ['Date', 'Comment'] } });
  const read = (await taken(bytes)) as { date: string | null; text: string; why: string | null }[];
  expect(read).toHaveLength(16_001);
  expect(read.slice(0, -1).filter(({ date, text }, at) => date !== '2025-03-04' || text !== `Zoë was seen, visit ${at}.`)).toEqual([]);
  expect(read.at(-1)).toMatchObject({ date: null, text: 'André rang.', why: expect.stringContaining('no such day as “31/2/2025”') });
});

test('a damaged place in UTF-8 costs its own letter, and its row is named; it makes no Windows file of the rest', async () => {
  const good = new TextEncoder().encode('Date,Comment\n2025-03-04,Zoë’s mum was seen.\n2025-04-01,Zoë’s au');
  const bytes = new Uint8Array([...good, 0x92, ...new TextEncoder().encode('nt rang.\n2025-05-01,Zoë’s nan came.\n')]);
  expect(await taken(bytes)).toEqual([
    { row: 2, date: '2025-03-04', text: 'Zoë’s mum was seen.', why: null },
    { row: 3, date: '2025-04-01', text: 'Zoë’s au\ufffdnt rang.', why: 'Some letters could not be read.' },
    { row: 4, date: '2025-05-01', text: 'Zoë’s nan came.', why: null },
  ]);
});

test('a letter that a part cuts through is whole again', () => {
  const bytes = new TextEncoder().encode('Zoë’s');
  for (let at = 1; at < bytes.length; at += 1) {
    const decoder = decoderFor(bytes);
    expect(decoder.decode(bytes.slice(0, at), false) + decoder.decode(bytes.slice(at), true)).toBe('Zoë’s');
    expect(decoder.name).toBe('UTF-8');
  }
});

test('HTML in a cell becomes its words, and nothing of it runs', () => {
  expect(htmlToText('<p>Leo said &ldquo;no&rdquo;.</p><p>Plan <b>goes</b> on.<br>Next: 3 &lt; 4</p><script>alert(1)</script>')).toBe(
    'Leo said “no”.\n\nPlan goes on.\nNext: 3 < 4',
  );
  expect(htmlToText('Score 3 < 4 and a > b')).toBe('Score 3 < 4 and a > b');
  expect(htmlToText('<div>never closed <script>alert(1)')).toBe('never closed');
});

test('a CSV gives its entries, and each row that it cannot with the reason', async () => {
  expect(
    await taken(
      'Entry date;Case note;Child\n04/03/2025;Leo was seen at school and said that he is fine.;Leo\n31/02/2025;Leo was seen again at home by Beth.;Leo\n05/05/2025; ;Leo\n',
    ),
  ).toEqual([
    { row: 2, date: '2025-03-04', text: 'Leo was seen at school and said that he is fine.', why: null },
    { row: 3, date: null, text: 'Leo was seen again at home by Beth.', why: expect.stringContaining('no such day') },
    { row: 4, date: undefined, text: undefined, why: expect.stringContaining('no words') },
  ]);
});

test('JSON gives its entries wherever their list stands, lines that are none are named', async () => {
  const list = JSON.stringify({ child: 'Leo', data: { entries: [{ date: '2025-03-04', text: 'Leo was seen.' }, 'nothing'] } });
  expect(await taken(list, 'a.json')).toEqual([
    { row: 1, date: '2025-03-04', text: 'Leo was seen.', why: null },
    { row: 2, date: undefined, text: undefined, why: expect.any(String) },
  ]);
  const lines = '{"date":"2025-03-04","text":"One two three."}\n{"date":\n{"date":"2025-04-04","text":"Four five six."}';
  expect(await taken(lines, 'a.jsonl')).toMatchObject([
    { row: 1, text: 'One two three.' },
    { row: 2, text: undefined },
    { row: 3, text: 'Four five six.' },
  ]);
  expect(await taken('{"entries": [', 'a.json')).toContain('cut off');
});

test('what is no table is said in plain words', async () => {
  expect(await taken(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toContain('save it as CSV');
  expect(await taken('')).toBe('This file is empty.');
});

test('a file without names of columns loses no entry: its first row is one', async () => {
  expect(await taken('12/03/2025,"Leo was seen at home."\n13/03/2025,"Leo has moved to his aunt."\n')).toEqual([
    { row: 1, date: '2025-03-12', text: 'Leo was seen at home.', why: null },
    { row: 2, date: '2025-03-13', text: 'Leo has moved to his aunt.', why: null },
  ]);
});

test.each([
  ['%PDF-1.7\n1 0 obj', 'PDF'],
  ['{\\rtf1\\ansi hello}', 'RTF'],
  ['<!DOCTYPE html><p>hello', 'web page'],
  ['<HTML><p>hello', 'web page'],
  [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
  [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
  [new Uint8Array([0x50, 0x4b, 3, 4]), 'spreadsheet'],
  [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
])('a file that is no table is not read as one, whatever it is called, and what would help is said', async (content, named) => {
  expect(await taken(content)).toContain(named);
});

test('a text file of entries one after the other is words to be split; one with columns is a table', async () => {
  const words = async (content: string, name = 'notes.txt') => {
    const file = new Blob([content]);
    const opened = await openFile(file, name);
    return 'problem' in opened ? opened.problem : await proseIn(file, name, opened.shape);
  };
  const entries = '12/03/2025\nLeo was seen, and he was well.\n\n13/03/2025\nLeo has moved.\n';
  expect(await words(entries)).toBe(entries);
  expect(await words('Leo was seen at home.')).toBe('Leo was seen at home.');
  expect(await words('12/03/2025, Leo was seen.\n13/03/2025, Leo has moved.\n')).toContain('12/03/2025, Leo');
  expect(await words('Date\tNote\n12/03/2025\tLeo was seen.\n')).toBeNull();
  expect(await words('Child\tNote\nLeo\tLeo was seen.\n')).toBeNull();
  expect(await words('Date,Note\n12/03/2025,Leo was seen.\n')).toBeNull();
  expect(await words(entries, 'notes.csv')).toBeNull();
});

test.each([';', '\t', '|'])('a file of one entry is cut at its “%s”, empty lines after it or not', async (mark) => {
  const rows = await rowsOf(`Date${mark}Comment\n2025-03-04${mark}Leo was seen\n\n`);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Date', 'Comment'],
    ['2025-03-04', 'Leo was seen'],
  ]);
});
