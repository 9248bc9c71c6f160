/** @jest-environment ./scripts/jsdom-env.mjs */
import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import type { Library, LocalPack } from '../../../options/model/library';
import { readPackValue } from '../../../src/engine/packs/check';
import { readPack } from '../../../src/engine/packs/read';
import { installFakeBrowser } from '../extension/fake-browser';

installFakeBrowser();
const { lensesOf } = await import('../../../options/views/lens-rules');

const packs = builtIn.filter(({ file }) => file === 'lenses.yaml').flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);

function libraryWith(body: string): Library {
  const text = `format: 1\nid: ours\nversion: 1.0.0\ntitle: Ours\npurpose: Ours\nauthor: PSW\nlicence: none\n${body}`;
  const { pack } = readPack(text, 'ours.yaml');
  if (!pack) throw new Error('no pack');
  const local: LocalPack = { id: 'ours', file: 'ours.yaml', layer: 'organisation', text, on: true, base: null, pack };
  return { builtIn: packs, policy: [], local: [local] };
}

test('every lens is listed, on, and as it came', () => {
  expect(lensesOf({ builtIn: packs, policy: [], local: [] }).map(({ isOn, isChanged }) => [isOn, isChanged])).toEqual(
    Array.from({ length: 6 }, () => [true, false]),
  );
});

test('a lens that a local pack switches off is shown as off and changed', () => {
  const off = lensesOf(libraryWith('changes:\n  - { rule: lenses/kss-7, on: false }\n')).filter(({ isOn }) => !isOn);
  expect(off.map(({ key, isChanged }) => [key, isChanged])).toEqual([['lenses/kss-7', true]]);
});
