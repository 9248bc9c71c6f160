import { readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { compileRules } from '../../src/engine/compile';
import { findLanguage } from '../../src/engine/language';
import { readPackValue } from '../../src/engine/packs/check';
import { readMarks, runExamples, switchedOn } from '../../src/engine/packs/examples';
import type { Pack } from '../../src/engine/packs/schema';
import { CommentReader } from '../../src/engine/reading';
import type { Span } from '../../src/engine/types';

const packs: Pack[] = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const wording = packs.filter((pack) => (pack.language ?? []).length > 0);
const languageRules = wording.flatMap((pack) => pack.language ?? []);
const rules = compileRules(packs);
const reader = new CommentReader(rules);

const spansIn = (text: string): Span[] => findLanguage(reader.read(text), rules).flatMap((note) => [note, ...note.also]);
const corpus = (name: string) => readFileSync(new URL(`../corpus/${name}`, import.meta.url), 'utf8');

test('every rule is compiled, on or off', () => {
  expect(compileRules(packs.map(switchedOn)).problems).toEqual([]);
});

test('every rule lives up to its examples, on or off', () => {
  expect(runExamples(wording, compileRules(packs.map(switchedOn)))).toEqual([]);
});

test('every rule shows at least two sentences that it finds and two that it leaves', () => {
  expect(languageRules.filter(({ examples }) => examples.flag.length < 2 || examples.leave.length < 2).map(({ id }) => id)).toEqual([]);
});

/** Rows 227 to 229 are words that are never asked about; 239 and 240 are the acronym list. */
const ROWS_WITHOUT_A_RULE = [227, 228, 229, 239, 240];

test('every row of the language table is a rule, once', () => {
  const rows = languageRules.flatMap(({ row }) => row ?? []).sort((a, b) => a - b);
  const wanted = Array.from({ length: 240 }, (_, index) => index + 1).filter((row) => !ROWS_WITHOUT_A_RULE.includes(row));
  expect(rows).toEqual(wanted);
});

test.each([
  // Row 227: careful hedging.
  'He appears thinner. She seems tired. It may be the move. It might be grief.',
  // Row 228: owned opinion.
  'I think that he is afraid. In my view she is right. In my professional opinion this was deliberate.',
  // Row 229: harm by its name.
  'This is neglect. He was abused. She was raped. He was assaulted. She is being sexually exploited.',
])('words that are never asked about: %s', (text) => {
  expect(spansIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
});

test('no better wording softens harm', () => {
  const soft = /\b(incident|difficult relationship|lifestyle|inappropriate|over-chastise)/i;
  expect(languageRules.flatMap(({ better }) => better).filter((line) => soft.test(line))).toEqual([]);
});

test('clean, respectful comments raise at most one false alarm in 1,000 words', () => {
  const comments = corpus('clean.txt').split('\n---\n');
  const words = comments.join(' ').split(/\s+/).length;
  const alarms = comments.flatMap((comment) => spansIn(comment).map(({ start, end }) => comment.slice(Math.max(0, start - 30), end + 30)));
  expect(words).toBeGreaterThan(3000);
  expect(alarms.slice(0, Math.ceil(alarms.length - words / 1000))).toEqual([]);
});

test('families of wording are found beyond the examples of the rules', () => {
  const missed = corpus('families.txt')
    .split('\n')
    .filter(Boolean)
    .filter((line) => {
      const { text, marked } = readMarks(`Earlier, Jo and Jayden came.\n${line}`);
      const found = spansIn(text);
      return !marked.every((mark) => found.some((span) => span.start < mark.end && mark.start < span.end));
    });
  expect(missed).toEqual([]);
});

test('acronyms: two common meanings of HV, and letters that anyone knows', () => {
  const [note] = findLanguage(reader.read('HV saw her. SW and GP told. Weighed at A&E.'), rules);
  expect(note).toMatchObject({ words: 'HV', better: [{ words: 'health visitor' }, { words: 'home visit' }] });
  expect(spansIn('SW and GP told. Weighed at A&E.')).toEqual([]);
});
