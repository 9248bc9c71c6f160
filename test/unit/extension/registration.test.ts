import { beforeEach, expect, test } from '@jest/globals';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { grantedPatterns, registerScripts } = await import('../../../src/extension/registration');
const { sitesRecord } = await import('../../../src/extension/storage');
const { continueWith, forgetTab, keepProfile, preparePage } = await import('../../../src/extension/pointing');
const { profilesFor } = await import('../../../src/extension/profiles');
const { originPattern, readAddress } = await import('../../../src/extension/page-address');

const site = { id: 's', title: 'CareNote', host: 'cases.example.org', field: { label: 'Management oversight' } };
const page = { ours: true, surface: false, url: 'https://cases.example.org/record/1', tabId: 4, frameId: 0 };

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.granted = new Set();
  fake.registered = [];
  fake.injected = [];
});

test('only hosts of profiles that the browser allows are registered', async () => {
  await sitesRecord.write([site, { ...site, id: 'other', host: 'other.example.org' }, { ...site, id: 'again' }]);
  await registerScripts();
  expect(fake.registered).toEqual([]);
  fake.granted.add('https://cases.example.org/*').add('https://elsewhere.example.org/*');
  await registerScripts();
  expect(fake.registered).toMatchObject([{ matches: ['https://cases.example.org/*'], persistAcrossSessions: true, allFrames: true }]);
});

test('what is registered is never taken away while it is changed: a page may come in that moment', async () => {
  fake.granted.add('https://cases.example.org/*').add('https://other.example.org/*');
  await sitesRecord.write([site]);
  await registerScripts();
  fake.unregistered = 0;
  await sitesRecord.write([site, { ...site, id: 'other', host: 'other.example.org' }]);
  await registerScripts();
  expect(fake.registered).toMatchObject([{ matches: ['https://cases.example.org/*', 'https://other.example.org/*'], allFrames: true }]);
  await registerScripts();
  expect(fake.unregistered).toBe(0);
  await sitesRecord.write([]);
  await registerScripts();
  expect(fake.registered).toEqual([]);
});

test('two events at once end in one registration', async () => {
  await sitesRecord.write([site]);
  fake.granted.add('https://cases.example.org/*');
  await Promise.all([registerScripts(), registerScripts(), registerScripts()]);
  expect(fake.registered).toHaveLength(1);
});

test('a port is no part of a permission', async () => {
  fake.granted.add('http://127.0.0.1/*');
  expect(await grantedPatterns([{ ...site, host: '127.0.0.1:8080' }])).toEqual(['http://127.0.0.1/*']);
  expect(originPattern('http://127.0.0.1:8080/record')).toBe('http://127.0.0.1/*');
  expect(originPattern('file:///home/a.html')).toBeNull();
  expect(originPattern('chrome://settings')).toBeNull();
  expect(originPattern('')).toBeNull();
});

test('a page is told only what is set up for its host, while the permission stands', async () => {
  await sitesRecord.write([site, { ...site, id: 'other', host: 'other.example.org' }]);
  expect(await profilesFor(page)).toEqual([]);
  fake.granted.add('https://cases.example.org/*');
  expect(await profilesFor(page)).toEqual([site]);
  expect(await profilesFor({ ...page, url: 'https://cases.example.org.evil.example/' })).toEqual([]);
});

test('the permission’s answer finds the page that asked, once, though the popup has closed', async () => {
  await preparePage(4, 'https://cases.example.org/*');
  await continueWith(['https://other.example.org/*']);
  expect(fake.injected).toEqual([]);
  await continueWith(['https://cases.example.org/*']);
  await continueWith(['https://cases.example.org/*']);
  expect(fake.injected).toEqual([{ tabId: 4, files: ['point.js'], frameIds: undefined }]);
});

test('the box that was pointed at is kept for good with a permission, and for this tab without', async () => {
  await keepProfile(site, page);
  expect(await sitesRecord.read()).toEqual([]);
  expect(await profilesFor(page)).toEqual([site]);
  expect(await profilesFor({ ...page, tabId: 5 })).toEqual([]);
  expect(fake.stored.local).toEqual({});
  await forgetTab(4);
  expect(await profilesFor(page)).toEqual([]);

  fake.granted.add('https://cases.example.org/*');
  expect(await keepProfile(site, page)).toEqual({ saved: true, say: null });
  expect(await sitesRecord.read()).toEqual([site]);
  expect(fake.registered).toMatchObject([{ matches: ['https://cases.example.org/*'] }]);
  expect(fake.injected.at(-1)).toMatchObject({ tabId: 4, files: ['content.js'] });
});

test('what an address says of a page', async () => {
  fake.granted.add('https://cases.example.org/*');
  expect(await readAddress(null, [site])).toEqual({ kind: 'unknown' });
  expect(await readAddress('about:addons', [site])).toEqual({ kind: 'closed' });
  expect(await readAddress('https://cases.example.org/record', [site])).toEqual({
    kind: 'site',
    host: 'cases.example.org',
    origin: 'https://cases.example.org/*',
    granted: true,
    profiles: 1,
  });
});
