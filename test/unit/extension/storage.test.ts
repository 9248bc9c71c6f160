import { beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const {
  defineRecord,
  describeStorage,
  hiddenRulesRecord,
  RECORDS,
  settingsRecord,
  siteProfileSchema,
  sitesRecord,
  tolerantList,
  wipe,
  withSite,
} = await import('../../../src/extension/storage');

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.storageError = null;
});

const amira = { id: 'a', title: 'CareNote: management oversight', host: '127.0.0.1:8080', field: { label: 'Management oversight' } };

test('a record gives back what was written, and carries its version', async () => {
  expect(await sitesRecord.write([amira])).toEqual({ saved: true });
  expect(fake.stored.local.sites).toEqual({ version: 1, value: [amira] });
  expect(await sitesRecord.read()).toEqual([amira]);
});

test('unknown keys are dropped, and one damaged item does not take the others with it', async () => {
  fake.stored.local.sites = { version: 1, value: [{ ...amira, evil: 'x' }, { id: 3 }, null] };
  expect(await sitesRecord.read()).toEqual([amira]);
  fake.stored.local.settings = { version: 1, value: { badge: false, highlights: 'perhaps', spy: true } };
  expect(await settingsRecord.read()).toEqual({ badge: false });
});

test('every record gives a value, whatever stands in its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...RECORDS), fc.jsonValue(), async (record, junk) => {
      fake.stored[record.area] = { [record.key]: junk };
      const value = await record.read();
      expect(value).toEqual(record.decode(undefined));
      fake.stored[record.area] = { [record.key]: { version: 1, value: junk } };
      await expect(record.read()).resolves.toBeDefined();
    }),
  );
});

test('a key called __proto__ changes nothing but itself', async () => {
  fake.stored.local.settings = JSON.parse(
    '{"version":1,"value":{"__proto__":{"badge":false},"constructor":{"prototype":{"badge":false}}}}',
  );
  expect(await settingsRecord.read()).toEqual({});
  expect(Reflect.get({}, 'badge')).toBeUndefined();
});

test('migrations take each older version to today, and a value of today is left alone', async () => {
  const record = defineRecord<{ names: string[] }>({
    key: 'migrating',
    what: 'for this test',
    schema: z.object({ names: z.array(z.string()) }),
    empty: { names: [] },
    migrations: [(old) => ({ name: old }), (old) => ({ names: [Reflect.get(Object(old), 'name')] })],
  });
  expect(record.version).toBe(3);
  expect(record.decode({ version: 1, value: 'Ada' })).toEqual({ names: ['Ada'] });
  expect(record.decode({ version: 2, value: { name: 'Ada' } })).toEqual({ names: ['Ada'] });
  expect(record.decode({ version: 3, value: { names: ['Ada'] } })).toEqual({ names: ['Ada'] });
  // An update that was taken back leaves a newer version behind: what is understood is kept.
  expect(record.decode({ version: 9, value: { names: ['Ada'], more: 1 } })).toEqual({ names: ['Ada'] });
  await record.write(record.decode({ version: 1, value: 'Ada' }));
  expect(record.decode(fake.stored.local.migrating)).toEqual({ names: ['Ada'] });
});

test('a migration that throws gives the empty value', () => {
  const record = defineRecord<number>({
    key: 'broken',
    what: 'for this test',
    schema: z.number(),
    empty: 7,
    migrations: [
      () => {
        throw new Error('no');
      },
    ],
  });
  expect(record.decode({ version: 1, value: 1 })).toBe(7);
});

test('a full storage says so and keeps the old', async () => {
  await hiddenRulesRecord.write(['a/b']);
  fake.storageError = 'QUOTA_BYTES quota exceeded';
  const saved = await hiddenRulesRecord.change((rules) => [...rules, 'c/d']);
  expect(saved).toMatchObject({ saved: false });
  expect(saved.saved ? '' : saved.say).toContain('no room');
  expect(await hiddenRulesRecord.read()).toEqual(['a/b']);
});

test('a site with the same id is replaced, not doubled', () => {
  expect(withSite([amira, { ...amira, id: 'b' }], { ...amira, title: 'New' }).map(({ id, title }) => [id, title])).toEqual([
    ['b', amira.title],
    ['a', 'New'],
  ]);
});

test.each(['https://example.org', 'example.org/path', '*', '*.', 'user@host', 'javascript:alert(1)', 'EXAMPLE.org'])(
  '%s is no host of a profile',
  (host) => {
    expect(z.safeParse(siteProfileSchema, { ...amira, host }).success).toBe(false);
  },
);

test.each(['example.org', '*.example.gov.uk', '127.0.0.1:8080', '[::1]:80', 'localhost'])('%s is a host of a profile', (host) => {
  expect(z.safeParse(siteProfileSchema, { ...amira, host }).success).toBe(true);
});

test('a profile names its field in at least one way', () => {
  expect(z.safeParse(siteProfileSchema, { ...amira, field: {} }).success).toBe(false);
});

test('a list has an end', () => {
  const schema = tolerantList(z.number(), 3);
  expect(z.parse(schema, [1, 2, 3, 4])).toEqual([1, 2, 3]);
  expect(z.parse(schema, 'no list')).toEqual([]);
});

test('what is kept is listed with its size, what nobody knows too, and all of it can be wiped', async () => {
  await settingsRecord.write({ badge: false });
  fake.stored.local.left = 'by a café';
  const kept = await describeStorage();
  expect(kept.find(({ key }) => key === 'settings')).toMatchObject({ where: 'local', what: settingsRecord.what, bytes: 37 });
  const left = kept.find(({ key }) => key === 'left');
  expect(left?.what).toContain('Not known');
  // In bytes, not in letters.
  expect(left?.bytes).toBe(12);
  expect(await wipe()).toEqual([]);
  expect(fake.stored.local).toEqual({});
});
