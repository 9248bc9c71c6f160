import { describe, expect, test } from '@jest/globals';
import { compileRules } from '../../../src/engine/compile';
import { runExamples } from '../../../src/engine/packs/examples';
import { readPack } from '../../../src/engine/packs/read';
import type { Pack } from '../../../src/engine/packs/schema';

const HEAD = `format: 1
id: local
version: 1.0.0
title: Our words
purpose: Words that our teams agreed on
author: A council
licence: MIT
`;

const RULE = `  - id: kick-off
    category: labels
    severity: suggest
    find: [kick~ off]
    say: Say what happened.
    better: ["advice: say what you saw"]
    why: It belittles distress.
    source: [local]
    examples:
      flag: ["He [[kicked off]]."]
      leave: ["The match kicked the day off."]
`;

function packOf(source: string): Pack {
  const { pack, problems } = readPack(source, 'local.yaml');
  expect(problems).toEqual([]);
  if (!pack) throw new Error('no pack');
  return pack;
}

describe('mistakes in a file are named with line, column and what to do', () => {
  test.each([
    ['a: [', 1, 5, /layout of the file/],
    [`${HEAD}wibble: 1\n`, 8, 1, /^wibble: is not a part of this/],
    [`${HEAD}language:\n${RULE.replace('labels', 'labls')}`, 10, 5, /^language › category: should be one of victim-blaming/],
    [`${HEAD}language:\n${RULE.replace('    say: Say what happened.\n', '')}`, 9, 5, /^language › say: is needed here: text/],
    [`${HEAD}language:\n${RULE.replace('kick~ off', '"(kick off"')}`, 12, 12, /at character 1: This bracket is not closed/],
    [`${HEAD}language:\n${RULE}${RULE}`, 20, 5, /another rule above has the same id "kick-off"/],
    [HEAD.replace('format: 1', 'format: 2'), 1, 1, /^format: this pack was made for a newer version/],
    [`${HEAD}lists:\n  a: &x [b]\n`, 9, 9, /Anchors and aliases/],
    [`${HEAD}${HEAD}`, 8, 1, /layout of the file/],
  ])('%#', (source, line, column, message) => {
    const [problem] = readPack(source, 'local.yaml').problems;
    expect(problem).toMatchObject({ file: 'local.yaml', line, column, message: expect.stringMatching(message) });
  });
});

test('one bad rule is left out and the others go on', () => {
  const good = RULE.replace('kick-off', 'good-one');
  const { pack, problems } = readPack(`${HEAD}language:\n${RULE.replace('suggest', 'awful')}${good}`, 'local.yaml');
  expect(problems).toHaveLength(1);
  expect(pack?.language?.map((rule) => rule.id)).toEqual(['good-one']);
});

test('a prototype cannot be reached through a pack', () => {
  readPack(`${HEAD}lists:\n  __proto__: [x]\n`, 'local.yaml');
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  expect(readPack('{"__proto__": {"polluted": true}}', 'x.json').pack).toBeNull();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('examples prove a rule, and say what is wrong', () => {
  const pack = packOf(`${HEAD}language:\n${RULE}`);
  expect(runExamples([pack])).toEqual([]);
  const broken = packOf(
    `${HEAD}language:\n${RULE.replace('He [[kicked off]].', 'He shouted.').replace('The match kicked the day off.', 'He kicked off.')}`,
  );
  expect(runExamples([broken]).map(({ kind, message }) => [kind, message])).toEqual([
    ['flag', 'This should be found, and is not.'],
    ['leave', 'This should be left alone, but "kicked off" is found.'],
  ]);
});

test('a later layer changes a rule without copying it', () => {
  const base = packOf(`${HEAD}language:\n${RULE}`);
  const layer = packOf(
    `${HEAD.replace('id: local', 'id: ours')}changes:\n  - rule: local/kick-off\n    severity: important\n    alsoFind: [go~ off on one]\n    leaveAlone: [kick~ off the meeting]\n`,
  );
  const [note] = compileRules([base, layer]).notes;
  expect(note).toMatchObject({ severity: 'important', id: 'local/kick-off' });
  expect(note?.rule.find).toEqual(['kick~ off', 'go~ off on one']);
  const off = packOf(`${HEAD.replace('id: local', 'id: ours')}changes:\n  - rule: local/kick-off\n    on: false\n`);
  expect(compileRules([base, off]).notes).toEqual([]);
});
