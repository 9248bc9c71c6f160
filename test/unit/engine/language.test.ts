import { expect, test } from '@jest/globals';
import { compileRules } from '../../../src/engine/compile';
import { betterOf, findLanguage } from '../../../src/engine/language';
import { readPack } from '../../../src/engine/packs/read';
import { CommentReader } from '../../../src/engine/reading';
import type { LanguageNote } from '../../../src/engine/types';

const HEAD = `format: 1
id: local
version: 1.2.0
title: Our words
purpose: Words for tests
author: A council
licence: MIT
protect: [(chaotic homes) project]
cues:
  - id: word-under-discussion
    find: [not calling, the word, the file says, she said]
    why: A word that is rejected is not used.
    source: [local]
    examples: { flag: [I am not calling it that.], leave: [She came.] }
  - id: words-of-family
    find: ['(mum|gran) says that?']
    why: Reported words are the speaker's.
    source: [local]
    examples: { flag: [Gran says he is out.], leave: [She came.] }
  - id: said-of-services
    find: [(our own|the panel)]
    why: A service may be called so.
    source: [local]
    examples: { flag: [Our own form.], leave: [She came.] }
language:
`;

interface Parts {
  id?: string;
  find: string;
  category?: string;
  severity?: string;
  more?: string;
  better?: string;
}

const rule = ({ id = 'a', find, category = 'labels', severity = 'suggest', more = '', better = 'no routine' }: Parts) => `  - id: ${id}
    category: ${category}
    severity: ${severity}
    find: [${find}]
    say: Say what you saw.
    better: [${better}, "advice: say who comes and goes"]
    why: A verdict.
    source: [local]
    examples: { flag: [x], leave: [y] }
${more}`;

function notesOf(text: string, ...parts: Parts[]): LanguageNote[] {
  const { pack, problems } = readPack(HEAD + parts.map(rule).join(''), 'local.yaml');
  expect(problems).toEqual([]);
  if (!pack) throw new Error('no pack');
  const rules = compileRules([pack]);
  expect(rules.problems).toEqual([]);
  return findLanguage(new CommentReader(rules).read(text), rules);
}

const wordsOf = (text: string, ...parts: Parts[]) => notesOf(text, ...parts).map(({ words }) => words);

test('a hit becomes a note that says where it comes from', () => {
  const text = 'Leo was seen. Home is chaotic.';
  expect(notesOf(text, { find: 'chaotic' })).toEqual([
    {
      start: 22,
      end: 29,
      id: expect.stringMatching(/^local\/a:[0-9a-z]+$/),
      words: 'chaotic',
      category: 'labels',
      severity: 'suggest',
      say: 'Say what you saw.',
      better: [
        { words: 'no routine', fits: true },
        { words: 'say who comes and goes', fits: false },
      ],
      why: 'A verdict.',
      origin: { rule: 'local/a', pack: 'local', packTitle: 'Our words', version: '1.2.0', source: ['local'] },
      also: [],
    },
  ]);
});

test('further places of a rule are folded under the first', () => {
  const [note, ...others] = notesOf('Chaotic. Mum is chaotic. So chaotic, so very chaotic.', { find: 'chaotic' });
  expect(others).toEqual([]);
  expect(note).toMatchObject({ start: 0, end: 7 });
  expect(note?.also).toEqual([
    { start: 16, end: 23 },
    { start: 28, end: 35 },
    { start: 45, end: 52 },
  ]);
});

test('quoted speech is left alone, unless the rule asks for it', () => {
  const text = 'He said "it is chaotic here". The flat is chaotic.';
  expect(notesOf(text, { find: 'chaotic' })).toMatchObject([{ start: 42, also: [] }]);
  expect(notesOf(text, { find: 'chaotic', more: '    quoted: flag\n' })).toMatchObject([{ start: 15, also: [{ start: 42 }] }]);
});

test('names of laws, orders, forms and teams are left alone', () => {
  expect(wordsOf('The Chaotic Homes project called at a chaotic flat.', { find: 'chaotic' })).toEqual(['chaotic']);
});

