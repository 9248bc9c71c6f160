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
 * Roles of each unit, as positions in `ROLES`.
 * @param childNames names that are known to be of children, in small letters
 */
export function rolesOf(reading: CommentReading, units: readonly Unit[], childNames: ReadonlySet<string>): number[][] {
  const last = reading.sentences.length - 1;
  const workers = workersIn(reading, childNames);
  return units.map((unit) => {
    const { sentence } = unit;
    const own = isWhole(unit) ? rolesOfSentence(sentence.reading) : ownRoles(sentence.reading, unit.from, unit.to);
    const roles = own.slice();
    const add = (role: Role) => roles.push(NUMBER[role]);
    if (sentence.kind === 'bullet') add('bullet');
    if (sentence.kind === 'pasted') add('pasted');
    if (sentence.question) add('question');
    if (sentence.index <= 1 && unit.from === 0) add('opening');
    if (sentence.index >= last - 1) add('closing');
    if (sentence.index * 2 > last) add('late');
    const lead = leadOf(unit, childNames, workers);
    if (lead) add(lead);
    if (namesAny(unit, childNames)) add('child-named');
    if (quotes(reading, unit)) add('quote');
    for (const move of new Set(movesOf(unit, childNames).map((placed) => placed.move))) add(move);
    const heading = sentence.heading >= 0 ? headingRole(reading, sentence.heading) : null;
    if (heading) add(heading);
    if (heading === 'under-decision' && sentence.index === sentence.heading + 1) add('decision-line');
    return roles;
  });
}

/** The moves of a unit's clauses (moves.ts), each with the word at which its clause begins. A name that leads one may be the child's. */
export function movesOf(unit: Unit, childNames: ReadonlySet<string>): { move: Move; at: number }[] {
  const { reading } = unit.sentence;
  const moves = isWhole(unit) ? movesOfSentence(reading) : movesIn(reading.words, reading.parted, unit.from, unit.to);
  return moves.flatMap((placed) => {
    const move = placed.name !== undefined && childNames.has(placed.name) ? placed.ifChild : placed.move;
    return move ? [{ move, at: placed.at }] : [];
  });
}

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
/** Who a unit begins with: the first word that is no joining word. */
function leadOf({ sentence, from, to }: Unit, childNames: ReadonlySet<string>, workers: ReadonlySet<string>): Role | null {
  const { words } = sentence.reading;
  let at = from;
  while (at < to && JOINING.has(words[at]?.lower ?? '')) at += 1;
  const lead = words[at];
  const word = lead ? bareOf(lead) : '';
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
