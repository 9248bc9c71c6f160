/** Names of what is held back: a rule by its id, `change:pack/rule`, `lens:id`. */
export interface Held {
  kind: 'rule' | 'change' | 'lens';
  name: string;
}

/** @param id as it is kept; see `StoredPack.held` */
export function readHeld(id: string): Held {
  const [, kind, name = id] = /^(change|lens):(.+)$/.exec(id) ?? [];
  return { kind: kind === 'change' || kind === 'lens' ? kind : 'rule', name };
}

/** The same for people. */
export function heldName(id: string): string {
  const { kind, name } = readHeld(id);
  return { rule: name, change: `the change of ${name}`, lens: `the lens ${name}` }[kind];
}
