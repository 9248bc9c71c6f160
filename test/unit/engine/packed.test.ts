import { readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import packed from 'virtual:rules';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRules } from '../../../src/engine/compile';
import { firstWords, isPacked, packPattern, unpackPattern, wordOf } from '../../../src/engine/packed-patterns';
import { packUp } from '../../../src/engine/packs/pack-up';
import type { Pack } from '../../../src/engine/packs/schema';
import { type Pattern, type PatternNode, parsePattern } from '../../../src/engine/patterns';
import { createReviewer, type Reviewer } from '../../../src/engine/review';
import type { Origin, Review } from '../../../src/engine/types';
import { builtInRules } from './built-in';

const words = packed.words.split(' ');
const sentences = readFileSync('test/corpus/clean.txt', 'utf8')
  .split(/(?<=[.!?])\s+|\n+/)
  .concat(builtIn.flatMap(({ data }) => examplesIn(data)));

test('a packed pattern is the pattern that was written', () => {
  // Packs of lenses are not carried by a page's script.
  const patterns = builtIn.filter(({ data }) => !Object(data).lenses).flatMap(({ data }) => patternsIn(data));
  expect(patterns.length).toBeGreaterThan(3000);
  const places = new Map(words.map((word, place) => [word, place]));
  for (const source of patterns) {
    const parsed = parsePattern(source);
    const pattern = 'pattern' in parsed ? parsed.pattern : null;
    const short = pattern && packPattern(pattern, (word) => places.get(word));
    expect(short && bare(unpackPattern(short, words))).toEqual(pattern && bare(pattern));
  }
});

test('every built-in pattern is packed, and the words of it are named once', () => {
  const sources = packed.packs.flatMap(({ cues = [], language = [] }) => [...cues, ...language]).flatMap(({ find }) => find);
  expect(sources.filter((source) => !isPacked(source))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test('packed rules say of any text, in any order, what the same rules say when they are compiled from their texts', () => {
  const fromTexts = createReviewer(builtInRules());
  const fromPacked = createReviewer(compileRules(packed.packs, packed.words));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 12 }), (some) => {
      const text = some.join(' ');
      expect(fromPacked.review(text)).toEqual(asPacked(fromTexts.review(text)));
    }),
    { numRuns: 50 },
  );
});

/** Sources of elements and questions are shown by the help, which reads the packs themselves. */
const asPacked = (review: Review): Review => {
  const bare = <Item extends { origin: Origin }>(item: Item): Item => ({ ...item, origin: { ...item.origin, source: [] } });
  return { ...review, elements: review.elements.map(bare), prompts: review.prompts.map(bare) };
};

test('of every sentence that proves a rule as well', () => {
  const fromTexts = createReviewer(builtInRules());
  const fromPacked = createReviewer(compileRules(packed.packs, packed.words));
  const notes = (reviewer: Reviewer, sentence: string) => JSON.stringify(reviewer.review(sentence, { only: 'language' }).language);
  expect(sentences.filter((sentence) => notes(fromPacked, sentence) !== notes(fromTexts, sentence))).toEqual([]);
});

test.each([
  ['very? hard (to|for us to) reach', ['very', 'hard']],
  ['(so? very|rather) hard', ['so', 'very', 'rather']],
  ['(mum|dad)? ..3 shouts', ['mum', 'dad', 'shouts']],
  ['^ <name> (was (very|quite)|is) late $', ['<name>']],
  ['engage~ manipulat* =DNA', ['engage~']],
])('%s can begin with %j', (source, expected) => {
  const { words, short } = packedAlone(source);
  expect(firstWords(short).map((place) => words[place])).toEqual(expected);
});

test('a pattern that asks for parts of speech stays as it was written', () => {
  const { packs } = packUp([packOf(['contact#Noun', 'plain words'])]);
  expect(packs[0]?.cues?.[0]?.find.map(isPacked)).toEqual([false, true]);
});

test('a local rule that looks for the same words as a packed one speaks beside it', () => {
  const base = languagePack('base', 'known to services');
  const { words, packs } = packUp([base]);
  const rules = compileRules([...packs, languagePack('local', 'known  to services')], words);
  const { language } = createReviewer(rules).review('The family is known to services.');
  expect(language.map(({ origin }) => origin.rule)).toEqual(['base/one', 'local/one']);
});

test('a local list goes into packed patterns that name it', () => {
  const { words, packs } = packUp([{ ...languagePack('base', 'sent to <place>'), lists: { place: ['court'] } }]);
  const local: Pack = { ...languagePack('local', 'nothing else'), lists: { place: ['the hub'] } };
  const reviewer = createReviewer(compileRules([...packs, local], words));
  expect(reviewer.review('He was sent to the hub.').language).toHaveLength(1);
});

function packOf(find: string[]): Pack {
  const cue = { id: 'one', find, why: 'A test.', source: ['test'], examples: { flag: ['x'], leave: ['y'] } };
  return {
    format: 1,
    id: 'small',
    version: '1.0.0',
    title: 'A small pack',
    purpose: 'To try one thing',
    author: 'A test',
    licence: 'MIT',
    cues: [cue],
  };
}

function packedAlone(source: string): { words: string[]; short: string } {
  const { words, packs } = packUp([packOf([source])]);
  return { words: words.split(' '), short: packs[0]?.cues?.[0]?.find[0] ?? '' };
}

function languagePack(id: string, pattern: string): Pack {
  return {
    ...packOf([pattern]),
    cues: [],
    id,
    language: [
      {
        id: 'one',
        find: [pattern],
        category: 'labels',
        severity: 'suggest',
        say: 'Say it another way?',
        better: ['other words'],
        why: 'A test.',
        source: ['test'],
        examples: { flag: ['x'], leave: ['y'] },
      },
    ],
  };
}

/** Without columns and source, which a packed pattern does not have. */
function bare({ nodes, atStart, atEnd }: Pattern): unknown {
  const one = (node: PatternNode): unknown => {
    if (node.kind === 'gap') return node.most;
    if (node.kind === 'group') return node.options.map((option) => option.map(one));
    return node.kind === 'optional' ? { optional: one(node.node) } : wordOf(node);
  };
  return { nodes: nodes.map(one), atStart, atEnd };
}

function patternsIn(pack: unknown): string[] {
  const { cues = [], language = [], protect = [] } = pack as Partial<Pack>;
  const rules = [...cues, ...language].flatMap((rule) => [
    rule.find,
    rule.leaveAlone ?? [],
    rule.onlyWith ?? [],
    rule.notWith ?? [],
    'notNext' in rule ? (rule.notNext ?? []) : [],
  ]);
  return [...rules.flat(), ...protect];
}

function examplesIn(pack: unknown): string[] {
  const { cues = [], language = [] } = pack as Partial<Pack>;
  return [...cues, ...language]
    .flatMap(({ examples }) => [...examples.flag, ...examples.leave])
    .map((text) => text.replace(/\[\[|\]\]/g, ''));
}
