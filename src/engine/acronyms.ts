import type { RuleSet, WithOrigin } from './compile';
import { inside } from './document';
import { perSentence, perWord } from './kept';
import type { WordInfo } from './lexicon';
import { type NoteWords, noteAt, noteId } from './note-id';
import type { Acronym } from './packs/schema';
import type { CommentReading, SentenceReading } from './reading';
import { bracketSpells, holdsWords, isSpeltOut, lowerWords } from './spelt-out';
import { wordsOf } from './tokens';
import type { LanguageNote, Origin, Span } from './types';

/**
 * Letters that the child who reads the record would not know, each once, at its first use.
 * Left alone: letters that the comment spells out ("child in need (CIN)"), quoted speech, letters that the packs call known, and, in a line
 * in capitals, letters on no list and those that are words too.
 * Letters on no list are asked about only where they cannot be a word or a name: three to five capitals without a vowel.
 * @param taken ranges that a wording note already speaks about
 */
export function findAcronyms(reading: CommentReading, rules: RuleSet, taken: readonly Span[]): LanguageNote[] {
  const index = indexOf(rules);
  if (index.byFirst.size === 0) return [];
  const notes = new Map<string, LanguageNote | null>();
  for (const sentence of reading.sentences) {
    for (const found of candidatesOf(sentence.reading, index)) {
      if (notes.has(found.short)) continue;
      const span = { start: sentence.start + found.start, end: sentence.start + found.end };
      if (inside(reading.document.quotes, span.start)) continue;
      const silent =
        isTaken(span, taken) ||
        isExplained(found, sentence.reading) ||
        (found.listed !== null && isSpeltOut(spellingOf(found.listed).longs, sentence.index, reading));
      if (silent) notes.set(found.short, null);
      else {
        found.words ??= wordsOfNote(found, sentence.reading);
        notes.set(found.short, noteAt(span, found.words));
      }
    }
  }
  return [...notes.values()].filter((note) => note !== null);
}

interface Listed extends WithOrigin<Acronym> {
  words: string[];
  /** Read when a comment has the letters: most never come. */
  spelling: Spelling | null;
}

interface Spelling {
  /** Spellings in full, in small letters, as words. */
  longs: string[][];
  notWith: string[][];
}

interface AcronymIndex {
  /** By their first word in small letters; the last pack that lists some letters wins. */
  byFirst: Map<string, Listed[]>;
  /** Stands for letters on no list. */
  unknown: Origin;
}

interface Candidate extends Span {
  short: string;
  listed: Listed | null;
  origin: Origin;
  /** What a note on it says, and whether its own sentence makes one needless, once it was asked for. */
  words: NoteWords | null;
  explained: boolean | null;
}

const INDEXES = new WeakMap<RuleSet, AcronymIndex>();

function indexOf(rules: RuleSet): AcronymIndex {
  const known = INDEXES.get(rules);
  if (known) return known;
  const byShort = new Map(rules.acronyms.map((entry) => [entry.rule.short, listed(entry)]));
  const byFirst = new Map<string, Listed[]>();
  for (const entry of byShort.values()) {
    const first = (entry.words[0] ?? '').toLowerCase();
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  const origin = rules.acronyms[0]?.origin ?? { rule: '', pack: '', packTitle: '', version: '', source: [] };
  const index = { byFirst, unknown: { ...origin, rule: `${origin.pack}/unknown` } };
  INDEXES.set(rules, index);
  return index;
}

function listed(entry: WithOrigin<Acronym>): Listed {
  return { ...entry, words: wordsOf(entry.rule.short).raw, spelling: null };
}

function spellingOf(entry: Listed): Spelling {
  entry.spelling ??= spelt(entry.rule);
  return entry.spelling;
}

function spelt({ short, long, or, notWith }: Acronym): Spelling {
  const spellings = [long, ...(or ?? [])].flatMap((text) => [
    text.replace(/\s*\([^)]*\)/g, ''),
    ...(/\(([^)]*)\)/.exec(text)?.slice(1) ?? []),
  ]);
  return {
    longs: spellings.map(lowerWords).filter((words) => words.length > 1 && words[0]?.[0] === short[0]?.toLowerCase()),
    notWith: (notWith ?? []).map(lowerWords),
  };
}

/** Letters in a sentence that are on a list or look like an acronym. Depends on the sentence alone. */
const candidatesOf = perSentence((reading, index: AcronymIndex) => {
  const found = candidates(reading, index);
  return isShouted(reading, index) ? found.filter(({ listed: entry, short }) => entry && !WORDS_TOO.has(short)) : found;
});

