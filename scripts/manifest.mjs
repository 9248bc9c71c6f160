/** Derives the manifest of each browser from the one at the top of the project. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './entries.mjs';

/** @typedef {Record<string, any>} Manifest */
/** @typedef {'chromium' | 'firefox'} Target */

/** @returns {Manifest} the manifest that all browsers share */
export function sourceManifest() {
  return JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
}

/**
 * The manifest of one browser: without what only the other knows, since each warns about the other's keys.
 * @param {Manifest} source
 * @param {Target} target
 * @returns {Manifest}
 */
export function deriveManifest(source, target) {
  return target === 'chromium' ? forChromium(source) : forFirefox(source);
}

/**
 * The id that Chromium gives an extension: it follows from the manifest's `key`, so it is the same on every machine.
 * @param {Manifest} manifest
 * @returns {string} 32 letters, a to p
 */
export function chromiumId(manifest) {
  const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex');
  return hash.slice(0, 32).replaceAll(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

/** @param {Manifest} source @returns {Manifest} */
function forChromium(source) {
  const { sidebar_action, browser_specific_settings, ...manifest } = source;
  return { ...manifest, background: { service_worker: source.background.service_worker } };
}

/** @param {Manifest} source @returns {Manifest} */
function forFirefox(source) {
  // Firefox reads managed settings without a schema, and warns of the key when it loads the extension.
  const { side_panel, minimum_chrome_version, key, storage, ...manifest } = source;
  const { 'open-panel': openPanel, ...commands } = source.commands;
  return {
    ...manifest,
    background: { scripts: source.background.scripts },
    permissions: source.permissions.filter((/** @type {string} */ permission) => permission !== 'sidePanel'),
    // Firefox opens its sidebar itself; a command of ours could not, once a message lies between key and call.
    commands: { ...commands, _execute_sidebar_action: openPanel },
  };
}
