import { expect, test } from '@jest/globals';
import { entries } from '../../../scripts/entries.mjs';
import { deriveManifest, sourceManifest } from '../../../scripts/manifest.mjs';
import { ALLOWED_HOSTS } from '../../../scripts/scan.mjs';

/**
 * What the extension may do is frozen here. Whoever changes one of these lists changes what people were promised: write the reason
 * into docs/decisions/ as a new record (`NNNN-what-it-is.md`), and change the list in the same commit.
 */
const source = sourceManifest();
const chromium = deriveManifest(source, 'chromium');
const firefox = deriveManifest(source, 'firefox');

test('permissions (a change needs a record in docs/decisions)', () => {
  const common = ['storage', 'scripting', 'activeTab', 'contextMenus'];
  expect(chromium.permissions).toEqual([...common, 'sidePanel']);
  expect(firefox.permissions).toEqual(common);
  for (const manifest of [chromium, firefox]) expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
});

test('what must never be in the manifest (a change needs a record in docs/decisions)', () => {
  const never = [
    'host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'optional_permissions',
    'update_url',
    'oauth2',
  ];
  for (const manifest of [chromium, firefox]) for (const key of never) expect(manifest).not.toHaveProperty(key);
});

test('content security policy (a change needs a record in docs/decisions)', () => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "worker-src 'self'",
  ].join('; ');
  for (const manifest of [chromium, firefox]) expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
});

test('Firefox is told that no data is collected (a change needs a record in docs/decisions)', () => {
  expect(firefox.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('bundles (a change needs a record in docs/decisions)', () => {
  expect(entries().map(({ name, source: file }) => `${name}.js from ${file}`)).toEqual([
    'content.js from src/extension/content.ts',
    'helper.js from src/extension/helper.ts',
    'wordings.js from src/extension/wordings.ts',
    'past.js from src/extension/past.ts',
    'point.js from src/extension/point.ts',
    'background.js from src/extension/background.ts',
    'tagger.js from src/extension/tagger.ts',
    'review-worker.js from src/extension/review-worker.ts',
    'rules-worker.js from popup/rules-worker.ts',
    'impact-worker.js from options/impact-worker.ts',
    'read-worker.js from options/read-worker.ts',
    'popup.js from popup/popup.tsx',
    'panel.js from popup/panel.tsx',
    'options.js from options/options.tsx',
    'review.js from review/review.tsx',
    'help.js from popup/help.tsx',
    'proof.js from popup/proof.tsx',
    'practice.js from practice/practice.tsx',
  ]);
});

test('the small script of every page stays small (a change needs a record in docs/decisions)', () => {
  expect(entries().find(({ name }) => name === 'content')?.budget).toBe(10 * 1024);
});

test('hosts that a bundle may name (a change needs a record in docs/decisions)', () => {
  expect(ALLOWED_HOSTS).toEqual(['www.w3.org', 'json-schema.org', 'www.gov.uk', 'www.legislation.gov.uk']);
});
