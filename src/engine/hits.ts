import type { Matcher } from './compile';
import type { Matches } from './matches';

/** A place where a cue or wording rule speaks, in words of its sentence; `to` is the word after the last. */
export interface Hit<Rule extends Matcher = Matcher> {
  rule: Rule;
  from: number;
  to: number;
}

/** Whether the limits of a rule (`leaveAlone`, `notWith`, `onlyWith`) let it speak where one of its patterns was found. */
export function holds(rule: Matcher, matches: Matches, index: number): boolean {
  if (rule.leaveAlone && isNear(matches, rule.leaveAlone, index, OVERLAPPING)) return false;
  if (rule.notWith && isNear(matches, rule.notWith, index, rule.notWithin)) return false;
  return !rule.onlyWith || isNear(matches, rule.onlyWith, index, rule.onlyWithin);
}

/** One rule speaks once of the same words: words in a row before words with a gap; of gaps the shortest, of words in a row the longest. */
export function addHit<Rule extends Matcher>(hits: Found<Rule>[], hit: Found<Rule>): void {
  for (let index = hits.length - 1; index >= 0; index -= 1) {
    const other = hits[index] as Found<Rule>;
    if (other.rule !== hit.rule) continue;
    // Finds come in the order of the words, and those of one rule never overlap: only its last can.
    if (other.from >= hit.to || hit.from >= other.to) break;
    const longer = hit.to - hit.from - (other.to - other.from);
    const isBetter = hit.gappy === other.gappy ? (hit.gappy ? longer < 0 : longer > 0) : !hit.gappy;
    if (isBetter) hits[index] = hit;
    return;
  }
  hits.push(hit);
}

type Found<Rule extends Matcher> = Hit<Rule> & { gappy?: boolean };

/** Fewer words than none between two ranges. */
const OVERLAPPING = -1;

/** Whether one of the patterns stands at most so many words away from a find; of a long sentence only what is near is looked at. */
function isNear(matches: Matches, patterns: ReadonlySet<number>, found: number, within: number): boolean {
  const from = matches.from[found] as number;
  const to = matches.to[found] as number;
  const last = to + within;
  for (let index = matches.firstFrom(from - within - matches.longest); index < matches.pattern.length; index += 1) {
    const start = matches.from[index] as number;
    if (start > last) return false;
    if (patterns.has(matches.pattern[index] as number) && from - (matches.to[index] as number) <= within) return true;
  }
  return false;
}
