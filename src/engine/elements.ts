import { isComplete } from './actions';
import { clauseOf } from './clause';
import type { RuleSet, WithOrigin } from './compile';
import { perSentence } from './kept';
import type { ElementRule } from './packs/schema';
import { type CommentReading, type PlacedSentence, placed, spanOf } from './reading';
import { childWords } from './roles';
import { type ScoredUnit, scoreUnits } from './scores';
import {
  type Action,
  type Answer,
  type ChildInText,
  type Decision,
  ELEMENT_IDS,
  type ElementId,
  type ElementResult,
  type Span,
} from './types';

/** What earlier stages have already found in the same comment. */
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
export function readElements(reading: CommentReading, rules: RuleSet, { actions, decisions, child }: KnownParts): ElementResult[] {
  const units = scoreUnits(reading, rules, childWords(child));
  return ELEMENT_IDS.flatMap((id) => {
    const entry = rules.elements.find(({ rule }) => rule.id === id);
    if (!entry) return [];
    if (id === 'actions') return [actionsElement(reading, rules, entry, actions)];
    const ranked = bestFor(units, id);
    // A comment shows a decision where one of its sentences does; weak signs in two make none.
    const said = answerOf(entry.rule, id === 'decision' ? (ranked[0]?.score ?? Number.NEGATIVE_INFINITY) : totalOf(ranked));
    // A reason belongs to a decision: where none is seen, the reader has to judge.
    const answer = id === 'rationale' && said === 'found' && decisions.length === 0 ? 'unsure' : said;
    const evidence = evidenceOf(id === 'summary' ? tellingFirst(ranked, rules) : ranked, entry.rule, answer);
    return [{ id, answer, evidence, nearMiss: nearMissOf(reading, rules, entry, answer), origin: entry.origin }];
  });
}

/** An action with an owner and a time shows the element; who does what by when is read by actions.ts, so no points are needed. */
function actionsElement(
  reading: CommentReading,
  rules: RuleSet,
  entry: WithOrigin<ElementRule>,
  actions: readonly Action[],
): ElementResult {
  const complete = actions.filter(isComplete);
  const answer = complete.length > 0 ? 'found' : 'not-seen';
  const evidence = complete.slice(0, MOST_EVIDENCE).map(({ start, end }) => ({ start, end }));
  return { id: 'actions', answer, evidence, nearMiss: nearMissOf(reading, rules, entry, answer), origin: entry.origin };
}

/** A unit with its score for one element. */
export interface Ranked {
  unit: ScoredUnit;
  score: number;
}

/** The units with the best scores for one element, as many as can be shown, best first; equal ones in reading order. */
export function bestFor(units: readonly ScoredUnit[], element: ElementId): Ranked[] {
  const index = ELEMENT_IDS.indexOf(element);
  const best: Ranked[] = [];
  for (const unit of units) {
    const score = unit.scores[index] ?? Number.NEGATIVE_INFINITY;
    let at = best.length;
    while (at > 0 && (best[at - 1] as Ranked).score < score) at -= 1;
    if (at === MOST_EVIDENCE) continue;
    best.splice(at, 0, { unit, score });
    if (best.length > MOST_EVIDENCE) best.pop();
  }
  return best;
}

/** What the whole comment has: its best sentence, and a part of the second. */
export function totalOf(ranked: readonly Ranked[]): number {
  const best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY;
  const second = ranked[1]?.score ?? Number.NEGATIVE_INFINITY;
  return best + SECOND_WEIGHT * Math.max(0, second - SECOND_FROM);
}

/** The answer of a total, by the thresholds of the pack. */
export function answerOf(rule: ElementRule, total: number): Answer {
  const found = rule.found ?? 0;
  if (total >= found) return 'found';
  return total >= (rule.unsure ?? found) ? 'unsure' : 'not-seen';
}

/** Shown at most: the best words first. */
const MOST_EVIDENCE = 3;
/** A sentence this far below the best one is not shown next to it. */
const EVIDENCE_WITHIN = 1.2;
/** A second sentence this far below nothing still counts a little: two weak signs are more than one. */
const SECOND_FROM = -1;
const SECOND_WEIGHT = 0.25;

/** What happened comes before what is to come: a date for the next look is full of names and numbers, and tells no story. */
function tellingFirst(ranked: readonly Ranked[], rules: RuleSet): readonly Ranked[] {
  const ahead = AHEAD.map((id) => ({
    at: ELEMENT_IDS.indexOf(id),
    found: rules.elements.find(({ rule }) => rule.id === id)?.rule.found ?? 0,
  }));
  const isAhead = ({ unit }: Ranked) => ahead.some(({ at, found }) => (unit.scores[at] ?? 0) >= found);
  const telling = ranked.filter((one) => !isAhead(one));
  const first = telling[0];
  return first && first.score >= (ranked[0]?.score ?? 0) - EVIDENCE_WITHIN ? telling : ranked;
}

const AHEAD: readonly ElementId[] = ['decision', 'contingency', 'review'];

/** The words relied on: the clauses of the best sentences. */
function evidenceOf(ranked: readonly Ranked[], rule: ElementRule, answer: Answer): Span[] {
  const [best] = ranked;
  if (answer === 'not-seen' || !best) return [];
  const enough = Math.min(best.score, Math.max(best.score - EVIDENCE_WITHIN, (rule.unsure ?? 0) - 0.3));
  return ranked.filter(({ score }) => score >= enough).map(({ unit }) => clauseOf(unit, rule.points ?? {}));
}

/** A sentence that names the element and gives none of it; only where the element was not found. */
function nearMissOf(reading: CommentReading, rules: RuleSet, { rule }: WithOrigin<ElementRule>, answer: Answer): Span | null {
  const wanted = rule.nearMiss ?? [];
  if (answer === 'found' || wanted.length === 0) return null;
  for (const sentence of reading.sentences) {
    const hit = emptyWords(sentence.reading, rules).find(({ rule: cue }) => wanted.includes(cue.id));
    if (hit && namesElement(reading, sentence, rule.id)) return placed(sentence, spanOf(sentence.reading, hit.from, hit.to));
  }
  return null;
}

/** The cues of a sentence that name some element and give none of it; most sentences have none. */
const emptyWords = perSentence(({ cues }, { elements }: RuleSet) =>
  cues.filter(({ rule: cue }) => elements.some(({ rule }) => rule.nearMiss?.includes(cue.id))),
);

/** A near miss is only shown where the sentence, or the heading above it, speaks of this very element. */
const TALKS_OF: Partial<Record<ElementId, RegExp>> = {
  analysis: /analys|hypothes|formulat|making sense/i,
  rationale: /rational|reason/i,
  decision: /decision|outcome|agreed|recommend/i,
  options: /option|alternativ/i,
  strengths: /strength|protective|support|positive|engag/i,
  previousActions: /action|task|previous/i,
  impact: /impact|effect/i,
  contingency: /conting|escalat|if |reopen|re-?refer/i,
  unknowns: /curio|hypothes|unknown/i,
  evaluation: /plan|progress|engag|quality|evaluat|placement|standard/i,
};

function namesElement(reading: CommentReading, sentence: PlacedSentence, id: ElementId): boolean {
  const pattern = TALKS_OF[id];
  if (!pattern) return true;
  const heading = reading.sentences[sentence.heading]?.reading.text ?? '';
  return pattern.test(sentence.reading.text) || pattern.test(heading);
}
