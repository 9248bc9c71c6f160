/** The built-in packs as a page's scripts carry them: packed by the engine itself (src/engine/packs/pack-up.ts) when the extension is built. */
import { build } from 'esbuild';
import { ROOT } from './entries.mjs';
import { readReviewPacks } from './packs.mjs';

/** @typedef {import('../src/engine/packs/pack-up').PackedRules} PackedRules */

/** @returns {Promise<PackedRules>} all of them */
export async function readPackedRules() {
  const { packUp } = await packer();
  return packUp(packsToRead());
}

/** @returns {Promise<PackedRules>} what the first reading needs */
export async function readFirstRules() {
  const { packInTwo } = await packer();
  return packInTwo(packsToRead()).first;
}

/** @returns {Promise<PackedRules>} the rest */
export async function readWordings() {
  const { packInTwo } = await packer();
  return packInTwo(packsToRead()).wordings;
}

const packsToRead = () => /** @type {import('../src/engine/packs/schema').Pack[]} */ (readReviewPacks().map(({ data }) => data));

/** @type {Promise<typeof import('../src/engine/packs/pack-up')> | null} */
let started = null;

/** Built once, however many bundles ask for it. */
function packer() {
  started ??= buildPacker();
  return started;
}

/** @returns {Promise<typeof import('../src/engine/packs/pack-up')>} */
async function buildPacker() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/engine/packs/pack-up.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
