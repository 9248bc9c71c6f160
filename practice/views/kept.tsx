import { sizeOf } from '../../src/extension/size';
import { Button, Section, sizeInWords, Table } from '../../src/ui';
import type { Part } from '../store/state';
import type { ViewProps } from './app';

interface Line {
  what: string;
  bytes: number;
  remove: () => void;
}

/** What the practice surface keeps at this moment, with sizes and a way to be rid of each. */
export function Kept({ state, intents }: ViewProps) {
  const { saving, work, plans, notes, reminder } = state;
  const part = (id: Part, what: string, value: unknown): Line[] =>
    saving[id].kind === 'off' ? [] : [{ what, bytes: sizeOf(value), remove: () => intents.keep(id, false) }];
  const lines = [
    ...part('room', 'What you wrote in the practice room', Object.values(work)),
    ...part('sessions', 'Ticks, days and times of the CPD sessions', plans),
    ...part('leaders', 'Your notes on the worksheet for leaders', notes),
    ...(reminder
      ? [{ what: 'The day of the next CPD session, to be reminded of', bytes: sizeOf(reminder), remove: () => intents.remind(null) }]
      : []),
  ];
  return (
    <>
      <h1>What is kept</h1>
      <p class="lead">Nothing of what you write here is kept, unless you switch it on in that part. What is kept stays on this device.</p>
      <Section title="On this device">
        {lines.length === 0 ? (
          <p>Nothing.</p>
        ) : (
          <Table
            caption="Kept at this moment"
            columns={[
              { title: 'What', heads: true, cell: ({ what }) => what },
              { title: 'Size', cell: ({ bytes }) => sizeInWords(bytes) },
              {
                title: 'Delete',
                cell: ({ what, remove }) => (
                  <Button small kind="danger" label={`Delete: ${what}`} onClick={remove}>
                    Delete
                  </Button>
                ),
              },
            ]}
            rows={lines}
            keyOf={({ what }) => what}
          />
        )}
        <p>
          All that the extension keeps, with one button to delete it, stands on <a href="proof.html">How private is this?</a>
        </p>
      </Section>
      <Section title="Who can see this?">
        <p>
          You, and whoever uses this computer as you. Not your manager, not your organisation, not whoever made me: nothing is sent
          anywhere. In these cases everybody is invented; please keep it so, and write nothing about a real child or colleague.
        </p>
      </Section>
    </>
  );
}
