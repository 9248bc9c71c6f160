/** @jest-environment ./scripts/jsdom-env.mjs */
import { webcrypto } from 'node:crypto';
import { beforeEach, expect, jest, test } from '@jest/globals';
import * as fake from 'fake-indexeddb';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { readPack } from '../../../src/engine/packs/read';
import { installFakeBrowser } from '../extension/fake-browser';
import { OURS } from './fixtures';
import { workersHere } from './workers-here';

const browser = installFakeBrowser();
const { IDBCursor, IDBDatabase, IDBIndex, IDBOpenDBRequest, IDBRequest, IDBTransaction } = fake;
Object.assign(globalThis, { IDBKeyRange, IDBObjectStore, IDBCursor, IDBDatabase, IDBIndex, IDBOpenDBRequest, IDBRequest, IDBTransaction });
workersHere();
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
const { closePackStore, keepPaper, readKeptPacks, readPaper, readVersions, saveVersions } = await import('../../../src/extension/storage');
const { changedPacks, overtaken } = await import('../../../options/store/changes');
const { startWorkbench } = await import('../../../options/store/workbench');

beforeEach(async () => {
  await closePackStore();
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  browser.stored.local = {};
});

const version = (pack: string, text: string, base: number | null) => ({
  ...{ file: `${pack}.yaml`, layer: 'organisation' as const, on: true, pack, text, base },
  ...{ version: '1.0.0', note: 'n', author: 'a', held: [], fingerprint: '', removed: false },
});

test('a save puts the pack in force and its line into the history, together', async () => {
  expect(await saveVersions([version('a', 'one', null), version('b', 'two', null)])).toEqual({ saved: true });
  expect((await readKeptPacks()).map(({ id, text }) => [id, text])).toEqual([
    ['a', 'one'],
    ['b', 'two'],
  ]);
  expect((await readVersions()).map(({ number, pack }) => [number, pack])).toEqual([
    [2, 'b'],
    [1, 'a'],
  ]);
});

test('a save that another window has overtaken changes nothing, also not the packs before it in the same save', async () => {
  await saveVersions([version('a', 'one', null)]);
  const late = await saveVersions([version('b', 'new', null), version('a', 'late', null)]);
  expect(late).toMatchObject({ saved: false, say: expect.stringContaining('another window') });
  expect((await readKeptPacks()).map(({ id, text }) => [id, text])).toEqual([['a', 'one']]);
  expect(await readVersions()).toHaveLength(1);
});

test('a full disk in the middle of saving says so, and keeps the old', async () => {
  await saveVersions([version('a', 'one', null)]);
  const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  const full = await saveVersions([version('a', 'two', 1)]);
  put.mockRestore();
  expect(full).toMatchObject({ saved: false, say: expect.stringContaining('no room left') });
  expect((await readKeptPacks()).map(({ text }) => text)).toEqual(['one']);
  expect(await readVersions()).toHaveLength(1);
});

test('without a database everything reads as empty and a save says that it failed', async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  expect([await readKeptPacks(), await readVersions(), await readPaper('x')]).toEqual([[], [], undefined]);
  expect(await saveVersions([version('a', 'one', null)])).toMatchObject({ saved: false });
  expect(await keepPaper('x', 1)).toMatchObject({ saved: false });
});

const entryOf = (text: string): Record<string, unknown> => ({ ...readPack(text, 'ours.yaml').pack?.language?.[0] });

async function ready() {
  const bench = startWorkbench();
  await new Promise<void>((resolve) => {
    bench.subscribe(() => bench.state().isReady && resolve());
  });
  return bench;
}

const [someRule = ''] = await (async () => {
  const bench = await ready();
  return bench.state().library.builtIn.flatMap((pack) => (pack.language ?? []).map(({ id }) => `${pack.id}/${id}`));
})();

