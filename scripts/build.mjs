/** `npm run build`: dist/chromium and dist/firefox, each loadable unpacked. Fails where a budget or a promise is broken. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain } from './main.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./manifest.mjs').Target} Target */

/**
 * @typedef {object} Built
 * @property {string[]} problems in plain words; empty where all is well
 * @property {import('./budgets.mjs').Size[]} sizes
 * @property {import('esbuild').Metafile} metafile
 * @property {Record<Target, Map<string, Uint8Array>>} files what stands in each folder
 */

/**
 * Builds into memory: packaging and tests read the same bytes that `npm run build` writes.
 * @returns {Promise<Built>}
 */
export async function build() {
  // Only now, since these need what `npm ci` brings.
  const [{ bundle }, { pages, ROOT }, { deriveManifest, sourceManifest }, { measure, overBudget }, { scanBundle }] = await Promise.all([
    import('./bundle.mjs'),
    import('./entries.mjs'),
    import('./manifest.mjs'),
    import('./budgets.mjs'),
    import('./scan.mjs'),
  ]);
  const { files: bundles, problems: unbuilt, metafile } = await bundle();
  const sizes = measure(bundles);
  const problems = [
    ...unbuilt,
    ...overBudget(sizes),
    ...[...bundles].flatMap(([name, content]) => scanBundle(name, Buffer.from(content).toString('utf8'))),
  ];
  const shared = new Map(bundles);
  for (const { name, html } of pages()) {
    if (existsSync(join(ROOT, html))) shared.set(`${name}.html`, readFileSync(join(ROOT, html)));
    else problems.push(`no page ${html}`);
  }
  for (const file of ['managed_schema.json', 'LICENSE', ...icons(ROOT)]) {
    if (existsSync(join(ROOT, file))) shared.set(file, readFileSync(join(ROOT, file)));
    else problems.push(`no file ${file}`);
  }
  problems.push(...brokenReferences(shared));
  const source = sourceManifest();
  const withManifest = (/** @type {Target} */ target) =>
    new Map([...shared, ['manifest.json', Buffer.from(`${JSON.stringify(deriveManifest(source, target), null, 2)}\n`)]]);
  return { problems, sizes, metafile, files: { chromium: withManifest('chromium'), firefox: withManifest('firefox') } };
}

/**
 * Writes a build into a folder that is emptied before.
 * @param {Map<string, Uint8Array>} files
 * @param {string} folder
 */
export function writeBuild(files, folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/**
 * What pages refer to and nothing provides: a stylesheet whose import was removed, a script with another name.
 * @param {Map<string, Uint8Array>} files
 * @returns {string[]}
 */
function brokenReferences(files) {
  return [...files]
    .filter(([name]) => name.endsWith('.html'))
    .flatMap(([name, content]) =>
      [
        ...Buffer.from(content)
          .toString('utf8')
          .matchAll(/\b(?:src|href)="([^"#]+)"/g),
      ]
        .map(([, target = '']) => target.replace(/^\.?\//, ''))
        .filter((target) => !files.has(target))
        .map((target) => `${name} refers to ${target}, which the build does not make`),
    );
}

/** @param {string} root @returns {string[]} */
function icons(root) {
  const folder = join(root, 'icons');
  if (!existsSync(folder)) return ['icons/128.png'];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .sort()
    .map((file) => `icons/${file}`);
}

/** @returns {Promise<boolean>} true where nothing is wrong */
export async function buildToDist() {
  const { problems, sizes, files } = await build();
  const { ROOT } = await import('./entries.mjs');
  writeBuild(files.chromium, join(ROOT, 'dist', 'chromium'));
  writeBuild(files.firefox, join(ROOT, 'dist', 'firefox'));
  for (const { name, bytes, gzip, budget } of sizes) {
    console.log(`${name.padEnd(22)} ${kilobytes(bytes)}  gzipped ${kilobytes(gzip)} of ${kilobytes(budget)}`);
  }
  for (const problem of problems) console.error(`build: ${problem}`);
  return problems.length === 0;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
}

if (isMain(import.meta.url)) {
  await setup({ browsers: false });
  process.exitCode = (await buildToDist()) ? 0 : 1;
}
