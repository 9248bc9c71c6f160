import { touching } from './document';
import { perSentence, perWord } from './kept';
import type { WordInfo } from './lexicon';
import { MOVES, type Move, movesIn, type PlacedMove } from './moves';
import type { CommentReading, SentenceReading } from './reading';
import { isWhole, spanOfWords, type Unit, unitSpan } from './units';
import { bare, isAdult, isChild, isWorker, MARK, marksOf } from './word-marks';

/**
 * What a sentence is by its place and shape, apart from its words: under which heading it stands, whether it is a bullet, a question or a
 * fragment, whether somebody is quoted, who is in it and in which tense it stands. The packs' points may name these next to cues.
 */
export const ROLES = [
  'bullet',
  'question',
  'pasted',
  'fragment',
  'short',
  'quote',
  'opening',
  'closing',
  'late',
  'worker-led',
  'child-led',
  'family-led',
  'named',
  'child-named',
  'child-said',
  'adult-said',
  'worker-said',
  'own-voice',
  'number',
  'past',
  'future',
  'colon',
  'tick',
  'under-summary',
  'under-voice',
  'under-worries',
  'under-strengths',
  'under-thinking',
  'under-decision',
  'decision-line',
  'under-actions',
  'under-plan-b',
  'under-past',
  'year',
  'arrow',
  'with-decision',
  'by-decision',
  ...MOVES,
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Reads roles of units, as positions in `ROLES`. A sentence gives the same array as in the comment's last reading, as long as nothing that
 * counts has changed around it.
 * @param childNames names that are known to be of children, in small letters
 */
export function roleReader(reading: CommentReading, childNames: ReadonlySet<string>): (unit: Unit) => readonly number[] {
  const workers = workersIn(reading, childNames);
  const names = [...childNames].join(' ');
  return (unit) => {
    const place = placeOf(reading, unit);
    if (!isWhole(unit)) return rolesAt(place, unit, childNames, workers);
    const last = lastRoles(unit.sentence.reading);
    const isGivenTasks = workers.has(leadOfSentence(unit.sentence.reading));
    if (last.place !== place || last.names !== names || last.isGivenTasks !== isGivenTasks) {
      last.roles = rolesAt(place, unit, childNames, workers);
      last.place = place;
      last.names = names;
      last.isGivenTasks = isGivenTasks;
    }
    return last.roles;
  };
}

/** The roles of a sentence in its last place, with all on which they turned. */
interface LastRoles {
  place: number;
  names: string;
  isGivenTasks: boolean;
  roles: readonly number[];
}

const lastRoles = perSentence((): LastRoles => ({ place: -1, names: '', isGivenTasks: false, roles: [] }));

/** What the place of a unit says, as bits; above them the number of the role that its heading gives. */
const PLACE = { bullet: 1, pasted: 2, question: 4, opening: 8, closing: 16, late: 32, quote: 64, 'decision-line': 128 };
const HEADING_FROM = 8;

function placeOf(reading: CommentReading, unit: Unit): number {
  const { sentence } = unit;
  const last = reading.sentences.length - 1;
  const heading = sentence.heading >= 0 ? headingRole(reading, sentence.heading) : null;
  let place = heading ? (NUMBER[heading] + 1) << HEADING_FROM : 0;
  if (sentence.kind === 'bullet') place |= PLACE.bullet;
  if (sentence.kind === 'pasted') place |= PLACE.pasted;
  if (sentence.question) place |= PLACE.question;
  if (sentence.index <= 1 && unit.from === 0) place |= PLACE.opening;
  if (sentence.index >= last - 1) place |= PLACE.closing;
  if (sentence.index * 2 > last) place |= PLACE.late;
  if (reading.document.quotes.length > 0 && quotes(reading, unit)) place |= PLACE.quote;
  if (heading === 'under-decision' && sentence.index === sentence.heading + 1) place |= PLACE['decision-line'];
  return place;
}

const BEFORE_LEAD = ['bullet', 'pasted', 'question', 'opening', 'closing', 'late'] as const;

function rolesAt(place: number, unit: Unit, childNames: ReadonlySet<string>, workers: ReadonlySet<string>): readonly number[] {
  const { reading } = unit.sentence;
  const roles = (isWhole(unit) ? rolesOfSentence(reading) : ownRoles(reading, unit.from, unit.to)).slice();
  const add = (role: Role) => roles.push(NUMBER[role]);
  for (const role of BEFORE_LEAD) if (place & PLACE[role]) add(role);
  const lead = leadOf(leadWord(reading, unit.from, unit.to), childNames, workers);
  if (lead) add(lead);
  if (namesAny(unit, childNames)) add('child-named');
  if (place & PLACE.quote) add('quote');
  for (const { move } of movesOf(unit, childNames)) if (!roles.includes(NUMBER[move])) add(move);
  const heading = place >> HEADING_FROM;
  if (heading > 0) roles.push(heading - 1);
  if (place & PLACE['decision-line']) add('decision-line');
  return roles;
}

/** The moves of a unit's clauses (moves.ts), each with the word at which its clause begins. A name that leads one may be the child's. */
export function movesOf(unit: Unit, childNames: ReadonlySet<string>): readonly { move: Move; at: number }[] {
  const { reading } = unit.sentence;
  const moves = isWhole(unit) ? movesOfSentence(reading) : movesIn(reading.words, reading.parted, unit.from, unit.to);
  if (moves.length === 0) return NO_MOVES;
  const own: { move: Move; at: number }[] = [];
  for (const placed of moves) {
    const move = placed.name !== undefined && childNames.has(placed.name) ? placed.ifChild : placed.move;
    if (move) own.push({ move, at: placed.at });
  }
  return own;
}

const NO_MOVES: readonly { move: Move; at: number }[] = [];

const movesOfSentence = perSentence((reading): readonly PlacedMove[] => movesIn(reading.words, reading.parted, 0, reading.words.length));

const NUMBER = Object.fromEntries(ROLES.map((role, index) => [role, index])) as Record<Role, number>;

const rolesOfSentence = perSentence((reading) => ownRoles(reading, 0, reading.words.length));

/** Roles that a unit has wherever it stands. */
function ownRoles(reading: SentenceReading, from: number, to: number): readonly number[] {
  let marks = 0;
  for (let at = from; at < to; at += 1) {
    const word = reading.words[at];
    // A capital, or an ending like a verb's, says nothing at the start of a sentence.
    if (word) marks |= at === 0 ? marksOf(word) & ~(MARK.named | MARK.ending) : marksOf(word);
  }
  const own = WORD_ROLES.filter(([mark]) => (marks & mark) !== 0).map(([, role]) => NUMBER[role]);
  if ((marks & (MARK.verb | MARK.ending)) === 0) own.push(NUMBER.fragment);
  if (to - from <= 5) own.push(NUMBER.short);
  const { start, end } = spanOfWords(reading, from, to);
  const colon = reading.text.indexOf(':', start);
  if (colon >= 0 && colon < end) own.push(NUMBER.colon);
  if (ARROW.test(reading.text)) own.push(NUMBER.arrow);
  if (YEAR.test(reading.text)) own.push(NUMBER.year);
  if (from === 0 && TICK.test(reading.text)) own.push(NUMBER.tick);
  return own;
}

/** "No answer by five = back to me". */
const ARROW = /\s(?:=|->|→|=>)\s/;
const YEAR = /\b(?:19|20)\d\d\b/;
const TICK = /[✔✓☑✗☐]|\[x\]/i;
const WORD_ROLES: readonly (readonly [number, Role])[] = [
  [MARK.named, 'named'],
  [MARK.child, 'child-said'],
  [MARK.adult, 'adult-said'],
  [MARK.worker, 'worker-said'],
  [MARK.own, 'own-voice'],
  [MARK.past, 'past'],
  [MARK.future, 'future'],
  [MARK.number, 'number'],
];
/** The word that a unit begins with, in small letters: the first that is no joining word; empty where there is none. */
function leadWord({ words }: SentenceReading, from: number, to: number): string {
  let at = from;
  while (at < to && JOINING.has(words[at]?.lower ?? '')) at += 1;
  const lead = words[at];
  return lead ? bareOf(lead) : '';
}

const leadOfSentence = perSentence((reading) => leadWord(reading, 0, reading.words.length));

/** Who that word is. */
function leadOf(word: string, childNames: ReadonlySet<string>, workers: ReadonlySet<string>): Role | null {
  if (childNames.has(word) || isChild(word)) return 'child-led';
  if (workers.has(word) || isWorker(word)) return 'worker-led';
  return isAdult(word) ? 'family-led' : null;
}

const JOINING = new Set('so and but then now also the for while when as until'.split(' '));

/** Names of people who are given tasks ("Sami to ring", "Priya (SW)"), in small letters. */
function workersIn(reading: CommentReading, childNames: ReadonlySet<string>): ReadonlySet<string> {
  const workers = new Set<string>();
  for (const sentence of reading.sentences) for (const name of givenTasks(sentence.reading)) if (!childNames.has(name)) workers.add(name);
  return workers;
}

const givenTasks = perSentence(({ cues, words }): readonly string[] =>
  cues.flatMap(({ rule, from }) => {
    const word = rule.id === 'task' ? words[from] : undefined;
    return word?.capital && !word.knownCapital ? [bareOf(word)] : [];
  }),
);

const bareOf = perWord(({ lower }) => bare(lower));

function namesAny({ sentence, from, to }: Unit, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const { words } = sentence.reading;
  for (let at = from; at < to; at += 1) if (names.has(bareOf(words[at] as WordInfo))) return true;
  return false;
}

/** Quotation marks round one short word ("rest") quote nobody. */
const SHORTEST_QUOTE = 5;

function quotes(reading: CommentReading, unit: Unit): boolean {
  const { start, end } = unitSpan(unit);
  const from = unit.sentence.start + start;
  const to = unit.sentence.start + end;
  return touching(reading.document.quotes, { start: from, end: to }).some((quote) => quote.end - quote.start >= SHORTEST_QUOTE);
}

/** What a heading announces. It is a hint and no more: "Analysis:" over a chronology is a chronology. */
const HEADINGS: readonly [Role, RegExp][] = [
  ['under-worries', /\b(?:worr|risk|danger|concern|harm)/],
  ['under-strengths', /\b(?:strength|working well|going well|protective|positives?)\b/],
  ['under-voice', /\b(?:voice|views?|wishes|feelings|words|lived|like for|life is like)\b/],
  ['under-plan-b', /\b(?:contingency|plan b|what if|bottom line|if )/],
  ['under-past', /\b(?:previous|since last|outstanding|update|progress|changed)\b/],
  ['under-thinking', /\b(?:analysis|evaluation|thinking|reflection|hypothes|formulation|why|rationale|reason|sense|land|view)/],
  [
    'under-decision',
    /^(?:so|therefore)\b|\b(?:decisions?|decided|outcome|direction|recommendation|agreed|upshot|steer|verdict|conclusion|way forward|result|answer|what we are doing|doing)\b/,
  ],
  ['under-actions', /\b(?:actions?|tasks?|next steps?|who does what|to do|needs to happen|plan|what happens|dates)\b/],
  [
    'under-summary',
    /\b(?:summary|background|context|overview|circs|circumstances|involvement|situation|referral|things stand|current|position|family|info|hx|history)\b/,
  ],
];

function headingRole(reading: CommentReading, index: number): Role | null {
  const heading = reading.sentences[index]?.reading;
  return heading ? announced(heading) : null;
}

const announced = perSentence(({ text }): Role | null => {
  const lower = text.toLowerCase();
  return HEADINGS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
});

/** Words that mean the child of the comment: first names in small letters. */
export function childWords(child: { names: readonly string[] }): ReadonlySet<string> {
  return new Set(
    child.names.flatMap((name) =>
      name
        .toLowerCase()
        .split(/[\s-]+/)
        .slice(0, 1),
    ),
  );
}
