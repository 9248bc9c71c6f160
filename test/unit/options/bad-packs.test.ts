import builtInFiles from 'virtual:packs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packText } from '../../../options/model/edit-pack';
import { compileRules } from '../../../src/engine/compile';
import { readPackValue } from '../../../src/engine/packs/check';
import { readPack } from '../../../src/engine/packs/read';
import { type Pack, packSchema } from '../../../src/engine/packs/schema';
import { HEAD, OURS, rule } from './fixtures';

/** Small packs cut out of the real ones: as varied as they are, and quick to read a thousand times. */
const REAL = builtInFiles.flatMap(({ data }) => {
  const parsed = packSchema.safeParse(data);
  if (!parsed.success) return [];
  const { cues = [], language = [], prompts = [], presets = [], acronyms = [], remarks = [] } = parsed.data;
  const { format, id, version, title, purpose, author, licence } = parsed.data;
  const cut: Pack = {
    ...{ format, id, version, title, purpose, author, licence },
    ...(cues.length > 0 ? { cues: cues.slice(0, 1) } : {}),
    ...(language.length > 0 ? { language: language.slice(0, 1) } : {}),
    ...(prompts.length > 0 ? { prompts: prompts.slice(0, 1) } : {}),
    ...(presets.length > 0 ? { presets: presets.slice(0, 1) } : {}),
    ...(acronyms.length > 0 ? { acronyms: acronyms.slice(0, 3) } : {}),
    ...(remarks.length > 0 ? { remarks: remarks.slice(0, 1) } : {}),
  };
  return [packText(cut)];
});

const JUNK = [
  '&a [*a, *a]',
  '<<: *x',
  '__proto__: {polluted: true}',
  'constructor: {prototype: {polluted: true}}',
  '!!js/function "x"',
  '\t',
  '\u0000',
  '👩‍👧',
  '{',
  '}',
  ']',
  '- - - x',
  ': :',
  '|',
  '>-',
  '%YAML 9',
  '---\n',
  '...\n',
  '"',
  "'",
  '# c',
  '((((',
  '|)',
  '..99',
  '<nowhere>',
  'a~~',
  '/a+/',
  'NaN',
  '.inf',
  '2026-13-45',
  '~',
  'null',
  'x'.repeat(700),
  '[['.repeat(40),
  '<script>alert(1)</script>',
];

const mutation = fc.tuple(
  fc.constantFrom('cut', 'double', 'insert', 'indent', 'swap', 'line'),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(...JUNK),
);

function mutate(text: string, [kind, first, second, junk]: [string, number, number, string]): string {
  const at = Math.floor(first * text.length);
  const to = Math.min(text.length, at + Math.ceil(second * 80));
  const lines = text.split('\n');
  const row = Math.floor(first * lines.length);
  if (kind === 'cut') return text.slice(0, at) + text.slice(to);
  if (kind === 'double') return text.slice(0, to) + text.slice(at);
  if (kind === 'insert') return text.slice(0, at) + junk + text.slice(at);
  if (kind === 'line') return [...lines.slice(0, row), junk, ...lines.slice(row)].join('\n');
  if (kind === 'indent') return lines.map((line, index) => (index === row ? ` ${line}` : line)).join('\n');
  return [...lines.slice(0, row), ...lines.slice(row).reverse()].join('\n');
}

test('a thousand malformed packs: each loads or says what is wrong and where; none throws, none pollutes', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  let loaded = 0;
  fc.assert(
    fc.property(fc.constantFrom(OURS, ...REAL), fc.array(mutation, { minLength: 1, maxLength: 4 }), (text, mutations) => {
      const broken = mutations.reduce(mutate, text);
      const { pack, problems } = readPack(broken, 'broken.yaml');
      const lines = broken.split('\n').length;
      if (pack) loaded += 1;
      else expect(problems.length).toBeGreaterThan(0);
      for (const { file, line, column, message } of problems) {
        expect(file).toBe('broken.yaml');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines + 1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message.trim()).not.toBe('');
        expect(message).not.toMatch(/undefined|\[object|TypeError|at Object\./);
      }
      if (pack) {
        expect(packSchema.safeParse(pack).success).toBe(true);
        compileRules([pack]);
      }
      expect('polluted' in {}).toBe(false);
    }),
    { numRuns: 1000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  // Neither all nor none: the mutations reach both the reader's good and its bad paths.
  expect(loaded).toBeGreaterThan(20);
  expect(loaded).toBeLessThan(950);
});

const problem = (text: string) => readPack(text, 'x.yaml').problems[0];

test('what a person would meet is said in plain words, at its line', () => {
  expect(problem(OURS.replace('format: 1', 'format: 2'))).toMatchObject({
    line: 2,
    message: expect.stringContaining('newer version of the extension'),
  });
  expect(problem(OURS.replace('why:', 'say: again\n    why:'))).toMatchObject({ message: expect.stringContaining('stands twice') });
  expect(problem(`${OURS}\nlists: {a: &x [one], b: *x}`)?.message).toContain('Anchors and aliases');
  expect(problem(OURS.replace('frequent flyer\n', 'frequent (flyer\n'))).toMatchObject({
    line: 13,
    message: expect.stringContaining('not closed'),
  });
  expect(problem('['.repeat(20_000))?.message).toContain('groups inside groups');
  expect(problem(OURS + OURS.slice(OURS.indexOf('  - id')).replace('- id', '- id'))?.message).toContain(
    'another rule above has the same id',
  );
  expect(problem('x'.repeat(5_000_001))?.message).toContain('larger than 5 MB');
  expect(problem('')?.message).not.toBe('');
});

test('a rule that matches everything is refused by the pattern language', () => {
  for (const pattern of ['..', '(a|b)?', '*', 'a*', '^ $']) {
    expect(readPackValue({ ...HEAD, id: 'x', language: [{ ...rule('r', [pattern]) }] }, 'x').problems.length).toBeGreaterThan(0);
  }
});

/** How many properties of a value are looked at while it is read: work, not time. */
function workFor(rules: number, spoil: (one: Record<string, unknown>) => unknown): number {
  let reads = 0;
  const counted = (value: object): object =>
    new Proxy(value, {
      get(target, key, receiver) {
        reads += 1;
        const found: unknown = Reflect.get(target, key, receiver);
        return typeof found === 'object' && found !== null ? counted(found) : found;
      },
    });
  const language = Array.from({ length: rules }, (_, index) => {
    const one: Record<string, unknown> = { ...rule(`rule-${index}`, [`word${index}`]) };
    spoil(one);
    return one;
  });
  readPackValue(counted({ ...HEAD, id: 'big', language }), 'big');
  return reads;
}

test('work grows with the size of a pack and no faster, also where every rule is wrong', () => {
  for (const spoil of [
    () => {},
    (one: Record<string, unknown>) => Object.assign(one, { severity: 'loud' }),
    (one: Record<string, unknown>) => Object.assign(one, { id: 'same' }),
  ])
    expect(workFor(800, spoil) / workFor(400, spoil)).toBeLessThan(2.2);
});

test('a pack of 5,000 rules is read whole', () => {
  const language = Array.from({ length: 5000 }, (_, index) => rule(`rule-${index}`, [`word${index} thing`]));
  const { pack, problems } = readPackValue({ ...HEAD, id: 'big', language }, 'big');
  expect([pack?.language?.length, problems]).toEqual([5000, []]);
});
