import type { RuleSet } from './compile';
import { alone } from './elements';
import type { CommentReading } from './reading';
import { childWords } from './roles';
import { featureNames, featuresOf, scoreUnits } from './scores';
import { ELEMENT_IDS, type ElementId, type Review, type Span } from './types';
import { type Unit, unitSpan } from './units';

/** How surely a sign stands in a sentence: not at all, perhaps, plainly. */
export type Strength = 0 | 1 | 2;

/** A sentence, or a stretch of a run-on one, with what can be asked of it. */
export interface SignedUnit {
  unit: Unit;
  /** The whole of it, as a range of the comment. */
  span: Span;
  words: string;
  /** A short line without a stop, such as "Views of the children": perhaps a heading, so no lens sorts it. */
  isLabel: boolean;
  /** @param sign name of a cue, an element or a role; two with a plus have both to be there */
  has(sign: string): Strength;
}

/**
 * The sentences of a comment with their signs. A cue or role is there or not; an element is there as far as the sentence's own score for it
 * reaches (scores.ts), since one sentence may only lean towards it. Headings and pasted mail are no sentences of the writer.
 */
export function signedUnits(reading: CommentReading, rules: RuleSet, review: Review): SignedUnit[] {
  const names = childWords(review.child);
  const scored = scoreUnits(reading, rules, names);
  const features = featuresOf(reading, rules, names);
  const numbers = new Map(featureNames(rules).map((name, index) => [name, index]));
  return features.flatMap(({ unit, features: own }, index): SignedUnit[] => {
    if (unit.sentence.kind === 'pasted') return [];
    const inner = unitSpan(unit);
    const span = { start: unit.sentence.start + inner.start, end: unit.sentence.start + inner.end };
    const scores = scored[index]?.scores;
    const one = (sign: string): Strength => {
      const element = elementOf(sign);
      if (element === 'actions') return actionIn(review, span);
      if (element !== null) {
        const score = scores?.[ELEMENT_IDS.indexOf(element)] ?? Number.NEGATIVE_INFINITY;
        return strengthOf(rules, element, alone(element, score, Math.max(SHORTEST, unit.to - unit.from)));
      }
      const number = numbers.get(sign);
      return number !== undefined && own.includes(number) ? 2 : 0;
    };
    const words = reading.document.text.slice(span.start, span.end);
    return [
      {
        unit,
        span,
        words,
        isLabel: unit.sentence.kind === 'text' && unit.to - unit.from <= LONGEST_LABEL && !/[.!?…]["”’)]*$/.test(words),
        has: (sign) => Math.min(...partsOf(sign).map(one)) as Strength,
      },
    ];
  });
}

/** A short sentence is read as one of a short comment, not as all of it. */
const SHORTEST = 30;
/** Words that a heading without a colon may have. */
const LONGEST_LABEL = 4;

/** The names that a sign is made of. */
export function partsOf(sign: string): string[] {
  return sign.split('+').map((name) => name.trim());
}

export function elementOf(sign: string): ElementId | null {
  return ELEMENT_IDS.find((id) => id === sign) ?? null;
}

function strengthOf(rules: RuleSet, element: ElementId, score: number): Strength {
  const rule = rules.elements.find((entry) => entry.rule.id === element)?.rule;
  if (!rule) return 0;
  const found = rule.found ?? 0;
  if (score >= found) return 2;
  return score >= (rule.unsure ?? found) ? 1 : 0;
}

/** Actions are judged by their parts, not by points: with who and by when plainly, else perhaps. */
function actionIn(review: Review, span: Span): Strength {
  const here = review.actions.filter(({ start, end }) => start < span.end && span.start < end);
  if (here.length === 0) return 0;
  return here.some(({ who, when }) => who !== null && when !== null) ? 2 : 1;
}
