import { useState } from 'preact/hooks';
import { sizeOf } from '../../src/extension/size';
import { Button, ButtonRow, Section, Sure, sizeInWords, Table } from '../../src/ui';
import { counted, entriesInWords, savedOn } from '../model/in-words';
import type { ViewProps } from './app';
import { DeleteReflection } from './delete-reflection';

const TERMS = [30, 90, 180, 365, 730];

/** All that looking back keeps, with sizes and ways to be rid of it. */
export function Kept({ state, intents }: ViewProps) {
  const { digests, reflect } = state;
  const { list, points } = reflect;
  const [asks, setAsks] = useState(false);
  const bytes = list.listed.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <>
      <Section title="In this tab’s memory">
        <p>
          {digests.length === 0
            ? 'No entries.'
            : `${entriesInWords(digests.length)}. ${digests.length === 1 ? 'It goes' : 'They go'} when you close this tab.`}
        </p>
        {digests.length > 0 && (
          <ButtonRow>
            <Button kind="secondary" onClick={intents.clear}>
              Forget all entries
            </Button>
          </ButtonRow>
        )}
      </Section>
      <Section title="On this device">
        {list.listed.length === 0 && points.length === 0 ? (
          <p>Nothing. You have not kept a reflection.</p>
        ) : (
          <>
            {list.listed.length > 0 && (
              <Table
                caption={`Reflections: ${list.listed.length}, ${sizeInWords(bytes)}`}
                columns={[
                  { title: 'Kept on', heads: true, cell: ({ savedAt }) => savedOn(savedAt) },
                  { title: 'Size', cell: ({ bytes: size }) => sizeInWords(size) },
                  { title: 'Sealed', cell: ({ isSealed }) => (isSealed ? 'Yes' : 'No') },
                  {
                    title: 'Delete',
                    cell: ({ id, savedAt }) => <DeleteReflection savedAt={savedAt} onDelete={() => intents.deleteReflection(id)} />,
                  },
                ]}
                rows={list.listed}
                keyOf={({ id }) => id}
              />
            )}
            {points.length > 0 && (
              <Table
                caption={`Action points: ${points.length}`}
                columns={[
                  { title: 'Action point', heads: true, cell: ({ text }) => text },
                  { title: 'Size', cell: (point) => sizeInWords(sizeOf(point)) },
                  { title: 'Done', cell: ({ done }) => (done ? 'Yes' : 'Not yet') },
                  {
                    title: 'Delete',
                    cell: ({ id, text }) => (
                      <Button small kind="danger" label={`Delete the action point: ${text}`} onClick={() => intents.deletePoint(id)}>
                        Delete
                      </Button>
                    ),
                  },
                ]}
                rows={points}
                keyOf={({ id }) => id}
              />
            )}
            <ButtonRow>
              <Button kind="danger" onClick={() => setAsks(true)}>
                Delete all of it
              </Button>
            </ButtonRow>
          </>
        )}
        <p class="field narrow">
          <label for="keep-days">Delete by itself after</label>
          <select
            class="input"
            id="keep-days"
            autocomplete="off"
            value={String(list.keepDays ?? '')}
            onChange={({ currentTarget }) => intents.keepFor(currentTarget.value === '' ? null : Number(currentTarget.value))}
          >
            {[...new Set([...TERMS, ...(list.keepDays === null ? [] : [list.keepDays])])]
              .sort((a, b) => a - b)
              .map((days) => (
                <option key={days} value={String(days)}>
                  {counted(days, 'day', 'days')}
                </option>
              ))}
            <option value="">Never by itself</option>
          </select>
        </p>
      </Section>
      <Carry hasAny={list.listed.length > 0} intents={intents} isLocked={reflect.isLocked} />
      <Section title="Who can see this?">
        <p>
          You. Not your manager, not your organisation, not whoever made me: nothing here is sent anywhere, and there is no account.
          Somebody who uses this computer as you could open what is not sealed; a passphrase keeps that from them.
        </p>
      </Section>
      {asks && (
        <Sure
          title="Delete all reflections and action points?"
          act="Delete all of it"
          onAct={() => {
            setAsks(false);
            intents.deleteAll();
          }}
          onKeep={() => setAsks(false)}
        >
          <p>They cannot be brought back. A file that you saved before stays where you put it.</p>
        </Sure>
      )}
    </>
  );
}

/** A file is the only way to another device. */
function Carry({ hasAny, intents, isLocked }: { hasAny: boolean; isLocked: boolean } & Pick<ViewProps, 'intents'>) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  return (
    <Section title="To another device">
      <p>Reflections go to another device only in a file that you carry. What is sealed stays sealed in it.</p>
      {hasAny && (
        <ButtonRow>
          <Button kind="secondary" onClick={intents.exportReflections}>
            Save my reflections as a file
          </Button>
        </ButtonRow>
      )}
      {isLocked ? (
        <p class="quiet">To take in a file, open your reflections first.</p>
      ) : (
        <>
          <div class="field">
            <label for="import">Take in such a file</label>
            <input type="file" id="import" accept=".json" onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)} />
          </div>
          {file && (
            <>
              <div class="field narrow">
                <label for="import-passphrase">Its passphrase, if it is sealed</label>
                <input
                  class="input"
                  id="import-passphrase"
                  type="password"
                  autocomplete="off"
                  value={passphrase}
                  onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
                />
              </div>
              <ButtonRow>
                <Button
                  kind="secondary"
                  onClick={() => {
                    intents.importReflections(file, passphrase);
                    setPassphrase('');
                  }}
                >
                  Take it in
                </Button>
              </ButtonRow>
            </>
          )}
        </>
      )}
    </Section>
  );
}
