import type { CompiledCue, CompiledNote, RuleSet } from './compile';
import { type CommentDocument, inside, type KeptLines, readDocument, type Sentence } from './document';
import { addHit, type Hit, holds } from './hits';
import type { Keeper } from './kept';
import type { WordInfo } from './lexicon';
import { Matches, type WordClass } from './matches';
import { finished, type Steps } from './steps';
import { wordsOf } from './tokens';
import type { Span } from './types';

export type { Hit } from './hits';

/** A sentence read on its own: kept as long as its text is the same, wherever it stands. Offsets count from its start. */
export interface SentenceReading extends Keeper {
  text: string;
  start: number[];
  end: number[];
  words: WordInfo[];
  parted: boolean[];
  cues: Hit<CompiledCue>[];
  notes: Hit<CompiledNote>[];
  /** Patterns found here, for rules that look beyond their sentence; may hold one twice. */
  patterns: readonly number[];
  /** Ranges that no wording rule enters: laws, orders, forms, teams. */
  protect: Span[];
}

/** A sentence in its place in the comment. */
export interface PlacedSentence extends Sentence {
  index: number;
  reading: SentenceReading;
}

/** A comment with every sentence read: what all later stages start from. */
export interface CommentReading {
  document: CommentDocument;
  sentences: PlacedSentence[];
  words: number;
  /** Words with a capital that are names, as written. */
  names: ReadonlySet<string>;
  /** How words of the comment are said in a question, by those words: kept by the reader, as the next review asks for the same. */
  said: Map<string, string | null>;
}

/** Tells parts of speech. Loaded only where an active rule asks for it; see tagger.ts. */
export type Tagger = (text: string) => { start: number; end: number; tags: ReadonlySet<string> }[];

/** Sentences of a long day fit; a text of 50,000 words does not push itself out while it is read. */
const MOST_SENTENCES_KEPT = 4000;
const MOST_SAID = 200;

/**
 * Reads comments with one rule set and keeps sentences by their text: a key press reads one sentence anew.
 * Holds words of the comment in memory only, and no longer than the reader itself lives.
 */
export class CommentReader {
  private readonly kept = new Map<string, SentenceReading>();
  private readonly matches = new Matches();
  private readonly said = new Map<string, string | null>();
  private readonly lines: KeptLines = { lines: new Map() };

  constructor(
    private readonly rules: RuleSet,
    private readonly tagger: Tagger | null = null,
  ) {}

  read(text: string): CommentReading {
    return finished(this.readInSteps(text));
  }

  /** The same, with a step for each sentence that is new. What was read of a sentence is kept, also where the rest is given up. */
  *readInSteps(text: string): Steps<CommentReading> {
    const document = readDocument(text, this.lines);
    yield;
    const bare: SentenceReading[] = [];
    for (const sentence of document.sentences) {
      const own = this.words(sentence.text);
      bare.push(own);
      if (own.patterns === NOT_MATCHED) yield;
    }
    const names = namesIn(bare);
    let words = 0;
    const sentences: PlacedSentence[] = [];
    for (const sentence of document.sentences) {
      const index = sentences.length;
      yield* this.layOut(bare[index] as SentenceReading);
      const reading = this.withHits(bare[index] as SentenceReading, names);
      words += reading.words.length;
      sentences.push(placedAt(sentence, index, reading));
      // No later stage has kept anything with it yet: it is new.
      if (reading.kept.length === 0) yield;
    }
    if (this.said.size > MOST_SAID) this.said.clear();
    return { document, sentences, words, names, said: this.said };
  }

  /** Forgets every sentence: called when the field goes. */
  forget(): void {
    this.kept.clear();
    this.said.clear();
    this.lines.lines = new Map();
  }

  private words(text: string): SentenceReading {
    const known = this.kept.get(text);
    if (known) return known;
    const { start, end, raw, parted } = wordsOf(text);
    const words = raw.map((word) => this.rules.lexicon.info(word));
    return { text, start, end, words, parted, cues: [], notes: [], patterns: NOT_MATCHED, protect: [], kept: [] };
  }

  /** Much has to be laid out for words that come for the first time: more than one step may take. */
  private *layOut({ patterns, words }: SentenceReading): Steps<void> {
    if (patterns !== NOT_MATCHED) return;
    const [first] = words;
    if (first) yield* this.rules.automaton.layOutInSteps([first.kind]);
    yield* this.rules.automaton.layOutInSteps(words.map(({ kindAsName }) => kindAsName));
  }

