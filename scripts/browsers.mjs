/** Finds the browsers of this machine. Only Node's own modules. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Found
 * @property {string} name as people call it
 * @property {string} path of its program
 */

const { env, platform } = process;

/** Unbranded first: branded Chrome and Edge know fewer ways to load an extension. */
const CHROMIUMS = {
  linux: [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Chrome', 'google-chrome-stable'],
    ['Chrome', 'google-chrome'],
    ['Edge', 'microsoft-edge-stable'],
    ['Edge', 'microsoft-edge'],
  ],
  darwin: [
    ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ],
  win32: [
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
    ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ],
};

const FIREFOXES = {
  linux: [
    ['Firefox ESR', 'firefox-esr'],
    ['Firefox', 'firefox'],
  ],
  darwin: [['Firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']],
  win32: [['Firefox', 'Mozilla Firefox\\firefox.exe']],
};

/**
 * `CHROMIUM_PATH` and `FIREFOX_PATH` go before what is found.
 * @returns {{ chromium: Found | null, firefox: Found | null }}
 */
export function findBrowsers() {
  return {
    chromium: named('Chromium', env.CHROMIUM_PATH) ?? first(CHROMIUMS),
    firefox: named('Firefox', env.FIREFOX_PATH) ?? first(FIREFOXES),
  };
}

/** @returns {string} what a person can do who has no browser that we can use */
export function howToGetABrowser() {
  const how = {
    linux:
      'On Debian: `sudo apt-get install chromium firefox-esr fonts-liberation`; on other systems, Chromium or Firefox from the package manager.',
    darwin: 'Install Firefox (mozilla.org/firefox) or Google Chrome (google.com/chrome) in Applications.',
    win32:
      'Microsoft Edge is part of Windows and was not found; install Firefox (mozilla.org/firefox) or Google Chrome (google.com/chrome).',
  };
  const other = 'Install Chromium, Google Chrome, Microsoft Edge or Firefox.';
  return `No browser was found. ${own(how) ?? other} One in an unusual place: set CHROMIUM_PATH or FIREFOX_PATH to its program.`;
}

/** @param {string} name @param {string | undefined} path @returns {Found | null} */
function named(name, path) {
  return path && existsSync(path) ? { name, path } : null;
}

/** @param {Record<string, string[][]>} places @returns {Found | null} */
function first(places) {
  for (const [name = '', place = ''] of own(places) ?? []) {
    const path = folders()
      .map((folder) => (folder ? join(folder, place) : place))
      .find(existsSync);
    if (path) return { name, path };
  }
  return null;
}

/** @template T @param {Record<string, T>} bySystem @returns {T | undefined} */
function own(bySystem) {
  return bySystem[platform];
}

/** @returns {string[]} where programs stand on this system */
function folders() {
  if (platform === 'darwin') return ['', `${env.HOME ?? ''}`];
  const named = platform === 'win32' ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA] : (env.PATH ?? '').split(delimiter);
  return named.filter((folder) => folder !== undefined && folder !== '').map(String);
}
