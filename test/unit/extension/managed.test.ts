import { beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { parsePolicy, readPolicy } = await import('../../../src/extension/managed');
const { layerSettings, readEffective } = await import('../../../src/extension/effective');
const { sitesRecord, settingsRecord } = await import('../../../src/extension/storage');

const site = { id: 'org', title: 'CareNote', host: 'cases.example.org', field: { label: 'Management oversight' } };

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
});

test('no policy: Firefox rejects, Chromium gives nothing, and both mean none', async () => {
  await expect(readPolicy()).resolves.toEqual({ policy: null, problems: [] });
  fake.stored.managed = {};
  await expect(readPolicy()).resolves.toEqual({ policy: null, problems: [] });
});

test('what is valid is applied, what is not is named', () => {
  const { policy, problems } = parsePolicy({
    level: 'locked',
    setBy: 'Digital Services',
    settings: { replace: false, badge: 'no' },
    sites: [site, { id: 'broken' }],
    packs: [{ file: 'council.yaml', text: 'pack: council' }],
    telemetry: 'https://example.org',
  });
  expect(policy).toMatchObject({ level: 'locked', setBy: 'Digital Services', settings: { replace: false }, sites: [site] });
  expect(policy?.packs).toMatchObject([{ file: 'council.yaml', layer: 'organisation', on: true }]);
  expect(problems).toHaveLength(3);
  expect(problems.join(' ')).toMatch(/telemetry.*settings\.badge.*“sites”, number 2/);
});

test('whatever a policy holds, reading it does not throw', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('level', 'setBy', 'settings', 'sites', 'packs', '__proto__', 'other'), fc.jsonValue()),
      (values) => {
        const { policy } = parsePolicy(values);
        if (policy) expect(['defaults', 'locked']).toContain(policy.level);
      },
    ),
  );
});

test('locked settings win over the writer’s, defaults give way', () => {
  const policy = { level: 'locked' as const, setBy: 'IT', settings: { replace: false }, sites: [], packs: [] };
  expect(layerSettings({ replace: true, badge: false }, policy)).toMatchObject({
    settings: { replace: false, badge: false },
    locked: ['replace'],
    setBy: 'IT',
  });
  expect(layerSettings({ replace: true }, { ...policy, level: 'defaults' })).toMatchObject({ settings: { replace: true }, locked: [] });
  expect(layerSettings({}, { ...policy, level: 'defaults' }).settings.replace).toBe(false);
});

test('the policy’s sites and the writer’s stand together; one id counts once', async () => {
  fake.stored.managed = { sites: [site] };
  await sitesRecord.write([
    { ...site, title: 'Mine' },
    { ...site, id: 'own' },
  ]);
  await settingsRecord.write({ highlights: false });
  const { sites, settings } = await readEffective();
  expect(sites.map(({ id, title }) => [id, title])).toEqual([
    ['org', 'CareNote'],
    ['own', 'CareNote'],
  ]);
  expect(settings).toMatchObject({ highlights: false, badge: true });
});
