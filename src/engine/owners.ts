/**
 * Who: the person, role or service that stands at a place in a sentence. Roles come from the packs' lists; names are words with a capital.
 */
import { perSentence } from './kept';
import type { PlacedSentence } from './reading';
import { type ActionWords, phraseEnd } from './vocabulary';

/** A sentence as a row of words, in the forms that the action stage compares. Indexes count words of the sentence. */
export interface Row {
  sentence: PlacedSentence;
  lower: readonly string[];
  /** Words with a capital that can be a name at this place. */
  isName: (at: number) => boolean;
  /** A capital at the start of a sentence: a name if what follows says so ("Sam completes …"). */
  mayBeName: (at: number) => boolean;
}

/** @param names words that are names elsewhere in the comment; at the start of a sentence a capital alone says nothing */
export function rowOf(sentence: PlacedSentence, names: ReadonlySet<string>): Row {
  const { words } = sentence.reading;
  const lower = lowersOf(sentence.reading);
  const isName = (at: number) => {
    const word = words[at];
    if (!word?.capital || word.knownCapital || word.digits || NOT_NAMES.has(word.lower)) return false;
    if (names.has(word.plain)) return true;
    return word.allCapitals ? word.raw.length <= 3 && word.raw.length > 1 && !PLAN_WORDS.has(word.lower) : at > 0;
  };
  const mayBeName = (at: number) => {
    const word = words[at];
    return word?.capital === true && !word.knownCapital && !word.digits && !word.allCapitals && !NOT_NAMES.has(word.lower);
  };
  return { sentence, lower, isName, mayBeName };
}

const lowersOf = perSentence(({ words }): readonly string[] => words.map(({ lower }) => lower));

/**
 * Index after the owner that begins at `from`; `from` where nobody stands there. Takes several at once ("Mum and SW", "Joel + GP").
 * @param to where the clause ends
 */
export function ownerEnd(row: Row, from: number, to: number, words: ActionWords): number {
  let end = oneOwnerEnd(row, from, to, words);
  while (end > from && end < to) {
    const next =
      row.lower[end] === 'and' || row.lower[end] === 'with' || row.lower[end] === 'w'
        ? end + 1
        : row.sentence.reading.parted[end]
          ? end
          : to;
    if (next >= to) break;
    const after = oneOwnerEnd(row, next, to, words);
    if (after === next) break;
    end = after;
  }
  return end;
}

/** Words that are never part of an unknown service's name ("Serious Violence hub"). */
const STOPS = new Set(
  `to will shall must should is are was were be been has have had do does did can could would may might not no and or but if when while because so that which who
  whom whose there it he she they you him them at by for from of on with about into over after before until since than then as in out up off re via`.split(
    /\s+/,
  ),
);
const DETERMINERS = new Set(
  'the his her their our my your its new receiving allocated both two another other older younger that this local current outgoing'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('i we me us'.split(' '));
const TITLES = new Set('mr mrs ms miss dr prof sgt insp det ds dc di pc ps sister nurse judge imam father pastor rev'.split(' '));
const NOT_NAMES = new Set(
  `i this that these those it there he she they we you who what which when where why how nobody no someone somebody everyone anyone one all both each every some any just agree happy nobody
  if should unless although while because since after before then so and but or also please agreed noted discussed action actions next decision plan review threshold risk`.split(
    /\s+/,
  ),
);
/** Plans, meetings and forms in capitals: never an owner by their initials. */
export const PLAN_WORDS = new Set(
  `cin cp plo lac cla cic ehcp pep rhi abe nrm dna cfa caf taf tac fgc icpc rcpc cpc sgo ico eo co dv da cse cce iha rha dbs pnc na nfa po so epo icp tbc asap eta
  s17 s20 s31 s47 mace marac mappa mdt lpm irh cmh fh voc ax hx adhd asd odd sats gcse esol nvq uk la ok re rag iro`.split(/\s+/),
);

function oneOwnerEnd(row: Row, from: number, to: number, words: ActionWords): number {
  const { lower } = row;
  let at = from;
  while (at < to && DETERMINERS.has(lower[at] ?? '')) at += 1;
  const role = Math.min(phraseEnd(words.owners, lower, at), to);
  if (role > at) return PRONOUNS.has(lower[at] ?? '') ? role : nameEnd(row, serviceEnd(row, role, to, words), to);
  const titled = TITLES.has(lower[at] ?? '') && row.isName(at + 1) ? at + 1 : at;
  const name = nameEnd(row, titled, to);
  if (name > titled) return nameThenRole(row, name, to, words, from);
  return headEnd(row, at, to, words, from);
}

/** "placements team", "drug worker": a role that goes on to the last word of its name. */
function serviceEnd(row: Row, from: number, to: number, words: ActionWords): number {
  let end = from;
  for (let at = from; at < Math.min(to, from + 3); at += 1) {
    if (row.sentence.reading.parted[at] || STOPS.has(row.lower[at] ?? '')) break;
    if (words.heads.has(row.lower[at] ?? '')) end = at + 1;
  }
  return end;
}

/** "SW (Anneka)", "SW Tim", "DC Lund": the names from here on, three at most. */
function nameEnd(row: Row, from: number, to: number): number {
  let at = from;
  while (at < Math.min(to, from + 3) && row.isName(at) && (at === from || !row.sentence.reading.parted[at])) at += 1;
  return at;
}

/** "Ferncote's manager", "Mel (FSW)", "Gail, health visitor,". */
function nameThenRole(row: Row, from: number, to: number, words: ActionWords, none: number): number {
  const owned = (row.lower[from - 1] ?? '').endsWith("'s");
  const role = phraseEnd(words.owners, row.lower, from);
  if (role > from && role <= to) return owned || row.sentence.reading.parted[from] ? nameEnd(row, role, to) : role;
  const service = serviceEnd(row, from, to, words);
  // "Olu's first visit" is not Olu.
  return service > from ? service : owned ? none : from;
}

/** "Serious Violence hub", "wellbeing worker": up to four words of which the last is a team or role. */
function headEnd(row: Row, at: number, to: number, words: ActionWords, from: number): number {
  let end = from;
  for (let index = at; index < Math.min(to, at + 4); index += 1) {
    const word = row.lower[index] ?? '';
    if (STOPS.has(word) || (index > at && row.sentence.reading.parted[index])) break;
    if (words.heads.has(word)) end = index + 1;
  }
  return end;
}
