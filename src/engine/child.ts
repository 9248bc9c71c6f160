/**
 * The child in the text: the names that the comment uses for children, how old, which pronoun. Nothing is guessed from a name itself:
 * a name is a child's where an age, a school or a plan stands with it, and a worker's or parent's where a role does.
 */
import { addresseeOf } from './addressee';
import { ADULT, ageAfter, ageOfPronoun, bandInWords, bandOf } from './ages';
import { whatFollows } from './follows';
import { perSentence, perWord } from './kept';
import type { CommentReading, PlacedSentence } from './reading';
import { finished, type Steps } from './steps';
import type { AgeBand, ChildInText, ReviewOptions } from './types';

/**
 * @param options `childNames` from elsewhere come first; they are used as names only
 * @returns names in order of first use (at most twelve), the age band of the child who is written of most, and that child's pronoun
 */
export function readChild(reading: CommentReading, options: ReviewOptions = {}): ChildInText {
  return finished(readChildInSteps(reading, options));
}

/** The same, with a step for each sentence that is new. */
export function* readChildInSteps(reading: CommentReading, options: ReviewOptions = {}): Steps<ChildInText> {
  const people = yield* peopleIn(reading, options.childNames ?? []);
  const children = childrenOf(people)
    .sort((a, b) => a.first - b.first)
    .slice(0, MOST_NAMES);
  const main = [...children].sort((a, b) => b.mentions - a.mentions || a.first - b.first)[0];
  return { names: children.map(({ name }) => name), age: ageOf(reading, main), pronoun: pronounOf(reading, main?.name ?? null) };
}

/** Words of a sentence that are one of the names; possessives count. Gives the same array again for the same names. */
export function namesIn({ reading }: PlacedSentence, names: readonly string[]): readonly string[] {
  const last = lastNamed(reading);
  if (last.names.length !== names.length || last.names.some((name, index) => name !== names[index])) {
    const words = wordsIn(reading);
    last.found = names.filter((name) => words.has(name) || (/[\s-]/.test(name) && name.split(/[\s-]/).every((part) => words.has(part))));
    last.names = names;
  }
  return last.found;
}

/** Who of the children was last found in a sentence: the same array as long as they are the same children. */
const lastNamed = perSentence((): { names: readonly string[]; found: readonly string[] } => ({ names: [], found: [] }));

const wordsIn = perSentence(({ words }): ReadonlySet<string> => new Set(words.map(({ plain }) => plain)));

const MOST_NAMES = 12;

interface Person {
  name: string;
  first: number;
  mentions: number;
  /** What speaks for a child, less what speaks for a grown-up. */
  score: number;
  years: number | null;
  given: boolean;
}

/** Where ages tell who the children are, they do; else the one person who is most written of as a child. */
function childrenOf(people: readonly Person[]): Person[] {
  const sure = people.filter(({ score, given, years }) => given || (score >= 3 && (years !== null || score >= 4)));
  if (sure.some(({ years, given }) => years !== null || given)) return sure;
  const best = people.filter(({ score }) => score >= 1.5).sort((a, b) => b.score - a.score || b.mentions - a.mentions || a.first - b.first);
  return best.filter(({ score }, index) => index === 0 || score >= 3);
}

