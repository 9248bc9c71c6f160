import { WORDING_CUES } from '../disowned';
import { patternsIn } from './each-pattern';
import type { PackedRules } from './pack-up';
import type { Pack } from './schema';

/**
 * The rules of a page come in two parts, so that the script that comes with the first focus is small (docs/decisions/0015-wordings-come-second.md):
 * `first` is all that the elements, decisions, actions, remarks and questions need, `wordings` what notes about wording need beside it.
 */
export interface RulesInTwo {
  /** Without the packs that hold nothing of this. */
  first: PackedRules;
  /** Of all packs, in their order; its words stand behind those of the first part. */
  wordings: PackedRules;
}

/** All rules again: what `packUp` gives for the packs that were parted. */
export function joinRules(first: PackedRules, wordings: PackedRules): PackedRules {
  const early = new Map(first.packs.map((pack) => [pack.id, pack]));
  return {
    words: [first.words, wordings.words].filter((words) => words !== '').join(' '),
    packs: wordings.packs.map((pack) => joined(early.get(pack.id), pack)),
  };
}

function joined(early: Pack | undefined, later: Pack): Pack {
  if (!early) return later;
  const { language, acronyms, lists, protect, cues } = later;
  return {
    ...early,
    ...(protect && { protect }),
    ...(cues && { cues: [...(early.cues ?? []), ...cues] }),
    ...(language && { language }),
    ...(acronyms && { acronyms }),
    ...(lists && { lists: { ...early.lists, ...lists } }),
  };
}

/** Wording rules, letters, what is read for these alone, and the lists that nothing else names, apart from the rest. */
export function partedPacks(packs: readonly Pack[]): { first: Pack[]; wordings: Pack[] } {
  const members = new Map(packs.flatMap(({ lists = {} }) => Object.entries(lists)));
  const forWordings = namedIn(packs.map(wordingsOnly).flatMap(patternsIn), members);
  const forOthers = namedIn(packs.map(withoutWordings).flatMap(patternsIn), members);
  // A list that no pattern names is read by the engine itself.
  const isLate = (name: string): boolean => forWordings.has(name) && !forOthers.has(name);
  return {
    first: packs.map((pack) => withLists(withoutWordings(pack), pack, (name) => !isLate(name))).filter(holdsAny),
    wordings: packs.map((pack) => withLists(wordingsOnly(pack), pack, isLate)),
  };
}

/** Whether there is anything in a pack that a review reads. */
function holdsAny({ cues, elements, prompts, presets, remarks, changes, lists }: Pack): boolean {
  return [cues, elements, prompts, presets, remarks, changes, lists].some((part) => part !== undefined);
}

function withoutWordings({ language: _language, acronyms: _acronyms, protect: _protect, ...rest }: Pack): Pack {
  return withCues(rest, rest, (id) => !FOR_WORDINGS.has(id));
}

function wordingsOnly(pack: Pack): Pack {
  const { format, id, version, title, language, acronyms, protect } = pack;
  const head = { format, id, version, title, purpose: '', author: '', licence: '' };
  const own = { ...head, ...(language && { language }), ...(acronyms && { acronyms }), ...(protect && { protect }) };
  return withCues(own, pack, (cue) => FOR_WORDINGS.has(cue));
}

/** Protected names and these cues are read for notes about wording alone. */
const FOR_WORDINGS: ReadonlySet<string> = new Set(Object.values(WORDING_CUES));

function withCues(part: Pack, { cues }: Pack, keep: (id: string) => boolean): Pack {
  const { cues: _cues, ...rest } = part;
  const kept = (cues ?? []).filter(({ id }) => keep(id));
  return kept.length === 0 ? rest : { ...rest, cues: kept };
}

function withLists(part: Pack, { lists }: Pack, keep: (name: string) => boolean): Pack {
  const { lists: _lists, ...rest } = part;
  const kept = Object.entries(lists ?? {}).filter(([name]) => keep(name));
  return kept.length === 0 ? rest : { ...rest, lists: Object.fromEntries(kept) };
}

/** The lists that patterns name, and those that these name in turn. */
function namedIn(patterns: readonly string[], members: ReadonlyMap<string, readonly string[]>): Set<string> {
  const named = new Set<string>();
  const visit = (pattern: string): void => {
    for (const [, name = ''] of pattern.matchAll(/<([\w-]+)>/g)) {
      if (named.has(name)) continue;
      named.add(name);
      for (const member of members.get(name) ?? []) visit(member);
    }
  };
  patterns.forEach(visit);
  return named;
}
