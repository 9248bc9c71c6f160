import { afterAll, expect, test } from '@jest/globals';
import { rulesInForce } from '../../../src/cli/packs';
import { compileRules } from '../../../src/engine/compile';
import { reviewComment } from '../../../src/engine/review';
import { reviewThread } from '../../../src/engine/thread';
import { splitPaste } from '../../../src/extension/looking-back/split-paste';
import { openFile } from '../../../src/extension/looking-back/take-file';
import { COMMENTS } from '../../fuzz/seeds';
import { countWork, stopCounting } from '../../fuzz/work';
import { HEAD, rule } from '../options/fixtures';

/** Twice as much may cost a little more than twice the work, and never four times. */
const MOST = 2.7;
const RULES = rulesInForce([]);

afterAll(stopCounting);

async function growth(size: number, job: (size: number) => unknown): Promise<number> {
  // Once before, so that what is made once for all is made.
  await job(size);
  const small = await countWork(() => job(size));
  const large = await countWork(() => job(2 * size));
  expect(small).toBeGreaterThan(0);
  return large / small;
}

const long = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));

test.each([
  ['plain words', COMMENTS[0] ?? ''],
  ['one sentence without an end', 'and then Leo went to school with Mum '],
  ['opened brackets', '( a '],
  ['quotation marks that nobody closes', '“no '],
  ['straight quotation marks', '"no" '],
  ['negations', 'not '],
  ['dates', '1/1/25 '],
  ['bullets', '- SW to visit Leo by Friday\n'],
  ['headings', 'Analysis: '],
  ['empty lines', '\n\n'],
  ['one word without an end', '2025-13-45'],
  ['names', 'Leo and Mia, '],
  ['pasted mail', '> From: a@example.org\n'],
  ['acronyms', 'MASH (MASH) '],
  ['one row of dots', '.'],
])('reading a comment of %s grows with its length and no faster', async (_, part) => {
  expect(await growth(1500, (size) => reviewComment(`Leo${long(part, size)}x`, RULES))).toBeLessThan(MOST);
});

/** Longer than what is read as one sentence; a word of its own now and then, so that no part is known from the part before. */
const endless = (part: string, size: number): string => {
  const parts = Array.from({ length: Math.ceil(size / part.length) }, (_, at) => (at % 9 === 0 ? `x${at} ${part}` : part));
  return `Leo ${parts.join('')}`;
};

test.each([
  ['dates', '1/1/25 '],
  ['dates to be done by', 'then by 1/1/25 '],
  ['times of day', '4pm and by 5pm '],
  ['decisions', 'I have decided that '],
  ['wordings', 'LAC failed to engage '],
  ['negations', 'not '],
  ['asides', 'SW to ask whether on Friday '],
  ['labels', 'SW: '],
])('one sentence of thousands of %s costs no more than its length', async (_, part) => {
  expect(await growth(12_000, (size) => reviewComment(endless(part, size), RULES))).toBeLessThan(MOST);
});

test('reading a thread grows with its entries and no faster', async () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ date: null, text: `${COMMENTS[at % COMMENTS.length]} Entry ${at}.` }));
  expect(await growth(30, (count) => reviewThread(entries(count), RULES))).toBeLessThan(MOST);
});

test.each([
  ['rules', (count: number) => Array.from({ length: count }, (_, at) => rule(`rule-${at}`, [`word${at} thing~`]))],
  ['rules that begin alike', (count: number) => Array.from({ length: count }, (_, at) => rule(`rule-${at}`, [`known to ..3 word${at}`]))],
  [
    'wordings of one rule',
    (count: number) => [
      rule(
        'one',
        Array.from({ length: count }, (_, at) => `very? hard to (reach${at}|meet${at})`),
      ),
    ],
  ],
])('laying out patterns grows with the %s and no faster', async (_, make) => {
  const job = (count: number) => compileRules([{ ...HEAD, id: 'big', language: make(count) }]);
  expect(await growth(150, job)).toBeLessThan(MOST);
});

test.each([
  ['dated entries', '04/03/2025 Oversight\nLeo was seen.\n'],
  ['ruled lines', '-----\n'],
  ['lines without words', '\n'],
])('splitting a paste of %s grows with its length and no faster', async (_, part) => {
  expect(await growth(4000, (size) => splitPaste(long(part, size)))).toBeLessThan(MOST);
});

test.each([
  ['good rows', '2025-03-04,"Leo was seen ""again"" at school."\n'],
  ['rows with a quotation mark too many', '2025-03-04,"Leo was seen" at "school.\n'],
  ['rows of separators', ',,,,,,,,\n'],
])('reading a table of %s grows with its length and no faster', async (_, row) => {
  const job = async (size: number) => {
    const opened = await openFile(new Blob([`Date,Note\n${long(row, size)}`]), 'export.csv');
    if (!('problem' in opened))
      await opened.rows(
        () => true,
        async () => {},
      );
  };
  expect(await growth(20_000, job)).toBeLessThan(MOST);
});