const ROLES = new Set(
  `sw social worker ssw fsw tm mr mrs ms miss dr prof pc dc ds di sgt insp mum mother mo mam mummy dad daddy father fa stepdad stepmum stepfather stepmother partner aunt auntie aunty uncle nan nana nanna gran granny
  grandma grandmother grandad granddad grandfather mgm mgf pgm pgf hv visitor midwife nurse gp teacher head tutor ta senco dsl iro chair manager carer carers cpn ot solicitor legal judge officer keyworker pa worker pastor
  psychologist psychiatrist paediatrician mentor neighbour boyfriend husband wife godmother cousin ex`.split(/\s+/),
);
const CHILD_BEFORE = new Set(
  'baby child children toddler siblings sibling twins brother brothers sister sisters son daughter sons daughters girls boys boy girl young sibs sib kids ch yp'.split(
    ' ',
  ),
);
const CHILD_THINGS =
  /^['’]s\s+(?:school|nursery|teacher|class|classroom|attendance|behaviour|wishes|feelings|voice|views|plan|placement|carers?|foster|mum|mummy|mother|dad|daddy|father|parents|bedroom|bed|toys|pep|ehcp|health|development|weight|file|record|lived|day|needs|safety|social worker|review|birthday|homework|moses|cot)\b/i;
const CHILD_VERBS =
  /^\s+(?:is subject to|remains subject to|remains? (?:on|in|looked)|is (?:on a|in the care|in care|looked after|placed|settled|living|missing|in year|at school|at nursery|unborn|a looked)|was (?:born|placed|seen alone|seen at|missing)|has been (?:placed|missing|living|at)|drew|likes|loves|attends|disclosed|suffers|sleeps|started at|born|goes to school|turned|turns)\b|^\s+(?:will |is to |can |should )?(?:has lived|lived|lives|live|stays?|remains?|returns?)\s+(?:with|at|to)\s+(?:his |her |their )?(?:maternal |paternal )?(?:nan|nana|nanny|gran|granny|grandparents|grandmother|foster|carers?|kinship|aunt|auntie)\b/i;

function* peopleIn(reading: CommentReading, given: readonly string[]): Steps<Person[]> {
  const people = new Map<string, Person>();
  for (const [index, name] of given.entries()) {
    const first = name.trim().split(/\s+/)[0] ?? '';
    if (first) people.set(first, { name: first, first: index - given.length, mentions: 0, score: 0, years: null, given: true });
  }
  for (const sentence of reading.sentences) {
    const isNew = !lastMentions.knows(sentence.reading);
    readNames(reading, sentence, people);
    if (isNew) yield;
  }
  const addressee = addresseeOf(reading);
  if (addressee) {
    const person = personNamed(people, addressee.name, 0);
    person.years ??= addressee.years;
    person.score += OF_A_CHILD;
    person.mentions ||= 1;
  }
  return [...people.values()];
}

/** Who is known by a name, or is from now on. */
function personNamed(people: Map<string, Person>, name: string, first: number): Person {
  const person = people.get(name) ?? { name, first, mentions: 0, score: 0, years: null, given: false };
  people.set(name, person);
  return person;
}

function readNames(reading: CommentReading, sentence: PlacedSentence, people: Map<string, Person>): void {
  for (const { name, from, years, points, isLikely } of mentionsIn(reading.document.text, sentence)) {
    const isKnown = (reading.names.has(name.split('-')[0] ?? name) || people.has(name)) && !NOT_NAMES.has(name.toLowerCase());
    if (!isKnown && !isLikely) continue;
    const person = personNamed(people, name, sentence.start + from);
    person.mentions += 1;
    if (years !== null && years < ADULT) person.years ??= years;
    person.score += points;
  }
}

/** A word with a capital that may be a name, with what its place says of it. */
interface Mention {
  name: string;
  /** From the start of its sentence. */
  from: number;
  years: number | null;
  points: number;
  isLikely: boolean;
}

/** Ages and "'s school" are looked for so far behind a name, be it beyond the sentence. */
const LOOKS_AHEAD = 60;

/** What a sentence mentions, kept for as long as the words right behind it are the same. */
function mentionsIn(text: string, sentence: PlacedSentence): readonly Mention[] {
  const known = lastMentions(sentence.reading);
  const after = whatFollows(text, sentence, LOOKS_AHEAD);
  if (known.after === after) return known.mentions;
  known.after = after;
  known.mentions = readMentions(text, sentence);
  return known.mentions;
}

const lastMentions = perSentence((): { after: string | null; mentions: readonly Mention[] } => ({ after: null, mentions: [] }));

function readMentions(text: string, sentence: PlacedSentence): Mention[] {
  const mentions: Mention[] = [];
  const { words, start, end } = sentence.reading;
  for (let at = 0; at < words.length; at += 1) {
    if (!isCapital(sentence, at) || opensWithVerb(sentence, at)) continue;
    const last = runEnd(text, sentence, at);
    const from = start[at] ?? 0;
    const firstEnd = sentence.start + (end[givenEnd(text, sentence, at, last)] ?? 0);
    const name = text.slice(sentence.start + from, firstEnd).replace(/['’]s$/, '');
    const to = sentence.start + (end[last] ?? 0);
    const years = ageAfter(text, to) ?? (last > at ? ageAfter(text, firstEnd) : null);
    const isLikely = at === 0 && isLikelyName(sentence, text, to, years);
    // "Tommy and Lola (twins, 3)": one age for both.
    const other = mentions.at(-1);
    if (other && years !== null && /^\S+ (?:and|&) \S+ \((?:both|twins)/.test(sentence.text.slice(other.from)))
      Object.assign(other, { years, points: pointsOfAge(years) });
    mentions.push({ name, from, years, points: pointsFor(text, sentence, at, to, years), isLikely });
    at = last;
  }
  const [only] = mentions;
  if (only && mentions.length === 1 && only.years === null && only.points >= 0) {
    only.years = ageOfPronoun(sentence.text.slice(only.from));
    if (only.years !== null) only.points = pointsOfAge(only.years);
  }
  return mentions;
}

/** "Closing Wilf Haddow, 12": the first word is no part of the name. */
function opensWithVerb(sentence: PlacedSentence, at: number): boolean {
  const first = sentence.reading.words[0];
  return at === 0 && first !== undefined && first.kind.symbols.length > 0 && /(?:ing|ed)$/.test(first.lower) && isCapital(sentence, 1);
}

function isCapital({ reading }: PlacedSentence, at: number): boolean {
  const word = reading.words[at];
  return word?.capital === true && !word.knownCapital && !word.digits && !word.allCapitals;
}

/** Index of the last word of a full name: "Zachary Quaye-Bennett". */
function runEnd(text: string, sentence: PlacedSentence, from: number): number {
  let at = from;
  while (isCapital(sentence, at + 1) && joinsNames(gapAfter(text, sentence, at)) && at - from < 4) at += 1;
  return at;
}

const joinsNames = (gap: string) => gap === ' ' || gap === '-';

/** Index of the last word of the given name: "Lexi-Mae" of "Lexi-Mae Prewett". */
function givenEnd(text: string, sentence: PlacedSentence, from: number, last: number): number {
  let at = from;
  while (at < last && gapAfter(text, sentence, at) === '-') at += 1;
  return at;
}

function gapAfter(text: string, { start, reading }: PlacedSentence, at: number): string {
  return text.slice(start + (reading.end[at] ?? 0), start + (reading.start[at + 1] ?? 0));
}

/** A capital at the start of a sentence is a name where an age or "is subject to" follows, and no rule knows it as a word. */
function isLikelyName(sentence: PlacedSentence, text: string, to: number, years: number | null): boolean {
  const [first] = sentence.reading.words;
  if (!first || NOT_NAMES.has(first.lower)) return false;
  // "Kit is 11 weeks" and "Faith (14)" are children, whatever else these words may mean.
  if (
    years !== null &&
    /^(?:\s*(?:\(|is\b|aged?\b)|,\s\d{1,2}[,.;]|['’]s\s)/.test(text.slice(first.raw === first.plain ? to : to - 2, to + 12))
  )
    return true;
  if (first.kind.symbols.length > 0) return false;
  return (years !== null && /^\s*(?:[(,]|is\b|aged?\b|was\b|\d)/.test(text.slice(to, to + 12))) || isSubject(sentence, 0);
}
const NOT_NAMES = new Set(
  'being was returned sup supervision decision decisions chronology discussion level tasks kids both one only now still also another since last day week visit visits contact home family this that there it he she they we mon tues weds thurs fri sat sun ch re chrono'.split(
    ' ',
  ),
);

const isSubject = ({ reading }: PlacedSentence, at: number) =>
  at === 0 &&
  /^(?:is|was|has|will|to|told|said|says|and|needs|lives|remains|does|would|continues|born|seen|looked)$/.test(
    reading.words[1]?.lower ?? '',
  );

/** What an age speaks for, or against. */
const OF_A_CHILD = 4;
const pointsOfAge = (years: number): number => (years < ADULT ? OF_A_CHILD : -OF_A_CHILD);

function pointsFor(text: string, { reading }: PlacedSentence, at: number, to: number, years: number | null): number {
  const before = reading.words[at - 1]?.lower ?? '';
  const after = text.slice(to, to + 60);
  const title = reading.words[at - 2]?.lower ?? '';
  if (ROLES.has(before) || (ROLES.has(title) && reading.words[at - 1]?.capital === true && !reading.parted[at])) return -4;
  if (years !== null) return pointsOfAge(years);
  const aside =
    /^\s*\((?:the\s+)?([\p{L}-]+)/u.exec(after)?.[1]?.toLowerCase() ??
    /^,\s+(?:the\s+|her\s+|his\s+|their\s+)?([\p{L}-]+)/u.exec(after)?.[1]?.toLowerCase() ??
    '';
  if (ROLES.has(aside)) return -4;
  if (CHILD_BEFORE.has(before) && !reading.parted[at]) return 3;
  if (CHILD_THINGS.test(text.slice(to - 2, to + 30)) || CHILD_VERBS.test(after)) return 1.5;
  // Who is given tasks is a worker or a parent more often than the child.
  if (/^\s+(?:to|will)\s+\p{Ll}/u.test(after)) return -0.5;
  return 0.25;
}

function ageOf(reading: CommentReading, main: Person | undefined): AgeBand {
  const { text } = reading.document;
  if (/\bunborn\b/i.test(text.slice(0, 300)) && (main?.years ?? 0) < 2) return 'unborn';
  return main && main.years !== null ? bandOf(main.years) : bandInWords(text);
}

/** The pronoun of the sentences that name the child; "they" where it is not clear. */
function pronounOf(reading: CommentReading, name: string | null): ChildInText['pronoun'] {
  const first = name?.split('-')[0];
  let she = 0;
  let he = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    const { words } = sentence.reading;
    let from = 0;
    if (name !== null) while (from < words.length && words[from]?.plain !== first) from += 1;
    if (from === words.length && name !== null) continue;
    for (const { at, kind } of gendersIn(sentence.reading)) {
      if (at < from) continue;
      if (kind === 'she') she += 1;
      else he += 1;
    }
    const next = reading.sentences[index + 1]?.reading;
    const goesOn = next?.start[0] === 0 ? next.words[0]?.lower : undefined;
    if (goesOn === 'she' || goesOn === 'her') she += 1;
    if (goesOn === 'he' || goesOn === 'his') he += 1;
  }
  if (she > he * 1.5) return 'she';
  return he > she * 1.5 ? 'he' : 'they';
}

const SHE = new Set('she her herself girl daughter'.split(' '));
const HE = new Set('he his him boy son'.split(' '));
const genderOf = perWord(({ lower }) => (SHE.has(lower) ? 'she' : HE.has(lower) ? 'he' : 'none'));
/** The words of a sentence that tell a pronoun: few have any. */
const gendersIn = perSentence(({ words }) =>
  words.flatMap((word, at) => {
    const kind = genderOf(word);
    return kind === 'none' ? [] : [{ at, kind }];
  }),
);