test('a change is a draft until it is saved; saving counts the version up and notes who and why', async () => {
  const bench = await ready();
  await bench.changeRule(someRule, { say: 'Said our way.' });
  expect(await readKeptPacks()).toEqual([]);
  expect(changedPacks(bench.state())).toHaveLength(1);
  expect(await bench.save('Our way', 'PSW')).toEqual({ saved: true });
  expect(changedPacks(bench.state())).toEqual([]);
  await bench.changeRule(someRule, { say: 'Said another way.' });
  await bench.save('Another way', 'PSW');
  const [saved, first] = await readVersions();
  expect(first).toMatchObject({ pack: 'our-rules', version: '0.1.0', note: 'Our way', author: 'PSW', removed: false });
  expect(saved).toMatchObject({ version: '0.2.0', note: 'Another way' });
  expect(saved?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(saved?.text).toContain('changeNote: Another way');
});

test('going back saves the earlier text again, byte for byte, and nothing of the history goes', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  await bench.save('first', 'PSW');
  const [first] = await readVersions();
  await bench.edit('ours', { kind: 'put', part: 'language', entry: { ...entryOf(OURS), why: 'It is unkind.' } });
  await bench.save('second', 'PSW');
  if (!first) throw new Error('there is a first version');
  await bench.goBackTo(first);
  expect((await readKeptPacks()).map(({ text }) => text)).toEqual([first.text]);
  expect((await readVersions()).map(({ note }) => note.slice(0, 6))).toEqual(['Back t', 'second', 'first']);
});

test('a pack that was taken out comes back by going back', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  await bench.save('first', 'PSW');
  bench.removePack('ours');
  await bench.save('gone', 'PSW');
  expect(await readKeptPacks()).toEqual([]);
  expect((await readVersions()).find(({ note }) => note === 'first')?.text).toBe(OURS);
  const first = (await readVersions()).find(({ note }) => note === 'first');
  if (first) await bench.goBackTo(first);
  expect((await readKeptPacks()).map(({ id }) => id)).toEqual(['ours']);
});

test('a rule that is switched off and on again leaves nothing to save, and no pack behind', async () => {
  const bench = await ready();
  const { builtIn } = bench.state().library;
  for (const isOn of [true, false]) {
    const pack = builtIn.find(({ language }) => language?.some(({ on }) => (on !== false) === isOn));
    const key = `${pack?.id}/${pack?.language?.find(({ on }) => (on !== false) === isOn)?.id}`;
    await bench.changeRule(key, { on: !isOn });
    expect(changedPacks(bench.state())).toHaveLength(1);
    await bench.changeRule(key, { on: isOn });
    expect(changedPacks(bench.state())).toEqual([]);
  }
});

test('a pack that was taken in stays what it is: what is written here goes into a pack of our own', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  await bench.changeRule(someRule, { say: 'Said our way.' });
  expect(bench.state().library.local.map(({ id }) => id)).toEqual(['ours', 'our-rules']);
  expect(bench.state().library.local[0]?.text).toBe(OURS);
});

test('a rule that fails its examples is saved, held back, and named', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS.replace('- frequent flyer\n', '- another thing\n') });
  await bench.save('with a mistake', 'PSW');
  expect((await readKeptPacks())[0]?.held).toEqual(['frequent-flyer']);
});

test('text that gives no pack never reaches the draft', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  const before = bench.state().library;
  expect(await bench.edit('ours', { kind: 'text', text: 'language: [' })).toBe(false);
  expect(await bench.addPack({ file: 'x.yaml', layer: 'personal', text: '{}' })).toBe(false);
  expect(bench.state().library).toBe(before);
});

test('the draft survives a closed tab, and nothing of it is in force', async () => {
  const bench = await ready();
  await bench.changeRule(someRule, { on: false });
  while ((await readPaper('draft')) === undefined);
  const again = await ready();
  expect(changedPacks(again.state())).toHaveLength(1);
  expect(await readKeptPacks()).toEqual([]);
  await again.discard();
  expect(changedPacks(again.state())).toEqual([]);
  expect(changedPacks((await ready()).state())).toEqual([]);
});

test('a draft that another window has overtaken is shown against what is saved now, and can be laid over it knowingly', async () => {
  const one = await ready();
  await one.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  await one.save('begin', 'PSW');
  const two = await ready();
  await two.edit('ours', { kind: 'text', text: OURS.replace('What brings them back?', 'From window two') });
  while ((await readPaper('draft')) === undefined);
  await saveVersions([version('ours', OURS.replace('What brings them back?', 'From window one'), one.state().saved[0]?.base ?? null)]);
  const late = await ready();
  expect(overtaken(late.state()).map(({ id }) => id)).toEqual(['ours']);
  expect(await late.save('late', 'PSW')).toMatchObject({ saved: false });
  late.takeOver();
  expect(await late.save('knowingly', 'PSW')).toEqual({ saved: true });
  expect((await readKeptPacks())[0]?.text).toContain('From window two');
  expect((await readVersions())[1]?.text).toContain('From window one');
});

