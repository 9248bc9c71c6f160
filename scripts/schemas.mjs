/** `npm run schemas`: writes the files that are made from schemas in the code. A test says when this is needed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './entries.mjs';

/** File and the function that gives its content. */
const MADE = [
  { file: 'managed_schema.json', source: 'src/extension/managed-schema.ts', make: 'managedSchema' },
  { file: 'docs/pack.schema.json', source: 'options/model/pack-json-schema.ts', make: 'packJsonSchema' },
];

for (const { file, source, make } of MADE) {
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.cache-schemas-'));
  const bundle = join(folder, 'schema.mjs');
  // The browser's API is not there and not needed: only schemas are read.
  const noBrowser = { name: 'no-browser', setup: noPolyfill };
  await build({
    absWorkingDir: ROOT,
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [noBrowser],
    logLevel: 'warning',
  });
  const module = await import(pathToFileURL(bundle).href);
  writeFileSync(join(ROOT, file), `${JSON.stringify(module[make](), null, 2)}\n`);
  rmSync(folder, { recursive: true });
  console.log(file);
}

/** @param {import('esbuild').PluginBuild} build */
function noPolyfill(build) {
  build.onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: 'none', namespace: 'none' }));
  build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {};' }));
}
