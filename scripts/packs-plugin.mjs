/**
 * esbuild plugin: `import packs from 'virtual:packs'` gives the built-in rule packs as parsed JSON,
 * so that no YAML parser and no file read is needed in the browser.
 * `import rules from 'virtual:rules'` gives what reading a comment needs of them, ready to run: see src/engine/packs/pack-up.ts. They are not
 * checked again in the page, since the tests have checked them, and a page has to be ready at once.
 * `virtual:first-rules` and `virtual:wordings` are the same in two parts, which come into a page one after the other: src/engine/packs/two-parts.ts.
 * `import cases from 'virtual:cases'` gives the packs that hold practice cases, with nothing but those; `virtual:lenses` the same of lenses,
 * `virtual:lists` the same of lists of words.
 */
import { join } from 'node:path';
import { readFirstRules, readPackedRules, readWordings } from './packed-rules.mjs';
import { packFiles, RULES_FOLDER, readCases, readLenses, readLists, readPacks } from './packs.mjs';

/** @type {Record<string, () => unknown>} */
const GIVE = {
  'virtual:packs': readPacks,
  'virtual:rules': readPackedRules,
  'virtual:first-rules': readFirstRules,
  'virtual:wordings': readWordings,
  'virtual:cases': readCases,
  'virtual:lenses': readLenses,
  'virtual:lists': readLists,
};

/** @type {import('esbuild').Plugin} */
export const packsPlugin = {
  name: 'virtual-packs',
  setup(build) {
    build.onResolve({ filter: /^virtual:(packs|rules|first-rules|wordings|cases|lenses|lists)$/ }, ({ path }) => ({
      path,
      namespace: 'virtual-packs',
    }));
    build.onLoad({ filter: /.*/, namespace: 'virtual-packs' }, async ({ path }) => {
      const watchFiles = packFiles().map((file) => join(RULES_FOLDER, file));
      try {
        const value = JSON.stringify(await GIVE[path]?.());
        // As text that is parsed when the script runs: a large value is ready sooner than as a piece of program.
        return { contents: `export default JSON.parse(${JSON.stringify(value)})`, loader: 'js', watchFiles };
      } catch (error) {
        return { errors: [{ text: String(error instanceof Error ? error.message : error) }], watchFiles };
      }
    });
  },
};
