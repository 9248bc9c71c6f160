/**
 * `npm run -s score -- GOLD.jsonl`: checks the comments of an annotated corpus and scores the answers with the corpus's own script, for the
 * part that was set aside before any rule was written, for the rest, and for the whole. Sequences (with NAME-truth.jsonl beside) are scored as well.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createReviewer } from '../engine/review';
import { tagger } from '../engine/tagger';
import { reviewThread } from '../engine/thread';
import { InputError, readComments, readThreads } from './input';
import { rulesInForce } from './packs';
import { commentRecord, threadRecord } from './records';
import { UsageError, withCalmErrors } from './terminal';

const USAGE = 'usage: npm run -s score -- GOLD.jsonl [--json]';

await withCalmErrors(() => {
  const args = process.argv.slice(2);
  const asJson = args.includes('--json');
  const golds = args.filter((arg) => !arg.startsWith('--'));
  if (golds.length === 0) throw new UsageError(`No file was named.\n${USAGE}`);
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  try {
    for (const gold of golds) {
      if (isThreads(gold)) scoreThreads(gold, folder, asJson);
      else scoreComments(gold, folder, asJson);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function scoreComments(gold: string, folder: string, asJson: boolean): void {
  const script = scriptBeside(gold, 'score.mjs');
  const comments = readComments(gold);
  const reviewer = createReviewer(rulesInForce([]), tagger);
  const records = comments.map(({ id, preset, text }) => commentRecord(id, reviewer.review(text, preset ? { preset } : {})));
  const predicted = write(
    folder,
    'predicted.jsonl',
    records.map((record) => JSON.stringify(record)),
  );
  const lines = readFileSync(gold, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const parts = [
    { title: 'set aside', key: 'setAside', lines: lines.filter(isSetAside) },
    { title: 'the rest', key: 'rest', lines: lines.filter((line) => !isSetAside(line)) },
    { title: 'the whole', key: 'whole', lines },
  ].filter((part) => part.lines.length > 0);
  const results = parts.map((part) => {
    const file = write(folder, 'gold.jsonl', part.lines);
    return { ...part, output: run(script, [file, predicted, ...(asJson ? ['--json'] : [])]) };
  });
  if (asJson) console.log(`{${results.map(({ key, output }) => `"${key}":${output.trim()}`).join(',')}}`);
  else for (const { title, lines: own, output } of results) console.log(`== ${gold}: ${title}, ${own.length} comments ==\n${output}`);
}

function scoreThreads(file: string, folder: string, asJson: boolean): void {
  const truth = file.replace(/\.jsonl$/i, '-truth.jsonl');
  if (!existsSync(truth)) throw new InputError(file, 1, `these are sequences, and their truth (${truth}) is not beside them.`);
  const rules = rulesInForce([]);
  const records = readThreads(file).map(({ id, entries }) => threadRecord(id, reviewThread(entries, rules)));
  const predicted = write(
    folder,
    'predicted.jsonl',
    records.map((record) => JSON.stringify(record)),
  );
  console.log(run(scriptBeside(file, 'score-threads.mjs'), [file, truth, predicted, ...(asJson ? ['--json'] : [])]).trimEnd());
}

/** A third of the comments, told by their ids alone: nobody chooses which. */
function isSetAside(line: string): boolean {
  const parsed: unknown = JSON.parse(line);
  const id = typeof parsed === 'object' && parsed !== null && 'id' in parsed ? String(parsed.id) : '';
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0;
}

function isThreads(file: string): boolean {
  if (!existsSync(file)) return false;
  return /^\uFEFF?\s*\{(?:"id":\s*(?:"[^"]*"|\d+),\s*)?(?:"child":\s*"[^"]*",\s*)?"entries"/.test(readFileSync(file, 'utf8').slice(0, 400));
}

/** The corpus brings its own scoring script; ours would be the pupil marking the test. */
function scriptBeside(gold: string, name: string): string {
  const places = [join(dirname(gold), name), join('..', 'shared', 'corpus', name)];
  const script = places.find((place) => existsSync(place));
  if (!script)
    throw new InputError(gold, 1, `${name} is needed to score, and it is neither beside this file nor in ${dirname(places[1] ?? '')}.`);
  return script;
}

function run(script: string, args: readonly string[]): string {
  const done = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (done.status !== 0) throw new InputError(script, 1, `this script failed.\n${done.stderr}`);
  return done.stdout;
}

function write(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
