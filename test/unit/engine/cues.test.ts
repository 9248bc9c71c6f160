import { expect, test } from '@jest/globals';
import { cueNumbers, cuesOf } from '../../../src/engine/cues';
import { CommentReader } from '../../../src/engine/reading';
import { unitsOf } from '../../../src/engine/units';
import { rulesOf } from './small-pack';

const rules = rulesOf(`
cues:
  - { id: plan, find: [plan], negatable: true, why: w, source: [s], examples: { flag: [plan], leave: [map] } }
  - { id: mine, find: [i need], quoted: skip, why: w, source: [s], examples: { flag: [i need], leave: [we] } }
  - { id: sad, find: [sad], why: w, source: [s], examples: { flag: [sad], leave: [glad] } }
`);

/** Cue ids of each unit of a text. */
function cuesIn(text: string): string[][] {
  const reading = new CommentReader(rules).read(text);
  const ids = [...cueNumbers(rules).keys()];
  return unitsOf(reading).map((unit) => {
    const quotes = reading.document.quotes.map(({ start, end }) => ({
      start: start - unit.sentence.start,
      end: end - unit.sentence.start,
    }));
    return cuesOf(unit, rules, quotes).map((number) => ids[number] ?? '');
  });
}

test('a sentence holds each cue once, in the order of the packs', () => {
  expect(cuesIn('He is sad, sad about the plan.')).toEqual([['plan', 'sad']]);
});

test('a negation right before a cue takes it away where the rule says so', () => {
  expect(cuesIn('There is no real plan.')).toEqual([[]]);
  expect(cuesIn('She is not sad.')).toEqual([['sad']]);
  expect(cuesIn('No money has been found for the plan.')).toEqual([['plan']]);
});

test('what is quoted decides nothing, and still tells how a child feels', () => {
  expect(cuesIn('I need a plan.')).toEqual([['plan', 'mine']]);
  expect(cuesIn('She said "I need you, I am sad".')).toEqual([['sad']]);
});

test('a run-on sentence is read in stretches: a cue counts only where it stands', () => {
  const filler = 'and then they went to the park and had some tea with the neighbours '.repeat(8);
  const found = cuesIn(`he was sad ${filler} i need a plan`);
  expect(found.length).toBeGreaterThan(2);
  expect(found[0]).toEqual(['sad']);
  expect(found[found.length - 1]).toEqual(['plan', 'mine']);
});
