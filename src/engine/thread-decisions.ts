/**
 * Decisions that depart from an earlier one: another plan than before, another amount of the same thing, or words that say so themselves.
 */

import type { CommentReading, PlacedSentence } from './reading';
import { isQuoted } from './reading';
import { type CourseWords, coursesIn, courseWords, isCourseCue } from './thread-courses';
import { type DecidedEntry, isReasoned } from './thread-decided';
import { type Departure, findOtherCourse, type Settled } from './thread-settled';
import { lowerWords } from './thread-words';
import type { Decision, EntrySpan, ThreadReview } from './types';
import { phraseEnd, type WordLists } from './vocabulary';

/** One departure an entry at most: the sentence that says it best, with the earlier decision where it is known. */
export function findChangedDecisions(entries: readonly DecidedEntry[], lists: WordLists): ThreadReview['decisionChanged'] {
  const words = courseWords(lists);
  const changed: ThreadReview['decisionChanged'] = [];
  let course: Stated | null = null;
  const amounts = new Map<string, Stated & { amount: string }>();
  const settled: Settled = { measures: new Map(), living: null, stays: new Set() };
  for (const [entry, one] of entries.entries()) {
    const sayings = one.reading.sentences.map((sentence) => sayingOf(one, sentence, words)).filter((saying) => saying !== null);
    // Read in each entry: the next ones are compared with what this one settles.
    const other = findOtherCourse(one, entry, settled);
    const departure = entry === 0 || one.isCopy ? null : (bestDeparture(sayings, course, amounts) ?? other);
    if (departure) {
      const { start, end } = departure.saying.place;
      changed.push({ entry, start, end, reasoned: isReasoned(one, departure.saying), earlier: departure.earlier });
    }
    for (const saying of sayings) {
      const place = { entry, start: saying.place.start, end: saying.place.end };
      if (saying.settles) course = saying.settles === PASSING ? null : { row: saying.settles, place };
      else if (saying.leaves && course?.row === saying.leaves) course = null;
      for (const [unit, amount] of saying.amounts) amounts.set(unit, { row: unit, place, amount });
    }
  }
  return changed;
}

/** An enquiry is a way to a plan, not one: to begin it departs from a plan, what follows from it departs from nothing. */
const PASSING = 's47';
/** The plan of the list `course` that has no plan. */
const CLOSURE = 'closure';

interface Stated {
  row: string;
  place: EntrySpan;
}

interface Saying {
  sentence: PlacedSentence;
  place: { start: number; end: number };
  decision: Decision | null;
  /** A decision, or a sentence under a heading that says so. */
  isDecided: boolean;
  /** The plan that this sentence puts or keeps the child on; null where it names none. */
  settles: string | null;
  /** The plan that it leaves ("no longer", "exit from"). */
  leaves: string | null;
  /** All plans that it names. */
  rows: ReadonlySet<string>;
  /** Only asks somebody for something that has the name of a plan. */
  isTask: boolean;
  departs: boolean;
  /** "nights a year" to "24". */
  amounts: ReadonlyMap<string, string>;
}

/** What a sentence says of the course of things; null where it is no decision and says nothing of it. */
function sayingOf({ reading, decisions, tasks }: DecidedEntry, sentence: PlacedSentence, words: CourseWords): Saying | null {
  if (sentence.question || sentence.kind === 'heading' || sentence.kind === 'pasted') return null;
  if (isQuoted(reading, sentence.start)) return null;
  const decision = decisions.find(({ start, end }) => start < sentence.end && sentence.start < end) ?? null;
  const closes = CLOSES.test(sentence.reading.text);
  const isDecided = decision !== null || isUnderDecision(reading, sentence) || closes;
  const lower = lowerWords(sentence);
  const hasCue = lower.some(isCourseCue);
  if (!isDecided && (!hasCue || tasks.has(sentence.index))) return null;
  const named = coursesIn(lower, words, isDecided);
  const { leaves, rows } = named;
  const settles = named.settles ?? (closes ? CLOSURE : null);
  const isTask = tasks.has(sentence.index);
  const departs = named.fails || lower.some((_, at) => phraseEnd(words.departs, lower, at) > at);
  const amounts =
    decision || lower.some((word) => /^(?:agreed|approved|decided|authorised|granted|offered)$/.test(word)) ? amountsIn(lower) : NONE;
  if (!isDecided && settles === null && leaves === null && !departs && amounts.size === 0) return null;
  const place = decision ?? sentence;
  return { sentence, place: { start: place.start, end: place.end }, decision, isDecided, settles, leaves, rows, isTask, departs, amounts };
}

function isUnderDecision(reading: CommentReading, { heading }: PlacedSentence): boolean {
  const title = heading >= 0 ? reading.sentences[heading] : undefined;
  return title !== undefined && /^\W*dec(?:ision)?s?\b/i.test(title.reading.text);
}

const NONE: ReadonlyMap<string, string> = new Map();

