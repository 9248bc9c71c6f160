/**
 * Decisions that depart from an earlier one without the name of a plan: another measure of the same thing, another place to live.
 */
import { isQuoted, type PlacedSentence } from './reading';
import type { DecidedEntry } from './thread-decided';
import { type Living, livingIn } from './thread-living';
import { type Measure, measureIn } from './thread-measures';
import type { Decision, EntrySpan, Span } from './types';

/** What held so far; changed by each entry that is read. */
export interface Settled {
  measures: Map<string, { value: string; place: EntrySpan }>;
  living: { is: Living; place: EntrySpan } | null;
  /** Places where the child was to stay. */
  stays: Set<string>;
}

/** Words of an entry that depart from an earlier decision, with that decision where it is known. */
export interface Departure {
  saying: { sentence: PlacedSentence; place: Span; decision: Decision | null };
  earlier: EntrySpan | null;
}

/** The sentence of an entry that departs from what held before, if one does; what the entry settles holds from then on. */
export function findOtherCourse({ reading, decisions }: DecidedEntry, entry: number, settled: Settled): Departure | null {
  let first: Departure | null = null;
  const now: Pick<Settled, 'measures' | 'living'> = { measures: new Map(), living: null };
  for (const sentence of reading.sentences) {
    if (sentence.question || sentence.kind === 'heading' || sentence.kind === 'pasted' || isQuoted(reading, sentence.start)) continue;
    const { text } = sentence.reading;
    const decision = decisions.find(({ start, end }) => start < sentence.end && sentence.start < end) ?? null;
    const place = decision ? { start: decision.start, end: decision.end } : { start: sentence.start, end: sentence.end };
    const isDecided = decision !== null || DECIDED.test(text);
    for (const clause of clausesOf(text)) {
      const isTold = TOLD.test(clause);
      const measure = measureIn(clause);
      if (measure) {
        const before = settled.measures.get(measure.topic);
        if (isDecided && isOther(measure, before?.value) && !isTold)
          first ??= { saying: { sentence, place, decision }, earlier: before?.place ?? null };
        if (!now.measures.has(measure.topic) || isDecided)
          now.measures.set(measure.topic, { value: measure.value, place: { entry, ...place } });
      }
      const living = isTold ? null : livingIn(clause);
      if (!living) continue;
      if (isElsewhere(living, settled, isDecided))
        first ??= { saying: { sentence, place, decision }, earlier: settled.living?.place ?? null };
      if (now.living === null || isDecided) now.living = { is: living, place: { entry, ...place } };
    }
  }
  for (const [topic, measure] of now.measures) settled.measures.set(topic, measure);
  if (now.living) settled.living = now.living;
  if (now.living?.is.kind === 'stays') settled.stays.add(now.living.is.place);
  return first;
}

/** What is told and what is decided can stand in one sentence: "you told us it is too long, so you will now see her each Saturday". */
const clausesOf = (text: string): string[] =>
  text.split(/[;:,–—]|\s-\s|\b(?:so|and)\s(?=(?:he|she|i|we|they|you)\b)/i).filter((clause) => clause.length > 5);

/** A course is set by how it is said, also where nobody calls it a decision. */
const DECIDED =
  /\b(?:(?:is|are|am) to|to be|will|shall|should|may|can (?:now )?(?:drop|go|move|be|see)|to have|go(?:es)? (?:up|down|back)|becomes?|is cut|are cut|rais(?:ing|ed)|reduc\w+|increas\w+|stops?|I (?:now )?(?:support|want|have decided|have come)|we (?:now )?(?:keep|want|plan)|plan (?:is|changes|now)|home from|instead|no longer|to (?:go|move|return|live|remain|stay))\b/i;
/** What happened is not what is decided. */
const TOLD =
  /\b(?:went|visited|came|attended|had been|has been|have been|was|were|did|took|told|moved on|missed|kept|offered|since \d)\b(?! (?:to|decided))/i;

function isOther({ value, changes }: Measure, before: string | undefined): boolean {
  if (before !== undefined && value !== '' && before === value) return false;
  return changes || (before !== undefined && value !== '');
}

function isElsewhere(living: Living, { living: held, stays }: Settled, isDecided: boolean): boolean {
  if (!isDecided) return false;
  const before = held?.is;
  if (!before) return living.kind === 'moves';
  if (living.kind === 'moves') return before.kind === 'stays' || (living.place !== before.place && living.place !== '');
  // To stay where the move was from; to stay where it went goes on.
  return before.kind === 'moves' && living.place !== before.place && stays.has(living.place);
}
