import type { RuleSet, WithOrigin } from './compile';
import { inside } from './document';
import { noteId } from './note-id';
import type { Acronym } from './packs/schema';
import type { CommentReading, PlacedSentence, SentenceReading } from './reading';
import { holdsWords, isSpeltOut, lowerWords } from './spelt-out';
import { wordsOf } from './tokens';
import type { LanguageNote, Origin, Span } from './types';

/**
 * Letters that the child who reads the record would not know, each once, at its first use.
 * Left alone: letters that the comment spells out ("child in need (CIN)"), quoted speech, letters that the packs call known, and lines in capitals.
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
        isHeldBack(found, sentence) ||
        isSpeltOut(found.short, found.listed?.longs ?? [], found.end, sentence, reading);
      notes.set(found.short, silent ? null : noteOf(found, span, sentence, reading.document.text));
    }
  }
  return [...notes.values()].filter((note) => note !== null);
}

interface Listed extends WithOrigin<Acronym> {
  words: string[];
  /** Spellings in full, in small letters, as words. */
  longs: string[][];
  notWith: string[][];
}

interface AcronymIndex {
  /** By their first word in small letters; the last pack that lists some letters wins. */
  byFirst: Map<string, Listed[]>;
  /** Stands for letters on no list. */
  unknown: Origin;
  /** What was found in a sentence, for as long as the sentence is kept: a key press looks through one sentence. */
  found: WeakMap<SentenceReading, readonly Candidate[]>;
}

interface Candidate extends Span {
  short: string;
  listed: Listed | null;
  origin: Origin;
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
  const index = {
    byFirst,
    unknown: { ...origin, rule: `${origin.pack}/unknown` },
    found: new WeakMap<SentenceReading, readonly Candidate[]>(),
  };
  INDEXES.set(rules, index);
  return index;
}

function listed(entry: WithOrigin<Acronym>): Listed {
  const { short, long, or } = entry.rule;
  const spellings = [long, ...(or ?? [])].flatMap((text) => [
    text.replace(/\s*\([^)]*\)/g, ''),
    ...(/\(([^)]*)\)/.exec(text)?.slice(1) ?? []),
  ]);
  const notWith = (entry.rule.notWith ?? []).map(lowerWords);
  return {
    ...entry,
    words: wordsOf(short).raw,
    longs: spellings.map(lowerWords).filter((words) => words.length > 1 && words[0]?.[0] === short[0]?.toLowerCase()),
    notWith,
  };
}

/** Letters in a sentence that are on a list or look like an acronym. Depends on the sentence alone. */
function candidatesOf(reading: SentenceReading, index: AcronymIndex): readonly Candidate[] {
  const known = index.found.get(reading);
  if (known) return known;
  const found = isShouted(reading, index) ? [] : candidates(reading, index);
  index.found.set(reading, found);
  return found;
}

function candidates(reading: SentenceReading, index: AcronymIndex): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at += 1) {
    const word = reading.words[at];
    if (!word) continue;
    const entry = index.byFirst.get(plain(word.raw).toLowerCase())?.find((one) => standsAt(reading, at, one));
    if (entry) {
      if (!entry.rule.known)
        found.push({ ...spanAt(reading, at, entry.words.length), short: entry.rule.short, listed: entry, origin: entry.origin });
      at += entry.words.length - 1;
    } else if (UNKNOWN.test(plain(word.raw))) {
      found.push({ ...spanAt(reading, at, 1), short: plain(word.raw), listed: null, origin: index.unknown });
    }
  }
  return found;
}

/** Y is a vowel here; letters that repeat ("XXX", "PPPP") stand for something left out. */
const UNKNOWN = /^(?!(.)\1+$)[BCDFGHJKLMNPQRSTVWXZ]{3,5}$/;

/** Without a plural or possessive ending: "RHIs", "IRO's". */
function plain(raw: string): string {
  const bare = raw.replace(/['’]s$/, '');
  return /^[\p{Lu}&]{2,}s$/u.test(bare) ? bare.slice(0, -1) : bare;
}

function standsAt(reading: SentenceReading, at: number, { rule, words }: Listed): boolean {
  for (let step = 0; step < words.length; step += 1) {
    const raw = plain(reading.words[at + step]?.raw ?? '');
    const wanted = words[step] ?? '';
    if (raw !== wanted && !(rule.anyCase && raw.toLowerCase() === wanted.toLowerCase())) return false;
  }
  if (words.length === 1) return true;
  // "A/L" is two words to the tokenizer: the letters between them have to be the same as well.
  const { start, end } = spanAt(reading, at, words.length);
  return reading.text.slice(start, end).toLowerCase() === rule.short.toLowerCase();
}

function spanAt(reading: SentenceReading, at: number, length: number): Span {
  const start = reading.start[at] ?? 0;
  const last = at + length - 1;
  const ending = /['’]s$/.exec(reading.words[last]?.raw ?? '')?.[0].length ?? 0;
  return { start, end: (reading.end[last] ?? start) - ending };
}

/** A line in capitals holds words, not acronyms: three words or more, and more in capitals than not. */
function isShouted(reading: SentenceReading, index: AcronymIndex): boolean {
  const letters = reading.words.filter((word) => !word.digits);
  const shouted = letters.filter((word) => word.allCapitals && !index.byFirst.has(plain(word.raw).toLowerCase()));
  return shouted.length >= 2 && shouted.length * 2 > letters.length;
}

const isTaken = (span: Span, taken: readonly Span[]) => taken.some((other) => span.start < other.end && other.start < span.end);

function isHeldBack({ listed: entry }: Candidate, sentence: PlacedSentence): boolean {
  return entry?.notWith.some((words) => holdsWords(sentence.reading, words)) ?? false;
}

function noteOf({ short, listed: entry, origin }: Candidate, span: Span, sentence: PlacedSentence, text: string): LanguageNote {
  const words = text.slice(span.start, span.end);
  const meanings = entry ? [entry.rule.long, ...(entry.rule.or ?? [])] : [];
  return {
    ...span,
    id: noteId(origin.rule, words, sentence.reading.text),
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
    also: [],
  };
}
