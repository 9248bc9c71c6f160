/** What is bundled, and how large each bundle may become. A test freezes this list: see test/unit/scripts/frozen.test.ts. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Each folder holds pages of ours: `<name>.html` with its entry `<name>.tsx`. */
export const SURFACES = ['popup', 'options', 'review', 'practice'];

const KB = 1024;

/** Largest size of a page's script when gzipped, in bytes. */
const PAGE_BUDGET = 100 * KB;
/** The workbench holds an editor, the YAML parser, the engine and all packs; it is opened by few, in a tab of its own. */
const WORKBENCH_BUDGET = 730 * KB;

/** The practice surface carries its cases, and reads those of local packs, which takes the YAML parser: see docs/decisions/0007. */
const PRACTICE_BUDGET = 130 * KB;

/** Largest size of a page by its name, in bytes, where it is not the usual one. */
const OTHER_BUDGETS = new Map([
  ['options', WORKBENCH_BUDGET],
  ['practice', PRACTICE_BUDGET],
]);

/**
 * @typedef {object} Entry
 * @property {string} name of the bundle without extension
 * @property {string} source path from the root
 * @property {number} budget bytes, gzipped
 * @property {boolean} required false where the build goes on without it
 */

/** @type {Entry[]} */
const SCRIPTS = [
  // Runs in every frame of a permitted site, so it has to be tiny: it finds the field and waits for focus.
  { name: 'content', source: 'src/extension/content.ts', budget: 10 * KB, required: true },
  // Injected when the field gets focus: engine, page layer, and the rules that elements and questions need.
  { name: 'helper', source: 'src/extension/helper.ts', budget: 150 * KB, required: true },
  // Injected after that, when the page is idle: the rules about wording, and the check of packs from elsewhere (docs/decisions/0015).
  { name: 'wordings', source: 'src/extension/wordings.ts', budget: 245 * KB, required: true },
  // Injected when the writer asks from the review page to read a list of past entries.
  { name: 'past', source: 'src/extension/past.ts', budget: 30 * KB, required: true },
  // Injected when the writer points at the box, to set up a page.
  { name: 'point', source: 'src/extension/point.ts', budget: 30 * KB, required: true },
  // Holds the YAML parser, and as much of the engine as tries a policy's rules on their own examples: docs/decisions/0009.
  { name: 'background', source: 'src/extension/background.ts', budget: 110 * KB, required: true },
  // Injected only where an active rule needs word classes.
  { name: 'tagger', source: 'src/extension/tagger.ts', budget: 160 * KB, required: false },
  // Read from the disk by a surface that reviews by itself: engine, packs, YAML and word classes together.
  { name: 'review-worker', source: 'src/extension/review-worker.ts', budget: 600 * KB, required: true },
];

/** Largest size of a surface's worker when gzipped, in bytes: engine and packs, as in the review worker. */
const WORKER_BUDGET = 490 * KB;

/** Pages that have to be there; others are found by their html. */
const REQUIRED_PAGES = ['popup/popup', 'popup/panel', 'options/options', 'review/review'];

/**
 * @typedef {object} Page
 * @property {string} name
 * @property {string} html path from the root
 * @property {Entry} entry
 */

/** @returns {Page[]} all pages, required ones first */
export function pages() {
  const found = SURFACES.flatMap((folder) =>
    filesOf(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => `${folder}/${file.slice(0, -'.html'.length)}`),
  );
  return [...new Set([...REQUIRED_PAGES, ...found])].map((path) => {
    const name = path.slice(path.indexOf('/') + 1);
    return {
      name,
      html: `${path}.html`,
      entry: { name, source: `${path}.tsx`, budget: OTHER_BUDGETS.get(name) ?? PAGE_BUDGET, required: true },
    };
  });
}

/** @returns {Entry[]} workers of surfaces, known by their name: `*-worker.ts` */
function workers() {
  return SURFACES.flatMap((folder) =>
    filesOf(folder)
      .filter((file) => file.endsWith('-worker.ts'))
      .map((file) => ({ name: file.slice(0, -'.ts'.length), source: `${folder}/${file}`, budget: WORKER_BUDGET, required: true })),
  );
}

/** @param {string} folder @returns {string[]} sorted names */
function filesOf(folder) {
  return existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)).sort() : [];
}

/** @returns {Entry[]} all bundles */
export function entries() {
  return [...SCRIPTS, ...workers(), ...pages().map(({ entry }) => entry)];
}
