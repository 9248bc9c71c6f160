import { perWord } from './kept';

/** What one word tells about its sentence: who is spoken of, in which tense. Bits, so that a sentence is one sum. */
export const MARK = { named: 1, child: 2, adult: 4, worker: 8, own: 16, past: 32, future: 64, number: 128, verb: 256, ending: 512 };

/** The bits of a word, worked out once for each spelling. */
export const marksOf = perWord((word): number => {
  const { lower } = word;
  const plain = bare(lower);
  let marks = 0;
  if (word.capital && !word.knownCapital && !word.allCapitals) marks |= MARK.named;
  if (CHILD.has(plain)) marks |= MARK.child;
  else if (ADULT.has(plain)) marks |= MARK.adult;
  else if (WORKER.has(plain)) marks |= MARK.worker;
  else if (OWN.has(plain)) marks |= MARK.own;
  const isPast = PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed'));
  if (isPast) marks |= MARK.past;
  if (FUTURE.has(lower)) marks |= MARK.future;
  if (word.digits) marks |= MARK.number;
  if (COMMON_VERBS.has(lower) || lower === "'s" || PAST.has(lower)) marks |= MARK.verb;
  else if (lower.length > 3 && VERBLIKE.test(lower) && !word.capital) marks |= MARK.ending;
  return marks;
});

/** A word without a possessive s. In small letters, as all words here. */
export const bare = (word: string) => (word.endsWith("'s") ? word.slice(0, -2) : word);
export const isChild = (word: string) => CHILD.has(word);
export const isAdult = (word: string) => ADULT.has(word);
export const isWorker = (word: string) => WORKER.has(word);

const CHILD = new Set(
  'child children boy boys girl girls baby babies twins toddler teenager son daughter brother brothers sister sisters siblings lad lads kid kids yp he she him her his they them their'.split(
    ' ',
  ),
);
const ADULT = new Set(
  `mum mother mo mummy mom mam dad father fa daddy parent parents nan nana gran granny grandma grandmother grandad granddad grandfather grandparents mgm mgf pgm pgf
aunt auntie aunty uncle carer carers partner stepdad stepfather stepmum stepmother mr mrs family neighbour`
    .split(/\s+/)
    .filter(Boolean),
);
const WORKER = new Set(
  'sw worker workers hv gp school nursery police camhs cpn iro dsl teacher senco duty team legal housing ssw fsw midwife edt mash conference panel court'.split(
    ' ',
  ),
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
const COMMON_VERBS = new Set(
  'is are was were be been has have had do does did will would can could should may might must to am'.split(' '),
);
