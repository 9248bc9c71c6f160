import { expect, test } from '@jest/globals';
import { mutate, randomFrom } from '../../fuzz/mutate';
import { installFakeBrowser } from '../extension/fake-browser';

installFakeBrowser();
const { TARGETS } = await import('../../fuzz/targets');
const { fuzz, textFor } = await import('../../fuzz/run');

/** By count and never by time, so that a slow machine tries the same. A new seed is a new set of texts: `npm run -s fuzz` draws one. */
const SEED = 20251122;
const RUNS: Record<string, number> = { comment: 500, thread: 100, 'rule pack': 800, pattern: 800 };
const OTHERWISE = 1500;

test.each(TARGETS.map((target) => [target.name, target] as const))(
  'whatever a broken %s holds, all that must hold of it holds',
  async (name, target) => {
    const found = await fuzz({ targets: [target], seed: SEED, runs: RUNS[name] ?? OTHERWISE });
    expect(found.map(({ run, error, text }) => ({ run, error, text: text.slice(0, 300) }))).toEqual([]);
  },
  120_000,
);

test('good inputs are taken by every target', async () => {
  for (const target of TARGETS) for (const seed of target.seeds) await target.run(seed);
});

test('a target that breaks is told, with the text that broke it; a polluted prototype too', async () => {
  const seeds = ['a good text'];
  const broken = {
    name: 'broken',
    seeds,
    run: (text: string) => {
      if (text.includes('"')) throw new Error('a quotation mark');
    },
  };
  const [first] = await fuzz({ targets: [broken], seed: 1, runs: 200 });
  expect(first?.error).toContain('a quotation mark');
  expect(first?.text).toBe(textFor(broken, 1, first?.run ?? -1));
  const pollutes = { name: 'pollutes', seeds, run: () => void Object.assign(Object.prototype, { polluted: true }) };
  expect((await fuzz({ targets: [pollutes], seed: 1, runs: 1 }))[0]?.error).toBe('a prototype was changed');
  Reflect.deleteProperty(Object.prototype, 'polluted');
});

test('the same seed breaks a text the same way, another seed another way', () => {
  const broken = (seed: number) =>
    Array.from({ length: 20 }, () => randomFrom(seed)).map((random) => mutate(random, 'Leo was seen.', ['x']));
  expect(broken(1)).toEqual(broken(1));
  expect(broken(1)).not.toEqual(broken(2));
});
