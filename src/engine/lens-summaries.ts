import { clauseOf } from './clause';
import type { RuleSet } from './compile';
import type { SignedUnit } from './lens-signs';
import type { LensRule, SummaryPart } from './packs/schema-lenses';
import type { ElementId, Review, Span } from './types';

/** A decision in its parts: the words of the comment for each place of the lens, null where none was seen. */
export interface LensSummary {
  /** Id of the decision. */
  id: string;
  parts: { place: string; words: Span | null }[];
}

/** A reader connects what stands a few sentences away. */
const REACH = 4;

/**
 * Each decision with its reason (as the review connects them), what was thought about instead, and until when: for both the nearest sentence that
 * shows it. A review date holds for the whole plan, so one that stands farther away is taken as well.
 */
export function summariesOf(lens: LensRule, units: readonly SignedUnit[], rules: RuleSet, review: Review): LensSummary[] {
  // Words of assurance and reference tell nobody what was weighed, or when.
  const speaking = units.map((unit) => ((lens.leaves ?? []).some((sign) => unit.has(sign) === 2) ? null : unit));
  return review.decisions.map((decision) => {
    const at = units.findIndex(({ span }) => span.start <= decision.start && decision.start < span.end);
    const look = (element: ElementId, reach: number): Span | null =>
      nearest(speaking, at, element, rules, reach, decision.reason ? [decision, decision.reason] : [decision]);
    const unit = units[at];
    const { decided, reason } = parted(decision, decision.reason, unit ? unit.unit.sentence : null);
    const own: Record<SummaryPart, Span | null> = {
      decision: decided,
      reason,
      alternative: look('options', REACH),
      time: look('review', units.length) ?? look('contingency', REACH),
    };
    return { id: decision.id, parts: lens.places.map(({ id, part }) => ({ place: id, words: part ? own[part] : null })) };
  });
}

/**
 * "She stays with Nan, because she feels safe there" is both decision and reason: where they share their words, each gets its side of the
 * word that joins them, so that a summary does not say the same twice.
 */
function parted(decision: Span, reason: Span | null, sentence: SentenceText | null): { decided: Span; reason: Span | null } {
  const decided = { start: decision.start, end: decision.end };
  if (!reason) return { decided, reason: null };
  const isShared = reason.start < decision.end && decision.start < reason.end;
  const why = { start: reason.start, end: reason.end };
  const joint = isShared && sentence ? JOINT.exec(sentence.reading.text.slice(0, decision.end - sentence.start)) : null;
  if (!joint || !sentence) return { decided, reason: why };
  const cut = sentence.start + joint.index;
  const from = cut + joint[0].length;
  return cut > decided.start && from < decision.end
    ? { decided: { start: decided.start, end: cut }, reason: { start: from, end: decision.end } }
    : { decided, reason: why };
}

interface SentenceText extends Span {
  reading: { text: string };
}

// "Since" and "as" only after a comma: "since May", "as long as".
const JOINT = /(?:[,;:]\s+(?:as|since)|[,;:]?\s+(?:because|so that|given that|now that))\s+(?=\S+\s+\S)/i;

/** The clause of the nearest sentence that shows an element plainly, else of one that leans that way; never words that are told already. */
function nearest(
  units: readonly (SignedUnit | null)[],
  at: number,
  element: ElementId,
  rules: RuleSet,
  reach: number,
  told: readonly Span[],
): Span | null {
  const points = rules.elements.find(({ rule }) => rule.id === element)?.rule.points ?? {};
  let best: { words: Span; far: number; strength: number } | null = null;
  for (const [index, unit] of units.entries()) {
    const far = Math.abs(index - at);
    const strength = unit && far <= reach ? unit.has(element) : 0;
    if (!unit || strength === 0 || (best && (strength < best.strength || (strength === best.strength && far >= best.far)))) continue;
    const words = clauseOf(unit.unit, points);
    if (!told.some(({ start, end }) => words.start < end && start < words.end)) best = { words, far, strength };
  }
  return best?.words ?? null;
}
