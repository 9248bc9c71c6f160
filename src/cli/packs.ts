/**
 * The rules that a command works with: the built-in packs, and over them the files that were named with --rules.
 */
import { readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import { compileRules, type RuleSet } from '../engine/compile';
import { readPackValue } from '../engine/packs/check';
import { runExamples, switchedOn } from '../engine/packs/examples';
import { type FileProblem, readPack } from '../engine/packs/read';
import type { Pack } from '../engine/packs/schema';
import { tagger } from '../engine/tagger';
import { codeOf, InputError } from './input';

/** The built-in packs; a rule of theirs that is wrong is left out and named in `problems`. */
export function builtInPacks(): { packs: Pack[]; problems: FileProblem[] } {
  const read = builtIn.map(({ file, data }) => readPackValue(data, `rules/${file}`));
  return { packs: read.flatMap(({ pack }) => (pack ? [pack] : [])), problems: read.flatMap(({ problems }) => problems) };
}

/**
 * The rules to work with. A rule that fails its own examples is held back, as in the extension.
 * @param files rule packs to lay over the built-in ones, in this order
 * @param onHeld called for each rule that is held back, with words for people
 * @throws {InputError} where a file cannot be read or used
 */
export function rulesInForce(files: readonly string[], onHeld: (say: string) => void = () => {}): RuleSet {
  const base = builtInPacks().packs;
  if (files.length === 0) return compileRules(base);
  const own = files.map((file) => ({ file, pack: packOf(file) }));
  const all = [...base, ...own.map(({ pack }) => pack)];
  const held = failing(
    own.map(({ pack }) => pack),
    compileRules(all.map(withoutChanges).map(switchedOn)),
  );
  for (const { file, pack } of own)
    for (const rule of rulesOf(pack))
      if (held.has(`${pack.id}/${rule}`)) onHeld(`${file}: "${rule}" does not do what its own examples say, so it is held back.`);
  return compileRules(all.map((pack) => without(pack, held)));
}

/** `pack/rule` of every rule that does not do what its examples say. */
function failing(packs: readonly Pack[], rules: RuleSet): Set<string> {
  return new Set(runExamples(packs, rules, tagger).map(({ pack, rule }) => `${pack}/${rule}`));
}

/** A rule is tried as it was written. */
function withoutChanges({ changes: _, ...pack }: Pack): Pack {
  return pack;
}

const rulesOf = ({ cues = [], language = [] }: Pack): string[] => [...cues, ...language].map(({ id }) => id);

function without(pack: Pack, held: ReadonlySet<string>): Pack {
  const isKept = ({ id }: { id: string }): boolean => !held.has(`${pack.id}/${id}`);
  return {
    ...pack,
    ...(pack.cues ? { cues: pack.cues.filter(isKept) } : {}),
    ...(pack.language ? { language: pack.language.filter(isKept) } : {}),
  };
}

function packOf(file: string): Pack {
  const { pack, problems } = readPack(readRules(file), file);
  const [problem] = problems;
  if (problem) throw new InputError(`${file}:${problem.line}`, problem.column, problem.message);
  if (!pack) throw new InputError(file, 1, 'this rule pack cannot be used.');
  return pack;
}

/** Text of a rule pack. @throws {InputError} */
export function readRules(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = codeOf(error);
    throw new InputError(
      file,
      1,
      code === 'ENOENT'
        ? 'there is no such file.'
        : code.startsWith('ERR_ENCODING')
          ? 'this is not UTF-8 text.'
          : 'this file cannot be read.',
    );
  }
}
