/**
 * The rules that a command works with: the built-in packs, and over them the files that were named with --rules.
 */
import { readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import { compileRules, type RuleSet } from '../engine/compile';
import { readPackValue } from '../engine/packs/check';
import { type FileProblem, readPack } from '../engine/packs/read';
import type { Pack } from '../engine/packs/schema';
import { codeOf, InputError } from './input';

/** The built-in packs; a rule of theirs that is wrong is left out and named in `problems`. */
export function builtInPacks(): { packs: Pack[]; problems: FileProblem[] } {
  const read = builtIn.map(({ file, data }) => readPackValue(data, `rules/${file}`));
  return { packs: read.flatMap(({ pack }) => (pack ? [pack] : [])), problems: read.flatMap(({ problems }) => problems) };
}

/**
 * @param files rule packs to lay over the built-in ones, in this order
 * @throws {InputError} where a file cannot be read or used
 */
export function rulesInForce(files: readonly string[]): RuleSet {
  return compileRules([...builtInPacks().packs, ...files.map(packOf)]);
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
