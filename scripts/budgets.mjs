/** Sizes of the bundles, and the size that each may have: a heavy script is paid for by every page that it runs in. */
import { gzipSync } from 'node:zlib';
import { entries } from './entries.mjs';

/** Largest stylesheet when gzipped, in bytes. */
const STYLE_BUDGET = 20 * 1024;

/**
 * @typedef {object} Size
 * @property {string} name file name
 * @property {number} bytes
 * @property {number} gzip bytes, gzipped as hard as possible
 * @property {number} budget bytes that `gzip` may have
 */

/**
 * @param {Map<string, Uint8Array>} files bundles by file name
 * @returns {Size[]}
 */
export function measure(files) {
  const budgets = new Map(entries().map(({ name, budget }) => [`${name}.js`, budget]));
  return [...files].map(([name, content]) => ({
    name,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    budget: budgets.get(name) ?? STYLE_BUDGET,
  }));
}

/**
 * @param {Size[]} sizes
 * @returns {string[]} a sentence for each file that is too large
 */
export function overBudget(sizes) {
  return sizes
    .filter(({ gzip, budget }) => gzip > budget)
    .map(({ name, gzip, budget }) => `${name} is ${gzip} bytes gzipped, and may have ${budget}`);
}
