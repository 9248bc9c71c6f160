import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { LensReading } from '../../../src/engine/lens';
import {
  canvasText,
  type Move,
  PLAN,
  placePieces,
  planAt,
  summarySentence,
  summaryWords,
  withMove,
  withoutLast,
} from '../../../src/engine/lens-canvas';
import type { LensRule } from '../../../src/engine/packs/schema-lenses';

const TEXT = 'She sleeps. Nobody asked. We decided.';
const SENTENCES = [
  { start: 0, end: 11 },
  { start: 12, end: 25 },
  { start: 26, end: 37 },
];

const LENS: LensRule = {
  id: 'matrix',
  title: 'Matrix',
  kind: 'sort',
  say: 's',
  why: 'w',
  source: ['s'],
  places: [
    { id: 'known', title: 'Known', ask: 'Known?' },
    { id: 'missing', title: 'Missing', ask: 'Missing?' },
  ],
};

const READING: LensReading = {
  lens: 'matrix',
  pieces: SENTENCES.map((span, index) => ({
    ...span,
    id: `s${index}`,
    place: [null, 'missing', 'known'][index] ?? null,
    isSure: index > 0,
  })),
  answers: [],
  stands: null,
  summaries: [],
};

const where = (moves: readonly Move[]): (string | null)[] => placePieces(LENS, READING, moves).map(({ place }) => place);

test('a move puts a sentence elsewhere, the last move counts, and it is marked as the writer’s', () => {
  expect(where([{ piece: 's0', to: 'known' }])).toEqual(['known', 'missing', 'known']);
  expect(
    where([
      { piece: 's0', to: 'known' },
      { piece: 's0', to: 'missing' },
    ]),
  ).toEqual(['missing', 'missing', 'known']);
  expect(placePieces(LENS, READING, [{ piece: 's0', to: 'known' }])[0]).toMatchObject({ isMoved: true, isSure: true });
  expect(placePieces(LENS, READING, [{ piece: 's1', to: 'missing' }])[1]).toMatchObject({ isMoved: false });
});

test('a sentence can be put back into the tray; a place that is not there counts for nothing', () => {
  expect(where([{ piece: 's1', to: null }])).toEqual([null, null, 'known']);
  expect(where([{ piece: 's1', to: 'elsewhere' }])).toEqual([null, 'missing', 'known']);
});

test('a move waits for its sentence: gone while the words change, there again when they are back', () => {
  const moves = [{ piece: 's0', to: 'known' }];
  const without = { ...READING, pieces: READING.pieces.slice(1) };
  expect(placePieces(LENS, without, moves).map(({ place }) => place)).toEqual(['missing', 'known']);
  expect(where(moves)).toEqual(['known', 'missing', 'known']);
});

test('two copies of a sentence in one place become one', () => {
  const both = {
    ...READING,
    pieces: ['known', 'missing'].map((place) => ({ ...SENTENCES[0], id: `s0@${place}`, place, isSure: true }) as const),
  } as LensReading;
  expect(placePieces(LENS, both, [{ piece: 's0@known', to: 'missing' }])).toHaveLength(1);
});

test('property: taking back every move brings the first canvas back', () => {
  const move = fc.record({ piece: fc.constantFrom('s0', 's1', 's2', PLAN), to: fc.constantFrom('known', 'missing', null) });
  void fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (all) => {
      const made: Move[][] = [[]];
      for (const one of all) made.push(withMove(made.at(-1) ?? [], one));
      let moves = made.at(-1) ?? [];
      for (const before of made.slice(0, -1).reverse()) {
        const taken = withoutLast(moves);
        moves = taken?.moves ?? [];
        expect(where(moves)).toEqual(where(before));
      }
      expect(withoutLast(moves)).toBeNull();
    }),
  );
});

test('the text to copy holds each placed sentence word for word, under its place', () => {
  const pieces = placePieces(LENS, READING, [{ piece: 's0', to: 'known' }]);
  expect(canvasText(LENS, pieces, TEXT, null)).toBe('Matrix\n\nKnown\n- She sleeps.\n- We decided.\n\nMissing\n- Nobody asked.');
  expect(canvasText(LENS, [], TEXT, 'missing')).toContain('Missing\n- The plan');
});

test('the plan stands where the reading puts it until the writer moves it', () => {
  const grid = { ...READING, stands: { corner: 'known', across: [], down: [] } };
  expect(planAt(LENS, grid, [])).toBe('known');
  expect(planAt(LENS, grid, [{ piece: PLAN, to: 'missing' }])).toBe('missing');
  expect(planAt(LENS, grid, [{ piece: PLAN, to: 'elsewhere' }])).toBe('known');
});

test('a summary says only what is there, in the writer’s words where there are some', () => {
  const lens: LensRule = {
    ...LENS,
    kind: 'summaries',
    places: [
      { id: 'decided', title: 'Decided', ask: '?', part: 'decision', lead: 'We decided:' },
      { id: 'until', title: 'Until', ask: '?', part: 'time', lead: 'Until:' },
    ],
  };
  const summary = {
    id: 'd',
    parts: [
      { place: 'decided', words: { start: 26, end: 36 } },
      { place: 'until', words: null },
    ],
  };
  expect(summarySentence(lens, summaryWords(summary, TEXT, {}))).toBe('We decided: We decided.');
  expect(summarySentence(lens, summaryWords(summary, TEXT, { until: ' 4 May\n' }))).toBe('We decided: We decided. Until: 4 May.');
  expect(summarySentence(lens, summaryWords(summary, TEXT, { decided: '' }))).toBe('');
});
