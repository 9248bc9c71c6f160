import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** From a file, an import that the house forbids. Each stands for an arrow of the design that must not be drawn. */
const FORBIDDEN: [file: string, specifier: string][] = [
  ['src/engine/a.ts', '../page/fields'],
  ['src/engine/deep/b.ts', '../../page/fields'],
  ['src/engine/c.ts', '../extension/messages'],
  ['src/engine/d.ts', '../ui/badge'],
  ['src/engine/e.ts', '../cli/check'],
  ['src/engine/f.ts', '../../popup/popup'],
  ['src/engine/g.ts', '../../options/options'],
  ['src/engine/h.ts', '../../review/review'],
  ['src/engine/i.ts', 'node:fs'],
  ['src/engine/j.ts', 'webextension-polyfill'],
  ['src/engine/k.ts', 'preact/hooks'],
  ['src/engine/l.ts', 'compromise/one'],
  ['src/engine/tagger.ts', '../page/fields'],
  ['src/page/a.ts', '../extension/messages'],
  ['src/page/b.ts', '../ui/badge'],
  ['src/page/c.ts', 'webextension-polyfill'],
  ['src/page/d.ts', '../../review/review'],
  ['src/page/e.ts', 'preact'],
  ['src/page/f.ts', 'compromise'],
  ['src/extension/a.ts', '../ui/badge'],
  ['src/extension/b.ts', '../../popup/popup'],
  ['src/extension/c.ts', 'webextension-polyfill'],
  ['src/extension/d.ts', '../cli/check'],
  ['src/extension/browser.ts', '../../popup/popup'],
  ['src/ui/a.tsx', '../extension/messages'],
  ['src/ui/b.tsx', '../page/fields'],
  ['src/ui/c.tsx', '../../options/options'],
  ['popup/a.tsx', '../options/options'],
  ['popup/views/b.tsx', '../../review/review'],
  ['popup/c.tsx', 'webextension-polyfill'],
  ['popup/d.tsx', '../src/cli/check'],
  ['options/a.tsx', '../popup/popup'],
  ['options/b.tsx', 'node:fs'],
  ['review/a.tsx', '../options/options'],
  ['review/b.tsx', 'compromise/three'],
  ['review/c.tsx', '../practice/practice'],
  ['practice/a.tsx', '../review/review'],
  ['practice/views/b.tsx', '../../options/options'],
  ['practice/c.tsx', 'webextension-polyfill'],
  ['src/extension/e.ts', '../../practice/practice'],
  ['src/cli/a.ts', '../page/fields'],
  ['src/cli/b.ts', '../extension/messages'],
  ['src/cli/c.ts', '../ui/badge'],
  ['src/cli/d.ts', '../../popup/popup'],
];

/** Arrows of the design: a linter that forbids everything would pass the list above. */
const ALLOWED: [file: string, specifier: string][] = [
  ['src/engine/ok/a.ts', './review/stages'],
  ['src/engine/ok/b.ts', '../review'],
  ['src/engine/tagger.ts', 'compromise/two'],
  ['src/page/ok.ts', '../engine/types'],
  ['src/extension/ok.ts', '../page/fields'],
  ['src/extension/ok2.ts', '../engine/review'],
  ['src/extension/browser.ts', 'webextension-polyfill'],
  ['src/ui/ok.tsx', '../engine/types'],
  ['src/ui/ok2.tsx', 'preact/hooks'],
  ['popup/ok.tsx', '../src/ui/badge'],
  ['popup/ok2.tsx', '../src/extension/messages'],
  ['options/ok.tsx', './views/sites'],
  ['review/ok.tsx', '../src/engine/types'],
  ['practice/ok.tsx', '../src/extension/reviewing'],
  ['practice/views/ok.tsx', '../model/cases'],
  ['src/cli/ok.ts', '../engine/review'],
  ['src/cli/ok2.ts', 'node:fs'],
];

let folder: string;
let reported: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'directions-'));
  for (const file of ['biome.json', '.gitignore']) cpSync(file, join(folder, file));
  const planted = new Map<string, string[]>();
  for (const [file, specifier] of [...FORBIDDEN, ...ALLOWED]) planted.set(file, [...(planted.get(file) ?? []), specifier]);
  for (const [file, specifiers] of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), specifiers.map((specifier) => `import '${specifier}';\n`).join(''));
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  reported = violations(stdout, planted);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(FORBIDDEN)('%s may not import %s', (file, specifier) => {
  expect(reported).toContain(`${file} ${specifier}`);
});

test.each(ALLOWED)('%s may import %s', (file, specifier) => {
  expect(reported).not.toContain(`${file} ${specifier}`);
});

/** `file specifier` of each diagnostic: the planted files have one import a line, so the line says which. */
function violations(report: string, planted: Map<string, string[]>): Set<string> {
  const { diagnostics } = JSON.parse(report) as { diagnostics: { location: { path: string; start: { line: number } } }[] };
  return new Set(diagnostics.map(({ location }) => `${location.path} ${planted.get(location.path)?.[location.start.line - 1]}`));
}
