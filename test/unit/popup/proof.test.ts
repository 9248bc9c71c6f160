import { expect, test } from '@jest/globals';
import { PERMISSION_WORDS } from '../../../popup/proof/permission-words';
import { readCsp } from '../../../popup/proof/policy';
import { sourceManifest } from '../../../scripts/manifest.mjs';

test('every permission of the manifest is explained, and no other', () => {
  expect(Object.keys(PERMISSION_WORDS).sort()).toEqual([...sourceManifest().permissions].sort());
});

test('the policy of the manifest is put into plain words, line by line, and forbids the network', () => {
  const { lines, forbidsNetwork } = readCsp(sourceManifest().content_security_policy.extension_pages);
  expect(forbidsNetwork).toBe(true);
  expect(lines).toContainEqual({ line: "connect-src 'none'", say: 'Connections to a network, of every kind: forbidden.' });
  expect(lines).toContainEqual({ line: "script-src 'self'", say: 'Programs: only those that came with this extension.' });
  expect(lines.filter(({ say }) => say.startsWith('A rule of the browser'))).toEqual([]);
});

test.each([
  ['', false],
  ["script-src 'self'", false],
  ["connect-src 'self'", false],
  ["connect-src 'none' https://example.org", false],
  ["default-src 'none'; connect-src https://example.org", false],
  ["default-src 'none'", true],
  ["default-src *; connect-src 'none'", true],
])('“%s” forbids the network: %s', (policy, forbids) => {
  expect(readCsp(policy).forbidsNetwork).toBe(forbids);
});
