/** Bundles a TypeScript file of ours for Node, packages left where npm put them. */
import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { buildPlugin } from './build-plugin.mjs';
import { ROOT } from './entries.mjs';
import { packsPlugin } from './packs-plugin.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache', 'on-your-shoulder');

/**
 * @param {string} source path from the root
 * @returns {Promise<string>} path of the bundle
 * @throws where it does not compile; esbuild has said where and why
 */
export async function bundleForNode(source) {
  const name = basename(source, '.ts');
  const path = join(CACHE, `${name}.mjs`);
  // Two commands may run at the same time: each writes its own file, and the last move wins.
  const own = join(CACHE, `${name}.${process.pid}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [source],
    outfile: own,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.yaml': 'text', '.yml': 'text', '.md': 'text' },
    plugins: [packsPlugin, buildPlugin],
    logLevel: 'warning',
  });
  renameSync(own, path);
  return path;
}