test.each([
  ['I am not calling this chaotic.', []],
  ['The word chaotic is not one that she uses.', []],
  ['In 2019 the file says that Mum is chaotic.', []],
  ['Chaotic, she said.', []],
  // The phrase is too far away to be about the word.
  ['She said that Tom would come on Friday at ten with the forms, and the home is chaotic.', ['chaotic']],
  ['They came. It is chaotic.', ['chaotic']],
])('a word that the writer talks about or rejects is left alone: %s', (text, words) => {
  expect(wordsOf(text, { find: 'chaotic' })).toEqual(words);
});

test.each([
  ['The home is not chaotic.', []],
  ["It isn't a particularly chaotic home.", []],
  ['She was never chaotic.', []],
  ['There is nothing chaotic about it.', []],
  ['Mum is not well and chaotic.', ['chaotic']],
  ['No, chaotic.', ['chaotic']],
  ['Not all of us agree that this home is chaotic.', ['chaotic']],
])('a label that is denied is no label: %s', (text, words) => {
  expect(wordsOf(text, { find: 'chaotic' })).toEqual(words);
});

test('jargon stays jargon when it is denied', () => {
  expect(wordsOf('There is no placement yet.', { find: 'placement', category: 'care-jargon' })).toEqual(['placement']);
  expect(wordsOf('He did not attend again.', { find: 'attend', category: 'was-not-brought' })).toEqual(['attend']);
});

test.each([
  ['Gran says the home is chaotic and cold.', []],
  ['Mum says that it is cold, chaotic and loud.', []],
  // Without "that" a comma ends what she says, and with it somebody else who is spoken of; so does the writer's own voice.
  ['Mum says it is cold, chaotic to be honest.', ['chaotic']],
  ['Mum says that it is cold, it is chaotic as well.', ['chaotic']],
  ['Mum says it is cold but the home is chaotic.', ['chaotic']],
  ['Mum says it is cold and I find it chaotic.', ['chaotic']],
  ['Mum says she will bring his coat and his bag and his shoes to the school on Friday from a chaotic home.', ['chaotic']],
  ['It is chaotic, Mum says.', ['chaotic']],
])('what the family is reported to say is theirs as far as it goes: %s', (text, words) => {
  expect(wordsOf(text, { find: 'chaotic' })).toEqual(words);
});

test('reported or not: a label that weighs and jargon are asked about, and that a family makes little of harm is theirs to say', () => {
  const text = 'Gran says he is chaotic.';
  expect(wordsOf(text, { find: 'chaotic', severity: 'important' })).toEqual(['chaotic']);
  expect(wordsOf(text, { find: 'chaotic', category: 'care-jargon' })).toEqual(['chaotic']);
  expect(wordsOf(text, { find: 'chaotic', severity: 'important', category: 'minimising' })).toEqual([]);
});

test.each([
  ['Our own paperwork is chaotic.', []],
  ['Chaotic, our own system.', ['chaotic']],
  // Farther on, or behind a comma, it may be the family that is spoken of.
  ['Our own paperwork says that home is chaotic.', ['chaotic']],
  ['It went to the panel, chaotic family.', ['chaotic']],
])('a service may be called so: %s', (text, words) => {
  expect(wordsOf(text, { find: 'chaotic' }).map((word) => word.toLowerCase())).toEqual(words);
});

test('words that lead into a quotation are quoted with it', () => {
  expect(wordsOf('He said home is "chaotic and cold".', { find: 'is chaotic' })).toEqual([]);
});

test('behind a "but" the writer no longer talks about the words', () => {
  expect(wordsOf('I am not calling this cold but chaotic.', { find: 'chaotic' })).toEqual(['chaotic']);
});

test('what comes next can make the words fine, in the same paragraph only', () => {
  const parts = { find: 'no concerns', more: '    notNext: [i saw]\n' };
  expect(wordsOf('No concerns. I saw him fed and warm.', parts)).toEqual([]);
  expect(wordsOf('No concerns, I saw him.', parts)).toEqual([]);
  expect(wordsOf('No concerns. Tom rang. I saw him.', parts)).toEqual(['No concerns']);
  expect(wordsOf('No concerns.\n\nI saw him fed and warm.', parts)).toEqual(['No concerns']);
});

