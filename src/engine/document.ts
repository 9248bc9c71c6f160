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
  /** Counts from 0. */
  line: number;
  /** Counts from 0; a blank line or a heading begins a new paragraph. */
  paragraph: number;
  /** Index of the heading that this sentence stands under, or -1. */
  heading: number;
  /** True where the sentence ends in a question mark. */
  question: boolean;
}

/** Reads the layout of a comment. Linear in the text; never throws, whatever the text holds. */
export function readDocument(text: string): CommentDocument {
  const sentences: Sentence[] = [];
  const pasted = findPastedMail(text);
  let line = -1;
  let paragraph = 0;
  let heading = -1;
  let at = 0;
  while (at <= text.length) {
    line += 1;
    const end = endOfLine(text, at);
    const { start, bullet } = startOfContent(text, at, end);
    if (start >= end) {
      // A blank line ends a paragraph; a heading holds for what follows until the next one.
      if (sentences.length > 0) paragraph += 1;
    } else if (inside(pasted, start)) {
      addSentences(sentences, text, start, end, { kind: 'pasted', line, paragraph, heading: -1 });
    } else {
      const label = headingEnd(text, start, end);
      if (label > start) {
        paragraph += 1;
        heading = sentences.length;
        sentences.push({ start, end: label, kind: 'heading', line, paragraph, heading: -1, question: text[label - 1] === '?' });
      } else if (heading >= 0 && !bullet && text[at - 1] === '\n' && text[at - 2] === '\n') heading = -1;
      const rest = skipLabelMarks(text, Math.max(label, start), end);
      if (rest < end) {
        const last = addSentences(sentences, text, rest, end, { kind: bullet ? 'bullet' : 'text', line, paragraph, heading });
        ({ paragraph, heading } = last);
      }
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return { text, sentences, quotes: findQuotes(text), pasted };
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

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return text.length;
}

const BULLET = /^(?:[-*•·‣▪●○–—>]+\s+|[•·‣▪●○]|\(?(?:\d{1,2}|[a-zA-Z]|i{1,3}|iv|v)[.)]\s+|\[[ xX]\]\s*)/;

function startOfContent(text: string, from: number, to: number): { start: number; bullet: boolean } {
  let start = from;
  while (start < to && isSpace(text.charCodeAt(start))) start += 1;
  const found = BULLET.exec(text.slice(start, Math.min(to, start + 12)));
  if (!found) return { start, bullet: false };
  start += found[0].length;
  while (start < to && isSpace(text.charCodeAt(start))) start += 1;
  return { start, bullet: true };
}

/** Words that stand as a label before a colon are a heading; a sentence that only happens to hold a colon is not. */
// Words and single spaces in turn: were the space between them left to choice, a long word could be cut in very many ways.
const LABEL = /^[#*_\s]*([\p{L}\p{N}'’/&()?.-]+(?:[ ][\p{L}\p{N}'’/&()?.-]+){0,5}[ ]?)[*_]*\s*(?::(?!\d)[*_]*|\s[-–—](?=\s*$))/u;
/** A label names a thing; "The plan is not working: …" says one. */
const SAYS_SOMETHING =
  /\b(?:stays|remains|continues|goes|keeps|needs|wants|moves|is|are|was|were|has|have|had|will|would|can|cannot|could|do|does|did|said|says|told|not|i|we|he|she|they|it)\b/i;
const MARKED = /^(?:#{1,6}\s+.+|\*\*[^*]{2,60}\*\*|__[^_]{2,60}__)\s*:?$/;

function headingEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const content = text.slice(start, Math.min(end, start + 90));
  const whole = end - start <= 70;
  const trimmed = content.trimEnd();
  if (whole && MARKED.test(trimmed)) return start + trimmed.length;
  if (whole && isShouted(trimmed)) return start + trimmed.length;
  if (!content.includes(':') && !/[-–—]\s*$/.test(content)) return start;
  const found = LABEL.exec(content);
  if (!found || /[.?!]\s/.test(found[0])) return start;
  const isLower = first >= 97 && first <= 122;
  const alone = start + found[0].length >= start + trimmed.length;
  if (!alone && SAYS_SOMETHING.test(found[0])) return start;
  // "he said: …" is a sentence; "School:" and "next steps:" alone on a line are headings.
  return !isLower || alone ? start + found[0].length : start;
}

function isShouted(line: string): boolean {
  return (
    line.length >= 4 &&
    /^[\p{Lu}\p{N}\s&/'’().,:-]+$/u.test(line) &&
    (line.match(/\p{Lu}{3,}/gu)?.length ?? 0) >= 1 &&
    !/[.,]/.test(line) &&
    !/\d{2}/.test(line)
  );
}

function skipLabelMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isSpace(text.charCodeAt(at)) || text[at] === '*' || text[at] === '_')) at += 1;
  return at;
}

type Frame = Pick<Sentence, 'kind' | 'line' | 'paragraph' | 'heading'>;

/** Adds the sentences of a line. @returns the frame that holds at its end: a label inside the line opens another heading. */
function addSentences(sentences: Sentence[], text: string, from: number, to: number, frame: Frame): Frame {
  let current = frame;
  let start = opening(from);
  let at = start;
  // Looked for once for a whole row of marks: a line of dots is many marks with one end.
  let marksEnd = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (!isEndMark(code)) {
      at += 1;
      continue;
    }
    const number = code === 46 ? numberAt(text, start, at) : -1;
    if (marksEnd <= at) marksEnd = endOfMarks(text, at, to);
    if (number >= 0) {
      // "Agreed: 1. SW to visit 2. School to ring": each number begins a thing of its own.
      add(sentences, text, start, number, current);
      if (current.kind === 'text') current = { ...current, kind: 'bullet' };
      at = start = at + 1;
    } else if (endsSentence(text, { start, at, to, marksEnd })) {
      add(sentences, text, start, marksEnd, current);
      at = start = opening(marksEnd);
    } else at += 1;
  }
  add(sentences, text, start, to, current);
  return { ...current, kind: frame.kind };

  /** Past a label and a number with which a sentence inside a line begins: "DECISION: …", "2. …". */
  function opening(begin: number): number {
    let next = begin;
    INLINE_LABEL.lastIndex = begin;
    const label = begin > from && frame.kind !== 'pasted' ? INLINE_LABEL.exec(text) : null;
    if (label && INLINE_LABEL.lastIndex < to) {
      const [whole, blank = '', words = ''] = label;
      const span = { start: begin + blank.length, end: begin + blank.length + words.length };
      current = { ...frame, paragraph: current.paragraph + 1, heading: sentences.length };
      sentences.push({ ...span, kind: 'heading', line: frame.line, paragraph: current.paragraph, heading: -1, question: false });
      next = begin + whole.length;
    }
    NUMBER.lastIndex = next;
    const number = frame.kind !== 'pasted' ? NUMBER.exec(text) : null;
    if (!number || NUMBER.lastIndex >= to) return next;
    if (current.kind === 'text') current = { ...current, kind: 'bullet' };
    return NUMBER.lastIndex;
  }
}

