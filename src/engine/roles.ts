import type { CommentReading, PlacedSentence, SentenceReading } from './reading';

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
  'under-actions',
  'under-plan-b',
  'under-past',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of every sentence, as positions in `ROLES`. @param childNames names that are known to be of children, in small letters */
export function rolesOf(reading: CommentReading, childNames: ReadonlySet<string>): number[][] {
  const headings = new Map<number, Role | null>();
  const last = reading.sentences.length - 1;
  return reading.sentences.map((sentence, index) => {
    const roles = [...ownRoles(sentence.reading)];
    if (sentence.kind === 'bullet') roles.push(NUMBER.bullet);
    if (sentence.kind === 'pasted') roles.push(NUMBER.pasted);
    if (sentence.question) roles.push(NUMBER.question);
    if (index <= 1) roles.push(NUMBER.opening);
    if (index >= last - 1) roles.push(NUMBER.closing);
    if (namesAny(sentence.reading, childNames)) roles.push(NUMBER['child-named']);
    if (quotes(reading, sentence)) roles.push(NUMBER.quote);
    const heading = sentence.heading >= 0 ? headingRole(reading, sentence.heading, headings) : null;
    if (heading) roles.push(NUMBER[heading]);
    return roles;
  });
}

const NUMBER = Object.fromEntries(ROLES.map((role, index) => [role, index])) as Record<Role, number>;
const MEMO = 'roles';

const CHILD = new Set(
  'child children boy boys girl girls baby babies twins toddler teenager son daughter brother brothers sister sisters siblings lad lads kid kids yp he she him her his they them their'.split(' '),
);
const ADULT = new Set(
  `mum mother mo mummy mom mam dad father fa daddy parent parents nan nana gran granny grandma grandmother grandad granddad grandfather grandparents mgm mgf pgm pgf
aunt auntie aunty uncle carer carers partner stepdad stepfather stepmum stepmother mr mrs family neighbour`
    .split(/\s+/)
    .filter(Boolean),
);
const WORKER = new Set(
  'sw worker workers hv gp school nursery police camhs cpn iro dsl teacher senco duty team legal housing ssw fsw midwife edt mash conference panel court'.split(' '),
);
const OWN = new Set('i we my our me us'.split(' '));
const PAST = new Set(
  `was were had did said told came went found left got took gave saw heard kept held met made brought sought rang ran sat stood slept ate fell threw broke wrote drew
wore woke hit hurt lost spent sent felt thought knew began bought taught spoke drove chose hid fought`
    .split(/\s+/)
    .filter(Boolean),
);
const FUTURE = new Set('will shall'.split(' '));
const VERBLIKE = /(?:ed|ing|es|s)$/;
const COMMON_VERBS = new Set('is are was were be been has have had do does did will would can could should may might must to am'.split(' '));

/** Roles that a sentence has wherever it stands; kept with it. */
function ownRoles(reading: SentenceReading): readonly number[] {
  const known = reading.memo.get(MEMO);
  if (Array.isArray(known)) return known;
  const roles = new Set<number>();
  let hasVerb = false;
  for (const [at, word] of reading.words.entries()) {
    const { lower } = word;
    const plain = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
    if (word.capital && !word.knownCapital && !word.allCapitals && at > 0) roles.add(NUMBER.named);
    if (CHILD.has(plain)) roles.add(NUMBER['child-said']);
    else if (ADULT.has(plain)) roles.add(NUMBER['adult-said']);
    else if (WORKER.has(plain)) roles.add(NUMBER['worker-said']);
    else if (OWN.has(plain)) roles.add(NUMBER['own-voice']);
    if (PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed'))) roles.add(NUMBER.past);
    if (FUTURE.has(lower)) roles.add(NUMBER.future);
    if (word.digits) roles.add(NUMBER.number);
    if (COMMON_VERBS.has(lower) || lower === "'s") hasVerb = true;
    else if (PAST.has(lower) || (lower.length > 3 && at > 0 && VERBLIKE.test(lower) && !word.capital)) hasVerb = true;
  }
  if (!hasVerb) roles.add(NUMBER.fragment);
  if (reading.words.length <= 5) roles.add(NUMBER.short);
  if (reading.text.includes(':')) roles.add(NUMBER.colon);
  if (/[✔✓☑✗☐]|\[x\]/i.test(reading.text)) roles.add(NUMBER.tick);
  const own = [...roles];
  reading.memo.set(MEMO, own);
  return own;
}

function namesAny(reading: SentenceReading, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return reading.words.some(({ lower }) => names.has(lower.endsWith("'s") ? lower.slice(0, -2) : lower));
}

function quotes(reading: CommentReading, sentence: PlacedSentence): boolean {
  return reading.document.quotes.some((quote) => quote.start < sentence.end && sentence.start < quote.end && quote.end - quote.start > 4);
}

/** What a heading announces. It is a hint and no more: "Analysis:" over a chronology is a chronology. */
const HEADINGS: readonly [Role, RegExp][] = [
  ['under-worries', /\b(?:worr|risk|danger|concern|harm)/],
  ['under-strengths', /\b(?:strength|working well|going well|protective|positives?)\b/],
  ['under-voice', /\b(?:voice|views?|wishes|feelings|words|lived|like for|life is like)\b/],
  ['under-plan-b', /\b(?:contingency|plan b|what if|bottom line|if )/],
  ['under-past', /\b(?:previous|since last|outstanding|update|progress|changed)\b/],
  ['under-thinking', /\b(?:analysis|evaluation|thinking|reflection|hypothes|formulation|why|rationale|reason|sense|land|view)/],
  ['under-decision', /\b(?:decision|decided|outcome|direction|recommendation|agreed)\b/],
  ['under-actions', /\b(?:actions?|tasks?|next steps?|who does what|to do|needs to happen|plan|what happens|dates)\b/],
  ['under-summary', /\b(?:summary|background|context|overview|circs|circumstances|involvement|situation|referral|things stand|current|position|family|info|hx|history)\b/],
];

function headingRole(reading: CommentReading, index: number, known: Map<number, Role | null>): Role | null {
  const before = known.get(index);
  if (before !== undefined) return before;
  const text = reading.sentences[index]?.reading.text.toLowerCase() ?? '';
  const role = HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  known.set(index, role);
  return role;
}

/** Words that mean the child of the comment: first names in small letters. */
export function childWords(child: { names: readonly string[] }): ReadonlySet<string> {
  return new Set(child.names.flatMap((name) => name.toLowerCase().split(/[\s-]+/).slice(0, 1)));
}
