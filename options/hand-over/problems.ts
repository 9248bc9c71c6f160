/** What is wrong with a policy before it is handed over: the same check as at a desk. */
import { parsePolicy } from '../../src/extension/managed';
import type { PolicyValues } from './policy';

/** Empty where all is well. */
export function policyProblems(values: PolicyValues): string[] {
  return parsePolicy({ ...values }).problems;
}
