/**
 * `npm test`: all that holds the promises, from a bare clone. Every step runs even where an earlier one failed, so that one run
 * shows all there is to mend. The last line is `N passed, N failed`; a step that is no test counts as one failure where it fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, 'artifacts');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command what Node runs: a script, then its arguments
 * @property {string} [report] where jest writes its counts
 */

/** @type {Step[]} */
const STEPS = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'script types', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'scripts'] },
  { name: 'lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  jestStep('unit'),
  { name: 'build', command: ['scripts/build.mjs'] },
  { name: 'add-on lint', command: ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--warnings-as-errors'] },
  jestStep('browser'),
];

await setup({ browsers: true });
mkdirSync(REPORTS, { recursive: true });
const results = STEPS.map(run);
console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${`${seconds} s`.padStart(6)}${passed > 0 ? `   ${passed} passed, ${failed} failed` : ''}`,
  );
}
const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** @param {string} project @returns {Step} */
function jestStep(project) {
  const report = join(REPORTS, `jest-${project}.json`);
  return { name: project, command: ['scripts/jest.mjs', project, '--ci', '--json', `--outputFile=${report}`], report };
}

/** @param {Step} step */
function run({ name, command, report }) {
  console.log(`\n== ${name}`);
  if (report) rmSync(report, { force: true });
  const start = Date.now();
  // jest prints its report as JSON on standard output too; what people read goes to standard error.
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: ['ignore', report ? 'ignore' : 'inherit', 'inherit'] });
  const seconds = Math.round((Date.now() - start) / 1000);
  const { passed, failed } = report ? counts(report) : { passed: 0, failed: 0 };
  return { name, seconds, passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {string} report jest's JSON
 * @returns {{ passed: number, failed: number }} a file that could not run counts as one failure
 */
function counts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
