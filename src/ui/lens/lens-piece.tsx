import { useRef, useState } from 'preact/hooks';
import type { PlacedPiece } from '../../engine/lens-canvas';
import type { Lens } from '../../engine/lens-rules';
import type { Span } from '../../engine/types';
import { Button } from '../button';
import { useOwnId } from '../own-id';
import { Quote, shorten } from '../quote';

/** Type of what is dragged. Never plain text: dropped on the page, a sentence would end up in the record. */
export const DRAGGED = 'application/x-on-your-shoulder-piece';

interface LensPieceProps {
  lens: Lens;
  piece: PlacedPiece;
  text: string;
  onSelect: ((span: Span) => void) | undefined;
  onMove: (piece: string, to: string | null, takesFocus: boolean) => void;
}

/** A sentence on the canvas: a click leads to it in the box; "Move" names the other places; it can be dragged by its handle as well. */
export function LensPiece({ lens, piece, text, onSelect, onMove }: LensPieceProps) {
  const [isOpen, setOpen] = useState(false);
  const menu = useOwnId();
  const row = useRef<HTMLLIElement>(null);
  const words = text.slice(piece.start, piece.end);
  const others: { id: string | null; title: string }[] = [...lens.places, { id: null, title: 'Not placed' }].filter(
    ({ id }) => id !== piece.place,
  );
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    row.current?.querySelector<HTMLElement>('.lens-move > button')?.focus();
  };
  return (
    <li
      class={`lens-piece${piece.isSure ? '' : ' lens-leans'}`}
      data-piece={piece.id}
      ref={row}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(DRAGGED, piece.id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      }}
      onKeyDown={close}
    >
      <div class="lens-words">
        <span class="lens-grip" aria-hidden="true" title="Drag me" />
        <Quote text={text} span={piece} onSelect={onSelect} most={180} />
      </div>
      <div class="lens-move">
        <button
          type="button"
          class="button button-secondary button-small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? menu : undefined}
          aria-label={`Move “${shorten(words, 60)}”`}
          onClick={() => setOpen(!isOpen)}
        >
          Move
        </button>
        {!piece.isSure && <span class="quiet">perhaps here</span>}
        {piece.isMoved && <span class="quiet">you moved it</span>}
        {isOpen && (
          <ul class="plain-list lens-targets" id={menu} aria-label="Move it to">
            {others.map(({ id, title }) => (
              <li key={id ?? ''}>
                <Button
                  small
                  kind="secondary"
                  label={`Move to ${title}`}
                  onClick={() => {
                    setOpen(false);
                    onMove(piece.id, id, true);
                  }}
                >
                  {title}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
