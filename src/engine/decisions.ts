import { clauseOf, decidedIn } from './clause';
import type { RuleSet } from './compile';
import { hitsIn } from './cues';
import { answerOf, bestFor, totalFor } from './elements';
import { fingerprint } from './fingerprint';
import type { ElementRule } from './packs/schema';
import type { CommentReading } from './reading';
import { childWords, movesOf } from './roles';
import { type ScoredUnit, scoreUnits } from './scores';
import { type ChildInText, type Decision, ELEMENT_IDS, type Reason, type Span } from './types';

/**
 * Decisions and directions in the order of the text, each with the reason that a reader would connect to it.
 *
 * Where the best sentence of a comment is a decision, or may be one, its other sentences are measured by it: readers mark what stands out in this
 * comment, so beside a plain decision a vague direction is none, and where all is vague it is one (`enoughBeside`). The score is that of
 * scores.ts, the thresholds are the pack's. Its reason is the sentence with the best
 * `rationale` score around it, the nearer the better. `reasoned` is true where that reason is about the child or family, false where the
 * comment gives none or only one about staffing, procedure or timescales, and null where a reader would have to judge.
 * @returns spans of exact words
 */
export function findDecisions(reading: CommentReading, rules: RuleSet, child: ChildInText): Decision[] {
  const decisionRule = rules.elements.find(({ rule }) => rule.id === 'decision')?.rule;
  const rationaleRule = rules.elements.find(({ rule }) => rule.id === 'rationale')?.rule;
  if (!decisionRule || !rationaleRule) return [];
  const names = childWords(child);
  const units = scoreUnits(reading, rules, names);
  const reasonGiven = answerOf(rationaleRule, totalFor(units, rationaleRule, bestFor(units, 'rationale')));
  const enough = enoughBeside(bestFor(units, 'decision')[0]?.score ?? Number.NEGATIVE_INFINITY, decisionRule);
  const seen = new Map<string, number>();
  return units.flatMap((unit, index) => {
    if ((unit.scores[DECISION] ?? 0) < enough) return [];
    const span = decidedIn(unit, decisionRule.points ?? {}, movesOf(unit, names));
    const reason = reasonGiven === 'not-seen' ? processReason(unit, rationaleRule) : reasonNear(units, index, rationaleRule);
    return [{ ...span, id: idOf(reading, span, seen), notToAct: has(unit, NOT_TO_ACT), reason, reasoned: isReasoned(reasonGiven, reason) }];
  });
}

/** The score from which a sentence counts beside the best one of its comment. As in scripts/fit-elements.mjs, where the numbers come from. */
function enoughBeside(best: number, { found = 0, unsure = found }: ElementRule): number {
  if (best < unsure) return Number.POSITIVE_INFINITY;
  return found - LESS_BESIDE + SHARE_OF_BEST * (Math.min(best, PLAIN) - found);
}

const LESS_BESIDE = 0.7;
const SHARE_OF_BEST = 0.35;
/** As plain as a decision can be; what is said three times over asks no more of the others. */
const PLAIN = 4;
const DECISION = ELEMENT_IDS.indexOf('decision');
const RATIONALE = ELEMENT_IDS.indexOf('rationale');
/** A reader connects a reason to a decision over a few sentences, and the less so the farther it stands. */
const REACH = 4;
const LOST_EACH_SENTENCE = 0.25;
/** What a sentence gains that says its own "because", beside fuller reasons near it. */
const JOINED = 1;
const NOT_TO_ACT = ['forbids', 'closes'];
/** Reasons of the service ("capacity", "in line with procedure") and what makes a sentence speak of the child all the same. */
const PROCESS = ['process-words'];
const CHILD = ['child-mind', 'changed-behaviour', 'child-says', 'danger-said', 'stakes', 'daily-life', 'child-wants'];

function isReasoned(given: 'found' | 'unsure' | 'not-seen', reason: Reason | null): boolean | null {
  if (given === 'not-seen' || reason?.about === 'process') return false;
  return given === 'unsure' ? null : reason !== null;
}

function reasonNear(units: readonly ScoredUnit[], at: number, rule: ElementRule): Reason | null {
  let best: { unit: ScoredUnit; score: number } | null = null;
  for (let index = Math.max(0, at - REACH); index <= Math.min(units.length - 1, at + REACH); index += 1) {
    const unit = units[index];
    if (!unit) continue;
    const isJoined = index === at && has(unit, ['because']);
    const score = (unit.scores[RATIONALE] ?? 0) - LOST_EACH_SENTENCE * Math.abs(index - at) + (isJoined ? JOINED : 0);
    if (!best || score > best.score) best = { unit, score };
  }
  return best && { ...clauseOf(best.unit, rule.points ?? {}), about: isProcess(best.unit) ? 'process' : 'child' };
}

/** Where the comment gives no reason about the child: one about the service in the same sentence, if there is one. */
function processReason(unit: ScoredUnit, rule: ElementRule): Reason | null {
  return has(unit, ['because']) && has(unit, PROCESS) ? { ...clauseOf(unit, rule.points ?? {}), about: 'process' } : null;
}

const isProcess = (unit: ScoredUnit) => has(unit, PROCESS) && !has(unit, CHILD);

function has(unit: ScoredUnit, cues: readonly string[]): boolean {
  return hitsIn(unit).some(({ rule }) => cues.includes(rule.id));
}

/** Stable while the words of the decision stay the same; the same words twice are two decisions. */
function idOf(reading: CommentReading, { start, end }: Span, seen: Map<string, number>): string {
  const words = reading.document.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
  const count = seen.get(words) ?? 0;
  seen.set(words, count + 1);
  return `decision-${fingerprint(words)}${count > 0 ? `-${count}` : ''}`;
}
