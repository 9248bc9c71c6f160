import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { AnswerLines } from '../../src/ui';
import type { LaneId } from '../model/thread-marks';
import type { TimelineDot, TimelineMark } from '../model/timeline';

/** One place in the drawing that can be pressed: an entry, or what was seen at it. */
export interface Place {
  id: string;
  x: number;
  y: number;
  say: string;
  press: () => void;
  dot: TimelineDot | null;
  mark: TimelineMark | null;
}

interface PlacesProps {
  places: readonly Place[];
  /** The one of them that is the drawing's tab stop; null where it is none. */
  stop: string | null;
  onFocus: (id: string) => void;
}

/** Some of the places; left as they are while nothing of them changes. */
export function Places({ places, stop, onFocus }: PlacesProps) {
  return useMemo(() => <g>{places.map((place) => drawn(place, place.id === stop, onFocus))}</g>, [places, stop, onFocus]);
}

function drawn({ id, x, y, say, press, dot, mark }: Place, isStop: boolean, onFocus: PlacesProps['onFocus']) {
  const to = mark?.to ?? null;
  return (
    <Fragment key={id}>
      {to !== null && <path d={`M${x} ${y}H${to}`} class="timeline-to" />}
      {/* biome-ignore lint/a11y/useSemanticElements: a <button> cannot stand in a drawing */}
      <g
        id={id}
        role="button"
        tabindex={isStop ? 0 : -1}
        aria-label={say}
        class="timeline-place"
        transform={`translate(${x} ${y})`}
        onClick={press}
        onFocus={() => onFocus(id)}
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
            <AnswerLines answer={dot.voice} />
          </g>
        )}
        {mark && <MarkShape lane={mark.lane} count={mark.marks.length} isReasoned={/with a reason/.test(mark.marks[0]?.say ?? '')} />}
      </g>
    </Fragment>
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
