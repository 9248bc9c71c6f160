/**
 * A Windows registry file for Chrome and Edge. Lists and groups go in as JSON in a string, which Chromium reads where its
 * schema expects them (chromium.org, "Complex policies on Windows").
 */
import { CHROMIUM_ID, type PolicyValues } from './policy';

const ROOTS = ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge'];

/** @returns the text of the file; it has to be written as UTF-16 with a byte order mark */
export function registryFile(values: PolicyValues): string {
  const lines = ROOTS.flatMap((root) => {
    const key = `${root}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`;
    // The key is taken away first, so that a setting that is no longer in the policy does not stay behind.
    return [`[-${key}]`, '', `[${key}]`, ...Object.entries(values).map(([name, value]) => `"${name}"="${escaped(value)}"`), ''];
  });
  return ['Windows Registry Editor Version 5.00', '', ...lines].join('\r\n');
}

function escaped(value: unknown): string {
  const text = typeof value === 'string' ? value : asciiJson(value);
  return text
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}

/** JSON in plain ASCII: whatever a console makes of other letters, the policy stays whole. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
