import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dropEntry, emptyPack, idFrom, nextVersion, putChange, putEntry, putHead } from '../../../options/model/edit-pack';
import { readPack } from '../../../src/engine/packs/read';
import { OURS, rule } from './fixtures';

const read = (text: string) => {
  const { pack, problems } = readPack(text, 'ours.yaml');
  expect(problems).toEqual([]);
  return pack;
};

test('an entry is added, changed in its place and taken out, and the comments of the file stay', () => {
  const added = putEntry(OURS, 'language', { ...rule('chaotic', ['chaotic']) });
  expect(read(added)?.language?.map(({ id }) => id)).toEqual(['frequent-flyer', 'chaotic']);
  const changed = putEntry(added, 'language', { ...rule('frequent-flyer', ['frequent flyers']) });
  expect(read(changed)?.language?.map(({ find }) => find)).toEqual([['frequent flyers'], ['chaotic']]);
  const without = dropEntry(changed, 'language', 'frequent-flyer');
  expect(read(without)?.language?.map(({ id }) => id)).toEqual(['chaotic']);
  expect(added).toContain('# Our own words, agreed in March.');
  expect(added).toContain('# From the audit.');
});

test('the last entry takes its part of the pack with it', () => {
  expect(dropEntry(OURS, 'language', 'frequent-flyer')).not.toContain('language');
});

test('a change of a built-in rule holds only what differs, and goes when nothing differs', () => {
  const changed = putChange(OURS, 'built-in/chaotic', { say: 'What did you see?', on: undefined });
  expect(read(changed)?.changes).toEqual([{ rule: 'built-in/chaotic', say: 'What did you see?' }]);
  const more = putChange(changed, 'built-in/chaotic', { say: undefined, on: false });
  expect(read(more)?.changes).toEqual([{ rule: 'built-in/chaotic', on: false }]);
  expect(read(putChange(more, 'built-in/chaotic', { on: undefined, note: 'only a note' }))?.changes).toBeUndefined();
});

test('a new pack can be read, and gets its head changed', () => {
  const text = emptyPack({ id: 'our-rules', title: 'Our rules', purpose: 'Ours', author: 'PSW' });
  expect(read(putHead(text, { version: '0.2.0', reviewBy: '2027-01-31' }))).toMatchObject({ version: '0.2.0', reviewBy: '2027-01-31' });
  expect(read(putHead(putHead(text, { reviewBy: '2027-01-31' }), { reviewBy: '' }))?.reviewBy).toBeUndefined();
  expect(nextVersion('1.9.3')).toBe('1.10.0');
});

test('ids are made from any words, and never twice the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 3 }), (words, times) => {
      const taken = new Set<string>();
      for (let count = 0; count <= times; count += 1) {
        const id = idFrom(words, taken);
        expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
        expect(taken.has(id)).toBe(false);
        taken.add(id);
      }
    }),
  );
});

test('what is typed into a field stays text, whatever it looks like', () => {
  const say = '<img src=x onerror=alert(1)> & {a: [b]} #c "quoted" *star &anchor yes: no';
  expect(read(putChange(OURS, 'built-in/chaotic', { say }))?.changes?.[0]?.say).toBe(say);
});
