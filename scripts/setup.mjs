/**
 * What every command does first, so that each works from a bare clone. Only Node's own modules: there may be nothing else yet.
 * Progress goes to standard error, since standard output belongs to the command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowsers, howToGetABrowser } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 10];

/**
 * Brings what a command needs: packages, and browsers where it asks for them. Ends the process with a plain sentence where it cannot.
 * @param {{ browsers: boolean }} needs
 */
export async function setup({ browsers }) {
  const tooOld = oldNode(process.versions.node);
  if (tooOld) stop(tooOld);
  if (!packagesInstalled(ROOT)) installPackages();
  if (browsers) installBrowsers();
}

/**
 * @param {string} version such as `20.20.2`
 * @returns {string | null} what to tell the person, where it is too old
 */
export function oldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null;
  return `This project needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Get it from your package manager or from nodejs.org.`;
}

/**
 * Whether node_modules holds each package of the lock file in its version. Versions and not dates: a clone has the date of the clone.
 * @param {string} root
 */
export function packagesInstalled(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  // Optional ones are for other systems: npm leaves them out.
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || present[path]?.version === version);
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function installPackages() {
  say('Installing packages (npm ci)…');
  if (npm(['ci'])) return;
  say('npm ci did not succeed; trying npm install, which forgives a lock file that does not know this system…');
  if (!npm(['install', '--no-save'])) stop('Nor did npm install: what it says stands above. Both need the network, once.');
}

/** @param {string[]} command @returns {boolean} whether it succeeded */
function npm(command) {
  const program = process.env.npm_execpath;
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  // On Windows npm is a script, which only a shell can start.
  const { status } = program
    ? spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return status === 0;
}

function installBrowsers() {
  if (debianAsRoot()) {
    const { chromium, firefox } = findBrowsers();
    const fonts = existsSync('/usr/share/fonts/truetype/liberation') || existsSync('/usr/share/fonts/truetype/liberation2');
    const wanted = [chromium ? '' : 'chromium', firefox ? '' : 'firefox-esr', fonts ? '' : 'fonts-liberation'].filter(Boolean);
    if (wanted.length > 0) aptInstall(wanted);
  }
  const { chromium, firefox } = findBrowsers();
  if (!chromium && !firefox) say(howToGetABrowser());
}

/** @param {string[]} packages */
function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    if (status !== 0) return say(`apt-get ${args[0]} did not succeed: what it says stands above.`);
  }
}

function debianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} sentence */
function say(sentence) {
  console.error(sentence);
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  say(sentence);
  process.exit(1);
}
