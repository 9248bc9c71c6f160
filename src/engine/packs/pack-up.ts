import { packPattern, wordOf } from '../packed-patterns';
import { type Pattern, type PatternNode, parsePattern } from '../patterns';
import { SHORT_CODES } from '../word-codes';
import { eachPattern, patternsIn } from './each-pattern';
import type { Pack } from './schema';
import { joinRules, partedPacks, type RulesInTwo } from './two-parts';

/** Packs made ready for a page when the extension is built: their patterns parsed, and without what no review shows. */
export interface PackedRules {
  /** All words of the patterns, in their places, parted by spaces. */
  words: string;
  /** Packs as `compileRules` takes them, with packed patterns (packed-patterns.ts) in place of their texts. */
  packs: Pack[];
}

/**
 * Compiling these packs gives the same rules as compiling the packs themselves (test/unit/engine/packed.test.ts). Patterns that cannot be
 * packed stay as they are. @param packs that have been checked
 */
export function packUp(packs: readonly Pack[]): PackedRules {
  const { first, wordings } = packInTwo(packs);
  return joinRules(first, wordings);
}

/** The same in the two parts that come into a page one after the other: see two-parts.ts. */
export function packInTwo(packs: readonly Pack[]): RulesInTwo {
  const { first, wordings } = partedPacks(packs);
  const patterns = new Map([...patternsOf(first), ...patternsOf(wordings)]);
  const [early, late] = wordsByUse([...patternsOf(first).values()], [...patterns.values()]);
  const places = new Map([...early, ...late].map((word, place) => [word, place]));
  const packed = (source: string): string => {
    const pattern = patterns.get(source);
    return (pattern && packPattern(pattern, (word) => places.get(word))) ?? source;
  };
  const ready = (part: readonly Pack[]): Pack[] => part.map((pack) => shownOnly(eachPattern(pack, packed)));
  return {
    first: { words: early.join(' '), packs: ready(first) },
    wordings: { words: late.join(' '), packs: ready(wordings) },
  };
}

/** All patterns that can be read, by what was written. */
function patternsOf(packs: readonly Pack[]): Map<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  for (const source of packs.flatMap(patternsIn)) {
    const parsed = parsePattern(source);
    if ('pattern' in parsed) patterns.set(source, parsed.pattern);
  }
  return patterns;
}

/**
 * The words that are used most come first, as they have the shortest codes; those with codes of one length stand by the alphabet.
 * @param first patterns whose words have to stand before all others, so that these can come later
 * @returns the words of these, and all others
 */
function wordsByUse(first: readonly Pattern[], all: readonly Pattern[]): [string[], string[]] {
  const uses = usesOf(all);
  const early = usesOf(first);
  const ranked = (counts: Map<string, number>): string[] =>
    [...counts].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1)).map(([word]) => word);
  // By their use in the first part alone, so that it does not grow where a rule about wording is written.
  const inPlaces = [...ranked(early), ...ranked(uses).filter((word) => !early.has(word))];
  const ends = [...SHORT_CODES, early.size, inPlaces.length].sort((a, b) => a - b);
  const words = ends.flatMap((end, index) => inPlaces.slice(index === 0 ? 0 : ends[index - 1], end).sort());
  return [words.slice(0, early.size), words.slice(early.size)];
}

function usesOf(patterns: readonly Pattern[]): Map<string, number> {
  const uses = new Map<string, number>();
  const visit = (node: PatternNode): void => {
    if (node.kind === 'group') for (const option of node.options) option.forEach(visit);
    else if (node.kind === 'optional') visit(node.node);
    else if (node.kind !== 'gap') uses.set(wordOf(node), (uses.get(wordOf(node)) ?? 0) + 1);
  };
  for (const { nodes } of patterns) nodes.forEach(visit);
  return uses;
}

/** Left out where only the help and the workbench show it: these read the packs themselves. */
function shownOnly(pack: Pack): Pack {
  const examples = { flag: [], leave: [] };
  const unused = { owner: undefined, reviewBy: undefined };
  return {
    ...pack,
    purpose: '',
    author: '',
    licence: '',
    owner: undefined,
    changeNote: undefined,
    cases: undefined,
    lenses: undefined,
    cues: pack.cues?.map((rule) => ({ ...rule, why: '', source: [], examples })),
    language: pack.language?.map((rule) => ({ ...rule, ...unused, row: undefined, disputed: undefined, examples })),
    elements: pack.elements?.map((rule) => ({ ...rule, ask: '', why: '', source: [], examples: { found: [], notSeen: [] } })),
    prompts: pack.prompts?.map((rule) => ({ ...rule, why: '', source: [] })),
    remarks: pack.remarks?.map((rule) => ({ ...rule, examples: undefined })),
  };
}