  private withHits(bare: SentenceReading, names: ReadonlySet<string>): SentenceReading {
    const [first] = bare.words;
    // A capital at the start of a sentence says nothing, unless the same word is a name elsewhere in the comment.
    const startsWithName = first?.capital === true && names.has(first.plain);
    if (!startsWithName && bare.patterns !== NOT_MATCHED) return bare;
    const key = startsWithName ? `\u0001${bare.text}` : bare.text;
    const known = this.kept.get(key);
    if (known) return known;
    const reading = startsWithName ? { ...bare, cues: [], notes: [], protect: [], kept: [] } : bare;
    this.match(reading, startsWithName);
    if (this.kept.size >= MOST_SENTENCES_KEPT) this.kept.clear();
    this.kept.set(key, reading);
    return reading;
  }

  private match(reading: SentenceReading, startsWithName: boolean): void {
    const { matches, rules } = this;
    const kinds: WordClass[] = [];
    for (let at = 0; at < reading.words.length; at += 1) {
      const word = reading.words[at] as WordInfo;
      kinds.push(at > 0 || startsWithName ? word.kindAsName : word.kind);
    }
    rules.automaton.run(kinds, reading.parted, matches);
    if (rules.tags.size > 0) this.dropWrongTags(reading);
    reading.patterns = matches.pattern.slice();
    for (let index = 0; index < matches.pattern.length; index += 1) this.place(index, reading);
  }

  /** What one found pattern says: a cue, a note on wording, words that are to be left alone. */
  private place(index: number, reading: SentenceReading): void {
    const { matches, rules } = this;
    const pattern = matches.pattern[index] as number;
    const from = matches.from[index] as number;
    const to = matches.to[index] as number;
    if (rules.protect.has(pattern)) reading.protect.push(spanOf(reading, from, to));
    const finders = rules.finders[pattern];
    if (finders === undefined) return;
    const gappy = rules.gappy[pattern] as boolean;
    for (let at = 0; at < finders.length; at += 1) {
      const rule = rules.matchers[finders[at] as number] as CompiledCue | CompiledNote;
      if (!holds(rule, matches, index)) continue;
      if (rule.kind === 'cue') addHit(reading.cues, { rule, from, to, gappy });
      else addHit(reading.notes, { rule, from, to, gappy });
    }
  }

  private dropWrongTags(bare: SentenceReading): void {
    const { matches, rules } = this;
    if (!matches.pattern.some((pattern) => rules.tags.has(pattern))) return;
    const tagged = this.tagger?.(bare.text) ?? [];
    const keep = matches.pattern.map((pattern, index) => {
      const wanted = rules.tags.get(pattern);
      if (!wanted) return true;
      return wanted.every(({ word, tag }) => {
        for (let at = matches.from[index] as number; at < (matches.to[index] as number); at += 1) {
          if (bare.words[at]?.lower !== word) continue;
          const start = bare.start[at] as number;
          return tagged.some((term) => term.start <= start && start < term.end && term.tags.has(tag));
        }
        return false;
      });
    });
    for (const list of [matches.pattern, matches.from, matches.to]) {
      const kept = list.filter((_, index) => keep[index]);
      list.splice(0, list.length, ...kept);
    }
  }
}

/** The words of a hit as a range of the sentence; a possessive 's at its end is left out. */
export function spanOf(reading: Pick<SentenceReading, 'start' | 'end' | 'words'>, from: number, to: number): Span {
  const start = reading.start[from] as number;
  const end = reading.end[to - 1] as number;
  const { raw, plain } = reading.words[to - 1] as WordInfo;
  return { start, end: raw.length > 2 ? end - (raw.length - plain.length) : end };
}

/** A range of the sentence as a range of the comment. */
export function placed(sentence: PlacedSentence, span: Span): Span {
  return { start: sentence.start + span.start, end: sentence.start + span.end };
}

/** Whether a place in the comment lies in quoted speech. */
export function isQuoted(reading: CommentReading, at: number): boolean {
  return inside(reading.document.quotes, at);
}

/** Named one by one, as copying whatever an object holds takes several times as long. */
function placedAt(
  { start, end, kind, text, line, paragraph, heading, question }: Sentence,
  index: number,
  reading: SentenceReading,
): PlacedSentence {
  return { start, end, kind, text, line, paragraph, heading, question, index, reading };
}

/** A name at the start of a sentence: "Maisie (7) …", "Maisie said …". */
const NAMED = /^\S+ (?:\((?:aged )?\d\d?\)|(?:said|says|told|asked|wants)\b)/;

/** Marks a sentence whose words are known and whose patterns are still to be found. */
const NOT_MATCHED: readonly number[] = [];

/** Words with a capital inside a sentence, where only a name has one; at its start where an age in brackets or words of saying follow. */
function namesIn(sentences: readonly SentenceReading[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text, words } of sentences) {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as WordInfo;
      // Nor is a word that the rules know a name because a sentence begins with it.
      if (at === 0 && (word.kind.symbols.length > 0 || !NAMED.test(text))) continue;
      if (word.kindAsName !== word.kind && !word.knownCapital) names.add(word.plain);
    }
  }
  return names;
}
