import { Details, Notice, Table } from '../../src/ui';
import { counted } from '../model/in-words';
import type { Brought } from '../store/state';

/** What came in, and each row that did not, with the reason. */
export function BroughtReport({ brought }: { brought: Brought | null }) {
  if (!brought) return null;
  const { say, notRead, more } = brought;
  return (
    <Notice kind={notRead.length > 0 ? 'attention' : 'calm'}>
      <p>{say}</p>
      {notRead.length > 0 && (
        <Details summary={`${counted(notRead.length + more, 'place', 'places')} to know about`} open={notRead.length <= 10}>
          <Table
            caption="What I could not read, or only in part"
            columns={[
              { title: 'Row or number', heads: true, cell: ({ row }) => row ?? 'All of it' },
              { title: 'Why', cell: ({ why }) => why },
              { title: 'Taken in', cell: ({ taken }) => (taken ? 'Yes' : 'No') },
            ]}
            rows={notRead}
            keyOf={({ row, why }, at) => `${row}-${at}-${why}`}
          />
          {more > 0 && <p>And {counted(more, 'more place', 'more places')} like these.</p>}
        </Details>
      )}
    </Notice>
  );
}
