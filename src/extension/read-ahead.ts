import { inSlices } from './slices';

/**
 * Reads a text piece by piece, with the page taking its turn between, before it is reviewed as a whole: what was read of each sentence is
 * kept (src/engine/reading.ts), so that the review of the whole no longer holds the page up. What it says of a piece is of no use.
 * @param review the reviewer's own
 */
export function readAhead(text: string, review: (text: string) => unknown): Promise<void> {
  return inSlices(steps(text, review));
}

function* steps(text: string, review: (text: string) => unknown): Generator<void> {
  for (const piece of piecesOf(text.slice(0, MOST))) {
    review(piece);
    yield;
  }
}

/** A text cut at ends of sentences or lines. Nothing is lost: joined, the pieces are the text. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    END.lastIndex = from + LENGTH;
    const to = END.test(text) ? END.lastIndex : text.length;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

const END = /[.!?\n]\s/g;
/** UTF-16 code units: two or three sentences. */
const LENGTH = 300;
/** No comment is longer than this; to read ahead in more would only put the review off. */
const MOST = 30_000;
