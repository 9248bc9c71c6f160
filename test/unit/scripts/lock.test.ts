import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { missingOptional } from '../../../scripts/complete-lock.mjs';

interface Locked {
  version: string;
  dev?: boolean;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
}

/** All that can end up in what people install, with what it brings along. Whoever adds one reads it first: its code, its licence, who keeps it. */
const SHIPPABLE = [
  ...['autocomplete', 'commands', 'lang-yaml', 'language', 'lint', 'search', 'state', 'streamparser', 'view'].map(
    (name) => `@codemirror/${name}`,
  ),
  ...['common', 'highlight', 'lr', 'yaml'].map((name) => `@lezer/${name}`),
  '@marijn/find-cluster-break',
  ...['compromise', 'crelt', 'diff', 'efrt', 'grad-school', 'idb', 'minisearch', 'papaparse', 'preact', 'style-mod', 'suffix-thumb'],
  ...['w3c-keyname', 'webextension-polyfill', 'yaml', 'zod'],
];

test('what can be shipped is a short list, each at one version, held by its hash, under a free licence, running nothing when installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const shippable = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(shippable.map(([path]) => path.replace('node_modules/', ''))).toEqual(SHIPPABLE);
  for (const [path, { version, integrity, license, hasInstallScript }] of shippable) {
    expect([path, version]).toEqual([path, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
    expect(['MIT', 'ISC', 'BSD-3-Clause', 'MPL-2.0']).toContain(license);
    expect([path, hasInstallScript]).toEqual([path, undefined]);
  }
});

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
