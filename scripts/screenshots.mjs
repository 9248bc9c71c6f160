/** `node scripts/screenshots.mjs`: builds, and takes the pictures of the README (docs/screenshots/) and of the stores (docs/store/) anew. Needs Chromium. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await setup({ browsers: true });
const { buildToDist } = await import('./build.mjs');
if (!(await buildToDist())) process.exit(1);
const [{ startServer }, { bundleForNode }] = await Promise.all([import('../test/case-systems/server.mjs'), import('./bundle-node.mjs')]);
/** @type {typeof import('./screenshots')} */
const { takeScreenshots } = await import(pathToFileURL(await bundleForNode('scripts/screenshots.ts')).href);
/** @type {typeof import('./store-pictures')} */
const { takeStorePictures } = await import(pathToFileURL(await bundleForNode('scripts/store-pictures.ts')).href);
const server = await startServer();
try {
  // `npm run screenshots -- store` takes those alone.
  if (!process.argv.includes('store')) await takeScreenshots(server.url, 'docs/screenshots');
  await takeStorePictures(server.url, 'docs/store');
} finally {
  await server.close();
}
