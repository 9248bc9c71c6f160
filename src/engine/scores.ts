import type { RuleSet } from './compile';
import { cueNumbers, cuesOf } from './cues';
import { touching } from './document';
import { perSentence } from './kept';
import type { CommentReading } from './reading';
import { ROLES, roleReader } from './roles';
import { finished, type Steps } from './steps';
import { ELEMENT_IDS, type Span } from './types';
import { isWhole, type Unit, unitsOf } from './units';

/**
 * Points to scores. A pack gives each element points for cues and roles (`child-says: 1.2`), also for two in one sentence
 * (`trigger + then-what: 0.8`). A sentence's score is the element's start value and the points of all that stands in it.
 * The points are fitted offline (scripts/fit-elements.mjs) and are plain data, so a reader can see why a sentence was taken.
 */
export interface ScoredUnit extends Unit {
  /** A score for each element, in the order of ELEMENT_IDS. */
  scores: Float64Array;
}

/** Scores every unit for every element. @param childNames names of children, in small letters */
export function scoreUnits(reading: CommentReading, rules: RuleSet, childNames: ReadonlySet<string>): ScoredUnit[] {
  return finished(scoreUnitsInSteps(reading, rules, childNames));
}

/** The same, with a step for each sentence that is new. */
export function* scoreUnitsInSteps(reading: CommentReading, rules: RuleSet, childNames: ReadonlySet<string>): Steps<ScoredUnit[]> {
  const names = [...childNames].join(' ');
  const known = SCORED.get(reading);
  if (known?.rules === rules && known.names === names) return known.units;
  const table = pointTable(rules);
  const read = featureReader(reading, rules, childNames);
  const units: ScoredUnit[] = [];
  const scored: Scored[] = [];
  for (const unit of unitsOf(reading)) {
    const isNew = !lastScored.knows(unit.sentence.reading);
    const own = scoreAgain(table, read(unit), isWhole(unit) ? lastScored(unit.sentence.reading) : null);
    scored.push(own);
    units.push({ sentence: unit.sentence, from: unit.from, to: unit.to, scores: own.scores });
    if (isNew) yield;
  }
  scoreByDecisions(units, scored, table, rules);
  SCORED.set(reading, { rules, names, units });
  return units;
}

/**
 * A reason stands in the sentence of its decision or next to it, so such sentences are scored once more, with the roles `with-decision` and
 * `by-decision`.
 */
function scoreByDecisions(units: readonly ScoredUnit[], scored: readonly Scored[], table: PointTable, rules: RuleSet): void {
  const enough = rules.elements.find(({ rule }) => rule.id === 'decision')?.rule.found ?? 0;
  const decides = scored.map(({ scores }) => (scores[DECISION] as number) >= enough);
  const offset = cueNumbers(rules).size;
  for (const [index, own] of scored.entries()) {
    const isWith = decides[index] === true;
    const isBy = decides[index - 1] === true || decides[index + 1] === true;
    if (!isWith && !isBy) continue;
    const which = (isWith ? 1 : 0) + (isBy ? 2 : 0);
    const roles = [...(isWith ? [offset + WITH_DECISION] : []), ...(isBy ? [offset + BY_DECISION] : [])];
    own.byDecision[which] ??= scoreFeatures(table, [...own.features, ...roles]);
    (units[index] as ScoredUnit).scores = own.byDecision[which];
  }
}

const WITH_DECISION = ROLES.indexOf('with-decision');
const BY_DECISION = ROLES.indexOf('by-decision');

const DECISION = ELEMENT_IDS.indexOf('decision');

/** Decisions and elements ask for the same scores of the same reading. */
const SCORED = new WeakMap<CommentReading, { rules: RuleSet; names: string; units: ScoredUnit[] }>();

/** What stands in each unit, as numbers: cues first, then roles. */
export function featuresOf(
  reading: CommentReading,
  rules: RuleSet,
  childNames: ReadonlySet<string>,
): { unit: Unit; features: readonly number[] }[] {
  const read = featureReader(reading, rules, childNames);
  return unitsOf(reading).map((unit) => ({ unit, features: read(unit) }));
}

function featureReader(reading: CommentReading, rules: RuleSet, childNames: ReadonlySet<string>): (unit: Unit) => readonly number[] {
  const offset = cueNumbers(rules).size;
  const read = roleReader(reading, childNames);
  return (unit) => {
    const cues = cuesWithLabel(reading, unit, rules);
    const roles = read(unit);
    const last = isWhole(unit) ? lastFeatures(unit.sentence.reading) : null;
    if (last?.cues === cues && last.roles === roles) return last.features;
    const features = [...cues, ...roles.map((role) => offset + role)];
    if (last) Object.assign(last, { cues, roles, features });
    return features;
  };
}

/** What a sentence was last read to hold: the same cues and roles are the same features. */
interface LastFeatures {
  cues: readonly number[] | null;
  roles: readonly number[] | null;
  features: readonly number[];
}

const lastFeatures = perSentence((): LastFeatures => ({ cues: null, roles: null, features: [] }));

