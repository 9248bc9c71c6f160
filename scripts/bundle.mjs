/** Makes the bundles with esbuild: one set of files for all browsers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { buildPlugin } from './build-plugin.mjs';
import { entries, ROOT } from './entries.mjs';
import { libraryPlugins } from './library-plugins.mjs';
import { packsPlugin } from './packs-plugin.mjs';

/** The oldest browsers that we support; the manifest says the same. */
export const TARGETS = ['chrome121', 'firefox142'];

/**
 * @typedef {object} Bundled
 * @property {Map<string, Uint8Array>} files name in the extension → content
 * @property {string[]} missing sources of required entries that are not there
 * @property {import('esbuild').Metafile} metafile what went into each bundle
 */

/**
 * @returns {Promise<Bundled>}
 * @throws {Error} where a source does not compile; esbuild has printed where and why
 */
export async function bundle() {
  const all = entries();
  const present = all.filter(({ source }) => existsSync(join(ROOT, source)));
  const missing = all.filter((entry) => entry.required && !present.includes(entry)).map(({ source }) => source);
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(present.map(({ name, source }) => [name, source])),
    outdir: 'out',
    write: false,
    bundle: true,
    metafile: true,
    minify: true,
    // Scripts are injected, run as a worker and loaded by pages: only this form serves all three.
    format: 'iife',
    target: TARGETS,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.yaml': 'text', '.yml': 'text', '.md': 'text', '.svg': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [packsPlugin, buildPlugin, ...libraryPlugins],
    logLevel: 'warning',
  });
  const out = join(ROOT, 'out');
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(out.length + 1).replaceAll('\\', '/'), contents]));
  return { files, missing, metafile };
}
