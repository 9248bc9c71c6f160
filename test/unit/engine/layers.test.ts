import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { compileRules } from '../../../src/engine/compile';
import { readPackValue } from '../../../src/engine/packs/check';
import { readPack } from '../../../src/engine/packs/read';
import type { Pack } from '../../../src/engine/packs/schema';
import { createReviewer } from '../../../src/engine/review';

const layer = (changes: string, id = 'ours'): Pack => {
  const { pack, problems } = readPack(
    `format: 1\nid: ${id}\nversion: 1.0.0\ntitle: Ours\npurpose: Local\nauthor: PSW\nlicence: MIT\nchanges:\n${changes}`,
    'ours.yaml',
  );
  if (!pack) throw new Error(JSON.stringify(problems));
  return pack;
};
const base = builtIn
  .filter(({ file }) => ['sea.yaml', 'prompts.yaml', 'whole-entry.yaml'].includes(file))
  .flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const withLayers = (...layers: Pack[]) => compileRules([...base, ...layers]);

test('a layer gives a question, a remark and an element other words, and leaves all else of them', () => {
  const before = withLayers();
  const [prompt] = before.prompts;
  const [remark] = before.remarks;
  const [element] = before.elements;
  if (!prompt || !remark || !element) throw new Error('no built-in rules');
  const after = withLayers(
    layer(
      [prompt, remark, element].map(({ origin }) => `  - { rule: ${origin.rule}, say: Would I know why?, why: Ours say so. }`).join('\n'),
    ),
  );
  expect(after.problems).toEqual([]);
  expect(after.prompts[0]).toEqual({ ...prompt, rule: { ...prompt.rule, say: ['Would I know why?'], why: 'Ours say so.' } });
  expect(after.remarks[0]?.rule).toEqual({ ...remark.rule, say: 'Would I know why?', why: 'Ours say so.' });
  expect(after.elements[0]?.rule).toEqual({ ...element.rule, ask: 'Would I know why?', why: 'Ours say so.' });
  expect(after.prompts.slice(1)).toEqual(before.prompts.slice(1));
});

test('a question and a remark can be switched off, and on again by a later layer; an element is always looked for', () => {
  const rules = ['whole-entry/very-short', 'sea/summary'];
  const off = layer(rules.map((rule) => `  - { rule: ${rule}, on: false }`).join('\n'));
  const ids = (...layers: Pack[]) => createReviewer(withLayers(...layers)).review('Case discussed.');
  expect(ids().remarks.map(({ id }) => id)).toContain('very-short');
  expect(ids(off).remarks.map(({ id }) => id)).not.toContain('very-short');
  expect(ids(off).elements.map(({ id }) => id)).toEqual(ids().elements.map(({ id }) => id));
  const on = layer('  - { rule: whole-entry/very-short, on: true, say: Two words only? }', 'mine');
  expect(ids(off, on).remarks.find(({ id }) => id === 'very-short')?.say).toBe('Two words only?');
  const [prompt] = withLayers().prompts;
  const without = withLayers(layer(`  - { rule: ${prompt?.origin.rule}, on: false }`));
  expect(without.prompts).toHaveLength(withLayers().prompts.length - 1);
});
