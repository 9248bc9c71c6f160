import { dateAtStart } from './read-date';

/** A part of pasted text that is taken for one entry. Offsets are into the pasted text, in UTF-16 code units. */
export interface Piece {
  start: number;
  end: number;
  /** Where the words of the entry begin, after its heading. */
  textStart: number;
  date: string | null;
  /** Why a heading with a date gave none. */
  problem: string | null;
}

const LABEL =
  /^(?:[-–—*•#>\s]*)(?:(?:entry|event|supervision|recorded|record|created|completed|written|start|case ?note|note)?\s*(?:date|on|entry|dated)\s*(?:and time|of (?:entry|supervision|event))?\s*[:\-–]?\s*)?/iu;
const RULE = /^\s*(?:[-–—_=*]\s*){3,}$/u;
/** A heading names date, kind and writer; what is longer is the comment itself. */
const LONGEST_HEADING = 80;

/**
 * Splits pasted text into entries: a line that begins with a date begins an entry; a ruled line ends one. A day without its year
 * begins one only where it stands alone after an empty line: within a comment it is mentioned like that.
 * Text before the first date is an entry of its own, without a date.
 * @returns the pieces in order; empty for text without words
 */
export function splitPaste(text: string): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece = { start: 0, end: 0, textStart: 0, date: null, problem: null };
  const close = (end: number): void => {
    open.end = end;
    if (text.slice(open.textStart, end).trim() !== '' || open.date !== null) pieces.push(open);
  };
  let isAfterBlank = true;
  for (const { start, end, line } of lines(text)) {
    const heading = readHeading(line, isAfterBlank);
    isAfterBlank = line.trim() === '';
    if (heading) {
      close(start);
      open = { start, end, textStart: start + heading.length, date: heading.date, problem: heading.problem };
    } else if (RULE.test(line)) {
      close(start);
      open = { start: end, end, textStart: end, date: null, problem: null };
    }
  }
  close(text.length);
  return pieces.map((piece) => tidy(text, piece));
}

/** Makes two neighbouring pieces one: the second's heading is words of the first again. */
export function joinPieces(pieces: readonly Piece[], second: number): Piece[] {
  const before = pieces[second - 1];
  const piece = pieces[second];
  if (!before || !piece) return [...pieces];
  const joined = { ...before, end: piece.end, date: before.date ?? piece.date, problem: before.date ? null : piece.problem };
  return [...pieces.slice(0, second - 1), joined, ...pieces.slice(second + 1)];
}

/** Begins a new piece at a place inside another. */
export function splitPiece(pieces: readonly Piece[], index: number, at: number): Piece[] {
  const piece = pieces[index];
  if (!piece || at <= piece.textStart || at >= piece.end) return [...pieces];
  const second = { start: at, end: piece.end, textStart: at, date: null, problem: null };
  return [...pieces.slice(0, index), { ...piece, end: at }, second, ...pieces.slice(index + 1)];
}

interface Heading {
  date: string | null;
  problem: string | null;
  length: number;
}

function readHeading(line: string, isAfterBlank: boolean): Heading | null {
  const lead = LABEL.exec(line)?.[0].length ?? 0;
  const found = dateAtStart(line.slice(lead));
  if (!found) return null;
  const rest = line.slice(lead + found.length);
  const isYearless = found.date === null && /no year/.test(found.problem ?? '');
  if (isYearless && !(isAfterBlank && /^[\s:.\-–—]*$/u.test(rest))) return null;
  // "12/03/2025 was the last time that ..." goes on as a sentence.
  if (/^\s+(?:was|were|is|and|to|until|when|but|the|he|she|they|at which)\b/iu.test(rest)) return null;
  const isAllHeading = rest.trim().length <= LONGEST_HEADING - found.length && !/[.!?]["”’)]?\s*$/u.test(rest);
  return { date: found.date, problem: found.problem, length: isAllHeading ? line.length : lead + found.length };
}

/** Keeps white space and the dash after a date out of the entry's words. */
function tidy(text: string, piece: Piece): Piece {
  const words = text.slice(piece.textStart, piece.end);
  const before = /^[\s:\-–—|,;]*/u.exec(words)?.[0].length ?? 0;
  const after = words.length - words.trimEnd().length;
  return { ...piece, textStart: Math.min(piece.end, piece.textStart + before), end: Math.max(piece.textStart + before, piece.end - after) };
}

function* lines(text: string): Generator<{ start: number; end: number; line: string }> {
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop + 1;
    yield { start, end, line: text.slice(start, stop === -1 ? end : stop).replace(/\r$/, '') };
    start = end;
  }
}
