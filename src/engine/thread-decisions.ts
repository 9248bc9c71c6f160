/**
 * Decisions that depart from an earlier one: another plan than before, another amount of the same thing, or words that say so themselves.
 */

import type { CommentReading, PlacedSentence } from './reading';
import { isQuoted } from './reading';
import { lowerWords } from './thread-words';
import type { Decision, EntrySpan, ThreadReview } from './types';
import { type Phrases, phraseEnd, plainWords, type WordLists } from './vocabulary';

/** An entry with its decisions. */
export interface DecidedEntry {
  reading: CommentReading;
  decisions: readonly Decision[];
  /** Sentences (by index) that only ask somebody to do something: they set no course. */
  tasks: ReadonlySet<number>;
  /** Whether the entry is mostly a copy: what stands in a copy is no new decision. */
  isCopy: boolean;
}

/** One departure an entry at most: the sentence that says it best, with the earlier decision where it is known. */
export function findChangedDecisions(entries: readonly DecidedEntry[], lists: WordLists): ThreadReview['decisionChanged'] {
  const words = courseWords(lists);
  const changed: ThreadReview['decisionChanged'] = [];
  let course: Stated | null = null;
  const amounts = new Map<string, Stated & { amount: string }>();
  for (const [entry, one] of entries.entries()) {
    const sayings = one.reading.sentences.map((sentence) => sayingOf(one, sentence, words)).filter((saying) => saying !== null);
    const departure: Departure | null = entry === 0 || one.isCopy ? null : bestDeparture(sayings, course, amounts);
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
  departs: boolean;
  /** "nights a year" to "24". */
  amounts: ReadonlyMap<string, string>;
}

interface Departure {
  saying: Saying;
  earlier: EntrySpan | null;
}

interface CourseWords {
  courses: Phrases;
  rowOf: ReadonlyMap<string, string>;
  departs: Phrases;
}

const SETTLES = new Set(
  `decision decided decide agreed agree plan remains remain stays stay stayed continue continues continuing keep keeps hold holds subject on under step stepped stepping moves move moving moved issue issuing exit escalate escalated to
  for progress conference transfer discharge close closing closed ends end want now going goes go enter entering entered into held begun`.split(
    /\s+/,
  ),
);
const NEGATIONS = new Set(
  'not no never nor without rather than instead against unless if considered consider whether could would'.split(' '),
);
/** "step down to", "under", "stay in": the plan after these is the one that holds. */
const TOWARDS = new Set('to in on under for at into subject a the with is'.split(' '));
const REASON_WORDS = new Set(['since', 'because', 'as']);
const AWAY = new Set('from off longer out exit leave left'.split(' '));

/** What a sentence says of the course of things; null where it is no decision and says nothing of it. */
function sayingOf({ reading, decisions, tasks }: DecidedEntry, sentence: PlacedSentence, words: CourseWords): Saying | null {
  if (sentence.question || sentence.kind === 'heading' || sentence.kind === 'pasted') return null;
  if (isQuoted(reading, sentence.start)) return null;
  const decision = decisions.find(({ start, end }) => start < sentence.end && sentence.start < end) ?? null;
  const isDecided = decision !== null || isUnderDecision(reading, sentence);
  const lower = lowerWords(sentence);
  const hasCue = lower.some((word) => SETTLES.has(word));
  if (!isDecided && (!hasCue || tasks.has(sentence.index))) return null;
  const { settles, leaves } = coursesIn(lower, words, isDecided);
  const departs = lower.some((_, at) => phraseEnd(words.departs, lower, at) > at);
  const amounts =
    decision || lower.some((word) => /^(?:agreed|approved|decided|authorised|granted|offered)$/.test(word)) ? amountsIn(lower) : NONE;
  if (!isDecided && settles === null && leaves === null && !departs && amounts.size === 0) return null;
  const place = decision ?? sentence;
  return { sentence, place: { start: place.start, end: place.end }, decision, isDecided, settles, leaves, departs, amounts };
}

function isUnderDecision(reading: CommentReading, { heading }: PlacedSentence): boolean {
  const title = heading >= 0 ? reading.sentences[heading] : undefined;
  return title !== undefined && /^\W*dec(?:ision)?s?\b/i.test(title.reading.text);
}

const NONE: ReadonlyMap<string, string> = new Map();

function coursesIn(
  lower: readonly string[],
  { courses, rowOf }: CourseWords,
  isDecision: boolean,
): { settles: string | null; leaves: string | null } {
  let settles: string | null = null;
  let leaves: string | null = null;
  for (let at = 0; at < lower.length; at += 1) {
    // A plan that stands in the reason is not the one that is decided.
    if (settles !== null && REASON_WORDS.has(lower[at] ?? '')) break;
    const end = phraseEnd(courses, lower, at);
    if (end === at) continue;
    const row = rowOf.get(lower.slice(at, end).join(' ')) ?? null;
    const before = lower.slice(Math.max(0, at - 4), at);
    const near = before.at(-1) ?? '';
    const isAway = before.some((word) => AWAY.has(word)) && !before.some((word) => word === 'to');
    const isNegated = before.some((word) => NEGATIONS.has(word));
    if (
      isAway ||
      lower
        .slice(Math.max(0, at - 6), at)
        .join(' ')
        .includes('no longer')
    )
      leaves ??= row;
    else if (!isNegated && (settles === null || TOWARDS.has(near)) && (isDecision || hasCueNear(lower, at))) settles = row;
    at = end - 1;
  }
  return { settles, leaves };
}

const GOES_ON = new Set('agreed plan continues continue continuing progressing ongoing remains'.split(' '));

/** A plan that is only mentioned ("CIN supervision with Hollie") settles nothing. */
function hasCueNear(lower: readonly string[], at: number): boolean {
  return (
    lower.slice(Math.max(0, at - 8), at + 1).some((word) => SETTLES.has(word) && !TOWARDS.has(word)) ||
    lower.slice(at + 1, at + 6).some((word) => GOES_ON.has(word))
  );
}

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
  const other = sayings.find(
    ({ settles, decision, sentence }) =>
      course !== null && settles !== null && settles !== course.row && (decision !== null || isShort(sentence)),
  );
  if (other) return { saying: other, earlier: course?.place ?? null };
  for (const saying of sayings) {
    for (const [unit, amount] of saying.amounts) {
      const before = amounts.get(unit);
      if (before && before.amount !== amount) return { saying, earlier: before.place };
    }
  }
  const marked = sayings.find(
    ({ isDecided, sentence: { reading } }) =>
      OWN_WORDS.test(reading.text) ||
      ((isDecided || /^(?:the |her |his |their |your )?(?:plan|decision|cin|cp|plo|child (?:protection|in need))\b/i.test(reading.text)) &&
        STRONG.test(reading.text)),
  );
  return marked ? { saying: marked, earlier: null } : null;
}

