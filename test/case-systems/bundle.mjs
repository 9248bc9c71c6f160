import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
/** What is bundled when it is first asked for: packages that are published as modules only. */
const ENTRIES = new Map([
  ['react.js', 'bundled/react.mjs'],
  ['prosemirror.js', 'bundled/prosemirror.mjs'],
]);
const made = new Map();

/** The code of a bundle, or null where there is none of that name. Made once in a process; esbuild is loaded only then. */
export async function bundle(name) {
  const entry = ENTRIES.get(name);
  if (entry === undefined) return null;
  if (!made.has(name)) made.set(name, build(join(HERE, entry)));
  return made.get(name);
}

async function build(entry) {
  const { build: esbuild } = await import('esbuild');
  const result = await esbuild({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: '{}',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0].text;
}
