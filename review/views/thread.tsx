import { useMemo } from 'preact/hooks';
import { Notice, Section } from '../../src/ui';
import { counted, entriesInWords } from '../model/in-words';
import { groupsOf } from '../model/order';
import { marksOf } from '../model/thread-marks';
import type { ViewProps } from './app';
import { ChildChooser } from './child-chooser';
import { NothingYet } from './nothing-yet';
import { ThreadTable, VoiceTable } from './thread-table';
import { TimelineView } from './timeline-view';

/** The entries of one child as one story: what was followed up, what fell away, what changed. */
export function Thread({ state, intents }: ViewProps) {
  const { digests, thread, work } = state;
  if (digests.length === 0)
    return <NothingYet what="Here the entries of one child are read as one story. There are none yet." intents={intents} />;
  const groups = groupsOf(digests);
  const chooser = groups.length > 1 && (
    <ChildChooser id="thread-about" label="Whose thread?" groups={groups} chosen={thread?.about ?? ''} onChoose={intents.openThread} />
  );
  if (!thread) return <>{chooser || <p>{work ? 'Following the thread …' : 'The thread is not drawn yet.'}</p>}</>;
  return (
    <>
      {chooser}
      <ThreadOf thread={thread} state={state} intents={intents} />
    </>
  );
}

function ThreadOf({ thread, state: { digests }, intents }: ViewProps & { thread: NonNullable<ViewProps['state']['thread']> }) {
  const { view, about } = thread;
  const { dates, marks } = useMemo(() => {
    const known = new Map(digests.map(({ index, date }) => [index, date]));
    const inOrder = view.order.map((index) => known.get(index) ?? null);
    return { dates: inOrder, marks: marksOf(view, inOrder) };
  }, [view, digests]);
  const undated = dates.filter((date) => date === null).length;
  return (
    <>
      {view.order.length < 2 && (
        <Notice>
          <p>One entry makes no thread. With two or more from the same record, I can show what became of things.</p>
        </Notice>
      )}
      {undated > 0 && view.order.length > 1 && (
        <p class="quiet">
          {counted(undated, 'entry has', 'entries have')} no date that I could read, and {undated === 1 ? 'stands' : 'stand'} at the end.
        </p>
      )}
      {/* In a chooser or here; it may be a child's own, which is not put on paper. */}
      {view.order.length === digests.length && <p class="quiet no-print">{about}</p>}
      <Section title={`${entriesInWords(view.order.length)} in time`}>
        <TimelineView view={view} dates={dates} marks={marks} onOpen={(index, span) => intents.openEntry(index, span)} />
      </Section>
      {view.order.length > 1 && (
        <ThreadTable marks={marks} view={view} dates={dates} onOpen={(index, span) => intents.openEntry(index, span)} />
      )}
      <VoiceTable view={view} dates={dates} onOpen={(index) => intents.openEntry(index, null)} />
    </>
  );
}
