/** The built-in packs, compiled, for tests of the stages that read their lists and wordings. */
import builtIn from 'virtual:packs';
import { compileRules, type RuleSet } from '../../../src/engine/compile';
import { readPackValue } from '../../../src/engine/packs/check';

let kept: RuleSet | null = null;

export function builtInRules(): RuleSet {
  kept ??= compileRules(builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []));
  return kept;
}
