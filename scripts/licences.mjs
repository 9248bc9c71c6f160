/** What of other people's is inside the bundles: for the SBOM and for THIRD-PARTY.txt. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './entries.mjs';

/**
 * @typedef {object} Bundled
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX identifier
 * @property {string} text of the licence
 */

/**
 * Packages of which at least one file is in a bundle.
 * @param {import('esbuild').Metafile} metafile
 * @returns {Bundled[]} sorted by name
 * @throws {Error} where a package gives no licence: then it may not be shipped
 */
export function bundledPackages(metafile) {
  const folders = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort().map((folder) => describe(join(ROOT, folder)));
}

/**
 * @param {Bundled[]} packages
 * @returns {string} the licences, in full, as each of them asks
 */
export function thirdPartyText(packages) {
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\nSource: the npm package ${name}, version ${version}, unchanged.\n\n${text.trim()}\n`,
  );
  return ['On Your Shoulder contains parts of the following works.\n', ...parts].join(`\n${'-'.repeat(78)}\n\n`);
}

/** @param {string} folder @returns {Bundled} */
function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (typeof license !== 'string' || file === undefined) throw new Error(`${name} is bundled, and gives no licence`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}
