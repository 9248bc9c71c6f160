import type { CompiledCue, RuleSet } from './compile';
import { inside } from './document';
import { perSentence } from './kept';
import type { Hit, SentenceReading } from './reading';
import type { Span } from './types';
import { isWhole, type Unit } from './units';

/**
 * Which families of wording stand in a unit, as numbers: the position of the cue among all cues, each once, in rising order.
 * A cue that can be negated ("no plan", "without a plan") is left out where a negation stands right before it. What makes a sentence
 * empty or deferred ("as discussed", "TBC") is a cue of its own, and counts against what the sentence seems to show (elements.ts).
 * A quoted "I don't need it" decides nothing: cues with `quoted: skip` are left out in quotation marks.
 * @param quotes ranges of quoted words, counted from the start of the sentence
 */
export function cuesOf(unit: Unit, rules: RuleSet, quotes: readonly Span[] = NO_QUOTES): readonly number[] {
  const { reading } = unit.sentence;
  if (quotes.length > 0 || !isWhole(unit)) return find(reading, unit.from, unit.to, rules, quotes);
  return cuesOfSentence(reading, rules);
}

/** The number of each cue by its id: the order in which ids first stand in the packs. Two packs that add to one cue share its number. */
export function cueNumbers(rules: RuleSet): ReadonlyMap<string, number> {
  const known = NUMBERS.get(rules);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (const { id } of rules.cues) if (!numbers.has(id)) numbers.set(id, numbers.size);
  NUMBERS.set(rules, numbers);
  return numbers;
}

/** The hits of a cue in a unit, in reading order. */
export function hitsIn({ sentence, from, to }: Unit): Hit<CompiledCue>[] {
  return sentence.reading.cues.filter((hit) => hit.from >= from && hit.from < to);
}

const cuesOfSentence = perSentence((reading, rules: RuleSet) => find(reading, 0, reading.words.length, rules, NO_QUOTES));

function find(reading: SentenceReading, from: number, to: number, rules: RuleSet, quotes: readonly Span[]): number[] {
  const numbers = cueNumbers(rules);
  const found: number[] = [];
  for (const hit of reading.cues) {
    if (hit.from < from || hit.from >= to) continue;
    const { rule } = hit.rule;
    const number = numbers.get(rule.id);
    if (number === undefined || found.includes(number)) continue;
    if (rule.negatable && isNegated(reading, hit)) continue;
    if (rule.quoted === 'skip' && quotes.length > 0 && inside(quotes, reading.start[hit.from] ?? 0)) continue;
    found.push(number);
  }
  return found.sort((a, b) => a - b);
}

const NO_QUOTES: readonly Span[] = [];
const NUMBERS = new WeakMap<RuleSet, ReadonlyMap<string, number>>();
const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'nobody', 'none', 'hardly']);
/** "did not really keep": a negation reaches over two words. */
const REACH = 3;

function isNegated(reading: SentenceReading, hit: Hit<CompiledCue>): boolean {
  for (let at = Math.max(0, hit.from - REACH); at < hit.from; at += 1) {
    if (NEGATIONS.has(reading.words[at]?.lower ?? '')) return true;
  }
  return false;
}
