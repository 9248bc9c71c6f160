import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { missingOptional } from '../../../scripts/complete-lock.mjs';

test('the lock file names the packages of every system, or npm ci would refuse it (cure: npm run complete-lock)', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Parameters<typeof missingOptional>[0] };
  expect(missingOptional(packages)).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":/);
});

test('what is missing is described by its name', () => {
  const parent = {
    dev: true,
    optionalDependencies: { '@a/cli-linux-x64-musl': '1.2.3', '@a/binding-linux-arm-gnueabihf': '1.2.3', '@a/there': '1.0.0' },
  };
  expect(missingOptional({ '': {}, 'node_modules/a': parent, 'node_modules/@a/there': {} })).toEqual([
    { name: '@a/cli-linux-x64-musl', entry: { version: '1.2.3', os: ['linux'], cpu: ['x64'], libc: ['musl'], dev: true, optional: true } },
    { name: '@a/binding-linux-arm-gnueabihf', entry: { version: '1.2.3', os: ['linux'], cpu: ['arm'], dev: true, optional: true } },
  ]);
});