test('reading makes no database, so that after a wipe nothing stands there', async () => {
  await readKeptPacks();
  await readPaper('draft');
  expect(await indexedDB.databases()).toEqual([]);
  await saveVersions([version('a', 'one', null)]);
  expect(await indexedDB.databases()).toHaveLength(1);
});

const LONG = `${OURS}  - id: contact
    find: ["contact#Noun"]
    category: care-jargon
    severity: info
    say: Seeing whom?
    better: ["advice: say who saw whom"]
    why: It is a word of ours.
    source: [audit]
    examples:
      flag: ["His [[contact]] was good."]
      leave: ["We will contact her."]
acronyms:
${Array.from({ length: 300 }, (_, index) => `  - { short: QX${index}, long: Quite long words to make a text long }`).join('\n')}
`;

test('a long pack is edited aside, changes come one after the other, and none is lost', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: LONG });
  const states: boolean[] = [];
  bench.subscribe(() => states.push(bench.state().isWorking));
  const changes = ['One.', 'Two.'].map((say, index) =>
    bench.edit('ours', { kind: 'put', part: 'language', entry: { ...entryOf(OURS), id: `more-${index}`, say } }),
  );
  expect(await Promise.all(changes)).toEqual([true, true]);
  const [ours] = bench.state().library.local;
  expect(ours?.pack.language?.map(({ say }) => say)).toEqual(['What brings them back?', 'Seeing whom?', 'One.', 'Two.']);
  expect(ours?.pack.acronyms).toHaveLength(300);
  expect([states.includes(true), bench.state().isWorking]).toEqual([true, false]);
});

test('a rule that asks for a part of speech is tried with the tagger, so it comes into force', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: LONG });
  expect(await bench.save('with a part of speech', 'PSW')).toEqual({ saved: true });
  expect((await readKeptPacks())[0]?.held).toEqual([]);
});

test('where rules cannot be tried nothing is saved, and that is said', async () => {
  const bench = startWorkbench({ ...(await ready()).trying, held: async () => null });
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  expect(await bench.save('untried', 'PSW')).toMatchObject({ saved: false, say: expect.stringContaining('could not try') });
  expect(await readKeptPacks()).toEqual([]);
});

test('undo takes back all packs of the last save: what was changed, what was new, and what was taken out', async () => {
  const bench = await ready();
  const named = (id: string) => ({ file: `${id}.yaml`, layer: 'organisation' as const, text: OURS.replace('id: ours', `id: ${id}`) });
  for (const id of ['one', 'two']) await bench.addPack(named(id));
  await bench.save('begin', 'PSW');
  const texts = async () => Object.fromEntries((await readKeptPacks()).map(({ id, text }) => [id, text]));
  const before = await texts();
  await bench.edit('one', { kind: 'head', values: { title: 'Another title' } });
  bench.removePack('two');
  await bench.addPack(named('three'));
  await bench.save('much at once', 'PSW');
  expect(Object.keys(await texts()).sort()).toEqual(['one', 'three']);
  expect(await bench.undo()).toEqual({ saved: true });
  expect(await texts()).toEqual(before);
  // And that can be taken back too.
  await bench.undo();
  expect(Object.keys(await texts()).sort()).toEqual(['one', 'three']);
  expect((await texts())['one']).toContain('title: Another title');
});

test('going back leaves what the draft holds of other packs', async () => {
  const bench = await ready();
  await bench.addPack({ file: 'ours.yaml', layer: 'organisation', text: OURS });
  await bench.save('begin', 'PSW');
  await bench.edit('ours', { kind: 'head', values: { title: 'Another title' } });
  await bench.save('title', 'PSW');
  await bench.addPack({ file: 'other.yaml', layer: 'organisation', text: OURS.replace('id: ours', 'id: other') });
  await bench.undo();
  expect(changedPacks(bench.state()).map(({ after }) => after?.id)).toEqual(['other']);
  expect(bench.state().library.local.find(({ id }) => id === 'ours')?.pack.title).toBe('Ours');
});
