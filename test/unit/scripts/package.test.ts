import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../../scripts/entries.mjs';
import { makePackages } from '../../../scripts/package.mjs';

let files: Map<string, Uint8Array>;

beforeAll(async () => {
  ({ files } = await makePackages());
}, 120_000);

const named = (end: string): Buffer => Buffer.from([...files].find(([name]) => name.endsWith(end))?.[1] ?? []);
const textOf = (end: string): string => named(end).toString('utf8');

/** What is in an archive of ours: nothing in it is compressed. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name, extra] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26), archive.readUInt16LE(at + 28)];
    const content = at + 30 + name + extra;
    found.set(archive.toString('utf8', at + 30, at + 30 + name), archive.subarray(content, content + size));
    at = content + size;
  }
  return found;
}

test('from the source archive alone, in another folder: the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shoulder-source-'));
  try {
    for (const [name, content] of unzip(named('-source.zip'))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    // What `npm ci` would bring, by the lock file that is in the archive.
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const env = { ...process.env, npm_config_offline: 'true' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], { cwd: folder, env, encoding: 'utf8' });
    // Whom it could not ask it names, and nothing else is wrong.
    expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('audit: '))).toEqual([]);
    expect({ status, said: stderr.includes('audit: NOT DONE') }).toEqual({ status: 0, said: true });
    expect(readFileSync(join(folder, 'dist', 'packages', 'SHA256SUMS'), 'utf8')).toBe(textOf('SHA256SUMS'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

test('the source archive holds no packages, no builds and nothing of this machine', () => {
  const names = [...unzip(named('-source.zip')).keys()];
  expect(names).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'manifest.json', 'LICENSE', 'README.md', 'scripts/build.mjs']),
  );
  expect(names.filter((name) => /^(node_modules|dist|artifacts|\.git)\/|\.log$/.test(name))).toEqual([]);
});

test.each(['-chromium.zip', '-firefox.zip'])(
  '%s: what the manifest names is there, in the size that it says; no map, no test, no source',
  (end) => {
    const packed = unzip(named(end));
    const manifest = JSON.parse((packed.get('manifest.json') ?? Buffer.from('{}')).toString('utf8'));
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, file] of Object.entries<string>(manifest.icons)) {
      const png = packed.get(file) ?? Buffer.alloc(24);
      expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', Number(size), Number(size)]);
    }
    expect([...packed.keys()]).toEqual(
      expect.arrayContaining(['LICENSE', 'THIRD-PARTY.txt', manifest.action.default_popup, manifest.options_ui.page]),
    );
    expect(
      [...packed.keys()].filter((name) => !/^(icons\/\d+\.png|[\w-]+\.(js|css|html|json)|LICENSE|THIRD-PARTY\.txt)$/.test(name)),
    ).toEqual([]);
    expect([...packed].filter(([, content]) => content.includes('sourceMappingURL')).map(([name]) => name)).toEqual([]);
  },
);

test('the bill of materials is CycloneDX: each reference names something, each file its hash', () => {
  const bom = JSON.parse(textOf('sbom.cdx.json'));
  expect(Object.keys(bom)).toEqual(['bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies']);
  expect([bom.bomFormat, bom.specVersion, bom.version]).toEqual(['CycloneDX', '1.6', 1]);
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  const libraries: { 'bom-ref': string; purl: string; licenses: { license: { id: string } }[] }[] = bom.components.filter(
    ({ type }: { type: string }) => type === 'library',
  );
  const refs = libraries.map((library) => library['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(bom.dependencies).toEqual([{ ref: bom.metadata.component['bom-ref'], dependsOn: refs }]);
  for (const { purl, licenses } of libraries) {
    expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
    expect(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']).toContain(licenses[0]?.license.id);
  }
  const shipped: { name: string; hashes: { alg: string; content: string }[] }[] = bom.components.filter(
    ({ type }: { type: string }) => type === 'file',
  );
  expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['manifest.json', 'background.js', 'helper.js']));
  for (const { hashes } of shipped) expect(hashes).toEqual([{ alg: 'SHA-256', content: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
});

test('every library of the bill of materials is one of the lock file, in that very version', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean } | undefined>;
  };
  const libraries: { name: string; version: string }[] = JSON.parse(textOf('sbom.cdx.json')).components.filter(
    ({ type }: { type: string }) => type === 'library',
  );
  expect(libraries.length).toBeGreaterThan(0);
  for (const { name, version } of libraries)
    expect([name, packages[`node_modules/${name}`]]).toEqual([name, expect.objectContaining({ version })]);
  expect(libraries.filter(({ name }) => packages[`node_modules/${name}`]?.dev)).toEqual([]);
});

test('each licence stands in full beside its name, with where its source is', () => {
  const notices = textOf('THIRD-PARTY.txt');
  for (const { name, version } of JSON.parse(textOf('sbom.cdx.json')).components.filter(({ type }: { type: string }) => type === 'library'))
    expect(notices).toContain(`Source: the npm package ${name}, version ${version}, unchanged.`);
  expect(notices).toContain('Mozilla Public License Version 2.0');
});
