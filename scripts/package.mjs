/**
 * `npm run package`: what a store and a reviewer ask for, in dist/packages. The same sources give the same files, byte for byte,
 * in whatever folder and on whatever day.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditLines, auditShipped } from './audit.mjs';
import { isMain } from './main.mjs';
import { setup } from './setup.mjs';

/**
 * @typedef {object} Packages
 * @property {string[]} problems of the build; with any, nothing may be published
 * @property {Map<string, Uint8Array>} files file name → content
 */

/** @returns {Promise<Packages>} */
export async function makePackages() {
  const [{ build }, { buildIdentity }, { ROOT }, { bundledPackages, thirdPartyText }, { sbom }, { zip }] = await Promise.all([
    import('./build.mjs'),
    import('./build-plugin.mjs'),
    import('./entries.mjs'),
    import('./licences.mjs'),
    import('./sbom.mjs'),
    import('./zip.mjs'),
  ]);
  const { problems, files, metafile } = await build();
  const identity = buildIdentity();
  const packages = bundledPackages(metafile);
  const thirdParty = Buffer.from(thirdPartyText(packages));
  const name = `on-your-shoulder-${identity.version}`;
  const shipped = (/** @type {Map<string, Uint8Array>} */ build) => new Map([...build, ['THIRD-PARTY.txt', thirdParty]]);
  const out = new Map([
    [`${name}-chromium.zip`, zip(shipped(files.chromium))],
    [`${name}-firefox.zip`, zip(shipped(files.firefox))],
    [`${name}-source.zip`, zip(sourceFiles(ROOT))],
    [`${name}-sbom.cdx.json`, Buffer.from(sbom(identity, packages, files.chromium))],
    ['THIRD-PARTY.txt', thirdParty],
  ]);
  const sums = [...out].map(([file, content]) => `${createHash('sha256').update(content).digest('hex')}  ${file}\n`).join('');
  return { problems, files: new Map([...out, ['SHA256SUMS', Buffer.from(sums)]]) };
}

/**
 * All that a reviewer needs to build the same again: what git knows and what it would not ignore, since all of it is built; or, in an
 * unpacked source archive, what stands there.
 * @param {string} root
 * @returns {Map<string, Uint8Array>}
 */
function sourceFiles(root) {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  // In an unpacked archive that lies inside somebody else's repository git would tell of that one.
  const isOwn = status === 0 && existsSync(join(root, '.git'));
  const names = isOwn
    ? stdout.split('\0').filter((name) => name !== '' && !MADE.has(name.split('/')[0] ?? '') && existsSync(join(root, name)))
    : walk(root);
  return new Map(names.map((name) => [name, readFileSync(join(root, name))]));
}

/** What no source archive holds: see .gitignore. */
const MADE = new Set(['node_modules', 'dist', 'artifacts', 'coverage', 'reports', '.git']);

/** @param {string} root @param {string} [folder] @returns {string[]} */
function walk(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? walk(root, name) : [name];
  });
}

if (isMain(import.meta.url)) {
  await setup({ browsers: false });
  const { problems, files } = await makePackages();
  const { ROOT } = await import('./entries.mjs');
  const folder = join(ROOT, 'dist', 'packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  process.stdout.write(Buffer.from(files.get('SHA256SUMS') ?? []).toString('utf8'));
  for (const problem of problems) console.error(`package: ${problem}`);
  // Asked last: what was made is the same whatever the answer is, but with a known fault in it nobody should publish it.
  const answer = await auditShipped();
  for (const line of auditLines(answer)) console.error(line);
  if (problems.length > 0 || answer.kind === 'faults') process.exitCode = 1;
}
