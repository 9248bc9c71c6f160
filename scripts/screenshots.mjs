/** `node scripts/screenshots.mjs`: builds, and takes the pictures of the README anew into docs/screenshots/. Needs Chromium. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await setup({ browsers: true });
const { buildToDist } = await import('./build.mjs');
if (!(await buildToDist())) process.exit(1);
const [{ startServer }, { bundleForNode }] = await Promise.all([import('../test/case-systems/server.mjs'), import('./bundle-node.mjs')]);
/** @type {typeof import('./screenshots')} */
const { takeScreenshots } = await import(pathToFileURL(await bundleForNode('scripts/screenshots.ts')).href);
const server = await startServer();
try {
  await takeScreenshots(server.url, 'docs/screenshots');
} finally {
  await server.close();
}
