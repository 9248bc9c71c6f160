import { useState } from 'preact/hooks';
import type { PlacedPiece } from '../../engine/lens-canvas';
import type { Lens } from '../../engine/lens-rules';
import type { LensPlace as Place } from '../../engine/packs/schema-lenses';
import type { Answer, Span } from '../../engine/types';
import { AnswerMark } from '../answer-mark';
import { useOwnId } from '../own-id';
import { DRAGGED, LensPiece } from './lens-piece';

/** Shown at once; more are one click away. */
const AT_ONCE = 4;

export interface LensPlaceProps {
  lens: Lens;
  /** Null for the tray. */
  place: Place | null;
  answer: Answer | null;
  pieces: readonly PlacedPiece[];
  text: string;
  level: 2 | 3 | 4;
  onSelect: ((span: Span) => void) | undefined;
  /** `takesFocus` where it was done by keyboard or button. */
  onMove: (piece: string, to: string | null, takesFocus: boolean) => void;
}

/** One place of a lens: its question, and the sentences that stand there. */
export function LensPlace({ lens, place, answer, pieces, text, level, onSelect, onMove }: LensPlaceProps) {
  const heading = useOwnId();
  const [isOver, setOver] = useState(false);
  const [isLong, setLong] = useState(false);
  const to = place?.id ?? null;
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  const shown = isLong ? pieces : pieces.slice(0, AT_ONCE);
  const wasPlaced = pieces.some(({ isMoved }) => isMoved);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to the buttons that stand in each sentence
    <div
      class={`lens-place${isOver ? ' lens-over' : ''}`}
      data-place={to ?? undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const piece = event.dataTransfer?.getData(DRAGGED);
        if (!piece) return;
        event.preventDefault();
        onMove(piece, to, false);
      }}
    >
      {place && (
        <>
          <div class="lens-head">
            <Heading id={heading}>{place.title}</Heading>
            {answer &&
              (wasPlaced ? (
                <span class="quiet">You put this here</span>
              ) : (
                <AnswerMark answer={pieces.length === 0 ? 'not-seen' : answer} />
              ))}
          </div>
          <p class="lens-ask">{place.ask}</p>
        </>
      )}
      {pieces.length === 0 ? (
        <p class="quiet">I could not see a sentence for this.</p>
      ) : (
        <ul class="plain-list" aria-labelledby={place ? heading : undefined} aria-label={place ? undefined : 'Not placed'}>
          {shown.map((piece) => (
            <LensPiece key={piece.id} lens={lens} piece={piece} text={text} onSelect={onSelect} onMove={onMove} />
          ))}
        </ul>
      )}
      {pieces.length > shown.length && (
        <button type="button" class="button button-link" onClick={() => setLong(true)}>
          Show {pieces.length - shown.length} more
        </button>
      )}
    </div>
  );
}
