import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../../scripts/entries.mjs';
import { sourceManifest } from '../../../scripts/manifest.mjs';

const text = readFileSync(join(ROOT, 'docs', 'store', 'listing.md'), 'utf8');
const manifest = sourceManifest();
const cell = (name: string): string => new RegExp(`^\\| ${name} \\| (.*) \\|$`, 'm').exec(text)?.[1] ?? '';

test('name and summary are those of the manifest, and as short as the stores ask', () => {
  expect([cell('Name'), cell('Summary')]).toEqual([manifest.name, manifest.description]);
  expect(cell('Name').length).toBeLessThanOrEqual(45);
  expect(cell('Summary').length).toBeLessThanOrEqual(132);
  const description = text.slice(text.indexOf('### Description'), text.indexOf('## Single purpose'));
  expect(description.length).toBeGreaterThan(250);
  expect(description.length).toBeLessThan(10_000);
});

test('every permission of the manifest has its reason, and none stands there that is not asked for', () => {
  const named = [...text.matchAll(/^\| `(\w+)` \| .{20,} \|$/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...(manifest.permissions as string[])].sort());
});

test('every picture is there, in the size that stores take', () => {
  const pictures = [...text.matchAll(/^\| `([\w-]+\.png)` \|/gm)].map(([, file = '']) => file);
  expect(pictures).toHaveLength(7);
  for (const file of pictures) {
    const path = join(ROOT, 'docs', 'store', file);
    expect({ file, isThere: existsSync(path) }).toEqual({ file, isThere: true });
    const png = readFileSync(path);
    const size = /tile-(\d+)x(\d+)/.exec(file)?.slice(1).map(Number) ?? (file === 'logo-300.png' ? [300, 300] : [1280, 800]);
    expect({ file, size: [png.readUInt32BE(16), png.readUInt32BE(20)] }).toEqual({ file, size });
  }
});
