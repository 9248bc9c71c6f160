import builtInFiles from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { joinedSlices, slicesOf } from '../../../options/model/slices';
import { readPackValue } from '../../../src/engine/packs/check';
import { type Pack, packSchema } from '../../../src/engine/packs/schema';
import { HEAD, rule } from './fixtures';

const builtIn = builtInFiles.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);

test('every pack is what its pieces were, to the order of its keys', () => {
  for (const pack of builtIn) expect(JSON.stringify(joinedSlices(slicesOf(pack)))).toBe(JSON.stringify(pack));
});

test('each piece of a long pack is a pack, and none is long', () => {
  const language = Array.from({ length: 1000 }, (_, index) => rule(`rule-${index}`, [`word${index}`]));
  const pack: Pack = { ...HEAD, id: 'long', language, acronyms: [{ short: 'QX', long: 'Quite' }], changes: [] };
  const slices = slicesOf(pack);
  expect(slices.length).toBeGreaterThan(5);
  for (const slice of slices) {
    expect(packSchema.safeParse(slice).success).toBe(true);
    expect((slice.language?.length ?? 0) + (slice.acronyms?.length ?? 0)).toBeLessThanOrEqual(150);
  }
  expect(joinedSlices(slices)).toEqual(pack);
});

test('no pieces are no pack', () => {
  expect(joinedSlices([])).toBeNull();
});
