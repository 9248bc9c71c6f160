/**
 * `npm start`: what a stranger runs first. Installs, builds, serves the demo case system and opens a browser with the extension on
 * a comment in progress. Without a display the same headless, with the questions printed; without a browser, the engine alone.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowsers, howToGetABrowser } from './browsers.mjs';
import { buildToDist } from './build.mjs';
import { setup } from './setup.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await setup({ browsers: true });
console.log('Building…');
if (!(await buildToDist())) process.exit(1);
const { amira } = await import('../test/case-systems/demo/amira.mjs');
const comment = amira.draft;
const { chromium, firefox } = findBrowsers();
const browser = process.argv.includes('--firefox') && firefox ? 'firefox' : chromium ? 'chromium' : firefox ? 'firefox' : null;
if (browser) await demo(browser);
else engineAlone();

/** @param {'chromium' | 'firefox'} browser */
async function demo(browser) {
  const [{ startServer }, { bundleForNode }] = await Promise.all([import('../test/case-systems/server.mjs'), import('./bundle-node.mjs')]);
  /** @type {typeof import('./demo')} */
  const { showDemo } = await import(pathToFileURL(await bundleForNode('scripts/demo.ts')).href);
  const server = await startServer();
  const headless = process.argv.includes('--headless') || !hasDisplay();
  console.log(`The demo case system is at ${server.url}.${headless ? ' There is no display, so the browser works unseen.' : ''}\n`);
  await showDemo({ browser, headless, url: server.url, comment });
  await server.close();
}

function engineAlone() {
  console.log(`${howToGetABrowser()}\n\nMeanwhile, the engine on the same comment:\n`);
  const { status } = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'check', '-', '--text'], {
    input: comment,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
}

function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
