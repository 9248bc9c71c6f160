import { findAcronyms } from './acronyms';
import type { CompiledNote, RuleSet } from './compile';
import { isDisowned } from './disowned';
import { inside } from './document';
import { perSentence } from './kept';
import { type NoteWords, noteAt, noteId } from './note-id';
import { type CommentReading, type Hit, type PlacedSentence, spanOf } from './reading';
import type { Better, LanguageNote, Severity, Span } from './types';

/**
 * Words that a thoughtful colleague might ask the writer to say another way, in the order of the text.
 * Left alone: quoted speech, names of laws, orders, forms and teams (`protect:` in the packs), and words that the writer only talks about
 * or rejects (disowned.ts). One note for each rule in a comment; its further places are folded into `also`.
 * @param names children in the text: a girl called Princess is not labelled by her name
 * Pure and total: the same reading and rules give the same notes, whatever the text holds.
 */
export function findLanguage(reading: CommentReading, rules: RuleSet, names: readonly string[] = []): LanguageNote[] {
  const first = new Map<CompiledNote, LanguageNote>();
  for (const sentence of reading.sentences) {
    if (sentence.reading.notes.length === 0) continue;
    for (const hit of withoutOverlaps(speaking(sentence, reading))) {
      const span = placedSpan(sentence, hit);
      if (names.includes(reading.document.text.slice(span.start, span.end))) continue;
      const known = first.get(hit.rule);
      if (known) known.also.push(span);
      else first.set(hit.rule, noteOf(hit, span, sentence, reading));
    }
  }
  const notes = [...first.values()];
  const taken = notes.flatMap(({ start, end, also }) => [{ start, end }, ...also]);
  return [...notes, ...findAcronyms(reading, rules, taken)].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** A wording from a pack: "advice: …" cannot stand in the place of the words found, anything else can. */
export function betterOf(line: string): Better {
  return line.startsWith(ADVICE) ? { words: line.slice(ADVICE.length).trim(), fits: false } : { words: line, fits: true };
}

/** Where one rule speaks in a comment, before it is weighed against other rules: what its examples are proved by. `rule` is `pack/rule`. */
export function placesOf(rule: string, reading: CommentReading): Span[] {
  return reading.sentences.flatMap((sentence) =>
    speaking(sentence, reading)
      .filter((hit) => hit.rule.id === rule)
      .map((hit) => placedSpan(sentence, hit)),
  );
}

const ADVICE = 'advice:';
const WEIGHT: Record<Severity, number> = { info: 0, suggest: 1, important: 2 };

/** The hits of a sentence that stay after exemptions. */
function speaking(sentence: PlacedSentence, reading: CommentReading): readonly Hit<CompiledNote>[] {
  const hits = meant(sentence.reading);
  const { quotes } = reading.document;
  return hits.filter(({ rule, from, to }) => {
    if (quotes.length > 0 && rule.rule.quoted !== 'flag') {
      const span = spanOf(sentence.reading, from, to);
      // What is said is what was quoted, also where our words lead into it: 'he is "fine now"'.
      if (inside(quotes, sentence.start + span.start) || inside(quotes, sentence.start + span.end - 1)) return false;
    }
    return !rule.notNext || !saidNext(rule.notNext, sentence, reading);
  });
}

/** The hits that stay wherever the sentence stands. */
const meant = perSentence((reading): readonly Hit<CompiledNote>[] =>
  reading.notes.filter((hit) => {
    const span = spanOf(reading, hit.from, hit.to);
    if (reading.protect.some((range) => span.start < range.end && range.start < span.end)) return false;
    return !isDisowned(reading, hit);
  }),
);

/** Whether the same or the next sentence of the paragraph holds what makes the words fine ("no concerns: I saw …"). */
function saidNext(patterns: ReadonlySet<number>, sentence: PlacedSentence, reading: CommentReading): boolean {
  const next = reading.sentences[sentence.index + 1];
  const near = next && next.paragraph === sentence.paragraph ? [sentence, next] : [sentence];
  return near.some((place) => place.reading.patterns.some((pattern) => patterns.has(pattern)));
}

/**
 * Of two overlapping hits the weightier stays, then the longer, then the earlier rule. Two rules that look for the very same thing
 * both have something to say: a council's own rule does not silence ours, nor ours theirs.
 */
function withoutOverlaps(hits: readonly Hit<CompiledNote>[]): readonly Hit<CompiledNote>[] {
  if (hits.length < 2) return hits;
  return hits.filter(
    (hit) => !hits.some((other) => other !== hit && overlaps(hit, other) && !sameAim(hit, other) && outweighs(other, hit)),
  );
}

const overlaps = (a: Hit, b: Hit) => a.from < b.to && b.from < a.to;

function sameAim(a: Hit<CompiledNote>, b: Hit<CompiledNote>): boolean {
  return a.from === b.from && a.to === b.to && a.rule.find.some((pattern) => b.rule.find.includes(pattern));
}

function outweighs(a: Hit<CompiledNote>, b: Hit<CompiledNote>): boolean {
  const weight = WEIGHT[a.rule.severity] - WEIGHT[b.rule.severity];
  if (weight !== 0) return weight > 0;
  const length = a.to - a.from - (b.to - b.from);
  return length !== 0 ? length > 0 : a.rule.index < b.rule.index;
}

/** The words found, whole: a hit that begins with the "not" of "isn't" begins with the word. */
function placedSpan(sentence: PlacedSentence, { from, to }: Hit): Span {
  const { reading } = sentence;
  const joined = from > 0 && reading.start[from] === reading.end[from - 1];
  const { start, end } = spanOf(reading, joined ? from - 1 : from, to);
  return { start: sentence.start + start, end: sentence.start + end };
}

function noteOf(hit: Hit<CompiledNote>, span: Span, sentence: PlacedSentence, reading: CommentReading): LanguageNote {
  const before = reading.document.text.slice(Math.max(0, span.start - LONGEST_WORD), span.start);
  const notes = notesOf(sentence.reading);
  const known = notes.get(hit);
  if (known?.before === before) return noteAt(span, known.words);
  const words = noteWordsOf(hit.rule, span, before, sentence, reading);
  notes.set(hit, { before, words });
  return noteAt(span, words);
}

/** The notes of a sentence, and what stood before each when it was made: that may be in the sentence before. */
const notesOf = perSentence(() => new Map<Hit, { before: string; words: NoteWords }>());

function noteWordsOf(
  { rule, origin, severity }: CompiledNote,
  span: Span,
  before: string,
  sentence: PlacedSentence,
  reading: CommentReading,
): NoteWords {
  const words = reading.document.text.slice(span.start, span.end);
  const wordBefore = lastWord(before);
  return {
    id: noteId(origin.rule, words, sentence.reading.text),
    words,
    category: rule.category,
    severity,
    say: rule.say,
    better: rule.better.map((line) => inCaseOf(words, inItsPlace(betterOf(line), wordBefore))),
    why: rule.why,
    origin,
  };
}

/**
 * Words that do not go with the word before them are offered, and not put in: "did not come" cannot stand behind "has",
 * nor behind "a lack of"; and "not felt able" can stand behind nothing else.
 */
function inItsPlace(better: Better, before: string): Better {
  if (!better.fits) return better;
  const [first = '', second = ''] = better.words.split(' ', 2);
  const clashes = first === 'not' && PARTICIPLES.has(second) ? !HAVE.has(before) : TAKES_NO_VERB.has(before) && FINITE.has(first);
  return clashes ? { ...better, fits: false } : better;
}

/** Words are looked at so far back. UTF-16 code units. */
const LONGEST_WORD = 20;

const lastWord = (before: string): string => /([\p{L}'’]+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '';

const TAKES_NO_VERB = new Set(
  'has have had is was are were be been being to will would can could may might must should did does do not never a an the of in with by his'.split(
    ' ',
  ),
);
const HAVE = new Set(['has', 'have', 'had']);
const PARTICIPLES = new Set(['been', 'felt', 'had', 'come', 'taken', 'yet']);
const FINITE = new Set('did does has have had is was are were will would says said told'.split(' '));

/** Words that begin with a capital are replaced by words that begin with one. */
function inCaseOf(words: string, better: Better): Better {
  if (!better.fits || !/^\p{Lu}\p{Ll}/u.test(words)) return better;
  return { ...better, words: better.words.charAt(0).toUpperCase() + better.words.slice(1) };
}
