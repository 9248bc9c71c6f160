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
 * Every sentence has a score for every element (scores.ts). A comment shows some elements where one sentence does; of others its sentences
 * are gathered (`totalFor`). Words of assurance, deferral and reference count against a sentence, so a near miss defeats presence. Between the
 * two thresholds of the pack the answer is *unsure*: the reader has to judge. Nothing here rewards length; it takes a little off.
 */
export function readElements(reading: CommentReading, rules: RuleSet, { actions, decisions, child }: KnownParts): ElementResult[] {
  const units = scoreUnits(reading, rules, childWords(child));
  return ELEMENT_IDS.flatMap((id) => {
    const entry = rules.elements.find(({ rule }) => rule.id === id);
    if (!entry) return [];
    if (id === 'actions') return [actionsElement(reading, rules, entry, actions)];
    const ranked = bestFor(units, id);
    const said = answerOf(entry.rule, totalFor(units, entry.rule, ranked));
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

/**
 * What the whole comment has of an element. A decision is there where one sentence decides; weak signs in two make none. Of the elements in
 * `GATHERED` every sentence is a chance to show them, so the scores are added up as chances are (the logarithm of the sum of their powers), and
 * length takes a little off: in many sentences something will look like it. A sentence that says nothing for it adds nothing. Of the rest the best
 * sentence counts, and a part of the second. scripts/fit-elements.mjs fits by this very function.
 * @param ranked the best units for this element (`bestFor`)
 */
export function totalFor(units: readonly ScoredUnit[], { id, start = 0 }: ElementRule, ranked: readonly Ranked[]): number {
  const best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY;
  if (id === 'decision' || best === Number.NEGATIVE_INFINITY) return best;
  if (!GATHERED.has(id)) {
    const second = ranked[1]?.score ?? Number.NEGATIVE_INFINITY;
    return best + SECOND_WEIGHT * Math.max(0, second - SECOND_FROM);
  }
  const index = ELEMENT_IDS.indexOf(id);
  const nothing = Math.exp(start - best);
  let sum = 0;
  let words = 0;
  for (const { scores, from, to } of units) {
    sum += Math.max(0, Math.exp((scores[index] as number) - best) - nothing);
    words += to - from;
  }
  return sum > 0 ? alone(id, best + Math.log(sum), words) : best;
}

/** What a score comes to in a comment of so many words; a sentence that is looked at alone is a comment of its own. */
export function alone(element: ElementId, score: number, words: number): number {
  if (!GATHERED.has(element)) return score;
  return score - (words < SHORT ? LENGTH.short : LENGTH.long) * Math.log(Math.max(SHORTEST, words) / SHORT);
}

const GATHERED: ReadonlySet<ElementId> = new Set<ElementId>(['summary', 'analysis', 'childsVoice', 'risk', 'strengths', 'options']);
/**
 * Taken off for each factor of e by which a comment is longer than 100 words (`long`), and added where it is shorter (`short`), down to 10: one
 * sentence alone has no others beside it that add to its score.
 */
const LENGTH = { long: 0.2, short: 0.6 };
const SHORT = 100;
const SHORTEST = 10;

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
/** How far below what all sentences have to reach together one may be, and be shown. */
const BELOW_ALL = 1.3;
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
  const enough = Math.min(
    best.score,
    Math.max(best.score - EVIDENCE_WITHIN, (rule.unsure ?? 0) - (GATHERED.has(rule.id) ? BELOW_ALL : 0.3)),
  );
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
