/** The forms of a pack in which its rules are tried on their own examples; see examples.ts. */
import type { CueRule, LanguageRule, Pack } from './schema';

/** What a pack says of itself, without any rule. */
export function headOf({ format, id, version, title, purpose, author, licence }: Pack): Pack {
  return { format, id, version, title, purpose, author, licence };
}

/** A change that switches a rule off does not hide that the rule is wrong. */
export function withChangesOn({ changes, ...pack }: Pack): Pack {
  return changes ? { ...pack, changes: changes.map(({ on: _, ...change }) => change) } : pack;
}

/** Without cues and wording rules that ask for a part of speech: what tells those apart is too heavy to be loaded everywhere. */
export function withoutTagged(pack: Pack): Pack {
  const { cues, language } = pack;
  return { ...pack, ...(cues ? { cues: cues.filter(isPlain) } : {}), ...(language ? { language: language.filter(isPlain) } : {}) };
}

const isPlain = ({ find, leaveAlone = [], onlyWith = [], notWith = [] }: CueRule | LanguageRule): boolean =>
  ![...find, ...leaveAlone, ...onlyWith, ...notWith].some((pattern) => /#\p{Lu}/u.test(pattern));
