import { expect, test } from '@jest/globals';
import { compileRules } from '../../../src/engine/compile';
import { runLensExamples } from '../../../src/engine/packs/lens-examples';
import { readPack } from '../../../src/engine/packs/read';

const HEAD = `format: 1
id: council
version: 1.0.0
title: Our council
purpose: Ours
author: PSW
licence: none
cues:
  - id: sleeps
    find: [sleep~]
    why: w
    source: [s]
    examples: { flag: [She sleeps.], leave: [She eats.] }
lenses:
  - id: ours
    title: Ours
    say: Ours
    why: Ours
    source: [ours]
`;

const PLACES = `    kind: sort
    places:
      - { id: nights, title: Nights, ask: 'How are the nights?', takes: [sleeps], examples: [She sleeps at her nan's.] }
      - { id: days, title: Days, ask: 'How are the days?', takes: [asleep] }
`;

function failuresOf(body: string): string[] {
  const { pack, problems } = readPack(HEAD + body, 'council.yaml');
  if (!pack) throw new Error(JSON.stringify(problems));
  return runLensExamples([pack], compileRules([pack])).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a sign that no pack knows is named, with its place', () => {
  expect(failuresOf(PLACES)).toEqual(['places.1.takes.0: there is no cue or element called "asleep".']);
});

test('an example that stands elsewhere is told', () => {
  const [first] = failuresOf(PLACES.replace('asleep', 'sleeps').replace("She sleeps at her nan's.", 'She eats.'));
  expect(first).toBe('places.0.examples.0: ours: this should stand in "Nights", and stands in the tray. Example: "She eats."');
});

test('a grid needs its lines and four corners, a summary its parts, and a place a name of its own', () => {
  const right = PLACES.replace('asleep', 'sleeps');
  expect(failuresOf(right)).toEqual([]);
  expect(failuresOf(right.replace('kind: sort', 'kind: grid'))).toEqual([
    'places: a grid needs `grid` with its two lines, and four places with a corner each.',
  ]);
  expect(failuresOf(right.replace('id: days', 'id: nights'))[0]).toMatch(/^places\.1\.id: another place above has the same id/);
  expect(failuresOf(right.replace('kind: sort', 'kind: summaries'))).toContain(
    'places.0: a place of summaries needs its part: decision, reason, alternative or time.',
  );
});

test('a broken lens is named with line and column, and the rest of the pack goes on', () => {
  const { pack, problems } = readPack(HEAD + PLACES.replace('kind: sort', 'kind: sorted'), 'council.yaml');
  expect(problems).toEqual([
    { file: 'council.yaml', line: 20, column: 5, message: 'lenses › kind: should be one of sort, find, grid, summaries.' },
  ]);
  expect(pack?.lenses).toEqual([]);
  expect(pack?.cues).toHaveLength(1);
});