/** A label inside a line: shouted, or one of the names that templates give to their parts. */
const INLINE_LABEL =
  /(\s*)((?:\p{Lu}{3,}(?:[ &/]\p{Lu}{2,}){0,3}|(?:Summary|Background|Update|Child|Children|Child's voice|Voice|Views?|Parents?|Strengths|Worries|Risks?|Evaluation|Analysis|Impact|Decisions?|Dec|Rationale|Reasons?|Options|Actions?|Acts|Plan|Next steps|Contingency|Review|Agreed|Outcome|Direction|My view|Management oversight)):)(?=\s)\s*/uy;
/** "2." before a capital, where a sentence may begin. */
const NUMBER = /\s*\d{1,2}[.)]\s+(?=\p{Lu})/uy;

/** Where the number of a list begins whose full stop stands at `at`, after a colon, comma or the end of the thing before; -1 where it is none. */
function numberAt(text: string, start: number, at: number): number {
  let from = at;
  while (from > start && at - from < 2 && isDigit(text.charCodeAt(from - 1))) from -= 1;
  if (from === at || !/^\s+\p{Lu}/u.test(text.slice(at + 1, at + 5))) return -1;
  let before = from;
  while (before > start && isSpace(text.charCodeAt(before - 1))) before -= 1;
  return before < from && /[:;,]/.test(text[before - 1] ?? '') ? from : -1;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

function add(sentences: Sentence[], text: string, from: number, to: number, frame: Frame): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return;
  if (end - start > LONGEST_SENTENCE) {
    const cut = cutNear(text, start + LONGEST_SENTENCE, start, end);
    if (cut < end) {
      add(sentences, text, start, cut, frame);
      add(sentences, text, cut, end, frame);
      return;
    }
  }
  sentences.push({ start, end, ...frame, question: /\?["”’')\]]*$/.test(text.slice(Math.max(start, end - 3), end)) });
}

/**
 * Nobody writes a sentence of so many UTF-16 code units, and the longest dictation is a third of it. Words of a sentence are weighed against
 * each other, so a pasted table without a full stop, or a text made to harm, would cost its length squared were it read as one.
 */
const LONGEST_SENTENCE = 4000;

/** The last white space up to a place, or else the next one: words stay whole. */
function cutNear(text: string, near: number, from: number, to: number): number {
  for (let at = near; at > from; at -= 1) if (isSpace(text.charCodeAt(at))) return at;
  for (let at = near; at < to; at += 1) if (isSpace(text.charCodeAt(at))) return at;
  return to;
}

const CLOSERS = '"”’\')]*';
const SHORT_FORMS = new Set(
  `mr mrs ms miss dr prof st no nos tel ext eg ie etc approx appt appts inc incl re ref cf vs dob dept est min mins hr hrs wk wks
yr yrs mth mths jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun p pp para paras sec sch vol fig
insp sgt det rec rec'd disc sup sups refs ass assess info gov co ltd rd ave`.split(/\s+/),
);

const TITLES = /^(?:mr|mrs|ms|dr|prof|st|no|re|sch)$/i;
const MONTH_OR_DAY = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)$/i;

function isEndMark(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

/** Where the row of end marks and closing marks that stands at `at` ends. */
function endOfMarks(text: string, at: number, to: number): number {
  let next = at + 1;
  while (next < to && (isEndMark(text.charCodeAt(next)) || CLOSERS.includes(text[next] ?? ''))) next += 1;
  return next;
}

interface Mark {
  start: number;
  at: number;
  to: number;
  marksEnd: number;
}

/** A full stop ends a sentence when white space follows and it does not belong to a short form or an initial. */
function endsSentence(text: string, { start, at, to, marksEnd: next }: Mark): boolean {
  if (next >= to) return true;
  if (!isSpace(text.charCodeAt(next))) return false;
  if (text.charCodeAt(at) !== 46) return true;
  let from = at;
  while (from > start && /[\p{L}'’.]/u.test(text[from - 1] ?? '')) from -= 1;
  const word = text.slice(from, at);
  if (word === '') return from > start;
  // "J. Patel", "e.g. school": an initial or letters parted by stops.
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  if (!SHORT_FORMS.has(word.toLowerCase())) return true;
  // "at the end of Dec. He", "every wk. He": a short form can end a sentence as well; titles and "Ref. Sam" never do.
  if (!/^\s+\p{Lu}/u.test(text.slice(next, next + 4)) || TITLES.test(word)) return false;
  return word === word.toLowerCase() || MONTH_OR_DAY.test(word);
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

const MAIL_HEADER = /^[ \t>]*(?:from|sent|to|cc|subject|date)[ \t]*:[ \t]*\S.*$/gim;
const MAIL_RULE = /^[ \t>]*-{2,}[ \t]*(?:original message|forwarded message)[ \t]*-{2,}.*$|^[ \t]*on .{4,80} wrote:[ \t]*$/gim;

/** Two header lines close together begin a pasted mail; it lasts to the end of the text, as nothing marks its end for sure. */
function findPastedMail(text: string): Span[] {
  if (!text.includes(':') && !text.includes('--')) return [];
  const headers = [...text.matchAll(MAIL_HEADER)].map((found) => found.index);
  const first = headers.findIndex((at, index) => (headers[index + 1] ?? Number.POSITIVE_INFINITY) - at < 200);
  const rule = [...text.matchAll(MAIL_RULE)][0]?.index;
  const start = Math.min(
    first >= 0 ? (headers[first] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
    rule ?? Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(start) ? [{ start, end: text.length }] : [];
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  );
}
