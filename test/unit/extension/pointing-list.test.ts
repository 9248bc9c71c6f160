import { beforeEach, expect, test } from '@jest/globals';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { keepProfile, pointIn } = await import('../../../src/extension/pointing');
const { isForList, keepList, pointAtListIn } = await import('../../../src/extension/pointing-list');
const { sitesRecord } = await import('../../../src/extension/storage');

const site = { id: 's', title: 'CareNote', host: 'cases.example.org', field: { label: 'Management oversight' } };
const other = { ...site, id: 'other' };
const page = { ours: true, surface: false, url: 'https://cases.example.org/record/1', tabId: 4, frameId: 0 };
const list = { item: '#past li', date: 'time' };

beforeEach(async () => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.injected = [];
  fake.granted = new Set(['https://cases.example.org/*']);
  await sitesRecord.write([site, other]);
});

test('the list that was pointed at goes to the site that asked, once, and every frame stops', async () => {
  expect(await pointAtListIn(4, 's')).toBe(true);
  expect(fake.injected).toEqual([{ tabId: 4, files: ['point.js'], frameIds: undefined }]);
  expect([await isForList(page), await isForList({ ...page, tabId: 5 })]).toEqual([true, false]);
  expect(await keepList(list, page)).toEqual({ saved: true, say: null });
  expect(await sitesRecord.read()).toEqual([{ ...site, pastEntries: list }, other]);
  expect(fake.sent.at(-1)).toMatchObject({ tabId: 4 });
  expect(await keepList({ item: 'p' }, page)).toEqual({ saved: false, say: null });
  expect(await sitesRecord.read()).toEqual([{ ...site, pastEntries: list }, other]);
});

test('giving up, another tab, or a page of another host changes nothing', async () => {
  await pointAtListIn(4, 's');
  await keepList(list, { ...page, tabId: 5 });
  await keepList(null, page);
  await pointAtListIn(4, 's');
  await keepList(list, { ...page, url: 'https://elsewhere.example/' });
  expect(await sitesRecord.read()).toEqual([site, other]);
});

test('whoever then points at a box is asked for a box', async () => {
  await pointAtListIn(4, 's');
  await pointIn(4);
  expect(await isForList(page)).toBe(false);
});

test('a box that is pointed at again keeps its past entries', async () => {
  await sitesRecord.write([{ ...site, pastEntries: list }]);
  await keepProfile({ ...site, id: 'new' }, page);
  expect(await sitesRecord.read()).toEqual([{ ...site, pastEntries: list }]);
});
