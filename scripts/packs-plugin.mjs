/**
 * esbuild plugin: `import packs from 'virtual:packs'` gives the built-in rule packs as parsed JSON,
 * so that no YAML parser and no file read is needed in the browser.
 */
import { join } from 'node:path';
import { packFiles, RULES_FOLDER, readPacks } from './packs.mjs';

/** @type {import('esbuild').Plugin} */
export const packsPlugin = {
  name: 'virtual-packs',
  setup(build) {
    build.onResolve({ filter: /^virtual:packs$/ }, () => ({ path: 'packs', namespace: 'virtual-packs' }));
    build.onLoad({ filter: /.*/, namespace: 'virtual-packs' }, () => {
      const watchFiles = packFiles().map((file) => join(RULES_FOLDER, file));
      try {
        return { contents: JSON.stringify(readPacks()), loader: 'json', watchFiles };
      } catch (error) {
        return { errors: [{ text: String(error instanceof Error ? error.message : error) }], watchFiles };
      }
    });
  },
};
