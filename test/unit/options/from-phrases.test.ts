import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patternsFrom } from '../../../options/model/from-phrases';
import { inWords } from '../../../options/model/in-words';
import { parsePattern } from '../../../src/engine/patterns';

const first = (...phrases: string[]) => patternsFrom(phrases)[0]?.find;

test('words that the phrases share stay, with the family of a word that changes its ending', () => {
  expect(first('Mum failed to engage', 'She has been failing to engage with us', 'they fail to engage')).toEqual(['fail~ to engage']);
});

test('what differs in the middle becomes alternatives, or a gap in the wider suggestion', () => {
  const suggestions = patternsFrom(['made a bad choice', 'made poor lifestyle choices', 'making choices']).map(({ find }) => find);
  expect(suggestions[0]).toEqual(['make~ (a bad|poor lifestyle)? choice~']);
  expect(suggestions[1]).toEqual(['make~ .. choice~']);
});

test('the word before counts where the rest says too little', () => {
  expect(first('hard to reach', 'difficult to reach', 'impossible to reach')).toEqual(['(hard|difficult|impossible) to reach']);
});

test('a small word before says too little by itself: what gives it its meaning comes with it', () => {
  expect(first('failed to engage', 'failing to engage', 'has not engaged')).toEqual(['(failed to|failing to|has not) engage~']);
});

test('no suggestion promises endings that its pattern does not find', () => {
  expect(patternsFrom(['weekend wanderer'])).toEqual([{ find: ['weekend wanderer'], say: 'These very words.' }]);
});

test('who it is about does not count', () => {
  expect(first('mum refused support', 'dad refused support')).toEqual(['refuse~ support']);
});

test('phrases with nothing in common stay as they are', () => {
  expect(patternsFrom(['frequent flyer', 'well known to us']).map(({ find }) => find)).toEqual([['frequent flyer', 'well known to us']]);
});

test('nothing gives nothing', () => {
  expect(patternsFrom(['', '  ', '!?'])).toEqual([]);
});

test('every pattern that is offered can be read, and finds each phrase that it came from', () => {
  const word = fc.constantFrom(
    'failed',
    'fails',
    'to',
    'engage',
    'engaging',
    'mum',
    'the',
    'chaotic',
    'lifestyle',
    "didn't",
    'refusing',
    'support',
    '24/7',
    'hard-to-reach',
    'x',
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), (phrases) => {
      const suggestions = patternsFrom(phrases);
      expect(suggestions.length).toBeGreaterThan(0);
      for (const { find } of suggestions) for (const pattern of find) expect('pattern' in parsePattern(pattern)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('whatever is typed, it does not throw', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }), (phrases) => void patternsFrom(phrases)),
  );
});

test('a pattern can be read out', () => {
  expect(inWords('^ fail~ .. (attend|come) very? =DNA <child> manipul* $')).toBe(
    'at the start of a sentence: “fail” with any usual ending … up to 3 words … (“attend” or “come”) perhaps “very” “DNA” in these capitals one of the list “child” anything that begins with “manipul” at its end',
  );
  expect(inWords('(mum|')).toBeNull();
});
