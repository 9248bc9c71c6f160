import { useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../src/engine/types';
import type { ThreadView } from '../../src/extension/looking-back/messages';
import { ANSWER_WORDS, AnswerShape } from '../../src/ui';
import { dateInWords, monthInWords } from '../model/in-words';
import type { LaneId, ThreadMark } from '../model/thread-marks';
import { HEAD, layTimeline, ROW, type TimelineMark } from '../model/timeline';

interface TimelineViewProps {
  view: ThreadView;
  dates: readonly (string | null)[];
  marks: readonly ThreadMark[];
  onOpen: (index: number, span: Span | null) => void;
}

/** One place in the drawing that can be pressed: an entry, or what was seen at it. */
interface Place {
  id: string;
  x: number;
  y: number;
  say: string;
  press: () => void;
}

/**
 * The thread drawn from left to right: a row for the entries, a row for each kind of mark. One tab stop; arrow keys go from mark
 * to mark, Enter leads to the words. The table under it says the same.
 */
export function TimelineView({ view, dates, marks, onOpen }: TimelineViewProps) {
  const line = useMemo(() => layTimeline(dates, marks, view.review.voice, view.review.gaps), [view, dates, marks]);
  const [current, setCurrent] = useState('entry-0');
  const drawing = useRef<SVGSVGElement>(null);
  const dotY = HEAD + ROW / 2;
  const places: Place[] = [
    ...line.dots.map(({ at, x, voice }) => ({
      id: `entry-${at}`,
      x,
      y: dotY,
      say: `Entry of ${dateInWords(dates[at] ?? null)}. The child’s voice: ${ANSWER_WORDS[voice].toLowerCase()}.`,
      press: () => onOpen(view.order[at] ?? 0, null),
    })),
    ...line.marks.map((mark) => ({ id: mark.id, x: mark.x, y: mark.y, say: sayMark(mark, dates), press: () => pressMark(mark, onOpen) })),
  ];
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
          onKeyDown={move}
        >
          {line.months.map(({ x, month }) => (
            <text key={month} x={x - 8} y={16} class="timeline-month">
              {shortMonth(month)}
            </text>
          ))}
          <line x1={line.dots[0]?.x ?? 0} x2={line.dots.at(-1)?.x ?? 0} y1={dotY} y2={dotY} class="timeline-axis" />
          {line.marks.flatMap((mark) =>
            mark.to === null ? [] : [<path key={`to-${mark.id}`} d={`M${mark.x} ${mark.y}H${mark.to}`} class="timeline-to" />],
          )}
          {places.map(({ id, x, y, say, press }, at) => {
            const dot = line.dots[at];
            const mark = line.marks[at - line.dots.length];
            return (
              // biome-ignore lint/a11y/useSemanticElements: a <button> cannot stand in a drawing
              <g
                key={id}
                id={id}
                role="button"
                tabindex={id === stop ? 0 : -1}
                aria-label={say}
                class="timeline-place"
                transform={`translate(${x} ${y})`}
                onClick={press}
                onFocus={() => setCurrent(id)}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  press();
                }}
              >
                <title>{say}</title>
                <rect x={-13} y={-14} width={26} height={28} class="timeline-target" />
                {dot && (
                  <g class={`mark-${dot.voice}`} transform="translate(-8 -8)">
                    <svg width="16" height="16" aria-hidden="true">
                      <AnswerShape answer={dot.voice} />
                    </svg>
                  </g>
                )}
                {mark && (
                  <MarkShape lane={mark.lane} count={mark.marks.length} isReasoned={/with a reason/.test(mark.marks[0]?.say ?? '')} />
                )}
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );
}

/** Shape and not colour tells the kinds apart; a number says that there are several. */
function MarkShape({ lane, count, isReasoned }: { lane: LaneId; count: number; isReasoned: boolean }) {
  return (
    <>
      {lane === 'followed' && <path d="M-6 0l4 5 8-10" class="shape-line shape-good" />}
      {lane === 'dropped' && <circle r="6" class="shape-line shape-attention" stroke-dasharray="3 2.4" />}
      {lane === 'repeated' && <path d="M-6 -3h9m-3 -3l3 3-3 3M6 3h-9m3 -3l-3 3 3 3" class="shape-line" />}
      {lane === 'copied' && <path d="M-6 -6h8v8h-8zM-2 -2h8v8h-8z" class="shape-line" />}
      {lane === 'changed' && <path d="M0 -7l7 7-7 7-7-7z" class={`shape-line ${isReasoned ? 'shape-full' : ''}`} />}
      {lane === 'gap' && <path d="M-5 -6v12M5 -6v12M-2 0h4" class="shape-line" />}
      {count > 1 && (
        <text x="8" y="-5" class="timeline-count">
          {count}
        </text>
      )}
    </>
  );
}

function sayMark({ marks, at }: TimelineMark, dates: readonly (string | null)[]): string {
  const [first] = marks;
  const several = marks.length > 1 ? `, ${marks.length} like this` : '';
  return `${dateInWords(dates[at] ?? null)}${several}: ${first?.say ?? ''}`;
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
