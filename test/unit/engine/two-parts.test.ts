import { readFileSync } from 'node:fs';
import firstRules from 'virtual:first-rules';
import packed from 'virtual:rules';
import wordings from 'virtual:wordings';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRules } from '../../../src/engine/compile';
import { packInTwo, packUp } from '../../../src/engine/packs/pack-up';
import type { Pack } from '../../../src/engine/packs/schema';
import { joinRules } from '../../../src/engine/packs/two-parts';
import { createReviewer } from '../../../src/engine/review';

const sentences = readFileSync('test/corpus/clean.txt', 'utf8').split(/(?<=[.!?])\s+|\n+/);

test('both parts together are all the rules', () => {
  expect(joinRules(firstRules, wordings)).toEqual(packed);
});

test('the first part alone says of any text what all rules say, but for wordings and the questions about these', () => {
  const all = createReviewer(compileRules(packed.packs, packed.words));
  const early = createReviewer(compileRules(firstRules.packs, firstRules.words));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 }), (some) => {
      const text = some.join(' ');
      const { language, prompts, ...rest } = early.review(text);
      const { language: _language, prompts: _prompts, ...expected } = all.review(text);
      expect(rest).toEqual(expected);
      expect(language).toEqual([]);
      expect(prompts.filter(({ about }) => about === 'language')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('no rule about wording, no letters and none of their words come with the first part', () => {
  expect(firstRules.packs.flatMap(({ language = [], acronyms = [] }) => [...language, ...acronyms])).toEqual([]);
  const words = firstRules.words.split(' ');
  expect(words.filter((word) => wordings.words.split(' ').includes(word))).toEqual([]);
  expect(words.length).toBeLessThan(packed.words.split(' ').length * 0.6);
});

test('a pack that holds nothing for the first part comes whole with the second', () => {
  const packs = [HEAD, { ...HEAD, id: 'words', language: [{ ...WORDING, id: 'so-sad', find: ['so sad'] }] }];
  const { first, wordings: second } = packInTwo(packs);
  expect(first.packs).toEqual([]);
  expect(second.packs.map(({ id, title }) => [id, title])).toEqual([
    ['small', 'Small'],
    ['words', 'Small'],
  ]);
  expect(joinRules(first, second)).toEqual(packUp(packs));
});

test('a list goes with the wordings where nothing else names it, be it by way of another list; one that no pattern names stays', () => {
  const { first, wordings: second } = packInTwo([
    { ...HEAD, lists: { feeling: ['sad', '<more>'], more: ['low'], place: ['court', '<town>'], town: ['leeds'], duty: ['ring'] } },
    { ...HEAD, id: 'cues', cues: [{ ...RULE, id: 'hearing', find: ['at <place>'] }] },
    { ...HEAD, id: 'words', language: [{ ...WORDING, id: 'so-sad', find: ['so <feeling> in <town>'] }] },
  ]);
  expect(first.packs.map(({ lists }) => Object.keys(lists ?? {}))).toEqual([['place', 'town', 'duty'], []]);
  expect(second.packs.map(({ lists }) => Object.keys(lists ?? {}))).toEqual([['feeling', 'more'], [], []]);
});

test('protected names, and the cues that only notes about wording read, come with the second part; other cues stay', () => {
  const cues = ['one', 'word-under-discussion', 'words-of-family'].map((id) => ({ ...RULE, id }));
  const packs = [{ ...HEAD, protect: ['care act'], cues }];
  const { first, wordings: second } = packInTwo(packs);
  expect(first.packs.map(({ protect, cues: own }) => [protect, own?.map(({ id }) => id)])).toEqual([[undefined, ['one']]]);
  expect(second.packs.map(({ protect = [], cues: own }) => [protect.length, own?.map(({ id }) => id)])).toEqual([
    [1, ['word-under-discussion', 'words-of-family']],
  ]);
  expect(joinRules(first, second)).toEqual(packUp(packs));
  expect(packUp(packs).packs.flatMap(({ cues: own = [] }) => own.map(({ id }) => id))).toEqual(cues.map(({ id }) => id));
});

test('packs without wordings are whole with their first part', () => {
  const packs = [{ ...HEAD, cues: [RULE] }];
  const { first, wordings: second } = packInTwo(packs);
  expect(second.words).toBe('');
  expect(first).toEqual(packUp(packs));
});

const HEAD: Pack = { format: 1, id: 'small', version: '1.0.0', title: 'Small', purpose: 'To try', author: 'A test', licence: 'MIT' };
const RULE = { id: 'one', find: ['ring'], why: 'A test.', source: ['test'], examples: { flag: ['x'], leave: ['y'] } };
const WORDING = { ...RULE, category: 'labels' as const, severity: 'suggest' as const, say: 'Another way?', better: ['other'] };
