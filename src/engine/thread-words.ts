/**
 * Content words, so that "SW to file statement and chronology" meets "Statement and chronology not filed" and "Dental checks, home to book"
 * meets "dentist done". Endings are taken off, words for the same thing are one (list `same-thing`), words that say little weigh little.
 */
import type { PlacedSentence } from './reading';
import { plainWords, type WordLists } from './vocabulary';
import { wordForms } from './words';

/** Turns written words into stems; made once for each rule set. */
export interface Stemmer {
  /** Stems of a row of words in small letters, in order; words without content are left out. */
  stems: (lower: readonly string[]) => string[];
}

const known = new WeakMap<WordLists, Stemmer>();

/** @param lists the packs' lists; `same-thing` and `action-verb` are used where they are there */
export function stemmerOf(lists: WordLists): Stemmer {
  const before = known.get(lists);
  if (before) return before;
  const forms = new Map<string, string>();
  for (const verb of lists.get('action-verb') ?? []) for (const form of wordForms(verb)) if (!forms.has(form)) forms.set(form, verb);
  const things = sameThings(lists.get('same-thing') ?? []);
  const kept = new Map<string, string>();
  const ended = (word: string) => things.single.get(stripped(word)) ?? stripped(word);
  const stem = (word: string) => {
    const held = kept.get(word);
    if (held !== undefined) return held;
    const plain = word.replace(/'s$|'$/, '');
    const found = things.single.get(plain) ?? things.single.get(forms.get(plain) ?? '') ?? ended(forms.get(plain) ?? plain);
    if (kept.size > MOST_KEPT) kept.clear();
    kept.set(word, found);
    return found;
  };
  const stemmer: Stemmer = {
    stems: (lower) => {
      const found: string[] = [];
      for (let at = 0; at < lower.length; at += 1) {
        const phrase = things.phrases.get(lower[at] ?? '')?.find(({ words }) => words.every((word, index) => lower[at + index] === word));
        if (phrase) {
          found.push(phrase.thing);
          at += phrase.words.length - 1;
          continue;
        }
        const word = lower[at] ?? '';
        if (!EMPTY.has(word)) found.push(stem(word));
      }
      return found;
    },
  };
  known.set(lists, stemmer);
  return stemmer;
}

/** Words of one or more sentences or a part of one, in small letters. @param from @param to word indexes */
export function lowerWords(sentence: PlacedSentence, from = 0, to = sentence.reading.words.length): string[] {
  return sentence.reading.words.slice(from, to).map(({ lower }) => lower);
}

/** How much a stem tells about what an action is about: 1 for most, little for what stands in every entry. */
export function weightOf(stem: string): number {
  if (GENERIC.has(stem)) return 0.35;
  if (KIN.has(stem)) return 0.6;
  return /^\d+$/.test(stem) ? 0.5 : 1;
}

const MOST_KEPT = 50_000;

interface Things {
  single: Map<string, string>;
  phrases: Map<string, { words: string[]; thing: string }[]>;
}

function sameThings(rows: readonly string[]): Things {
  const single = new Map<string, string>();
  const phrases: Things['phrases'] = new Map();
  for (const row of rows) {
    const members = row.replace(/[()]/g, '').split('|').map(plainWords);
    const thing = `=${members[0] ?? ''}`;
    for (const member of members) {
      const words = member.split(' ');
      const [first = ''] = words;
      if (words.length === 1) single.set(first, thing);
      else
        phrases.set(
          first,
          [...(phrases.get(first) ?? []), { words, thing }].sort((a, b) => b.words.length - a.words.length),
        );
    }
  }
  return { single, phrases };
}

/** A word without its usual endings: "costings" and "costing" are "cost", "assessment" is "assess". */
function stripped(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 4) continue;
    const stem = word.slice(0, -ending.length);
    return stem.replace(/([^aeiousl])\1$/, '$1');
  }
  return word;
}

const ENDINGS = 'ations ation ments ment ances ences ance ence ings ing als ers ies ied ion ions ed es er al ly y e s'
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** Words that join, point or lean; they say nothing about what an action is about. */
const EMPTY = new Set(
  `a an the and or but nor so if then than that this these those there here it its he she they him her them his hers their theirs i me my we us our you your who whom whose which what when where why how
  is are was were be been being am has have had do does did done will would shall should can could may might must not no yes of to in on at by for from with w without about into onto over under after before until till
  since as up down out off again also just only very more most less least own same other another each every all both any some such too now still yet ever never once next last first second per via re vs etc
  today tomorrow yesterday tonight week weeks wk wks day days month months year years time asap january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ongoing please get got go went gone going take took make made put s t
  has had having it'd he'd she'd said says say one two three four five six seven eight nine ten`.split(/\s+/),
);

/** Words that stand in every entry; the stems of things that are one stand here by their sign. */
const GENERIC = new Set(
  `sw social work worker plan review visit meet meeting mtg grp support continue complete update discuss discussion inform record family child children home house case action agree team manage manager supervision arrange ensure
  need concern issue ask hold see check note look book chase confirm consider provide send keep set give request go parent engage programme course session group provision progress carer staff place service try tell find
  organise prepare follow liaise explore consult continue offer attend share full further new first second regular twice once daily monthly fortnightly fortnight half early late soon
  =mother =father =speak =contact =begin =finish =invite =school =weekly =visit =letter =appointment`
    .split(/\s+/)
    .map((word) => (word.startsWith('=') ? word : stripped(word))),
);

/** People of the family come and go in most entries. */
const KIN = new Set(
  'grandfather|grandmother|grandparent|nan|nana|gran|granny|grandad|=maternal grandmother|=paternal grandmother|aunt|aunty|auntie|uncle|brother|sister|sibling|partner|cousin'
    .split('|')
    .map((word) => (word.startsWith('=') ? word : stripped(word))),
);
