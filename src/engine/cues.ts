import type { CompiledCue, RuleSet } from './compile';
import type { Hit, SentenceReading } from './reading';

/**
 * Which families of wording stand in a sentence, as numbers: the position of the cue in `rules.cues`, each once, in rising order.
 * A cue that can be negated ("no plan", "without a plan") is left out where a negation stands right before it. What makes a sentence
 * empty or deferred ("as discussed", "TBC") is a cue of its own, and counts against what the sentence seems to show (elements.ts).
 * Worked out once for a sentence and kept with it.
 */
export function cuesOf(reading: SentenceReading, rules: RuleSet): readonly number[] {
  const known = reading.memo.get(MEMO);
  if (Array.isArray(known)) return known;
  const numbers = cueNumbers(rules);
  const found = new Set<number>();
  for (const hit of reading.cues) {
    if (hit.rule.rule.negatable && isNegated(reading, hit)) continue;
    const number = numbers.get(hit.rule.id);
    if (number !== undefined) found.add(number);
  }
  const cues = [...found].sort((a, b) => a - b);
  reading.memo.set(MEMO, cues);
  return cues;
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

const MEMO = 'cues';
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
