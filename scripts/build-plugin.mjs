/**
 * esbuild plugin: `import { version, fingerprint } from 'virtual:build'`. The fingerprint is a hash of all sources of the build:
 * a build cannot hold the hash of itself, but the same sources give the same bundles, byte for byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SURFACES } from './entries.mjs';

const SOURCES = ['src', ...SURFACES, 'rules', 'scripts', 'icons', 'manifest.json', 'managed_schema.json', 'package-lock.json'];

/** @returns {{ version: string, fingerprint: string }} the version of package.json, and a SHA-256 in hex */
export function buildIdentity() {
  const hash = createHash('sha256');
  for (const file of sourceFiles()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { version, fingerprint: hash.digest('hex') };
}

/** @type {import('esbuild').Plugin} */
export const buildPlugin = {
  name: 'virtual-build',
  setup(build) {
    build.onResolve({ filter: /^virtual:build$/ }, () => ({ path: 'build', namespace: 'virtual-build' }));
    build.onLoad({ filter: /.*/, namespace: 'virtual-build' }, () => ({ contents: JSON.stringify(buildIdentity()), loader: 'json' }));
  },
};

/** @returns {string[]} sorted paths from the root, with `/` */
function sourceFiles() {
  return SOURCES.filter((name) => existsSync(join(ROOT, name)))
    .flatMap((name) =>
      name.includes('.')
        ? [name]
        : readdirSync(join(ROOT, name), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) =>
              join(entry.parentPath ?? entry.path, entry.name)
                .slice(ROOT.length)
                .replaceAll('\\', '/'),
            ),
    )
    .sort();
}