/** Letters on the list that are words as well: in a line in capitals they are taken for the word. */
const WORDS_TOO = new Set(
  'ACE AIM CO DASH DIM DOL FAST IT KIT LA MACE MASH MERLIN MO PANS PEP PIP SEF SEND SMART SO SOS TAC TAF TOR US'.split(' '),
);

function candidates(reading: SentenceReading, index: AcronymIndex): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at += 1) {
    const { letters, lower, isUnknown } = lettersOf(reading.words[at] as WordInfo);
    const entries = index.byFirst.get(lower);
    // Nearly every word is no letters that stand for anything.
    if (entries === undefined && !isUnknown) continue;
    const entry = entries?.find((one) => standsAt(reading, at, one));
    if (entry) {
      if (!entry.rule.known)
        found.push({
          ...spanAt(reading, at, entry.words.length),
          short: entry.rule.short,
          listed: entry,
          origin: entry.origin,
          words: null,
          explained: null,
        });
      at += entry.words.length - 1;
    } else if (isUnknown) {
      found.push({ ...spanAt(reading, at, 1), short: letters, listed: null, origin: index.unknown, words: null, explained: null });
    }
  }
  return found;
}

/** Y is a vowel here; letters that repeat ("XXX", "PPPP") stand for something left out. */
const UNKNOWN = /^(?!(.)\1+$)[BCDFGHJKLMNPQRSTVWXZ]{3,5}$/;

/** A word without a plural or possessive ending ("RHIs", "IRO's"), and whether it looks like letters that stand for words. */
const lettersOf = perWord(({ plain }) => {
  const letters = plain.endsWith('s') && /^[\p{Lu}&]{2,}s$/u.test(plain) ? plain.slice(0, -1) : plain;
  return { letters, lower: letters.toLowerCase(), isUnknown: UNKNOWN.test(letters) };
});

function standsAt(reading: SentenceReading, at: number, { rule, words }: Listed): boolean {
  for (let step = 0; step < words.length; step += 1) {
    const word = reading.words[at + step];
    if (!word) return false;
    const { letters, lower } = lettersOf(word);
    const wanted = words[step] ?? '';
    if (letters !== wanted && !(rule.anyCase && lower === wanted.toLowerCase())) return false;
  }
  if (words.length === 1) return true;
  // "A/L" is two words to the tokenizer: the letters between them have to be the same as well.
  const { start, end } = spanAt(reading, at, words.length);
  return reading.text.slice(start, end).toLowerCase() === rule.short.toLowerCase();
}

function spanAt(reading: SentenceReading, at: number, length: number): Span {
  const start = reading.start[at] ?? 0;
  const last = at + length - 1;
  const { raw, plain } = reading.words[last] as WordInfo;
  return { start, end: (reading.end[last] ?? start) - (raw.length - plain.length) };
}

/** A line in capitals holds words, not acronyms: three words or more, and more in capitals than not. */
function isShouted(reading: SentenceReading, index: AcronymIndex): boolean {
  let words = 0;
  let shouted = 0;
  for (const word of reading.words) {
    if (word.digits) continue;
    words += 1;
    if (word.allCapitals && !index.byFirst.has(lettersOf(word).lower)) shouted += 1;
  }
  return shouted >= 2 && shouted * 2 > words;
}

const isTaken = (span: Span, taken: readonly Span[]) => taken.some((other) => span.start < other.end && other.start < span.end);

/** Whether the sentence says what the letters stand for, or something that makes them plain. */
function isExplained(found: Candidate, reading: SentenceReading): boolean {
  found.explained ??=
    (found.listed !== null && spellingOf(found.listed).notWith.some((words) => holdsWords(reading, words))) ||
    bracketSpells(found.short, reading.text.slice(found.end));
  return found.explained;
}

function wordsOfNote({ short, listed: entry, origin, start, end }: Candidate, { text }: SentenceReading): NoteWords {
  const words = text.slice(start, end);
  const meanings = entry ? [entry.rule.long, ...(entry.rule.or ?? [])] : [];
  return {
    id: noteId(origin.rule, words, text),
    words,
    category: 'acronym',
    severity: 'suggest',
    say:
      meanings.length > 1
        ? `Would they know what ${short} stands for? It can mean more than one thing.`
        : `Would they know what ${short} stands for?`,
    better:
      meanings.length > 0
        ? meanings.map((words) => ({ words, fits: !words.includes('(') }))
        : [{ words: `write ${short} out in full at its first use`, fits: false }],
    why: 'The reader may be the child, years from now. Write it out once; after that the letters are fine.',
    origin,
  };
}
