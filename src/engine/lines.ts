/**
 * A line of a comment by itself: bullet, heading, sentences. Managers write in fragments and bullets, so every line is a unit of its own and a
 * full stop is not needed to end one. Offsets count from the start of the line, so that a line is read once, wherever it stands.
 */
import { endOfMarks, endsSentence, isSpace, nextMark } from './sentence-end';
import type { Span } from './types';

export interface Line {
  /** The line, and what stands right behind it. */
  text: string;
  bullet: boolean;
  /** Where its words begin and end, without bullet and blanks at the start; `start` is not below `end` where it has none. */
  start: number;
  end: number;
  /** The heading that the line begins with, or is. */
  label: Part | null;
  /** The first two lines of a pasted mail look like this, or one that says that a mail follows. */
  mail: 'header' | 'rule' | null;
  /** Sentences behind the label, and the labels between them. */
  parts: () => readonly Part[];
  /** Its sentences where it is a line of a pasted mail. */
  pasted: () => readonly Part[];
}

/** A sentence of a line, or a label inside it. */
export interface Part extends Span {
  kind: 'text' | 'bullet' | 'heading' | 'pasted';
  text: string;
  /** True where it ends in a question mark. */
  question: boolean;
}

/** So many characters behind a line tell whether its last full stop ends a sentence. UTF-16 code units. */
export const LOOKS_BEHIND = 4;

/** @param text the line and what stands right behind it @param end where the line ends */
export function readLine(text: string, end: number): Line {
  const { start, bullet } = startOfContent(text, 0, end);
  const label = start < end ? labelOf(text, start, headingEnd(text, start, end, bullet)) : null;
  const rest = skipLabelMarks(text, label?.end ?? start, end);
  let parts: readonly Part[] | null = null;
  let pasted: readonly Part[] | null = null;
  return {
    ...{ text, bullet, start, end, label, mail: mailIn(text, end) },
    parts: () => (parts ??= partsOf(text, rest, end, bullet ? 'bullet' : 'text')),
    pasted: () => (pasted ??= partsOf(text, start, end, 'pasted')),
  };
}

function labelOf(text: string, start: number, end: number): Part | null {
  return end > start ? { start, end, kind: 'heading', text: text.slice(start, end), question: text[end - 1] === '?' } : null;
}

const MAIL_HEADER = /^[ \t>]*(?:from|sent|to|cc|subject|date)[ \t]*:[ \t]*\S/i;
const MAIL_RULE = /^[ \t>]*-{2,}[ \t]*(?:original message|forwarded message)[ \t]*-{2,}|^[ \t]*on .{4,80} wrote:[ \t]*$/i;

function mailIn(text: string, end: number): Line['mail'] {
  if (!text.includes(':') && !text.includes('--')) return null;
  const line = text.slice(0, end);
  if (MAIL_HEADER.test(line)) return 'header';
  return MAIL_RULE.test(line) ? 'rule' : null;
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

/** Lines of their own that name a part, as templates and Signs of Safety have them: "Decision", "Reason for transfer", "What are we worried about?". */
const TITLE =
  /^(?:(?:case|management|brief) )?(?:summary|background|update|progress|overview|analysis|evaluation|reflection|decisions?|direction|outcome|conclusion|rationale|reasons?|options|actions?|tasks|plan|next steps|contingency|review|strengths|worries|risks?|concerns|impact|voice|views|involvement|history|oversight|(?:child|children|parent|family)['’]?s?['’]? (?:voice|views?))(?: (?:and|&|for|of|since)(?: [\p{L}'’]+){1,4})?$/iu;
const QUESTION_TITLE = /^(?:What|Why|Where|How)(?:['’]s)?(?: (?:\p{L}|['’])+){1,6}\??$/u;

function headingEnd(text: string, start: number, end: number, bullet: boolean): number {
  const first = text.charCodeAt(start);
  const content = text.slice(start, Math.min(end, start + 90));
  const whole = end - start <= 70;
  const trimmed = content.trimEnd();
  if (whole && MARKED.test(trimmed)) return start + trimmed.length;
  if (whole && (isShouted(trimmed) || TITLE.test(trimmed) || (!bullet && QUESTION_TITLE.test(trimmed)))) return start + trimmed.length;
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

type Kind = 'text' | 'bullet' | 'pasted';

function partsOf(text: string, from: number, to: number, own: Kind): Part[] {
  const parts: Part[] = [];
  if (from >= to) return parts;
  let kind = own;
  let start = opening(from);
  let at = start;
  // Looked for once for a whole row of marks: a line of dots is many marks with one end.
  let marksEnd = from;
  for (;;) {
    at = nextMark(text, at);
    if (at >= to) break;
    const number = text[at] === '.' ? numberAt(text, start, at) : -1;
    if (marksEnd <= at) marksEnd = endOfMarks(text, at, to);
    if (number >= 0) {
      // "Agreed: 1. SW to visit 2. School to ring": each number begins a thing of its own.
      add(parts, text, start, number, kind);
      if (kind === 'text') kind = 'bullet';
      at = start = at + 1;
    } else if (endsSentence(text, { start, at, to, marksEnd })) {
      add(parts, text, start, marksEnd, kind);
      at = start = opening(marksEnd);
    } else at += 1;
  }
  add(parts, text, start, to, kind);
  return parts;

  /** Past a label and a number with which a sentence inside a line begins: "DECISION: …", "2. …". */
  function opening(begin: number): number {
    if (own === 'pasted') return begin;
    let next = begin;
    INLINE_LABEL.lastIndex = begin;
    const label = begin > from ? INLINE_LABEL.exec(text) : null;
    if (label && INLINE_LABEL.lastIndex < to) {
      const [whole, blank = '', words = ''] = label;
      const start = begin + blank.length;
      parts.push({ start, end: start + words.length, kind: 'heading', text: words, question: false });
      kind = own;
      next = begin + whole.length;
    }
    NUMBER.lastIndex = next;
    if (!NUMBER.test(text) || NUMBER.lastIndex >= to) return next;
    if (kind === 'text') kind = 'bullet';
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

function add(parts: Part[], text: string, from: number, to: number, kind: Kind): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return;
  if (end - start > LONGEST_SENTENCE) {
    const cut = cutNear(text, start + LONGEST_SENTENCE, start, end);
    if (cut < end) {
      add(parts, text, start, cut, kind);
      add(parts, text, cut, end, kind);
      return;
    }
  }
  parts.push({ start, end, kind, text: text.slice(start, end), question: /\?["”’')\]]*$/.test(text.slice(Math.max(start, end - 3), end)) });
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
