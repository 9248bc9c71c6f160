import { readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { compileRules } from '../../src/engine/compile';
import { findLanguage } from '../../src/engine/language';
import { readPackValue } from '../../src/engine/packs/check';
import { runLensExamples } from '../../src/engine/packs/lens-examples';
import { readPack } from '../../src/engine/packs/read';
import { CommentReader } from '../../src/engine/reading';

const guide = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

const HEAD = `format: 1
id: guide
version: 1.0.0
title: Guide
purpose: The examples of the guide
author: A reader
licence: MIT
`;

function rulesFor(pattern: string) {
  const rule = {
    id: 'shown',
    category: 'labels',
    severity: 'suggest',
    find: [pattern],
    say: 's',
    better: ['b'],
    why: 'w',
    source: ['s'],
    examples: { flag: ['x'], leave: ['y'] },
  };
  const { pack, problems } = readPack(`${HEAD}language: ${JSON.stringify([rule])}\n`, 'guide.yaml');
  expect(problems).toEqual([]);
  if (!pack) throw new Error('no pack');
  const rules = compileRules([pack]);
  expect(rules.problems).toEqual([]);
  return rules;
}

/** Rows of the table of ten: number, pattern, what it finds, what it does not. */
const rows = guide
  .split('\n')
  .map((line) => /^\| (\d+) \| `(.+?)` \| "(.+?)" \| "(.+?)" \|$/.exec(line)?.slice(1) ?? [])
  .filter((row) => row.length === 4);

test('the guide shows ten patterns', () => {
  expect(rows).toHaveLength(10);
});

test.each(rows)('pattern %s of the guide, %s, finds what it says and leaves what it says', (_, shown = '', finds = '', leaves = '') => {
  const rules = rulesFor(shown.replaceAll('\\|', '|'));
  const count = (text: string) => findLanguage(new CommentReader(rules).read(text), rules).length;
  expect(count(finds)).toBe(1);
  expect(count(leaves)).toBe(0);
});

test('every piece of YAML in the guide is YAML, and the rule it shows is right', () => {
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(3);
  const all = blocks
    .map((block) => block.replaceAll(/^ {2}(?=protect:| {2}- (modern|\(behaviour))/gm, ''))
    .filter((block) => !block.startsWith('format'));
  const { problems, pack } = readPack(`${HEAD}${all.join('\n')}lists:\n  child: [she, he]\n`, 'guide.yaml');
  expect(problems).toEqual([]);
  expect(pack?.language).toHaveLength(1);
  expect(pack?.acronyms?.length).toBeGreaterThan(3);
  expect(blocks.filter((block) => block.startsWith('format')).map((block) => parse(block))).toMatchObject([
    { format: 1, id: 'our-council' },
  ]);
});

test('changes that the guide shows name rules that exist', () => {
  const named = [...guide.matchAll(/rule: ([a-z-]+)\/([a-z-]+)/g)].map(([, pack = '', rule = '']) => [pack, rule]);
  expect(named.length).toBeGreaterThan(1);
  for (const [pack = '', rule = ''] of named) {
    const sections: Record<string, string> = { 'respectful-language-a': 'exploitation', 'respectful-language-e': 'care-system' };
    const file = pack in sections ? `${pack}-${sections[pack]}` : pack;
    const source = readFileSync(new URL(`../../rules/${file}.yaml`, import.meta.url), 'utf8');
    expect(source).toContain(`- id: ${rule}\n`);
  }
});

test('the lens that the guide shows proves itself, over the built-in packs', () => {
  const [block = ''] = [...guide.matchAll(/```yaml\n(lenses:[\s\S]*?)```/g)].map(([, inner = '']) => inner);
  const { pack, problems } = readPack(`${HEAD}${block}`, 'guide.yaml');
  expect(problems).toEqual([]);
  if (!pack) throw new Error('no pack');
  const base = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
  expect(pack.lenses?.[0]?.places.every(({ examples }) => examples?.length === 1)).toBe(true);
  expect(runLensExamples([pack], compileRules([...base, pack]))).toEqual([]);
});
