import { compileRules, type RuleSet } from '../../../src/engine/compile';
import { readPack } from '../../../src/engine/packs/read';

const HEAD = `format: 1
id: small
version: 1.0.0
title: A small pack
purpose: To try one thing
author: A test
licence: MIT
`;

/** Rules from the body of a pack. Throws where the pack has a problem, so that a test cannot pass by an empty rule set. */
export function rulesOf(body: string): RuleSet {
  const { pack, problems } = readPack(`${HEAD}${body}`, 'small.yaml');
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems));
  const rules = compileRules([pack]);
  if (rules.problems.length > 0) throw new Error(JSON.stringify(rules.problems));
  return rules;
}
