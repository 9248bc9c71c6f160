import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LensReading } from '../../engine/lens';
import { canvasText, type Move, PLAN, placePieces, planAt, withMove, withoutLast } from '../../engine/lens-canvas';
import type { Lens } from '../../engine/lens-rules';
import type { Span } from '../../engine/types';
import { Button, ButtonRow } from '../button';
import { shorten } from '../quote';
import { Live } from '../section';
import { LensPlace } from './lens-place';
import { PlanGrid } from './plan-grid';

/** The id of the tray in moves and in the page. */
export const TRAY = 'tray';

export interface LensCanvasProps {
  lens: Lens;
  reading: LensReading;
  text: string;
  moves: readonly Move[];
  onMoves: (moves: readonly Move[]) => void;
  onSelect: ((span: Span) => void) | undefined;
  onCopy: (words: string) => void;
  level: 2 | 3 | 4;
}

/** The places of a lens with the sentences that stand there. Sentences can be moved by pointer and by keyboard, and moved back. */
export function LensCanvas({ lens, reading, text, moves, onMoves, onSelect, onCopy, level }: LensCanvasProps) {
  const canvas = useRef<HTMLElement>(null);
  const [say, setSay] = useState('');
  const focusOn = useRef<{ piece: string; after: readonly Move[] } | null>(null);
  const pieces = placePieces(lens, reading, moves);
  const plan = planAt(lens, reading, moves);
  const titleOf = (place: string | null): string => lens.places.find(({ id }) => id === place)?.title ?? 'Not placed';
  const wordsOf = (piece: string): string => {
    const found = reading.pieces.find(({ id }) => id === piece);
    return found ? `“${shorten(text.slice(found.start, found.end), 60)}”` : 'The plan';
  };

  // A sentence that was moved is drawn anew in its new place; whoever moved it goes on from there.
  useLayoutEffect(() => {
    const wanted = focusOn.current;
    if (wanted?.after !== moves) return;
    focusOn.current = null;
    const rows = canvas.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [];
    const row = [...rows].find(({ dataset }) => dataset['piece'] === wanted.piece);
    row?.querySelector<HTMLElement>('.lens-move > button')?.focus();
  });

  function move(piece: string, to: string | null, takesFocus: boolean): void {
    const after = withMove(moves, { piece, to });
    if (takesFocus) focusOn.current = { piece, after };
    onMoves(after);
    setSay(`${wordsOf(piece)} moved to ${titleOf(to)}.`);
  }

  function undo(): void {
    const before = withoutLast(moves);
    if (!before) return;
    const { piece } = before.undone;
    if (piece !== PLAN) focusOn.current = { piece, after: before.moves };
    onMoves(before.moves);
    const back =
      piece === PLAN ? planAt(lens, reading, before.moves) : placePieces(lens, reading, before.moves).find(({ id }) => id === piece)?.place;
    setSay(`Taken back: ${wordsOf(piece)} is in ${titleOf(back ?? null)} again.`);
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z' || moves.length === 0)
      return;
    event.preventDefault();
    undo();
  };

  const tray = pieces.filter(({ place }) => place === null);
  const shared = { lens, text, level, onSelect, onMove: move };
  return (
    <section class={`lens-canvas lens-${lens.kind}`} aria-label={lens.title} ref={canvas} onKeyDown={onKeyDown}>
      {lens.kind === 'grid' && (
        <PlanGrid lens={lens} stands={reading.stands} plan={plan} onPlan={(to) => move(PLAN, to, false)} level={level} />
      )}
      <div class="lens-places">
        {lens.places.map((place) => (
          <LensPlace
            key={place.id}
            {...shared}
            place={place}
            answer={reading.answers.find((one) => one.place === place.id)?.answer ?? null}
            pieces={pieces.filter((piece) => piece.place === place.id)}
          />
        ))}
      </div>
      {tray.length > 0 && (
        <details class="details lens-tray" data-place={TRAY}>
          <summary>Not placed ({tray.length})</summary>
          <LensPlace {...shared} place={null} answer={null} pieces={tray} />
        </details>
      )}
      <ButtonRow>
        <Button small kind="secondary" onClick={() => onCopy(canvasText(lens, pieces, text, plan))}>
          Copy as text
        </Button>
        {moves.length > 0 && (
          <Button small kind="secondary" onClick={undo}>
            Take back the last move
          </Button>
        )}
      </ButtonRow>
      <p class="quiet">Moving a sentence here changes nothing in your text, and is not kept.</p>
      <Live say={say} />
    </section>
  );
}
