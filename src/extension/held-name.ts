/** Names of what is held back, for people. @param id as it is kept: a rule, `change:pack/rule`, `lens:id` */
export function heldName(id: string): string {
  const [, kind, name = id] = /^(change|lens):(.+)$/.exec(id) ?? [];
  return kind === 'change' ? `the change of ${name}` : kind === 'lens' ? `the lens ${name}` : name;
}
