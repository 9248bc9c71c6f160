/**
 * Reads the built-in rule packs. One place for all who need them: the build (virtual:packs), jest and the command line.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';

export const RULES_FOLDER = fileURLToPath(new URL('../rules', import.meta.url));

/**
 * @typedef {object} BuiltInPack
 * @property {string} file name in `rules/`, such as `sea.yaml`
 * @property {string} sha256 of the file's bytes, in hex: the fingerprint that the proof page shows
 * @property {unknown} data the parsed YAML, not yet validated
 */

/**
 * All packs of a folder, sorted by name so that every build is the same.
 * @param {string} [folder]
 * @returns {BuiltInPack[]}
 * @throws {Error} `file:line:column: what is wrong` where a file is not YAML
 */
export function readPacks(folder = RULES_FOLDER) {
  return packFiles(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return { file, sha256: createHash('sha256').update(text).digest('hex'), data: parseYaml(file, text) };
  });
}

/**
 * The packs that reading a comment needs: without those that hold lenses, whose cues nothing else asks for.
 * @param {string} [folder]
 * @returns {BuiltInPack[]}
 */
export function readReviewPacks(folder = RULES_FOLDER) {
  return readPacks(folder).filter(({ data }) => !Array.isArray(Object(data).lenses));
}

/**
 * The lists of words of the built-in packs, and nothing else: what a pack from elsewhere needs to be tried on its own examples.
 * @returns {unknown[]}
 */
export function readLists() {
  return readPacks().flatMap(({ data }) => {
    const { format, id, version, title, purpose, author, licence, lists } = Object(data);
    return lists === undefined ? [] : [{ format, id, version, title, purpose, author, licence, lists }];
  });
}

/**
 * The packs that hold practice cases, as far as the practice room needs them: their head and the cases.
 * @returns {unknown[]}
 */
export function readCases() {
  return readPacks().flatMap(({ data }) => {
    const { format, id, version, title, purpose, author, licence, cases } = Object(data);
    return Array.isArray(cases) ? [{ format, id, version, title, purpose, author, licence, cases }] : [];
  });
}

/**
 * The packs that hold lenses, without the sentences that prove those.
 * @returns {unknown[]}
 */
export function readLenses() {
  const none = { flag: [], leave: [] };
  return readPacks().flatMap(({ data }) =>
    Array.isArray(Object(data).lenses)
      ? [JSON.parse(JSON.stringify(data), (key, value) => (key === 'examples' ? (Array.isArray(value) ? undefined : none) : value))]
      : [],
  );
}

/**
 * @param {string} [folder]
 * @returns {string[]} names of the pack files
 */
export function packFiles(folder = RULES_FOLDER) {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {unknown}
 */
function parseYaml(file, text) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new Error(`rules/${file}:${line}:${col}: ${error.message}`);
  }
  return document.toJS();
}
