/** Runs jest as this project needs it: `node scripts/jest.mjs [unit|browser] [jest's own arguments]`. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMain } from './main.mjs';
import { setup } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const JEST = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));

/**
 * @param {string[]} args
 * @returns {Promise<number>} jest's exit code
 */
export function jest(args) {
  const [project, ...rest] = args;
  const known = project === 'unit' || project === 'browser';
  const own = known ? [...rest, '--selectProjects', project] : args;
  // Two browsers already fill two cores, and timings of one file must not depend on another.
  // Unit tests have both cores; jest alone would leave one idle. A browser that a failed test left behind must not keep the run from ending.
  const workers = project === 'browser' ? ['--runInBand', '--forceExit'] : ['--maxWorkers=2'];
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', JEST, ...own, ...workers], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

if (isMain(import.meta.url)) {
  await setup({ browsers: false });
  process.exitCode = await jest(process.argv.slice(2));
}