/** "Next review: 3 July": a label and what stands behind it on the same line are read as one. */
function cuesWithLabel(reading: CommentReading, unit: Unit, rules: RuleSet): readonly number[] {
  const { sentence } = unit;
  const cues = cuesOf(unit, rules, quotesIn(reading, sentence));
  const label = reading.sentences[sentence.index - 1];
  if (unit.from > 0 || label?.kind !== 'heading' || label.line !== sentence.line) return cues;
  return [...new Set([...cues, ...cuesOf({ sentence: label, from: 0, to: label.reading.words.length }, rules)])];
}

/** Quoted words of a sentence, as ranges from its start; a quotation may go on over several sentences. */
function quotesIn(reading: CommentReading, sentence: Span): readonly Span[] {
  if (reading.document.quotes.length === 0) return NO_QUOTES;
  return touching(reading.document.quotes, sentence).map((quote) => ({
    start: quote.start - sentence.start,
    end: quote.end - sentence.start,
  }));
}

const NO_QUOTES: readonly Span[] = [];

/** The names of the numbers of `featuresOf`. */
export function featureNames(rules: RuleSet): string[] {
  return [...cueNumbers(rules).keys(), ...ROLES];
}

interface PointTable {
  start: Float64Array;
  /** For each feature its points for each element, or null where it has none. */
  single: (Float64Array | null)[];
  pairs: Pair[];
  /** For each feature the pairs that it is the first of, as indexes into `pairs`. */
  pairsOf: (number[] | null)[];
  /** 1 for each feature of the unit in hand, so that a pair costs two look-ups; all 0 between units. */
  marks: Uint8Array;
}

interface Pair {
  second: number;
  element: number;
  points: number;
}

const TABLES = new WeakMap<RuleSet, PointTable>();

function pointTable(rules: RuleSet): PointTable {
  const known = TABLES.get(rules);
  if (known) return known;
  const numbers = new Map(featureNames(rules).map((name, index) => [name, index]));
  const table: PointTable = {
    start: new Float64Array(ELEMENT_IDS.length),
    single: [...numbers].map(() => null),
    pairs: [],
    pairsOf: [...numbers].map(() => null),
    marks: new Uint8Array(numbers.size),
  };
  for (const { rule } of rules.elements) {
    const element = ELEMENT_IDS.indexOf(rule.id);
    table.start[element] = rule.start ?? 0;
    for (const [key, points] of Object.entries(rule.points ?? {})) addPoints(table, numbers, key, element, points);
  }
  TABLES.set(rules, table);
  return table;
}

/** A name that no pack has (a cue that was left out because it is broken) gives no points; the check of packs reports it. */
function addPoints(table: PointTable, numbers: ReadonlyMap<string, number>, key: string, element: number, points: number): void {
  const [first, second] = key.split('+').map((name) => numbers.get(name.trim()));
  if (first === undefined || (key.includes('+') && second === undefined)) return;
  if (second !== undefined) {
    const own = table.pairsOf[first] ?? [];
    own.push(table.pairs.length);
    table.pairsOf[first] = own;
    table.pairs.push({ second, element, points });
    return;
  }
  const row = table.single[first] ?? new Float64Array(ELEMENT_IDS.length);
  row[element] = points;
  table.single[first] = row;
}

function scoreFeatures(table: PointTable, features: readonly number[]): Float64Array {
  const scores = table.start.slice();
  const { marks } = table;
  for (const feature of features) {
    marks[feature] = 1;
    const row = table.single[feature];
    if (!row) continue;
    for (let element = 0; element < scores.length; element += 1) scores[element] = (scores[element] as number) + (row[element] as number);
  }
  const here: number[] = [];
  for (const feature of features) {
    for (const pair of table.pairsOf[feature] ?? NO_PAIRS) if (marks[(table.pairs[pair] as Pair).second] === 1) here.push(pair);
  }
  // Added in the order of the packs, so that a sum does not depend on the order of the features.
  here.sort((a, b) => a - b);
  for (let index = 0; index < here.length; index += 1) {
    if (index > 0 && here[index] === here[index - 1]) continue;
    const { element, points } = table.pairs[here[index] as number] as Pair;
    scores[element] = (scores[element] as number) + points;
  }
  for (const feature of features) marks[feature] = 0;
  return scores;
}

const NO_PAIRS: readonly number[] = [];

/** What a unit was last scored by: where it shows the same in its comment as before, its scores are the same. */
interface Scored {
  features: readonly number[];
  scores: Float64Array;
  /** The same with (1) or next to (2) a decision, or both (3), as far as they were asked for. */
  byDecision: Float64Array[];
}

const lastScored = perSentence((): { scored: Scored } => ({ scored: { features: [-1], scores: new Float64Array(), byDecision: [] } }));

/** @returns another object where the features are others: what stands twice in a comment must not change what was found of it first */
function scoreAgain(table: PointTable, features: readonly number[], last: { scored: Scored } | null): Scored {
  if (last && isSame(features, last.scored.features)) return last.scored;
  const scored = { features, scores: scoreFeatures(table, features), byDecision: [] };
  if (last) last.scored = scored;
  return scored;
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a === b || (a.length === b.length && a.every((feature, index) => feature === b[index]));
