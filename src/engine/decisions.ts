import { fingerprint } from './actions';
import { clauseOf } from './clause';
import type { RuleSet } from './compile';
import { cueNumbers, cuesOf } from './cues';
import { type CommentReading, type PlacedSentence, placed } from './reading';
import { childWords } from './roles';
import { scoreSentences } from './scores';
import { type ChildInText, type Decision, ELEMENT_IDS, type Reason } from './types';

/**
 * Decisions and directions in the order of the text, each with the reason that a reader would connect to it.
 * A decision is a sentence whose `decision` score (scores.ts) is high enough; a reason is the best `rationale` sentence within two
 * sentences of it, the same one first. @returns spans of exact words
 */
export function findDecisions(reading: CommentReading, rules: RuleSet, child: ChildInText): Decision[] {
  const { scores } = scoreSentences(reading, rules, childWords(child));
  const decisionRule = rules.elements.find(({ rule }) => rule.id === 'decision')?.rule;
  const rationaleRule = rules.elements.find(({ rule }) => rule.id === 'rationale')?.rule;
  if (!decisionRule || !rationaleRule) return [];
  const enough = decisionRule.found ?? 0;
  return reading.sentences.flatMap((sentence, index) => {
    const score = scores[index]?.[DECISION] ?? Number.NEGATIVE_INFINITY;
    if (score < enough) return [];
    const span = placed(sentence, clauseOf(sentence.reading, (cue) => decisionRule.points?.[cue] ?? 0));
    const words = reading.document.text.slice(span.start, span.end);
    const found = reasonNear(reading, rules, scores, index, rationaleRule.unsure ?? 0, rationaleRule.points ?? {});
    const reasoned = found === null ? false : found.about === 'process' ? false : found.score >= (rationaleRule.found ?? 0) ? true : null;
    const reason: Reason | null = found && { start: found.start, end: found.end, about: found.about };
    return [{ ...span, id: fingerprint(words), notToAct: has(sentence, rules, 'decides-not'), reason, reasoned }];
  });
}

const DECISION = ELEMENT_IDS.indexOf('decision');
const RATIONALE = ELEMENT_IDS.indexOf('rationale');
/** A reader connects a reason to a decision over about two sentences. */
const REACH = 2;

function reasonNear(
  reading: CommentReading,
  rules: RuleSet,
  scores: readonly (Float64Array | null)[],
  at: number,
  enough: number,
  points: Readonly<Record<string, number>>,
): (Reason & { score: number }) | null {
  let best: { sentence: PlacedSentence; score: number } | null = null;
  for (let index = Math.max(0, at - REACH); index <= Math.min(reading.sentences.length - 1, at + REACH); index += 1) {
    const score = scores[index]?.[RATIONALE];
    const sentence = reading.sentences[index];
    if (score === undefined || !sentence || score < enough || (best && score <= best.score)) continue;
    best = { sentence, score };
  }
  if (!best) return null;
  const { sentence, score } = best;
  const span = placed(sentence, clauseOf(sentence.reading, (cue) => points[cue] ?? 0));
  const isProcess = has(sentence, rules, 'process-words') && !has(sentence, rules, 'child-mind');
  return { ...span, score, about: isProcess ? 'process' : 'child' };
}

function has(sentence: PlacedSentence, rules: RuleSet, cue: string): boolean {
  const number = cueNumbers(rules).get(cue);
  return number !== undefined && cuesOf(sentence.reading, rules).includes(number);
}
