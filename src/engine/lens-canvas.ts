import type { LensPiece, LensReading, LensSummary } from './lens';
import type { LensRule } from './packs/schema-lenses';

/** A sentence that the writer has put somewhere else. In memory of the surface only; the comment does not change. */
export interface Move {
  piece: string;
  to: string | null;
}

/** The mark of the plan in a grid moves like a sentence. */
export const PLAN = 'plan';

/** A sentence where it stands after the writer's moves. */
export interface PlacedPiece extends LensPiece {
  isMoved: boolean;
}

/**
 * The sentences of a reading with the writer's moves laid over them; the last move of a sentence counts. A move of a sentence that is not there
 * any more waits, and one to a place that the lens does not have counts for nothing. Two copies of a sentence in one place become one.
 */
export function placePieces(lens: LensRule, reading: LensReading, moves: readonly Move[]): PlacedPiece[] {
  const known = new Set<string | null>([null, ...lens.places.map(({ id }) => id)]);
  const last = new Map(moves.filter(({ to }) => known.has(to)).map(({ piece, to }) => [piece, to]));
  const seen = new Set<string>();
  return reading.pieces.flatMap((piece): PlacedPiece[] => {
    const to = last.get(piece.id);
    const isMoved = to !== undefined && to !== piece.place;
    const place = to === undefined ? piece.place : to;
    const key = `${piece.start} ${place}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...piece, place, isMoved, isSure: isMoved || piece.isSure }];
  });
}

/** The corner of a grid where the plan stands after the writer's moves; null outside a grid. */
export function planAt(lens: LensRule, reading: LensReading, moves: readonly Move[]): string | null {
  const last = moves.findLast(({ piece, to }) => piece === PLAN && lens.places.some(({ id }) => id === to));
  return last?.to ?? reading.stands?.corner ?? null;
}

/** The moves with one more. */
export function withMove(moves: readonly Move[], move: Move): Move[] {
  return [...moves, move];
}

/** The moves without the last one, and what it was; null where there is none to take back. */
export function withoutLast(moves: readonly Move[]): { moves: Move[]; undone: Move } | null {
  const undone = moves.at(-1);
  return undone ? { moves: moves.slice(0, -1), undone } : null;
}

/** The canvas as plain text, for the clipboard: each place with its sentences, word for word. Places without any are left out. */
export function canvasText(lens: LensRule, pieces: readonly PlacedPiece[], text: string, plan: string | null): string {
  const parts = lens.places.flatMap(({ id, title }) => {
    const own = pieces.filter(({ place }) => place === id).map(({ start, end }) => `- ${oneLine(text.slice(start, end))}`);
    const lines = [...(plan === id ? [PLAN_LINE] : []), ...own];
    return lines.length === 0 ? [] : [[title, ...lines].join('\n')];
  });
  return [lens.title, ...parts].join('\n\n');
}

const PLAN_LINE = '- The plan, as I see it now';

/** The words of a summary: what the comment says, or what the writer has put in its place. By place. */
export function summaryWords(summary: LensSummary, text: string, written: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    summary.parts.map(({ place, words }) => {
      const own = written[place];
      return [place, own ?? (words ? oneLine(text.slice(words.start, words.end)) : '')];
    }),
  );
}

/** A decision as sentences to copy: only parts that have words. */
export function summarySentence(lens: LensRule, words: Readonly<Record<string, string>>): string {
  return lens.places
    .flatMap(({ id, lead = '' }) => {
      const own = oneLine(words[id] ?? '');
      return own === '' ? [] : [`${lead} ${own}`.trim()];
    })
    .map((part) => (/[.!?…]["”’)]*$/.test(part) ? part : `${part}.`))
    .join(' ');
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
