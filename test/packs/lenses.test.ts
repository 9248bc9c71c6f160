import builtInLenses from 'virtual:lenses';
import builtIn from 'virtual:packs';
import rulesInPages from 'virtual:rules';
import { expect, test } from '@jest/globals';
import { compileRules } from '../../src/engine/compile';
import { lensesIn } from '../../src/engine/lens-rules';
import { readPackValue } from '../../src/engine/packs/check';
import { runLensExamples } from '../../src/engine/packs/lens-examples';

const packs = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const lenses = lensesIn(packs);

test('every sign of every lens has a name, and every example stands in its place', () => {
  expect(runLensExamples(packs, compileRules(packs))).toEqual([]);
});

test('there are six lenses, the child on the shoulder first', () => {
  expect(lenses.map(({ id }) => id)).toEqual(['sea', 'discrepancy-matrix', 'anchor-questions', 'safe-uncertainty', 'summaries', 'kss-7']);
});

test('KSS 7 has its eight expectations, the anchor questions are five, matrix and grid have four places', () => {
  const sizes = Object.fromEntries(lenses.map(({ id, places }) => [id, places.length]));
  expect(sizes).toMatchObject({ 'kss-7': 8, 'anchor-questions': 5, 'discrepancy-matrix': 4, 'safe-uncertainty': 4, summaries: 4 });
});

test('each place asks something, and each that sorts has a sentence to prove it', () => {
  for (const { id, kind, places } of lenses) {
    for (const place of places) {
      expect(place.ask).toMatch(/\?$/);
      if (kind !== 'summaries') expect([`${id} ${place.id}`, place.examples?.length ?? 0]).not.toContain(0);
    }
  }
});

test('each lens says why, and whose idea it is', () => {
  for (const { source, why } of lenses) {
    expect(why.length).toBeGreaterThan(60);
    for (const one of source) expect(one).toMatch(/\d{4}/);
  }
});

test('what the worker gets is the same, without the examples', () => {
  expect(lensesIn(builtInLenses).map(({ id, title }) => [id, title])).toEqual(lenses.map(({ id, title }) => [id, title]));
  for (const { lenses: own = [] } of builtInLenses) expect(JSON.stringify(own)).not.toContain('"examples"');
});

test('scripts in pages carry no lens, and none of the cues that only lenses use', () => {
  expect(JSON.stringify(rulesInPages)).not.toMatch(/kss-7|purpose-said/);
});
