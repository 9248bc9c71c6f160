/**
 * `npm run -s fuzz -- [--minutes 10] [--seed 7] [--target comment] [--slowest 2000]`: breaks packs, policies, profiles, imports, stored
 * records and comments for as long as it is told, and prints each text that broke something with the seed that makes it again.
 * Exit code 1 where anything was found.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz } from './run';
import { TARGETS } from './targets';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string' },
    slowest: { type: 'string', default: '2000' },
  },
});
const targets = TARGETS.filter(({ name }) => values.target === undefined || name === values.target);
if (targets.length === 0) {
  console.error(`There is no target "${values.target}". There are: ${TARGETS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const [seed, end, slowest] = [Number(values.seed), Date.now() + Number(values.minutes) * 60_000, Number(values.slowest)];
const STEP = 25;
const kinds = new Set<string>();
let from = 0;
do {
  await fuzz({
    ...{ targets, seed, runs: STEP, from, slowest },
    onFound({ target, run, text, error }) {
      // One of each kind is enough to mend it.
      const kind = `${target}: ${error.split('\n').slice(0, 2).join(' ').replace(/\d+/g, '0')}`;
      if (kinds.has(kind)) return;
      kinds.add(kind);
      console.log(
        `${target}, seed ${seed}, run ${run}: ${error.split('\n').slice(0, 4).join('\n  ')}\n  ${JSON.stringify(text.slice(0, 600))}\n`,
      );
      writeFileSync(`fuzz-${target.replace(/ /g, '-')}-${seed}-${run}.log`, text);
    },
  });
  from += STEP;
} while (Date.now() < end);
console.log(`seed ${seed}: ${from * targets.length} texts over ${targets.length} targets, ${kinds.size} kinds of fault`);
process.exitCode = kinds.size === 0 ? 0 : 1;
