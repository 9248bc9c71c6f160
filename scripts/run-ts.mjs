/**
 * Runs a TypeScript command line: `node scripts/run-ts.mjs check FILE…` bundles src/cli/check.ts into node_modules/.cache and
 * runs it in this process, so that arguments, standard input and the exit code are its own. Prints nothing on standard output.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Benchmarks that need a browser stand with the tests, since the command line knows none. */
const FOLDERS = ['src/cli', 'test/bench', 'test/fuzz'];

const [, , name = '', ...args] = process.argv;
await setup({ browsers: false });
const source = FOLDERS.map((folder) => `${folder}/${name}.ts`).find((file) => existsSync(join(ROOT, file)));
if (source === undefined) {
  console.error(`There is no command "${name}": no ${FOLDERS.map((folder) => `${folder}/${name}.ts`).join(' and no ')}.`);
  process.exit(2);
}
const { bundleForNode } = await import('./bundle-node.mjs');
const file = await bundleForNode(source).catch(() => process.exit(2));
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);
