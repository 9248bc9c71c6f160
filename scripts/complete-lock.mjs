/**
 * `npm run complete-lock`, after `npm install <package>`: adds to package-lock.json the optional packages of other systems that npm
 * left out because the registry that was asked did not have them. Without them `npm ci` refuses the lock file, on every system.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './main.mjs';

const LOCK = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, os?: string[], cpu?: string[], libc?: string[] }} Locked */
/** @typedef {Record<string, Locked>} Packages path → package */

const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

/**
 * @param {Packages} packages of a lock file
 * @returns {{ name: string, entry: Locked }[]} what is wanted and not there
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !found(packages, path, name))
      .map(([name, version]) => ({ name, entry: { version, ...platform(name), ...(dev ? { dev } : {}), optional: true } })),
  );
}

/**
 * Whether Node would find a package from another: in its own node_modules, or in those above it.
 * @param {Packages} packages @param {string} from @param {string} name
 */
function found(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** What such names say: `@biomejs/cli-linux-x64-musl`. @param {string} name @returns {Locked} */
function platform(name) {
  const parts = name.split(/[/.-]/);
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.some((part) => /eabi/.test(part)) ? ['arm'] : parts.filter((part) => PROCESSORS.includes(part));
  const libc = parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length ? { os } : {}), ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}) };
}

if (isMain(import.meta.url)) {
  const lock = JSON.parse(readFileSync(join(LOCK), 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages of other systems were added to package-lock.json.`);
}
