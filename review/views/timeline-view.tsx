import { useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../src/engine/types';
import type { ThreadView } from '../../src/extension/looking-back/messages';
import { ANSWER_WORDS } from '../../src/ui';
import { entryName, monthInWords, theEntry } from '../model/in-words';
import { placedAt, type ThreadMark } from '../model/thread-marks';
import { HEAD, layTimeline, ROW, type Timeline, type TimelineMark } from '../model/timeline';
import { inPieces, useGrowing } from './growing';
import { type Place, Places } from './timeline-places';

interface TimelineViewProps {
  view: ThreadView;
  dates: readonly (string | null)[];
  marks: readonly ThreadMark[];
  onOpen: (index: number, span: Span | null) => void;
}

/** Places that are drawn in one go, and again when the focus comes to one of them. */
const PIECE = 90;

/**
 * The thread drawn from left to right: a row for the entries, a row for each kind of mark. One tab stop; arrow keys go from mark
 * to mark, Enter leads to the words. The table under it says the same.
 */
export function TimelineView({ view, dates, marks, onOpen }: TimelineViewProps) {
  const line = useMemo(() => layTimeline(dates, marks, view.review.voice, view.review.gaps), [view, dates, marks]);
  const [current, setCurrent] = useState('entry-0');
  const drawing = useRef<SVGSVGElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  const places = useMemo(() => placesOf(line, view, dates, (...to) => open.current(...to)), [line, view, dates]);
  const pieces = useGrowing(useMemo(() => inPieces(places, PIECE), [places]));
  const move = (event: KeyboardEvent): void => {
    const here = places.find(({ id }) => id === current) ?? places[0];
    const next = here && neighbour(places, here, event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next.id);
    drawing.current?.querySelector<SVGElement>(`#${CSS.escape(next.id)}`)?.focus();
  };
  const stop = places.some(({ id }) => id === current) ? current : 'entry-0';
  return (
    <div class="timeline">
      <ul class="timeline-lanes plain-list" aria-hidden="true">
        <li style={{ height: `${HEAD + ROW}px` }}>Entries, and the child’s voice</li>
        {line.lanes.map(({ id, title }) => (
          <li key={id} style={{ height: `${ROW}px` }}>
            {title}
          </li>
        ))}
      </ul>
      <div class="timeline-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing */}
        <svg
          ref={drawing}
          width={line.width}
          height={line.height}
          role="group"
          aria-label="Timeline. Arrow keys go from mark to mark, Enter leads to the words. The table below says the same."
          aria-busy={pieces.flat().length < places.length}
          onKeyDown={move}
        >
          {line.months.map(({ x, month }) => (
            <text key={month} x={x - 8} y={16} class="timeline-month">
              {shortMonth(month)}
            </text>
          ))}
          <line x1={line.dots[0]?.x ?? 0} x2={line.dots.at(-1)?.x ?? 0} y1={dotY} y2={dotY} class="timeline-axis" />
          {pieces.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces come one after the other and never change places
            <Places key={at} places={piece} stop={piece.some(({ id }) => id === stop) ? stop : null} onFocus={setCurrent} />
          ))}
        </svg>
      </div>
    </div>
  );
}

const dotY = HEAD + ROW / 2;

function placesOf(line: Timeline, view: ThreadView, dates: TimelineViewProps['dates'], onOpen: TimelineViewProps['onOpen']): Place[] {
  return [
    ...line.dots.map((dot) => ({
      id: `entry-${dot.at}`,
      x: dot.x,
      y: dotY,
      say: `${sayEntry(dot.at, view, dates)}. The child’s voice: ${ANSWER_WORDS[dot.voice].toLowerCase()}.`,
      press: () => onOpen(view.order[dot.at] ?? 0, null),
      dot,
      mark: null,
    })),
    ...line.marks.map((mark) => ({
      id: mark.id,
      x: mark.x,
      y: mark.y,
      say: sayMark(mark, view, dates),
      press: () => pressMark(mark, onOpen),
      dot: null,
      mark,
    })),
  ];
}

function sayEntry(at: number, view: ThreadView, dates: readonly (string | null)[]): string {
  return theEntry(placedAt(at, view, dates)).replace(/^the e|^e/, 'E');
}

function sayMark({ marks, at }: TimelineMark, view: ThreadView, dates: readonly (string | null)[]): string {
  const [first] = marks;
  const several = marks.length > 1 ? `, ${marks.length} like this` : '';
  return `${entryName(placedAt(at, view, dates))}${several}: ${first?.say ?? ''}`;
}

function pressMark({ marks }: TimelineMark, onOpen: TimelineViewProps['onOpen']): void {
  const [first] = marks;
  if (first) onOpen(first.leads.index, first.leads.span);
}

/** The next place in the direction of the key: along the row, or the nearest in the next row that has one. */
function neighbour(places: readonly Place[], { x, y }: Place, key: string): Place | undefined {
  const inRow = places.filter((place) => place.y === y).sort((a, b) => a.x - b.x);
  const at = inRow.findIndex((place) => place.x === x);
  if (key === 'ArrowRight') return inRow[at + 1];
  if (key === 'ArrowLeft') return inRow[at - 1];
  if (key === 'Home') return inRow[0];
  if (key === 'End') return inRow.at(-1);
  const rows = [...new Set(places.map((place) => place.y))].sort((a, b) => a - b);
  const row = key === 'ArrowDown' ? rows[rows.indexOf(y) + 1] : key === 'ArrowUp' ? rows[rows.indexOf(y) - 1] : undefined;
  return places.filter((place) => place.y === row).sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
}

const shortMonth = (month: string): string => monthInWords(month).replace(/^(\p{L}{3})\p{L}*/u, '$1');