test('of overlapping notes of one sentence the weightier stays, then the longer', () => {
  const long = { id: 'long', find: 'very chaotic home' };
  const short = { id: 'short', find: 'chaotic' };
  const text = 'It is a very chaotic home.';
  expect(wordsOf(text, short, long)).toEqual(['very chaotic home']);
  expect(wordsOf(text, { ...short, severity: 'important' }, long)).toEqual(['chaotic']);
  expect(wordsOf(text, short, { ...long, severity: 'info' })).toEqual(['chaotic']);
});

test('of two rules that find the same words in two ways, the weightier or the first speaks', () => {
  const rulesOf = (...parts: Parts[]) => notesOf('It is chaotic.', ...parts).map(({ origin }) => origin.rule);
  expect(rulesOf({ id: 'one', find: 'chaotic' }, { id: 'two', find: 'chaot*' })).toEqual(['local/one']);
  expect(rulesOf({ id: 'one', find: 'chaotic' }, { id: 'two', find: 'chaot*', severity: 'important' })).toEqual(['local/two']);
});

test('two rules with the same pattern both speak', () => {
  const notes = notesOf('It is chaotic.', { id: 'one', find: 'chaotic' }, { id: 'two', find: 'chaotic', severity: 'info' });
  expect(notes.map(({ origin }) => origin.rule)).toEqual(['local/one', 'local/two']);
});

test('words that begin inside a short form begin with the whole word', () => {
  expect(wordsOf("She isn't bothered.", { find: 'not bothered' })).toEqual(["isn't bothered"]);
  expect(wordsOf('She is not bothered.', { find: 'not bothered' })).toEqual(['not bothered']);
});

test('a wording that fits takes the capital of the words it stands for; advice does not', () => {
  const better = (text: string) => notesOf(text, { find: 'chaotic' })[0]?.better.map(({ words }) => words);
  expect(better('Chaotic home.')).toEqual(['No routine', 'say who comes and goes']);
  expect(better('A CHAOTIC home.')).toEqual(['no routine', 'say who comes and goes']);
  expect(betterOf('advice:  be plain ')).toEqual({ words: 'be plain', fits: false });
  expect(betterOf('advice is plain')).toEqual({ words: 'advice is plain', fits: true });
});

test('an id lives as long as its sentence, and no longer', () => {
  const idOf = (text: string) => notesOf(text, { find: 'chaotic' })[0]?.id;
  const id = idOf('Mum is chaotic.');
  expect(idOf('Seen today. Mum is chaotic. Review on 3 May.')).toBe(id);
  expect(idOf('Mum is chaotic now.')).not.toBe(id);
  expect(notesOf('Mum is chaotic.', { id: 'b', find: 'chaotic' })[0]?.id).not.toBe(id);
});

test('notes come in the order of the text', () => {
  const notes = notesOf('Messy. Chaotic. Then messy.', { id: 'b', find: 'chaotic' }, { id: 'a', find: 'messy' });
  expect(notes.map(({ words }) => words)).toEqual(['Messy', 'Chaotic']);
});

test('words that cannot stand behind an auxiliary are offered, and not put in', () => {
  const better = 'did not come to';
  const fits = (text: string) => notesOf(text, { find: 'failed to engage', better }).map((note) => note.better[0]?.fits);
  expect(fits('Mum failed to engage.')).toEqual([true]);
  expect(fits('Mum has failed to engage.')).toEqual([false]);
});

test('words that need "has" before them are put in only there', () => {
  const better = 'not felt able to work';
  const fits = (text: string) => notesOf(text, { find: 'failed to engage', better }).map((note) => note.better[0]?.fits);
  expect(fits('Mum has failed to engage.')).toEqual([true]);
  expect(fits('Mum failed to engage.')).toEqual([false]);
});
