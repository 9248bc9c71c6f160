import { expect, test } from '@jest/globals';
import { findAcronyms } from '../../../src/engine/acronyms';
import { compileRules } from '../../../src/engine/compile';
import { readPack } from '../../../src/engine/packs/read';
import { CommentReader } from '../../../src/engine/reading';
import type { LanguageNote } from '../../../src/engine/types';

const PACK = `format: 1
id: letters
version: 1.0.0
title: Letters
purpose: Letters for tests
author: A council
licence: MIT
acronyms:
  - { short: CIN, long: child in need }
  - { short: HV, long: health visitor, or: [home visit] }
  - { short: C&F, long: child and family assessment }
  - { short: A/L, long: annual leave }
  - { short: CAMHS, long: mental health services (child and adolescent mental health services), anyCase: true }
  - { short: FA, long: father, notWith: [football, the cup] }
  - { short: RHI, long: return home interview }
  - { short: GP, long: doctor, known: true }
`;

function acronymsOf(text: string, source = PACK, taken: { start: number; end: number }[] = []): LanguageNote[] {
  const { pack, problems } = readPack(source, 'letters.yaml');
  expect(problems).toEqual([]);
  if (!pack) throw new Error('no pack');
  const rules = compileRules([pack]);
  return findAcronyms(new CommentReader(rules).read(text), rules, taken);
}

const wordsOf = (text: string) => acronymsOf(text).map(({ words }) => words);

test('letters that a reader would not know are asked about once, at their first use', () => {
  const [note, ...others] = acronymsOf('Closed. The CIN plan and the CIN review.');
  expect(others).toEqual([]);
  expect(note).toMatchObject({
    start: 12,
    end: 15,
    words: 'CIN',
    category: 'acronym',
    severity: 'suggest',
    say: 'Would they know what CIN stands for?',
    better: [{ words: 'child in need', fits: true }],
    origin: { rule: 'letters/CIN', pack: 'letters' },
    also: [],
  });
});

test('letters with two meanings offer both and say so', () => {
  const [note] = acronymsOf('HV seen.');
  expect(note?.better.map(({ words }) => words)).toEqual(['health visitor', 'home visit']);
  expect(note?.say).toBe('Would they know what HV stands for? It can mean more than one thing.');
});

test.each([
  ['A child in need (CIN) plan. CIN review on Friday.', []],
  ['A Child In Need plan was made. CIN review on Friday.', []],
  ['CIN (child in need) plan.', []],
  ['CIN review on Friday. It is a child in need plan.', ['CIN']],
  ['Return home interviews were offered. RHI done.', []],
  ['The child and adolescent mental health services (CAMHS) rang.', []],
  ['Two children in need. CIN.', ['CIN']],
])('letters that the comment spells out are left alone: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['RHIs were done.', ['RHI' + 's']],
  ["The HV's view.", ['HV']],
  ['C&F started, worker on A/L, camhs told.', ['C&F', 'A/L', 'camhs']],
  ['A and L came.', []],
  ['cin and Cin and hv', []],
  ['He said "my CIN thing" to her.', []],
  ['Seen by the GP.', []],
  ['The FA runs football in the town.', []],
  ['FA seen.', ['FA']],
  ['PMTS raised a query.', ['PMTS']],
  ['Kyle Moss (KM) came to XXX road, and NASA rang.', []],
])('how letters are written: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('letters on no list say what to do and name no meaning', () => {
  const [note] = acronymsOf('PMTS raised a query.');
  expect(note).toMatchObject({
    better: [{ words: 'write PMTS out in full at its first use', fits: false }],
    origin: { rule: 'letters/unknown' },
  });
});

test('a line in capitals is asked about for letters on the list, and not for those that are a word', () => {
  expect(wordsOf('CIN REVIEW OVERSIGHT FRIDAY')).toEqual(['CIN']);
  const pack = PACK.replace('short: RHI, long: return home interview', 'short: FAST, long: a service');
  expect(acronymsOf('NOT FAST ENOUGH HERE', pack)).toEqual([]);
  expect(acronymsOf('They asked FAST.', pack).map(({ words }) => words)).toEqual(['FAST']);
});

test('a line in capitals is a heading: letters on no list are words there', () => {
  expect(wordsOf('PMTS REVIEW OF THE PLAN\nRHI today.')).toEqual(['RHI']);
  expect(wordsOf('CIN NFA RHI')).toEqual(['CIN', 'RHI']);
});

test('letters that a wording note speaks about already are not asked about again', () => {
  expect(acronymsOf('CIN plan.', PACK, [{ start: 0, end: 3 }])).toEqual([]);
  expect(acronymsOf('CIN plan.', PACK, [{ start: 3, end: 8 }])).toHaveLength(1);
});

test('a later pack has the last word on what letters mean, and can make them known', () => {
  const { pack: base } = readPack(PACK, 'a.yaml');
  const ours = (entry: string) =>
    readPack(PACK.replace('id: letters', 'id: ours').replace(/acronyms:[\s\S]*/, `acronyms:\n  - ${entry}\n`), 'b.yaml').pack;
  const withLocal = (entry: string) => {
    const local = ours(entry);
    if (!base || !local) throw new Error('no pack');
    const rules = compileRules([base, local]);
    return findAcronyms(new CommentReader(rules).read('HV seen.'), rules, []);
  };
  expect(withLocal('{ short: HV, long: High View school }')).toMatchObject([
    { better: [{ words: 'High View school' }], origin: { pack: 'ours' } },
  ]);
  expect(withLocal('{ short: HV, long: health visitor, known: true }')).toEqual([]);
});

test('without a list nothing is asked', () => {
  expect(acronymsOf('CIN and PMTS.', PACK.replace(/acronyms:[\s\S]*/, ''))).toEqual([]);
});
