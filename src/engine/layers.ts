import type { LanguageRule, Pack, RuleChange } from './packs/schema';

/** Packs are layers: a later one (organisation, personal) changes a rule of an earlier one without copying it. */
export function collectChanges(packs: readonly Pack[]): Map<string, RuleChange[]> {
  const changes = new Map<string, RuleChange[]>();
  for (const change of packs.flatMap((pack) => pack.changes ?? [])) changes.set(change.rule, [...(changes.get(change.rule) ?? []), change]);
  return changes;
}

/** A wording rule with the changes of later layers laid over it, in their order. */
export function changed(rule: LanguageRule, changes: readonly RuleChange[]): LanguageRule {
  return changes.reduce(withChange, rule);
}

function withChange(rule: LanguageRule, change: RuleChange): LanguageRule {
  const { on, severity, say, better, why, alsoFind, leaveAlone } = change;
  return {
    ...rule,
    ...(on === undefined ? {} : { on }),
    ...(severity === undefined ? {} : { severity }),
    ...(say === undefined ? {} : { say }),
    ...(better === undefined ? {} : { better }),
    ...(why === undefined ? {} : { why }),
    find: [...rule.find, ...(alsoFind ?? [])],
    leaveAlone: [...(rule.leaveAlone ?? []), ...(leaveAlone ?? [])],
  };
}
