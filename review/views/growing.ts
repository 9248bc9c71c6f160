import { useLayoutEffect, useState } from 'preact/hooks';
import { nextTurn } from '../../src/page/turn';

/**
 * Many things to draw, given out piece by piece: one at once, one more in each turn, so that drawing them never holds the page for long.
 * @param all the pieces; another list begins anew
 */
export function useGrowing<Piece>(all: readonly Piece[]): readonly Piece[] {
  const [grown, setGrown] = useState({ all, count: 1 });
  const count = grown.all === all ? grown.count : 1;
  useLayoutEffect(() => {
    if (count >= all.length) return;
    let isGone = false;
    void nextTurn().then(() => {
      if (!isGone) setGrown({ all, count: count + 1 });
    });
    return () => {
      isGone = true;
    };
  }, [all, count]);
  return count < all.length ? all.slice(0, count) : all;
}

/** Cuts a list into pieces of so many; the last may be shorter. */
export function inPieces<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
