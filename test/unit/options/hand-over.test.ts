/** @jest-environment ./scripts/jsdom-env.mjs */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PolicyValues } from '../../../options/hand-over/policy';
import { chromiumId, sourceManifest } from '../../../scripts/manifest.mjs';
import { installFakeBrowser } from '../extension/fake-browser';
import { OURS } from './fixtures';

installFakeBrowser();
const { policyFiles } = await import('../../../options/hand-over/formats');
const { CHROMIUM_ID, FIREFOX_ID, policyValues } = await import('../../../options/hand-over/policy');
const { policyProblems } = await import('../../../options/hand-over/problems');

const VALUES: PolicyValues = {
  level: 'locked',
  setBy: 'Digital Services, “Rivermere” Council & <partners>',
  settings: { replace: false, preset: 'child-in-need' },
  sites: [{ id: 'carenote', title: 'CareNote', host: '127.0.0.1:8080', field: { label: 'Management oversight' } }],
  packs: [{ file: 'ours.yaml', text: `${OURS}# “quotes”, \\ backslash, é\n` }],
};
const file = (name: string, values = VALUES): string => policyFiles(values).find((one) => one.name === name)?.text ?? '';
const json = (name: string): Record<string, unknown> => JSON.parse(file(name));

test('the ids are those that the manifest gives', () => {
  const manifest = sourceManifest();
  expect(CHROMIUM_ID).toBe(chromiumId(manifest));
  expect(FIREFOX_ID).toBe(manifest.browser_specific_settings.gecko.id);
});

test('JSON for Chrome, Edge and Firefox holds the values under the extension’s id', () => {
  expect(json('chrome-edge-policy.json')).toEqual({ '3rdparty': { extensions: { [CHROMIUM_ID]: VALUES } } });
  expect(json('policies.json')).toMatchObject({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: VALUES } } } });
  expect(json('policies.json')).toMatchObject({
    policies: { ExtensionSettings: { [FIREFOX_ID]: { installation_mode: 'force_installed' } } },
  });
  expect(json('force-install.json')).toMatchObject({ ExtensionSettings: { [CHROMIUM_ID]: { installation_mode: 'force_installed' } } });
});

test('Google’s Admin console takes each value in a group of its own', () => {
  expect(json('google-admin-console.json')).toEqual(
    Object.fromEntries(Object.entries(VALUES).map(([key, value]) => [key, { Value: value }])),
  );
});

test('the instructions come first, name every other file and both ids, and no address to load from', () => {
  const [first, ...others] = policyFiles(VALUES);
  expect(first?.name).toBe('read-this-first.txt');
  for (const { name } of others) expect(first?.text).toContain(name);
  for (const id of [CHROMIUM_ID, FIREFOX_ID]) expect(first?.text).toContain(id);
  expect(first?.text).not.toMatch(/https?:/);
});

/** Reads a registry file as Windows and then Chromium would. */
function readRegistry(text: string): Record<string, Record<string, unknown>> {
  const keys: Record<string, Record<string, unknown>> = {};
  let current: Record<string, unknown> = {};
  for (const line of text.split('\r\n')) {
    const key = /^\[([^-].*)\]$/.exec(line)?.[1];
    if (key) current = keys[key] = {};
    const [, name, raw] = /^"([^"]+)"="(.*)"$/.exec(line) ?? [];
    if (name === undefined || raw === undefined) continue;
    const value = raw.replaceAll(/\\([\\"])/g, '$1');
    current[name] = /^[[{]/.test(value) ? JSON.parse(value) : value;
  }
  return keys;
}

test('the registry file gives the same values back, for both browsers, whatever stands in them', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (setBy, pack) => {
      const values = policyValues({
        level: 'defaults',
        setBy: `x${setBy.replaceAll(/[\r\n"]/g, ' ')}`,
        packs: [{ file: 'a.yaml', text: pack }],
      });
      const keys = readRegistry(file('on-your-shoulder.reg', values));
      expect(Object.keys(keys)).toHaveLength(2);
      for (const key of Object.values(keys)) expect(key).toEqual({ ...values });
    }),
  );
  expect(Object.keys(readRegistry(file('on-your-shoulder.reg')))).toEqual([
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
  ]);
});

const xml = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml');

test('the template is well formed, and every word and presentation that it names is there', () => {
  const [template, words] = [xml(file('on-your-shoulder.admx')), xml(file('on-your-shoulder.adml'))];
  for (const document of [template, words]) expect(document.querySelector('parsererror')).toBeNull();
  const strings = new Set([...words.querySelectorAll('string')].map((one) => one.id));
  const presentations = new Set([...words.querySelectorAll('presentation')].map((one) => one.id));
  for (const [, kind, id = ''] of file('on-your-shoulder.admx').matchAll(/\$\((string|presentation)\.([^)]+)\)/g))
    expect((kind === 'string' ? strings : presentations).has(id)).toBe(true);
  expect([...template.querySelectorAll('policy')].map((one) => one.getAttribute('key'))).toContain(
    `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`,
  );
});

test('each OMA-URI names a policy of the template, and its value gives the setting back', () => {
  const template = xml(file('on-your-shoulder.admx'));
  const rows = JSON.parse(file('intune-oma-uri.json')) as { omaUri: string; value: string }[];
  expect(rows).toHaveLength(1 + 2 * Object.keys(VALUES).length);
  for (const { omaUri, value } of rows.slice(1)) {
    const policy = template.querySelector(`policy[name="${omaUri.split('/').pop()}"]`);
    const parent = policy?.querySelector('parentCategory')?.getAttribute('ref');
    expect(omaUri).toContain(`OnYourShoulder~Policy~OnYourShoulder~${parent}/`);
    const data = xml(`<root>${value}</root>`).querySelector('data');
    expect(data?.id).toBe(policy?.querySelector('text')?.id);
    const key = policy?.querySelector('text')?.getAttribute('valueName') ?? '';
    const given = data?.getAttribute('value') ?? '';
    const wanted: unknown = Object(VALUES)[key];
    expect(typeof wanted === 'string' ? given : JSON.parse(given)).toEqual(wanted);
  }
});

test('what the extension would refuse is named before it is handed over', () => {
  expect(policyProblems(VALUES)).toEqual([]);
  expect(policyProblems({ ...VALUES, sites: [{ id: 'x', title: 'x', host: 'https://x.example/', field: {} }] })).toHaveLength(1);
});

test('a policy cannot name an address to load from: no key of it takes one, and every address-like host is a bare host', () => {
  const schema = readFileSync('managed_schema.json', 'utf8');
  expect(schema).not.toMatch(/url|uri|endpoint|server|remote|src|href/i);
});
