import type { CommentReading, PlacedSentence, SentenceReading } from './reading';
import type { Span } from './types';

/**
 * What is scored: a sentence, or a stretch of a run-on one. Dictated notes go on for hundreds of words without a full stop; read as one
 * sentence they would show everything at once. Words are counted from the start of the sentence, `to` is the word after the last.
 */
export interface Unit {
  sentence: PlacedSentence;
  from: number;
  to: number;
}

/** Sentences up to this many words are one unit. */
const LONG = 60;
const SHORTEST = 22;
const LONGEST = 44;
const JOINING = new Set(['and', 'so', 'but', 'then', 'or', 'because', 'which', 'new', 'although']);

/** The units of a comment in reading order. Headings are none: they are no evidence. */
export function unitsOf(reading: CommentReading): Unit[] {
  const units: Unit[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.kind === 'heading') continue;
    const { length } = sentence.reading.words;
    if (length <= LONG) units.push({ sentence, from: 0, to: length });
    else units.push(...stretches(sentence, length));
  }
  return units;
}

function stretches(sentence: PlacedSentence, length: number): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  while (length - from > LONGEST) {
    const to = cutAfter(sentence, from);
    units.push({ sentence, from, to });
    from = to;
  }
  units.push({ sentence, from, to: length });
  return units;
}

/** The first comma or joining word after a bearable length; else the longest stretch. */
function cutAfter({ reading }: PlacedSentence, from: number): number {
  for (let at = from + SHORTEST; at < from + LONGEST; at += 1) {
    if (reading.parted[at] || JOINING.has(reading.words[at]?.lower ?? '')) return at;
  }
  return from + LONGEST;
}

/** Whether a unit is its whole sentence. */
export function isWhole({ sentence, from, to }: Unit): boolean {
  return from === 0 && to === sentence.reading.words.length;
}

/** The characters of a unit, counted from the start of its sentence. */
export function unitSpan({ sentence, from, to }: Unit): Span {
  return spanOfWords(sentence.reading, from, to);
}

/** The characters of some words of a sentence; of all words the whole sentence. */
export function spanOfWords(reading: SentenceReading, from: number, to: number): Span {
  const whole = from === 0 && to === reading.words.length;
  return whole
    ? { start: 0, end: reading.text.length }
    : { start: reading.start[from] ?? 0, end: reading.end[to - 1] ?? reading.text.length };
}
