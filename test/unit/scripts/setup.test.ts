import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { howToGetABrowser } from '../../../scripts/browsers.mjs';
import { oldNode, packagesInstalled } from '../../../scripts/setup.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'setup-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['18.20.0', true],
  ['20.9.1', true],
  ['20.10.0', false],
  ['22.0.0', false],
])('Node %s is too old: %s', (version, tooOld) => {
  expect(oldNode(version) !== null).toBe(tooOld);
});

test('packages are there when each has the version of the lock file', () => {
  const lock = (packages: object, folder = '.') => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, folder === '.' ? 'package-lock.json' : '.package-lock.json'), JSON.stringify({ packages }));
  };
  lock({ '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } });
  expect(packagesInstalled(root)).toBe(false);
  lock({ 'node_modules/a': { version: '0.9.0' } }, 'node_modules');
  expect(packagesInstalled(root)).toBe(false);
  lock({ 'node_modules/a': { version: '1.0.0' } }, 'node_modules');
  expect(packagesInstalled(root)).toBe(true);
});

test('someone without a browser is told what to install', () => {
  expect(howToGetABrowser()).toMatch(/install/i);
});
