import { expect, test } from '@jest/globals';
import { countsCsv, entriesCsv } from '../../../review/model/counts-csv';
import { asPlainText, makeCpdRecord } from '../../../review/model/cpd-record';
import { asRtf } from '../../../review/model/rtf';
import { ELEMENT_IDS } from '../../../src/engine/types';
import type { EntryDigest } from '../../../src/extension/looking-back/digest';

const digest = (index: number, date: string | null, more: Partial<EntryDigest> = {}): EntryDigest => ({
  index,
  date,
  about: 'Child 1',
  words: 100,
  answers: 'f'.repeat(ELEMENT_IDS.length),
  decisions: 1,
  reasoned: 1,
  notes: {},
  questions: 0,
  ...more,
});

const reflection = {
  id: 'r',
  savedAt: 0,
  set: 'sea',
  answers: { summary: 'Mostly plain.', learnt: 'Reasons first. {x} \\ “ö”', stop: 'Copying.' },
  looked: { entries: 12, from: '2026-03', to: '2026-10' },
};
const source = {
  today: '2026-11-22',
  reflection,
  points: [{ id: 'p', text: 'Ask why', due: '2026-12-01', done: false, savedAt: 0 }],
  entries: [],
};

test('the record has the three parts of the form, in the writer’s own words', () => {
  const text = asPlainText(makeCpdRecord(source));
  const at = (words: string): number => text.indexOf(words);
  expect(at('What I reviewed')).toBeLessThan(
    at('12 entries of my own management oversight comments written between March 2026 and October 2026'),
  );
  expect(at('What I learnt')).toBeLessThan(at('Reasons first.'));
  expect(at('What I will do differently')).toBeLessThan(at('Action point, by 1 December 2026: Ask why'));
  expect(text).not.toContain('sensitive');
});

test('words of an entry stand in it only where they were given for this one', () => {
  const record = makeCpdRecord({ ...source, entries: [{ name: '4 March 2026', text: 'Leo was seen.' }] });
  expect(asPlainText(record)).toMatch(/sensitive[\s\S]*4 March 2026[\s\S]*Leo was seen\./);
});

test('the document is RTF whose braces close, with every letter outside plain ones as a number', () => {
  const rtf = asRtf(makeCpdRecord(source));
  expect(rtf.startsWith('{\\rtf1\\ansi')).toBe(true);
  expect(rtf).toContain('\\{x\\} \\\\ \\u8220?\\u246?\\u8221?');
  expect(rtf).not.toMatch(/[^\n\x20-\x7e]/);
  let depth = 0;
  for (const [whole] of rtf.matchAll(/\\[\\{}]|[{}]/g)) depth += whole === '{' ? 1 : whole === '}' ? -1 : 0;
  expect(depth).toBe(0);
});

test('counts go by month, those without an entry too, and hold numbers only', () => {
  const [header, ...rows] = countsCsv([digest(0, '2026-01-05'), digest(1, '2026-03-05', { notes: { labels: 2 } }), digest(2, null)])
    .replace(/\r\n$/, '')
    .split('\r\n');
  expect(header).toMatch(/^\ufeffMonth,Entries,/);
  expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
    ['2026-01', '1'],
    ['2026-02', '0'],
    ['2026-03', '1'],
  ]);
  expect(rows[2]?.endsWith(',2')).toBe(true);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1', '\r=1', '|calc', '＝1+1', '%0A=1'])(
  'a cell that begins with %j is no formula',
  (text) => {
    const csv = entriesCsv([{ digest: digest(0, '2026-01-05', { about: text }), text }]);
    const cells = [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(cells.filter((cell) => /^\s*[=+\-@|%＝]/.test(cell))).toEqual([]);
    expect(csv).toContain(`'${text}`);
  },
);
