import { beforeEach, expect, test } from '@jest/globals';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { readPolicy } = await import('../../../src/extension/managed');
const { onEffectiveChanged, readEffective } = await import('../../../src/extension/effective');
const { readLocalPacks } = await import('../../../src/extension/local-packs');
const { describeStorage } = await import('../../../src/extension/storage');
const { failingRules, keepPolicyProved } = await import('../../../src/extension/prove-policy');

const rule = (id: string, find: string, flag: string): string => `
  - id: ${id}
    find: [${find}]
    category: judgemental
    severity: suggest
    say: What happened, and what came before it?
    better: ["advice: say what was done"]
    why: It hides what happened.
    source: [Rivermere audit]
    examples:
      flag: ["${flag}"]
      leave: ["The match began at three."]`;

const HEAD = `format: 1
id: rivermere
version: 3.0.0
title: Rivermere’s words
purpose: What Rivermere adds.
author: PSW
licence: Rivermere
`;
const PACK = `${HEAD}language:${rule('kicked-off', 'kicked off', 'He [[kicked off]].')}${rule('never', 'went ballistic', 'He lost it.')}\n`;
const put = (text: string): void => {
  fake.stored.managed = { setBy: 'Rivermere', packs: [{ file: 'rivermere.yaml', text }] };
};

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
});

test('a rule of a policy that fails its own examples is held back and named; the others are in force', async () => {
  put(PACK);
  await keepPolicyProved();
  const { packs, policyProblems } = await readEffective();
  const [read] = readLocalPacks(packs).packs;
  expect(read?.data).toMatchObject({ language: [{ id: 'kicked-off' }] });
  expect(policyProblems).toEqual([expect.stringMatching(/^rivermere\.yaml: “never” does not do what its own examples say/)]);
});

test('what the workbench held back stays held back on the desk: a change of a built-in rule too', async () => {
  const text = `${PACK}changes:\n  - { rule: sea/summary, say: Other words }\n  - { rule: sea/analysis, say: Other words }\n`;
  fake.stored.managed = { packs: [{ file: 'rivermere.yaml', text, held: ['change:sea/summary'] }] };
  await keepPolicyProved();
  const { packs, policyProblems } = await readEffective();
  expect(readLocalPacks(packs).packs[0]?.data).toMatchObject({ changes: [{ rule: 'sea/analysis' }] });
  expect(policyProblems).toEqual([
    expect.stringContaining('after its change “sea/summary” no longer does what its own examples say'),
    expect.stringContaining('“never”'),
  ]);
});

test('nothing of a pack is used before it was tried, and also not after it has changed', async () => {
  put(PACK);
  expect((await readEffective()).packs).toEqual([]);
  expect((await readPolicy()).problems).toEqual([expect.stringContaining('being tried')]);
  await keepPolicyProved();
  expect((await readEffective()).packs).toHaveLength(1);
  put(PACK.replace('He lost it.', 'He [[went ballistic]].'));
  expect((await readEffective()).packs).toEqual([]);
  await keepPolicyProved();
  expect(await readPolicy()).toMatchObject({ problems: [], policy: { packs: [{ held: [] }] } });
});

test('each state of the packs is tried once, every part hears of it, and only ids are kept', async () => {
  put(PACK);
  let heard = 0;
  const stop = onEffectiveChanged(() => {
    heard += 1;
  });
  await Promise.all([keepPolicyProved(), keepPolicyProved()]);
  await keepPolicyProved();
  stop();
  expect(heard).toBe(1);
  expect(fake.stored.local).toEqual({
    policyProof: { version: 1, value: { key: expect.stringMatching(/^[0-9a-f]{64}$/), held: { 'rivermere.yaml': ['never'] } } },
  });
  expect(await describeStorage()).toMatchObject([{ key: 'policyProof', what: expect.stringContaining('their ids') }]);
  fake.stored.managed = null;
  await keepPolicyProved();
  expect(fake.stored.local).toEqual({});
});

test('lists of the built-in packs are at hand, two packs lend each other theirs, and what cannot be read is left to its own message', () => {
  const stored = (file: string, text: string) => ({ file, text, layer: 'organisation' as const, on: true, savedAt: 0 });
  const lists = `${HEAD.replace('id: rivermere', 'id: words')}lists:\n  our-team: [the blue team]\n`;
  const uses = `${HEAD}language:${rule('team', 'passed to <our-team>', 'It was [[passed to the blue team]].')}${rule('own', '<the-child> kicked off', 'The [[child kicked off]].')}\n`;
  expect(failingRules([stored('a.yaml', lists), stored('b.yaml', uses)])).toEqual({});
  expect(failingRules([stored('b.yaml', uses)])).toEqual({ 'b.yaml': ['team'] });
  expect(failingRules([stored('c.yaml', 'format: 1\n  broken')])).toEqual({});
});

test('a rule that asks for a part of speech is not judged where nothing can tell those', () => {
  const text = `${HEAD}language:${rule('tagged', '"contact#Noun"', 'Mum had [[contact]].')}\n`;
  expect(failingRules([{ file: 'a.yaml', text, layer: 'organisation', on: true, savedAt: 0 }])).toEqual({});
});
