/** The ways into the help, the rules that it shows, and one kept thing that is deleted. */
import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import * as idb from 'fake-indexeddb';
import { IDBFactory } from 'fake-indexeddb';
import { FAKE_ORIGIN, installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { IDBCursor, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction } = idb;
Object.assign(globalThis, { IDBCursor, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBOpenDBRequest, IDBRequest, IDBTransaction });
const { goToHelp, leadToHelp } = await import('../../../src/extension/help-way');
const { openHelp, showInHelp, whyRule } = await import('../../../src/extension/handles');
const { answer, dispatch, listen } = await import('../../../src/extension/messages');
const { wrap } = await import('../../../src/extension/wire');
const { keepPolicyProved } = await import('../../../src/extension/prove-policy');
const { readRulesInUse } = await import('../../../src/extension/rules-in-use');
const {
  closePackStore,
  describeStorage,
  draftRecord,
  keepPaper,
  OWN_COMMENTS,
  readKeptPacks,
  saveVersions,
  settingsRecord,
  tourOfferedRecord,
  wipeOne,
} = await import('../../../src/extension/storage');

const PACK = (id: string) => `format: 1
id: ${id}
version: 1.0.0
title: ${id}
purpose: Words
author: PSW
licence: none
lists:
  things: [thing]
`;

const version = (id: string, layer: 'organisation' | 'personal') => ({
  ...{ base: null, pack: id, version: '1.0.0', note: '', author: '', fingerprint: '', removed: false },
  ...{ file: `${id}.yaml`, layer, text: PACK(id), on: id !== 'off' },
});

beforeEach(async () => {
  await closePackStore();
  fake.stored = { local: {}, session: {}, managed: null };
  fake.opened.length = 0;
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

test('a help page that is open shows the place, and no tab is opened', async () => {
  const places: string[] = [];
  const stop = listen([
    answer(showInHelp, async ({ place }) => {
      places.push(place);
      return { shown: true };
    }),
  ]);
  expect(await leadToHelp('rule/sea/decision')).toBe(true);
  stop();
  expect(places).toEqual(['rule/sea/decision']);
  expect(fake.opened).toEqual([]);
});

test('without one, the help is opened at the place; a help that cannot come to the front counts as none', async () => {
  await leadToHelp('rule/sea/decision');
  const stop = listen([answer(showInHelp, async () => ({ shown: false }))]);
  await leadToHelp('');
  stop();
  expect(fake.opened).toEqual([`${FAKE_ORIGIN}help.html#rule/sea/decision`, `${FAKE_ORIGIN}help.html`]);
});

test('a surface asks the background, and opens the help itself where nobody answers', async () => {
  const asked: string[] = [];
  const stop = listen([
    answer(openHelp, async ({ place }) => {
      asked.push(place);
      return { shown: true };
    }),
  ]);
  await goToHelp('tour');
  stop();
  await goToHelp('element/risk');
  expect(asked).toEqual(['tour']);
  expect(fake.opened).toEqual([`${FAKE_ORIGIN}help.html#element/risk`]);
});

test('a page may ask about a rule and nothing else, and cannot lead the help anywhere', () => {
  const page = { ours: true, surface: false, url: 'https://example.org/', tabId: 1, frameId: 0 };
  const answers = [answer(openHelp, async () => ({ shown: true })), answer(whyRule, async () => ({ shown: true }))];
  expect(dispatch(answers, wrap('open-help', { place: 'tour' }), page)).toBeUndefined();
  expect(dispatch(answers, wrap('why-rule', { rule: 'x'.repeat(5000) }), page)).toBeUndefined();
  expect(dispatch(answers, wrap('why-rule', { rule: '' }), page)).toBeUndefined();
  expect(dispatch(answers, wrap('why-rule', { rule: 'sea/decision' }), page)).toBeDefined();
});

test('the rules in use are those of the policy, of the organisation and the writer’s own, in this order, with fingerprints', async () => {
  fake.stored.managed = {
    packs: [
      { file: 'policy.yaml', text: PACK('policy') },
      { file: 'broken.yaml', text: 'format: [' },
    ],
  };
  await saveVersions([version('mine', 'personal'), version('ours', 'organisation'), version('off', 'personal')]);
  await settingsRecord.write({ disabledRules: ['sea/x'], disabledPacks: ['acronyms'] });
  await keepPolicyProved();
  const { packs, off, problems } = await readRulesInUse();
  expect(packs.map(({ file, place, on }) => [file, place, on])).toEqual([
    ['policy.yaml', 'policy', true],
    ['ours.yaml', 'organisation', true],
    ['mine.yaml', 'personal', true],
    ['off.yaml', 'personal', false],
  ]);
  expect(packs[0]?.sha256).toBe(createHash('sha256').update(PACK('policy')).digest('hex'));
  expect(off).toEqual({ rules: ['sea/x'], packs: ['acronyms'] });
  expect(problems.map(({ file }) => file)).toEqual(['broken.yaml']);
});

test('what is kept says whether words of a comment are among it', async () => {
  await saveVersions([version('mine', 'personal')]);
  const database = async () => (await describeStorage()).find(({ where }) => where === 'database');
  expect(await database()).toMatchObject({ hasText: false, what: expect.not.stringContaining('comments') });
  await keepPaper(OWN_COMMENTS, [{ id: 'own-1', title: 'Your comment 1', text: 'Leo said the harbour was quiet.' }]);
  expect(await database()).toMatchObject({ hasText: true, what: expect.stringContaining('comments of your own') });
  await keepPaper(OWN_COMMENTS, []);
  expect(await database()).toMatchObject({ hasText: false });
  await draftRecord.write('Amira will stay with Nan.');
  const kept = await describeStorage();
  expect(kept.filter(({ hasText }) => hasText).map(({ where, key }) => [where, key])).toEqual([['session', 'draft']]);
  await draftRecord.remove();
});

test('one kept thing goes and all else stays; the database has a size', async () => {
  await saveVersions([version('mine', 'personal')]);
  await tourOfferedRecord.write(true);
  const kept = await describeStorage();
  expect(kept.find(({ where }) => where === 'database')?.bytes).toBeGreaterThan(PACK('mine').length);
  expect(await wipeOne({ where: 'local', key: 'tourOffered' })).toBe(true);
  expect(await tourOfferedRecord.read()).toBe(false);
  expect((await readKeptPacks()).length).toBe(1);
  expect(await wipeOne({ where: 'database', key: 'workbench' })).toBe(true);
  expect((await describeStorage()).map(({ key }) => key)).toEqual(['packsChanged']);
});
