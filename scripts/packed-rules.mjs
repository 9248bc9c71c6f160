/** The built-in packs as a page's script carries them: packed by the engine itself (src/engine/packs/pack-up.ts) when the extension is built. */
import { build } from 'esbuild';
import { ROOT } from './entries.mjs';
import { readReviewPacks } from './packs.mjs';

/** @returns {Promise<import('../src/engine/packs/pack-up').PackedRules>} */
export async function readPackedRules() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/engine/packs/pack-up.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { packUp } = await import(`data:text/javascript;base64,${code}`);
  return packUp(readReviewPacks().map(({ data }) => data));
}