const isShort = ({ reading }: PlacedSentence) => reading.words.length <= 20;

/** The writer says so. */
const OWN_WORDS = /\b(?:(?:is|was)(?:n['’]t| not) what (?:I|we) (?:said|agreed|decided|planned)|changed (?:my|our) (?:minds?|views?))\b/i;
/** Words of a decision that can only mean a departure, whatever the plan is called. */
const STRONG = new RegExp(
  [
    String.raw`\b(?:(?:plan|decision) (?:is |has )?(?:now|changed)|reversed|overturned|rescinded|step(?:ped|ping)? (?:down|up)|no longer|previously agreed|earlier (?:decision|plan))\b`,
    String.raw`\b(?:plan|cin|cp|plo) (?:now )?(?:ends|ended|closes|comes to an end|is closed)\b`,
    // More or less of something than before.
    String.raw`\b(?:go(?:es)? (?:up|down) to|(?:up|down) to (?:high|med|medium|low|weekly|fortnightly|monthly)|(?:is |are )?(?:cut|raised?|raising|reduc(?:ed|e|ing)|increas(?:ed|e|ing)|lowered|doubled|halved) (?:back )?to|becomes?)\b`,
    String.raw`\b(?:(?:i|we|you|he|she|they|will|can) now|now (?:cp|cin|to be|see|support))\b`,
  ].join('|'),
  'i',
);

/** The reason that the decision stage connects; for other sentences one that stands in the very sentence, or a reasoned decision beside it. */
function isReasoned({ decisions, reading }: DecidedEntry, { decision, sentence }: Saying): boolean {
  if (decision) return decision.reasoned === true;
  if (REASON.test(sentence.reading.text) && !/\bas (?:discussed|agreed|above|per|planned)\b/i.test(sentence.reading.text)) return true;
  return decisions.some(({ start, reasoned }) => reasoned === true && Math.abs(start - sentence.start) < NEAR && !isQuoted(reading, start));
}

const REASON =
  /\b(?:because|since|given|as (?:he|she|they|the|her|his|it|mum|dad|i|we)|so that|now that|which (?:means|tells|shows))\b|\w: \p{L}+(?:\s\S+){4}/iu;
/** About two sentences, in UTF-16 code units. */
const NEAR = 300;

const known = new WeakMap<WordLists, CourseWords>();

function courseWords(lists: WordLists): CourseWords {
  const before = known.get(lists);
  if (before) return before;
  const rowOf = new Map<string, string>();
  const courses = new Map<string, string[][]>();
  for (const row of lists.get('course') ?? []) {
    const members = row.replace(/[()]/g, '').split('|').map(plainWords);
    for (const member of members) {
      rowOf.set(member, members[0] ?? '');
      addPhrase(courses, member);
    }
  }
  const departs = new Map<string, string[][]>();
  for (const phrase of lists.get('departs') ?? []) addPhrase(departs, plainWords(phrase));
  const words = { courses, rowOf, departs };
  known.set(lists, words);
  return words;
}

function addPhrase(phrases: Map<string, string[][]>, phrase: string): void {
  const words = phrase.split(' ');
  const [first = ''] = words;
  phrases.set(
    first,
    [...(phrases.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}
