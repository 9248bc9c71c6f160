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
 * @property {string[]} problems required entries that are not there or do not compile
 * @property {import('esbuild').Metafile} metafile what went into each bundle
 */

/**
 * Each entry by itself, so that one that does not compile does not hide the others.
 * @returns {Promise<Bundled>}
 */
export async function bundle() {
  const parts = await Promise.all(entries().map(bundleOne));
  return {
    files: new Map(parts.flatMap(({ files }) => [...files])),
    problems: parts.flatMap(({ problems }) => problems),
    metafile: {
      inputs: Object.assign({}, ...parts.map(({ metafile }) => metafile.inputs)),
      outputs: Object.assign({}, ...parts.map(({ metafile }) => metafile.outputs)),
    },
  };
}

/**
 * @param {import('./entries.mjs').Entry} entry
 * @returns {Promise<Bundled>}
 */
async function bundleOne({ name, source, required }) {
  /** @param {string[]} problems @returns {Bundled} */
  const nothing = (problems) => ({ files: new Map(), problems, metafile: { inputs: {}, outputs: {} } });
  if (!existsSync(join(ROOT, source))) return nothing(required ? [`not built, since there is no ${source}`] : []);
  try {
    const { outputFiles, metafile } = await esbuild.build(options(name, source));
    const out = join(ROOT, 'out');
    const files = outputFiles.map(
      ({ path, contents }) => /** @type {const} */ ([path.slice(out.length + 1).replaceAll('\\', '/'), contents]),
    );
    return { files: new Map(files), problems: [], metafile };
  } catch {
    // esbuild has printed where and why.
    return nothing([`not built, since ${source} does not compile`]);
  }
}

/**
 * @param {string} name
 * @param {string} source
 */
function options(name, source) {
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: ROOT,
    entryPoints: { [name]: source },
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
}
