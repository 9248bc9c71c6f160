import { useMemo, useState } from 'preact/hooks';
import type { Span } from '../../src/engine/types';
import type { ThreadView } from '../../src/extension/looking-back/messages';
import { AnswerMark, Button, ButtonRow, DetailsOnDemand, Section, shorten, Table } from '../../src/ui';
import { counted, entryName, theEntry } from '../model/in-words';
import { LANES, placedAt, type ThreadMark } from '../model/thread-marks';
import { inPieces, useGrowing } from './growing';

const ALL = '';
/** More at once is a wall, and takes long to draw. */
const AT_FIRST = 60;
/** Rows that are drawn in one go. */
const PIECE = 20;

interface ThreadTableProps {
  marks: readonly ThreadMark[];
  view: ThreadView;
  dates: readonly (string | null)[];
  onOpen: (index: number, span: Span | null) => void;
}

/** The same as the drawing, in words. */
export function ThreadTable({ marks, view, dates, onOpen }: ThreadTableProps) {
  const [only, setOnly] = useState<string>(ALL);
  const [most, setMost] = useState(AT_FIRST);
  const shown = useMemo(() => (only === ALL ? marks : marks.filter(({ lane }) => lane === only)), [marks, only]);
  const rows = useGrowing(useMemo(() => inPieces(shown.slice(0, most), PIECE), [shown, most])).flat();
  if (marks.length === 0)
    return (
      <Section title="What I noticed">
        <p>Nothing stood out between these entries. You know this record; does the story hold together for you?</p>
      </Section>
    );
  return (
    <Section title="What I noticed">
      <p class="field narrow no-print">
        <label for="only">Show</label>
        <select class="input" id="only" autocomplete="off" value={only} onChange={({ currentTarget }) => setOnly(currentTarget.value)}>
          <option value={ALL}>All of it ({marks.length})</option>
          {LANES.map(({ id, title }) => ({ id, title, count: marks.filter(({ lane }) => lane === id).length }))
            .filter(({ count }) => count > 0)
            .map(({ id, title, count }) => (
              <option key={id} value={id}>
                {title} ({count})
              </option>
            ))}
        </select>
      </p>
      <Table
        caption="From the earliest entry to the latest"
        columns={[
          { title: 'Entry', heads: true, cell: ({ at }) => entryName(placedAt(at, view, dates)) },
          { title: 'What', cell: ({ lane }) => LANES.find(({ id }) => id === lane)?.title },
          { title: 'A question for you', cell: (mark) => <Finding mark={mark} onOpen={onOpen} /> },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
      />
      {shown.length > most && (
        <>
          <ButtonRow>
            <Button kind="secondary" onClick={() => setMost(shown.length)}>
              Show the other {(shown.length - most).toLocaleString('en-GB')}
            </Button>
          </ButtonRow>
          <p class="only-print">{counted(shown.length - most, 'more is', 'more are')} not printed here.</p>
        </>
      )}
    </Section>
  );
}

function Finding({ mark: { say, words, leads, other }, onOpen }: { mark: ThreadMark; onOpen: ThreadTableProps['onOpen'] }) {
  const lead = words === null ? 'Show the entry' : 'Show the words';
  return (
    <>
      {say}
      {words !== null && <q class="quote case-text">{shorten(words, 160)}</q>}
      <span class="row no-print">
        <Button kind="link" label={`${lead}: ${say}`} onClick={() => onOpen(leads.index, leads.span)}>
          {lead}
        </Button>
        {other && (
          <Button kind="link" onClick={() => onOpen(other.leads.index, other.leads.span)}>
            {other.say}
          </Button>
        )}
      </span>
    </>
  );
}

/** What each entry shows of the child. */
export function VoiceTable({ view, dates, onOpen }: Omit<ThreadTableProps, 'marks'>) {
  const { voice } = view.review;
  if (voice.length === 0) return null;
  return (
    <Section title="The child’s voice over time">
      <DetailsOnDemand
        summary="Entry by entry"
        open={voice.length <= 12}
        draw={() => <VoiceRows view={view} dates={dates} onOpen={onOpen} />}
      />
    </Section>
  );
}

function VoiceRows({ view, dates, onOpen }: Omit<ThreadTableProps, 'marks'>) {
  const { voice } = view.review;
  const rows = useGrowing(useMemo(() => inPieces(voice, PIECE), [voice])).flat();
  return (
    <Table
      caption="What the child said, felt or showed"
      columns={[
        { title: 'Entry', heads: true, cell: ({ entry }) => entryName(placedAt(entry, view, dates)) },
        { title: 'The child’s voice', cell: ({ answer }) => <AnswerMark answer={answer} /> },
        {
          title: 'Read it',
          cell: ({ entry }) => (
            <Button
              kind="link"
              label={`Read ${theEntry(placedAt(entry, view, dates))}`}
              onClick={() => onOpen(view.order[entry] ?? 0, null)}
            >
              Read
            </Button>
          ),
        },
      ]}
      rows={rows}
      keyOf={({ entry }) => String(entry)}
    />
  );
}
