import { expect, test } from '@jest/globals';
import { chromiumId, deriveManifest, sourceManifest } from '../../../scripts/manifest.mjs';

const source = sourceManifest();
const chromium = deriveManifest(source, 'chromium');
const firefox = deriveManifest(source, 'firefox');

test('Chromium gets nothing that only Firefox knows', () => {
  expect(chromium).not.toHaveProperty('sidebar_action');
  expect(chromium).not.toHaveProperty('browser_specific_settings');
  expect(chromium.background).toEqual({ service_worker: 'background.js' });
  expect(chromium.permissions).toContain('sidePanel');
  expect(chromium.commands).toHaveProperty('open-panel');
});

test('Firefox gets nothing that only Chromium knows', () => {
  for (const key of ['side_panel', 'minimum_chrome_version', 'key', 'storage']) expect(firefox).not.toHaveProperty(key);
  expect(firefox.background).toEqual({ scripts: ['background.js'] });
  expect(firefox.permissions).not.toContain('sidePanel');
  expect(firefox.commands).toHaveProperty('_execute_sidebar_action');
  expect(firefox.commands).not.toHaveProperty('open-panel');
});

test('deriving changes nothing in the source', () => {
  expect(source).toEqual(sourceManifest());
});

test('the versions of package and manifest are one', async () => {
  const { version } = await import('virtual:build');
  expect(source.version).toBe(version);
});

test('the id in Chromium stays: policies of organisations name it', () => {
  expect(chromiumId(chromium)).toBe('odflondlbmnhkabkkfhjgggefpdmingm');
});

test('Chromium allows four suggested keys, and no key twice', () => {
  const keys = Object.values(source.commands as Record<string, { suggested_key: { default: string } }>).map(
    (command) => command.suggested_key.default,
  );
  expect(keys.length).toBeLessThanOrEqual(4);
  expect(new Set(keys).size).toBe(keys.length);
});
