import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packDifferences, textDifference, wordDifference } from '../../../options/model/differences';
import { packText } from '../../../options/model/edit-pack';
import { choiceOf, mergePack } from '../../../options/model/merge';
import { readPack } from '../../../src/engine/packs/read';
import type { Pack } from '../../../src/engine/packs/schema';
import { fingerprint } from '../../../src/extension/fingerprint';
import { HEAD, rule } from './fixtures';

const mine: Pack = {
  ...HEAD,
  id: 'ours',
  lists: { who: ['she'] },
  language: [rule('a', ['one']), rule('b', ['two'])],
  protect: ['Children Act'],
};
const theirs: Pack = {
  ...HEAD,
  id: 'ours',
  version: '1.1.0',
  lists: { who: ['she', 'he'] },
  language: [rule('a', ['one', 'uno']), rule('c', ['three'])],
};
const kinds = (before: Pack | null, after: Pack | null) =>
  packDifferences(before, after).map(({ kind, part, id }) => `${kind} ${part}/${id}`);

test('differences name what came, went and changed', () => {
  expect(kinds(mine, theirs)).toEqual([
    'changed head/head',
    'changed lists/who',
    'removed protect/protect',
    'changed language/a',
    'removed language/b',
    'added language/c',
  ]);
  expect(kinds(mine, mine)).toEqual([]);
  const [change] = packDifferences(mine, theirs).filter(({ id }) => id === 'a');
  expect(change?.values).toEqual([
    {
      name: 'find',
      runs: [
        { kind: 'same', text: '• one\n' },
        { kind: 'added', text: '• uno\n' },
      ],
    },
  ]);
});

test('all of an import is the file itself, byte for byte', () => {
  const text = `# kept\n${packText(theirs)}`;
  expect(mergePack(mine, theirs, text, new Set(packDifferences(mine, theirs).map(choiceOf)))).toBe(text);
});

test('a part of an import leaves the rest as it was', () => {
  const merged = readPack(mergePack(mine, theirs, '', new Set(['language/c', 'lists/who'])), 'ours.yaml').pack;
  expect(merged?.language?.map(({ id, find }) => [id, find])).toEqual([
    ['a', ['one']],
    ['b', ['two']],
    ['c', ['three']],
  ]);
  expect([merged?.version, merged?.lists, merged?.protect]).toEqual(['1.0.0', { who: ['she', 'he'] }, ['Children Act']]);
});

test('merging nothing changes nothing; merging leaves exactly what was left out as a difference', () => {
  const choices = packDifferences(mine, theirs).map(choiceOf);
  fc.assert(
    fc.property(fc.subarray(choices), (chosen) => {
      const merged = readPack(mergePack(mine, theirs, packText(theirs), new Set(chosen)), 'ours.yaml').pack;
      expect(packDifferences(merged, theirs).map(choiceOf).sort()).toEqual(choices.filter((choice) => !chosen.includes(choice)).sort());
    }),
  );
});

test('a wording that was written anew is shown whole, before and after', () => {
  expect(wordDifference('same line\nIt is our service that has not reached them.', 'same line\nWhat have we tried?')).toEqual([
    { kind: 'same', text: 'same line' },
    { kind: 'same', text: '\n' },
    { kind: 'removed', text: 'It is our service that has not reached them.' },
    { kind: 'added', text: 'What have we tried?' },
  ]);
});

test('runs of a difference give back both sides', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      for (const runs of [textDifference(before, after), wordDifference(before, after)]) {
        const side = (without: 'added' | 'removed') =>
          runs
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join('');
        expect([side('added').trim(), side('removed').trim()]).toEqual([before.trim(), after.trim()]);
      }
    }),
  );
});

test('the fingerprint is the SHA-256 of the file', async () => {
  expect(await fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
