/**
 * Runs a TypeScript command line: `node scripts/run-ts.mjs check FILE…` bundles src/cli/check.ts into node_modules/.cache and
 * runs it in this process, so that arguments, standard input and the exit code are its own. Prints nothing on standard output.
 */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'on-your-shoulder');
/** Benchmarks that need a browser stand with the tests, since the command line knows none. */
const FOLDERS = ['src/cli', 'test/bench'];

const [, , name = '', ...args] = process.argv;
await setup({ browsers: false });
const source = FOLDERS.map((folder) => `${folder}/${name}.ts`).find((file) => existsSync(join(ROOT, file)));
if (source === undefined) {
  console.error(`There is no command "${name}": no ${FOLDERS.map((folder) => `${folder}/${name}.ts`).join(' and no ')}.`);
  process.exit(2);
}
const file = await bundleCommand(source);
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);

/**
 * @param {string} entry path from the root
 * @returns {Promise<string>} path of the bundle
 */
async function bundleCommand(entry) {
  const [{ build }, { packsPlugin }, { buildPlugin }] = await Promise.all([
    import('esbuild'),
    import('./packs-plugin.mjs'),
    import('./build-plugin.mjs'),
  ]);
  const path = join(CACHE, `${name}.mjs`);
  // Two commands may run at the same time: each writes its own file, and the last move wins.
  const own = join(CACHE, `${name}.${process.pid}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
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
  }).catch(() => process.exit(2)); // esbuild has said where and why.
  renameSync(own, path);
  return path;
}
