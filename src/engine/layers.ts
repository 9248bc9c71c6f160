import type { LanguageRule, Pack, RuleChange } from './packs/schema';

/** Packs are layers: a later one (organisation, personal) changes a rule of an earlier one without copying it. */
export function collectChanges(packs: readonly Pack[]): Map<string, RuleChange[]> {
  const changes = new Map<string, RuleChange[]>();
  for (const change of packs.flatMap((pack) => pack.changes ?? [])) changes.set(change.rule, [...(changes.get(change.rule) ?? []), change]);
  return changes;
}

/**
 * Packs in which elements, questions and remarks have the wording that later layers give them; questions and remarks that are switched
 * off are left out. An element cannot be: all fifteen are always looked for. Wording rules: see `changed`.
 */
export function worded(packs: readonly Pack[]): readonly Pack[] {
  if (packs.every((pack) => pack.changes === undefined)) return packs;
  const changes = collectChanges(packs);
  const of = (pack: Pack, { id }: { id: string }): RuleChange[] => changes.get(`${pack.id}/${id}`) ?? [];
  return packs.map((pack) => {
    const isOn = (rule: { id: string }): boolean => of(pack, rule).findLast(({ on }) => on !== undefined)?.on !== false;
    return {
      ...pack,
      ...(pack.elements && {
        elements: pack.elements.map((rule) => ({
          ...rule,
          ...reworded(of(pack, rule), ({ say }) => (say === undefined ? {} : { ask: say })),
        })),
      }),
      ...(pack.prompts && {
        prompts: pack.prompts
          .filter(isOn)
          .map((rule) => ({ ...rule, ...reworded(of(pack, rule), ({ say }) => (say === undefined ? {} : { say: [say] })) })),
      }),
      ...(pack.remarks && {
        remarks: pack.remarks
          .filter(isOn)
          .map((rule) => ({ ...rule, ...reworded(of(pack, rule), ({ say }) => (say === undefined ? {} : { say })) })),
      }),
    };
  });
}

/** The parts that changes set, the last one of each. */
function reworded<Parts extends object>(
  changes: readonly RuleChange[],
  partsOf: (change: RuleChange) => Parts,
): Partial<Parts & { why: string }> {
  return Object.assign({}, ...changes.map((change) => ({ ...partsOf(change), ...(change.why === undefined ? {} : { why: change.why }) })));
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
