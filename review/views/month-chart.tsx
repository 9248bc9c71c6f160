import type { ElementId } from '../../src/engine/types';
import { ELEMENT_WORDS, Table } from '../../src/ui';
import { counted, monthInWords } from '../model/in-words';
import type { ElementCount } from '../model/months';

const HEIGHT = 64;
const WIDEST_BAR = 22;
const WIDTH = 480;

/** Of ten years a month has few pixels, and of many years less than one: its bar is still to be seen, and never less than nothing wide. */
const barOf = (step: number, space: number): number => Math.max(step / 2, step - space);

/** Found, not sure and not seen in each month, as bars with a table that says the same. */
export function ElementChart({ counts, element }: { counts: readonly ElementCount[]; element: ElementId }) {
  const most = Math.max(1, ...counts.map(({ found, unsure, notSeen }) => found + unsure + notSeen));
  const step = Math.min(WIDEST_BAR + 6, WIDTH / counts.length);
  const unit = HEIGHT / most;
  return (
    <>
      <svg
        class="chart"
        viewBox={`0 0 ${Math.ceil(step * counts.length)} ${HEIGHT + 2}`}
        width={Math.ceil(step * counts.length)}
        height={HEIGHT + 2}
        role="img"
        aria-label={`${ELEMENT_WORDS[element]}, by month. The table says the same.`}
      >
        {counts.map(({ month, found, unsure, notSeen }, at) => (
          <g key={month} transform={`translate(${at * step} 0)`}>
            <title>{sayCount({ month, found, unsure, notSeen })}</title>
            <rect class="bar-found" width={barOf(step, 4)} y={HEIGHT - found * unit} height={found * unit} />
            <rect class="bar-unsure" width={barOf(step, 4)} y={HEIGHT - (found + unsure) * unit} height={unsure * unit} />
            <rect
              class="bar-not-seen"
              x={0.5}
              width={barOf(step, 5)}
              y={HEIGHT - (found + unsure + notSeen) * unit}
              height={notSeen * unit}
            />
          </g>
        ))}
        <line x1={0} x2={Math.ceil(step * counts.length)} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} class="timeline-axis" />
      </svg>
      <p class="quiet legend" aria-hidden="true">
        <span class="key key-found" /> Found <span class="key key-unsure" /> Not sure <span class="key key-not-seen" /> Not seen
      </p>
      <Table
        caption={`${ELEMENT_WORDS[element]}: number of entries`}
        columns={[
          { title: 'Month', heads: true, cell: ({ month }) => monthInWords(month) },
          { title: 'Found', cell: ({ found }) => found },
          { title: 'Not sure', cell: ({ unsure }) => unsure },
          { title: 'Not seen', cell: ({ notSeen }) => notSeen },
        ]}
        rows={counts.filter(({ found, unsure, notSeen }) => found + unsure + notSeen > 0)}
        keyOf={({ month }) => month}
      />
    </>
  );
}

/** How often words of one kind stand in each month's entries. */
export function CategoryChart({ title, months, counts }: { title: string; months: readonly string[]; counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const step = Math.min(WIDEST_BAR + 6, WIDTH / counts.length);
  const said = months.flatMap((month, at) => (counts[at] ? [`${monthInWords(month)}: ${counts[at]}`] : []));
  return (
    <>
      <h3>{title}</h3>
      <svg
        class="chart"
        viewBox={`0 0 ${Math.ceil(step * counts.length)} ${HEIGHT + 2}`}
        width={Math.ceil(step * counts.length)}
        height={HEIGHT + 2}
        role="img"
        aria-label={`${title}, by month. The line below says the same.`}
      >
        {counts.map((count, at) => (
          <g key={months[at]} transform={`translate(${at * step} 0)`}>
            <title>{`${monthInWords(months[at] ?? '')}: ${count}`}</title>
            <rect class="bar-plain" width={barOf(step, 4)} y={HEIGHT - (count * HEIGHT) / most} height={(count * HEIGHT) / most} />
          </g>
        ))}
        <line x1={0} x2={Math.ceil(step * counts.length)} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} class="timeline-axis" />
      </svg>
      <p class="quiet">{said.join('; ')}.</p>
    </>
  );
}

function sayCount({ month, found, unsure, notSeen }: ElementCount): string {
  return `${monthInWords(month)}: ${counted(found, 'entry', 'entries')} found, ${unsure} not sure, ${notSeen} not seen`;
}
