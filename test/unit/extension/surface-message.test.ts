import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PRESET_IDS } from '../../../src/engine/types';
import type { FromSurface } from '../../../src/extension/line';
import { surfaceMessageIn } from '../../../src/extension/surface-message';

const id = fc.string({ maxLength: 40 });
const span = fc.record({ start: fc.nat(), end: fc.nat() });
const item = fc.record({ scope: fc.constantFrom('one', 'comment', 'rule'), key: id, rule: id });
const intents = [
  fc.record({ kind: fc.constant('select'), span }),
  fc.record({ kind: fc.constant('show'), spans: fc.array(span) }),
  fc.record({ kind: fc.constant('replace'), noteId: id, span, expected: id, words: id }),
  fc.record({ kind: fc.constant('insert'), expected: id, words: id }),
  fc.record({ kind: fc.constantFrom('hide', 'unhide'), item }),
  fc.record({ kind: fc.constant('highlights'), on: fc.boolean() }),
];
const message = fc.oneof(
  fc.record({ kind: fc.constant('intent'), asked: fc.nat(), fieldId: id, intent: fc.oneof(...intents) }),
  fc.record({ kind: fc.constant('preset'), fieldId: id, preset: fc.constantFrom(null, ...PRESET_IDS) }),
  fc.record({ kind: fc.constant('quiet'), on: fc.boolean() }),
  fc.record({ kind: fc.constant('read') }),
);

test('all that a surface can say is understood, and no more of it is taken than that', () => {
  fc.assert(
    fc.property(message, (said) => {
      expect(surfaceMessageIn(said)).toEqual(said);
      expect(surfaceMessageIn({ ...said, more: 1 })).toEqual(said);
    }),
  );
});

test('with any one part of it spoilt it is nothing', () => {
  fc.assert(
    fc.property(message, fc.nat(), (said, which) => {
      const parts = partsOf(said);
      const { holder, key } = parts[which % parts.length] ?? { holder: said, key: 'kind' };
      expect(surfaceMessageIn(spoilt(said, holder, key))).toBeNull();
    }),
    { numRuns: 500 },
  );
});

const whole = { kind: 'intent', asked: 1, fieldId: 'a' } as const;
const fits: FromSurface = { ...whole, intent: { kind: 'replace', noteId: 'n', span: { start: 0, end: 1 }, expected: 'x', words: 'y' } };
test.each<[string, unknown]>([
  ['an offset below nothing', { ...whole, intent: { kind: 'select', span: { start: -1, end: 1 } } }],
  ['half an offset', { ...whole, intent: { kind: 'select', span: { start: 0.5, end: 1 } } }],
  ['a very long wording', { ...fits, intent: { ...fits.intent, words: 'w'.repeat(5001) } }],
  ['a very long id', { ...fits, fieldId: 'i'.repeat(1001) }],
  ['very many places', { ...whole, intent: { kind: 'show', spans: Array(5001).fill({ start: 0, end: 1 }) } }],
  ['a preset that nobody knows', { kind: 'preset', fieldId: 'a', preset: 'toString' }],
  ['no preset at all', { kind: 'preset', fieldId: 'a' }],
])('%s is nothing', (_, said) => {
  expect(surfaceMessageIn(fits)).toEqual(fits);
  expect(surfaceMessageIn(said)).toBeNull();
});

test('whatever comes, nothing is thrown', () => {
  fc.assert(fc.property(fc.anything(), (anything) => expect(surfaceMessageIn(anything) ?? null).toBeDefined()));
});

type Part = { holder: object; key: string };

/** Every value in a message, by the object that holds it; lists are left whole. */
function partsOf(value: object): Part[] {
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value, key },
    ...(typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? partsOf(inner) : []),
  ]);
}

/** A copy in which one value is of a kind that stands nowhere in a message. */
function spoilt(value: object, holder: object, key: string): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      value === holder && name === key
        ? Number.NaN
        : typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? spoilt(inner, holder, key)
          : inner,
    ]),
  );
}
