import { fingerprint, version } from 'virtual:build';
import packs from 'virtual:packs';
import { expect, test } from '@jest/globals';

test('the built-in packs reach a test as the bundles have them', () => {
  for (const { file, sha256, data } of packs) {
    expect(file).toMatch(/\.ya?ml$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(typeof data).toBe('object');
  }
});

test('a build has a version and a fingerprint', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
});
