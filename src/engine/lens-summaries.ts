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
    const own: Record<SummaryPart, Span | null> = {
      decision: { start: decision.start, end: decision.end },
      reason: decision.reason && { start: decision.reason.start, end: decision.reason.end },
      alternative: look('options', REACH),
      time: look('review', units.length) ?? look('contingency', REACH),
    };
    return { id: decision.id, parts: lens.places.map(({ id, part }) => ({ place: id, words: part ? own[part] : null })) };
  });
}

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
