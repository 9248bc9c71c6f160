import { isComplete } from './actions';
import { clauseOf } from './clause';
import type { RuleSet, WithOrigin } from './compile';
import { cueNumbers, cuesOf } from './cues';
import type { ElementRule } from './packs/schema';
import { type CommentReading, type PlacedSentence, placed, spanOf } from './reading';
import { childWords } from './roles';
import { scoreSentences } from './scores';
import { type Action, type Answer, type ChildInText, type Decision, ELEMENT_IDS, type ElementId, type ElementResult, type Span } from './types';

/** What later stages have already found in the same comment. */
export interface KnownParts {
  actions: readonly Action[];
  decisions: readonly Decision[];
  child: ChildInText;
}

/**
 * What the comment shows of each of the fifteen elements, in the order of ELEMENT_IDS, with the words relied on.
 *
 * Every sentence has a score for every element (scores.ts); a comment shows what its best sentence shows, and a second good sentence
 * helps a little. Words of assurance, deferral and reference count against a sentence, so a near miss defeats presence. Between the two
 * thresholds of the pack the answer is *unsure*: the reader has to judge. Nothing here rewards length.
 */
export function readElements(reading: CommentReading, rules: RuleSet, { actions, child }: KnownParts): ElementResult[] {
  const { scores } = scoreSentences(reading, rules, childWords(child));
  return ELEMENT_IDS.flatMap((id, index) => {
    const entry = rules.elements.find(({ rule }) => rule.id === id);
    if (!entry) return [];
    const ranked = rank(reading, scores, index);
    const complete = id === 'actions' ? actions.filter(isComplete) : [];
    const answer = complete.length > 0 ? 'found' : answerOf(entry.rule, totalOf(ranked));
    return [{ id, answer, evidence: evidenceOf(ranked, rules, entry.rule, answer, complete), nearMiss: nearMissOf(reading, rules, entry, answer), origin: entry.origin }];
  });
}

interface Ranked {
  sentence: PlacedSentence;
  score: number;
}

/** Shown at most: the best words first. */
const MOST_EVIDENCE = 3;
/** A second sentence this far below nothing still counts a little: two weak signs are more than one. */
const SECOND_FROM = -1;
const SECOND_WEIGHT = 0.25;

function rank(reading: CommentReading, scores: readonly (Float64Array | null)[], element: number): Ranked[] {
  const ranked: Ranked[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const row = scores[index];
    if (row) ranked.push({ sentence, score: row[element] as number });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** The best sentence, and a part of the second. */
function totalOf(ranked: readonly Ranked[]): number {
  const best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY;
  const second = ranked[1]?.score ?? Number.NEGATIVE_INFINITY;
  return best + SECOND_WEIGHT * Math.max(0, second - SECOND_FROM);
}

function answerOf(rule: ElementRule, total: number): Answer {
  if (total >= (rule.found ?? 0)) return 'found';
  return total >= (rule.unsure ?? rule.found ?? 0) ? 'unsure' : 'not-seen';
}

/** The words relied on: the clauses of the best sentences, or the complete actions themselves. */
function evidenceOf(ranked: readonly Ranked[], rules: RuleSet, rule: ElementRule, answer: Answer, actions: readonly Action[]): Span[] {
  if (answer === 'not-seen') return [];
  if (actions.length > 0) return actions.slice(0, MOST_EVIDENCE).map(({ start, end }) => ({ start, end }));
  const [best] = ranked;
  if (!best) return [];
  const enough = Math.min(best.score, Math.max(best.score - 1.5, (rule.unsure ?? 0) - 0.5));
  return ranked
    .slice(0, MOST_EVIDENCE)
    .filter(({ score }) => score >= enough)
    .map(({ sentence }) => placed(sentence, clauseOf(sentence.reading, (cue) => rule.points?.[cue] ?? 0)));
}

/** A sentence that names the element and gives none of it; only where the element was not found. */
function nearMissOf(reading: CommentReading, rules: RuleSet, { rule }: WithOrigin<ElementRule>, answer: Answer): Span | null {
  const wanted = rule.nearMiss ?? [];
  if (answer === 'found' || wanted.length === 0) return null;
  const numbers = cueNumbers(rules);
  const near = new Set(wanted.map((id) => numbers.get(id)));
  for (const sentence of reading.sentences) {
    if (!cuesOf(sentence.reading, rules).some((cue) => near.has(cue))) continue;
    const hit = sentence.reading.cues.find(({ rule: cue }) => wanted.includes(cue.id));
    if (hit && namesElement(sentence, rule.id)) return placed(sentence, spanOf(sentence.reading, hit.from, hit.to));
  }
  return null;
}

/** A near miss is only shown where the sentence speaks of this very element. */
const TALKS_OF: Partial<Record<ElementId, RegExp>> = {
  analysis: /analys|hypothes|formulat|making sense/i,
  rationale: /rational|reason/i,
  decision: /decision|outcome|agreed|recommend/i,
  options: /option|alternativ/i,
  strengths: /strength|protective|support|positive|engag/i,
  previousActions: /action|task|previous/i,
  impact: /impact|effect/i,
  contingency: /conting|escalat|if |reopen|re-?refer/i,
};

function namesElement(sentence: PlacedSentence, id: ElementId): boolean {
  const pattern = TALKS_OF[id];
  return !pattern || pattern.test(sentence.reading.text);
}
