import { type Line, LOOKS_BEHIND, type Part, readLine } from './lines';
import type { Span } from './types';

/**
 * A comment as a reader sees it: lines, headings, bullets, sentences, quotations and pasted mail.
 * Managers write in fragments and bullets, so every line is a unit of its own and a full stop is not needed to end one.
 */
export interface CommentDocument {
  text: string;
  sentences: Sentence[];
  /** Words between quotation marks, the marks included. */
  quotes: Span[];
  /** A pasted e-mail: from its header lines to its end. */
  pasted: Span[];
}

export type SentenceKind = 'text' | 'bullet' | 'heading' | 'pasted';

export interface Sentence extends Span {
  kind: SentenceKind;
  text: string;
  /** Counts from 0. */
  line: number;
  /** Counts from 0; a blank line or a heading begins a new paragraph. */
  paragraph: number;
  /** Index of the heading that this sentence stands under, or -1. */
  heading: number;
  /** True where the sentence ends in a question mark. */
  question: boolean;
}

/** The lines of the last text, by their characters: those that still stand in the next one are not read again. */
export interface KeptLines {
  lines: ReadonlyMap<string, Line>;
}

/**
 * Reads the layout of a comment. Linear in the text; never throws, whatever the text holds.
 * @param kept holds the lines of the last text, and then of this one
 */
export function readDocument(text: string, kept: KeptLines = { lines: NO_LINES }): CommentDocument {
  const sentences: Sentence[] = [];
  const lines = linesOf(text, kept);
  const pasted = findPastedMail(text, lines);
  const mailFrom = pasted[0]?.start ?? Number.POSITIVE_INFINITY;
  let paragraph = 0;
  let heading = -1;
  for (let number = 0; number < lines.length; number += 1) {
    const { at, line } = lines[number] as PlacedLine;
    if (line.start >= line.end) {
      // A blank line ends a paragraph; a heading holds for what follows until the next one.
      if (sentences.length > 0) paragraph += 1;
      continue;
    }
    if (at + line.start >= mailFrom) {
      for (const part of line.pasted()) sentences.push(placed(part, at, number, paragraph, -1));
      continue;
    }
    if (line.label) {
      paragraph += 1;
      heading = sentences.length;
      sentences.push(placed(line.label, at, number, paragraph, -1));
    } else if (heading >= 0 && heading < sentences.length - 1 && !line.bullet && text[at - 1] === '\n' && text[at - 2] === '\n') {
      // What follows a blank line stands under the heading no more, unless it is the first that does.
      heading = -1;
    }
    for (const part of line.parts()) {
      if (part.kind !== 'heading') {
        sentences.push(placed(part, at, number, paragraph, heading));
        continue;
      }
      paragraph += 1;
      heading = sentences.length;
      sentences.push(placed(part, at, number, paragraph, -1));
    }
  }
  return { text, sentences, quotes: findQuotes(text), pasted };
}

const NO_LINES: ReadonlyMap<string, Line> = new Map();

interface PlacedLine {
  /** Where the line begins in the text. */
  at: number;
  line: Line;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

function linesOf(text: string, kept: KeptLines): PlacedLine[] {
  const lines: PlacedLine[] = [];
  const next = new Map<string, Line>();
  let at = 0;
  while (at <= text.length) {
    LINE_END.lastIndex = at;
    const mark = LINE_END.exec(text);
    const end = mark?.index ?? text.length;
    const chars = text.slice(at, end + LOOKS_BEHIND);
    const line = next.get(chars) ?? kept.lines.get(chars) ?? readLine(copyOf(chars), end - at);
    next.set(line.text, line);
    lines.push({ at, line });
    at = mark ? end + mark[0].length : text.length + 1;
  }
  kept.lines = next;
  return lines;
}

/** Whether an offset lies in one of the ranges, which are in order and do not overlap. */
export function inside(ranges: readonly Span[], at: number): boolean {
  const range = ranges[firstEndingAfter(ranges, at)];
  return range !== undefined && range.start <= at;
}

/** The ranges (in order, without overlap) that share a character with `start` to `end`. */
export function touching(ranges: readonly Span[], { start, end }: Span): readonly Span[] {
  const from = firstEndingAfter(ranges, start);
  let to = from;
  while (to < ranges.length && (ranges[to] as Span).start < end) to += 1;
  return from === to ? NONE : ranges.slice(from, to);
}

const NONE: readonly Span[] = [];

/** By halves: a long text has many quotations, and every sentence asks for its own. */
function firstEndingAfter(ranges: readonly Span[], at: number): number {
  let from = 0;
  let to = ranges.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[middle] as Span).end <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A part of a text would hold on to all of it, and so a line to each text in which it was read. */
const copyOf = (part: string): string => ` ${part}`.slice(1);

function placed({ start, end, kind, text, question }: Part, at: number, line: number, paragraph: number, heading: number): Sentence {
  return { start: at + start, end: at + end, kind, text, line, paragraph, heading, question };
}

const OPENERS: Record<string, string> = { '"': '"', '“': '”', '‘': '’', '«': '»', "'": "'" };
const OPENER = /["“‘«']/g;
const LONGEST_QUOTE = 600;

/** Paired quotation marks, in one paragraph and of bearable length; an apostrophe is not a mark. */
function findQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  let at = 0;
  while (at < text.length) {
    OPENER.lastIndex = at;
    const next = OPENER.exec(text);
    if (next === null) return quotes;
    at = next.index;
    const closer = OPENERS[next[0]];
    if (closer === undefined || !opensHere(text, at)) {
      at += 1;
      continue;
    }
    const end = closingMark(text, at, closer);
    if (end < 0) at += 1;
    else {
      quotes.push({ start: at, end: end + 1 });
      at = end + 1;
    }
  }
  return quotes;
}

function opensHere(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([{:;,–—\-/>]/.test(before) && /\S/.test(after);
}

function closingMark(text: string, from: number, closer: string): number {
  const last = Math.min(text.length, from + LONGEST_QUOTE);
  for (let at = from + 1; at < last; at += 1) {
    const char = text[at];
    if (char === '\n' && text[at + 1] === '\n') return -1;
    if (char !== closer && !(closer === '”' && char === '"')) continue;
    const isApostrophe = (closer === "'" || closer === '’') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
    if (!isApostrophe && /\S/.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

/** Two header lines close together begin a pasted mail; it lasts to the end of the text, as nothing marks its end for sure. */
function findPastedMail(text: string, lines: readonly PlacedLine[]): Span[] {
  const marked = lines.filter(({ line }) => line.mail !== null);
  if (marked.length === 0) return [];
  const headers = marked.filter(({ line }) => line.mail === 'header');
  const first = headers.find(({ at }, index) => (headers[index + 1]?.at ?? Number.POSITIVE_INFINITY) - at < 200)?.at;
  const rule = marked.find(({ line }) => line.mail === 'rule')?.at;
  if (first === undefined && rule === undefined) return [];
  return [{ start: Math.min(first ?? text.length, rule ?? text.length), end: text.length }];
}
