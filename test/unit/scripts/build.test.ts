import { beforeAll, expect, test } from '@jest/globals';
import { makePackages } from '../../../scripts/package.mjs';

let first: Awaited<ReturnType<typeof makePackages>>;
beforeAll(async () => {
  first = await makePackages();
}, 120_000);

test('the real build holds every promise: entries, pages, budgets, nothing that reaches out', () => {
  expect(first.problems).toEqual([]);
});

test('packaged twice: the same bytes', async () => {
  const second = await makePackages();
  const text = (files: Map<string, Uint8Array>) => Buffer.from(files.get('SHA256SUMS') ?? []).toString('utf8');
  expect(text(second.files)).toBe(text(first.files));
  expect(text(first.files)).toMatch(
    /chromium\.zip\n[\s\S]*firefox\.zip\n[\s\S]*source\.zip\n[\s\S]*sbom\.cdx\.json\n[\s\S]*THIRD-PARTY\.txt\n/,
  );
}, 120_000);

test('the bill of materials names what is bundled, each with a licence', () => {
  const [, json = new Uint8Array()] = [...first.files].find(([name]) => name.endsWith('sbom.cdx.json')) ?? [];
  const { components } = JSON.parse(Buffer.from(json).toString('utf8')) as {
    components: { type: string; name: string; licenses?: unknown[] }[];
  };
  const libraries = components.filter(({ type }) => type === 'library');
  expect(libraries.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'webextension-polyfill', 'zod']));
  for (const { licenses } of libraries) expect(licenses).toHaveLength(1);
  const notices = Buffer.from(first.files.get('THIRD-PARTY.txt') ?? []).toString('utf8');
  for (const { name } of libraries) expect(notices).toContain(name);
});
