/** A jest transform: TypeScript and TSX by esbuild; YAML, Markdown and CSS as text, as the bundles load them. */
const { createHash } = require('node:crypto');
const { extname } = require('node:path');
const { transformSync, version } = require('esbuild');

/** @type {Record<string, import('esbuild').Loader>} */
const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.yaml': 'text', '.yml': 'text', '.md': 'text', '.css': 'text' };

module.exports = {
  canInstrument: false,

  /** @param {string} source @param {string} file @param {{ supportsStaticESM: boolean }} options */
  getCacheKey(source, file, options) {
    return createHash('sha256').update(source).update(file).update(version).update(String(options.supportsStaticESM)).digest('hex');
  },

  /** @param {string} source @param {string} file @param {{ supportsStaticESM: boolean }} options */
  process(source, file, options) {
    const { code, map } = transformSync(source, {
      loader: LOADERS[extname(file)] ?? 'js',
      format: options.supportsStaticESM ? 'esm' : 'cjs',
      target: 'node20',
      sourcemap: 'both',
      sourcefile: file,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
};
