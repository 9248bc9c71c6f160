import { beforeEach, expect, jest, test } from '@jest/globals';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const reflecting = await import('../../../src/extension/reflecting');
const { actionPointsRecord, reflectionsRecord } = await import('../../../src/extension/storage');
const { ROUNDS } = await import('../../../src/extension/storage/passphrase');

// Drawing a key from a passphrase is slow on purpose.
jest.setTimeout(60_000);

const DAY = 86_400_000;
const PASSPHRASE = 'four quiet yellow buses';
const reflection = (id: string, savedAt = 1_000, learnt = 'My reasons come last.') => ({
  id,
  savedAt,
  set: 'sea',
  answers: { learnt },
  looked: null,
});

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.storageError = null;
});

async function sealed(): Promise<CryptoKey> {
  await reflecting.keepReflection(reflection('a'), null);
  const set = await reflecting.changePassphrase(PASSPHRASE, null);
  if ('problem' in set || !set.key) throw new Error('no key');
  return set.key;
}

test('what is sealed cannot be read from the storage, and opens with the passphrase alone', async () => {
  await sealed();
  const stored = JSON.stringify(fake.stored.local);
  expect(stored).not.toContain('reasons');
  expect(stored).not.toContain(PASSPHRASE);
  expect(stored).toContain(`"rounds":${ROUNDS}`);
  expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
  const opened = await reflecting.unlockReflections(PASSPHRASE);
  expect('key' in opened && (await reflecting.openReflections(opened.key))).toEqual([reflection('a')]);
});

test('a wrong passphrase says so and destroys nothing', async () => {
  await sealed();
  const before = structuredClone(fake.stored.local);
  expect(await reflecting.unlockReflections('another')).toEqual({ problem: expect.stringContaining('not the passphrase') });
  expect(fake.stored.local).toEqual(before);
  expect(await reflecting.openReflections(null)).toEqual([]);
  expect((await reflecting.listReflections()).listed).toMatchObject([{ id: 'a', isSealed: true }]);
});

test('nothing is kept open beside what is sealed', async () => {
  await sealed();
  expect(await reflecting.keepReflection(reflection('b'), null)).toMatchObject({ saved: false });
  expect((await reflecting.listReflections()).listed).toHaveLength(1);
});

test('two reflections cannot be swapped, and a damaged one takes no other with it', async () => {
  const key = await sealed();
  await reflecting.keepReflection(reflection('b', 2_000, 'Another.'), key);
  const { kept, ...rest } = await reflectionsRecord.read();
  const [a, b] = kept;
  if (!a || !b) throw new Error('two were kept');
  await reflectionsRecord.write({ ...rest, kept: [{ ...a, body: b.body }, b] });
  expect((await reflecting.openReflections(key)).map(({ id }) => id)).toEqual(['b']);
  expect(await reflecting.changePassphrase('another passphrase', key)).toHaveProperty('problem');
  expect((await reflecting.listReflections()).listed).toHaveLength(2);
});

test('a full storage leaves what was there', async () => {
  const key = await sealed();
  fake.storageError = 'QUOTA_BYTES quota exceeded';
  expect(await reflecting.keepReflection(reflection('b'), key)).toMatchObject({ saved: false, say: expect.stringContaining('no room') });
  expect(await reflecting.changePassphrase(null, key)).toHaveProperty('problem');
  fake.storageError = null;
  expect(await reflecting.openReflections(key)).toEqual([reflection('a')]);
});

test('what is older than the writer keeps things goes, and a clock that was set back takes nothing', async () => {
  const now = 400 * DAY;
  await reflecting.keepReflection(reflection('old', now - 366 * DAY), null);
  await reflecting.keepReflection(reflection('new', now - 364 * DAY), null);
  await reflecting.keepReflection(reflection('later', now + 10 * DAY), null);
  await actionPointsRecord.write([{ id: 'p', text: 'x', due: null, done: false, savedAt: 0 }]);
  await reflecting.forgetOldReflections(now);
  expect((await reflecting.openReflections(null)).map(({ id }) => id)).toEqual(['later', 'new']);
  expect(await actionPointsRecord.read()).toEqual([]);
  await reflecting.setKeepDays(null);
  await reflecting.forgetOldReflections(now * 10);
  expect((await reflecting.listReflections()).listed).toHaveLength(2);
});

test('a file takes sealed reflections to another device, sealed', async () => {
  await sealed();
  const file = await reflecting.exportReflections();
  expect(file).not.toContain('reasons');
  fake.stored.local = {};
  const read = reflecting.readExport(file);
  if ('problem' in read) throw new Error(read.problem);
  expect(await reflecting.importReflections(read, 'another', null)).toHaveProperty('problem');
  expect(fake.stored.local).toEqual({});
  const taken = await reflecting.importReflections(read, PASSPHRASE, null);
  expect(taken).toMatchObject({ taken: 1 });
  expect(JSON.stringify(fake.stored.local)).not.toContain('reasons');
  const again = await reflecting.unlockReflections(PASSPHRASE);
  expect('key' in again && (await reflecting.openReflections(again.key))).toEqual([reflection('a')]);
});

test('other files are refused in plain words', () => {
  for (const text of ['', '{', '[]', '{"format":"on-your-shoulder-reflections","version":2,"lock":null,"kept":[]}'])
    expect(reflecting.readExport(text)).toHaveProperty('problem');
});

test('deleting one, then all, leaves nothing', async () => {
  const key = await sealed();
  await reflecting.keepReflection(reflection('b'), key);
  await reflecting.forgetReflection('a');
  expect((await reflecting.listReflections()).listed.map(({ id }) => id)).toEqual(['b']);
  expect(await reflecting.forgetAllReflections()).toBe(true);
  expect(fake.stored.local).toEqual({});
});
