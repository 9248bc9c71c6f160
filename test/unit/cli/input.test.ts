import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readCsv } from '../../../src/cli/csv';
import { InputError, readComments, readThreads } from '../../../src/cli/input';

const folder = mkdtempSync(join(tmpdir(), 'input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const problem = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.message.replace(`${folder}/`, '');
    throw error;
  }
  return 'no problem';
};

test('JSON lines with a byte-order mark, Windows line ends, empty lines and other keys', () => {
  const path = file('a.jsonl', '\uFEFF{"id":"x","preset":"closure","text":"One.","style":"prose"}\r\n\r\n{"id":2,"text":"Two."}\r\n');
  expect(readComments(path)).toEqual([
    { id: 'x', preset: 'closure', text: 'One.' },
    { id: 2, text: 'Two.' },
  ]);
});

test('CSV with quoted cells, line breaks in them, and another separator', () => {
  const path = file('a.csv', 'id;preset;text\r\n7;closure;"Line one\nline ""two"";"\r\n8;;Plain');
  expect(readComments(path)).toEqual([
    { id: '7', preset: 'closure', text: 'Line one\nline "two";' },
    { id: '8', text: 'Plain' },
  ]);
});

test('a text file is one comment', () =>
  expect(readComments(file('note.txt', 'He is well.\n'))).toEqual([{ id: 'note', text: 'He is well.\n' }]));

test.each<[string, string, string | Uint8Array, string]>([
  ['a line that is no JSON', 'b.jsonl', '{"id":1,"text":"ok"}\n{"id":', 'b.jsonl:2: this line is not JSON.'],
  ['no text', 'c.jsonl', '{"id":1}', 'c.jsonl:1: "text" is missing; it should be text.'],
  ['a text that is none', 'd.jsonl', '\n{"text":5}', 'd.jsonl:2: "text" should be text.'],
  ['no object', 'e.jsonl', '[1]', 'e.jsonl:1: this line should be an object in braces.'],
  ['an unknown preset', 'f.jsonl', '{"preset":"other","text":"a"}', 'f.jsonl:1: "preset" should be one of allocation'],
  ['a CSV without a text column', 'g.csv', 'a,b\n1,2', 'g.csv:1: the first row should name the columns'],
  ['an unclosed quotation mark', 'h.csv', 'id,text\n1,"abc', 'h.csv:2: a quotation mark is opened here and never closed.'],
  ['a row without the cell', 'i.csv', 'id,text\n1,ok\n2', 'i.csv:3: this row has 1 cells'],
  ['broken UTF-8', 'j.jsonl', new Uint8Array([123, 125, 10, 255]), 'j.jsonl:2: this is not UTF-8 text.'],
  ['another kind of file', 'k.docx', 'x', 'k.docx:1: I can read .jsonl, .csv and .txt files'],
])('%s is told with its line', (_, name, content, said) => expect(problem(() => readComments(file(name, content)))).toContain(said));

test('a file that is not there, and a folder', () => {
  expect(problem(() => readComments(join(folder, 'none.jsonl')))).toBe('none.jsonl:1: there is no such file.');
  expect(problem(() => readComments(`${folder}.jsonl`))).toContain(':1: there is no such file.');
});

test('sequences: dates in full or none, entries in order', () => {
  const path = file('t.jsonl', '{"id":"t","child":"A","entries":[{"date":"2025-01-02","text":"a"},{"date":null,"text":"b"}]}');
  expect(readThreads(path)).toEqual([
    {
      id: 't',
      entries: [
        { date: '2025-01-02', text: 'a' },
        { date: null, text: 'b' },
      ],
    },
  ]);
  expect(problem(() => readThreads(file('u.jsonl', '{"entries":[{"date":"2025-02-31","text":"a"}]}')))).toContain(
    'u.jsonl:1: "2025-02-31" is not a date',
  );
  expect(problem(() => readThreads(file('v.jsonl', '{"text":"a"}')))).toContain('"entries" is missing');
});

test('CSV tells the line where a row begins', () => {
  const read = readCsv('id,text\n1,"a\nb"\n2,c');
  expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
});
