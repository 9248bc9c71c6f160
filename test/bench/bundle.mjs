/** Bundles one TypeScript file with all it imports, as a user's program would have it, and prints the path: `node bundle.mjs FILE`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packsPlugin } from '../../scripts/packs-plugin.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [, , entry] = process.argv;
const outfile = join(ROOT, 'node_modules/.cache/on-your-shoulder', `${entry.replaceAll('/', '-')}.mjs`);
await build({
  absWorkingDir: ROOT,
  entryPoints: [entry],
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [packsPlugin],
  logLevel: 'warning',
});
console.log(outfile);