/** "24 nights a year", "3 hours a week": an amount with the time that it is for. */
function amountsIn(lower: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at + 3 < lower.length; at += 1) {
    const [number = '', unit = '', per = '', time = ''] = lower.slice(at, at + 4);
    if (
      !/^\d{1,3}$/.test(number) ||
      !/^[a-z]+s?$/.test(unit) ||
      !/^(?:a|an|per|each|every)$/.test(per) ||
      !/^(?:day|week|fortnight|month|year|term)$/.test(time)
    )
      continue;
    found.set(`${unit.replace(/s$/, '')} a ${time}`, number);
  }
  return found;
}

function bestDeparture(
  sayings: readonly Saying[],
  course: Stated | null,
  amounts: ReadonlyMap<string, Stated & { amount: string }>,
): Departure | null {
  const said = sayings.filter(
    ({ departs, settles, leaves, decision }) => departs && (settles !== null || leaves !== null || decision !== null),
  );
  const leaving = said.find(
    ({ leaves, settles }) => course !== null && (leaves === course.row || (settles !== null && settles !== course.row)),
  );
  if (leaving) return { saying: leaving, earlier: course?.place ?? null };
  const others = sayings.filter(
    ({ settles, decision, sentence, rows, isTask }) =>
      course !== null &&
      settles !== null &&
      settles !== course.row &&
      (decision !== null || isShort(sentence)) &&
      (!isTask || CLOSES.test(sentence.reading.text)) &&
      // "CP plan continues, pre-proceedings continue": what held still holds.
      !(rows.has(course.row) && GOES_ON_TEXT.test(sentence.reading.text)) &&
      !UNSURE.test(sentence.reading.text),
  );
  const other = others.find(({ sentence }) => STRONG.test(sentence.reading.text)) ?? others[0];
  if (other) return { saying: other, earlier: course?.place ?? null };
  for (const saying of sayings) {
    for (const [unit, amount] of saying.amounts) {
      const before = amounts.get(unit);
      if (before && before.amount !== amount) return { saying, earlier: before.place };
    }
  }
  const marked = sayings.find(
    ({ isDecided, rows, sentence: { reading } }) =>
      OWN_WORDS.test(reading.text) ||
      ((isDecided ||
        (rows.size > 0 && REVERSED.test(reading.text)) ||
        /^(?:the |her |his |their |your )?(?:plan|decision|cin|cp|plo|child (?:protection|in need))\b/i.test(reading.text)) &&
        STRONG.test(reading.text)),
  );
  return marked ? { saying: marked, earlier: null } : null;
}

const GOES_ON_TEXT = /\b(?:continues?|remains?|stays?|holds?|carr(?:y|ies) on)\b/i;
const UNSURE = /\b(?:[Ee]xpect|may(?= [a-z])|might|likely to)\b/;
/** The end of the work is a plan as well. */
const CLOSES =
  /^\W*(?:(?:decision|outcome|plan)\W+)?(?:(?:we|i) (?:will|can|are going to|have agreed to) |to |agreed to )?(?:close|closing|end (?:our )?involvement)\b(?! (?:the gap|to (?:school|home|him|her|them|mum|dad)\b))/i;

const isShort = ({ reading }: PlacedSentence) => reading.words.length <= 20;

/** The writer says so. */
const OWN_WORDS =
  /\bthan (?:the [\w ]{1,30} )?(?:I|we) (?:first )?(?:set|said|agreed|planned|thought)\b|\b(?:(?:is|was)(?:n['’]t| not) what (?:I|we) (?:said|agreed|decided|planned)|changed (?:my|our) (?:minds?|views?))\b/i;
const REVERSED = /\b(?:overturned|reversed|rescinded)\b/i;
/** Words of a decision that can only mean a departure, whatever the plan is called. */
const STRONG = new RegExp(
  [
    String.raw`\b(?:(?:plan|decision) (?:is |has )?(?:now|changed)|reversed|overturned|rescinded|escalat(?:ed|ing|es?) to (?:legal|plo|pre|cp|child|conference|s47|strategy|gateway)|step(?:ped|ping)? (?:down|up)|no longer|previously agreed|earlier (?:decision|plan))\b`,
    String.raw`\b(?:plan|cin|cp|plo) (?:now )?(?:ends|ended|closes|comes to an end|is closed)\b`,
    // More or less of something than before.
    String.raw`\b(?:go(?:es)? (?:up|down) to|(?:up|down) to (?:high|med|medium|low|weekly|fortnightly|monthly)|(?:is |are )?(?:cut|raised?|raising|reduc(?:ed|e|ing)|increas(?:ed|e|ing)|lowered|doubled|halved) (?:back )?to|becomes?)\b`,
    String.raw`\b(?:(?:i|we|you|he|she|they|will|can) now|now (?:cp|cin|to be|see|support))\b`,
  ].join('|'),
  'i',
);
