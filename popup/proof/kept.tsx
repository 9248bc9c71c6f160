/** What is kept at this moment, with its size, and how to delete one of it or all. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { onStorageChanged } from '../../src/extension/browser';
import { describeStorage, type Kept, wipe, wipeOne } from '../../src/extension/storage';
import { Button, ButtonRow, Live, Notice, Section, Sure, sizeInWords, Table } from '../../src/ui';

const STILL_HELD = 'is still in use by another window of mine. Close that window, then try again.';

export function KeptHere() {
  const [kept, setKept] = useState<Kept[]>([]);
  const [asking, setAsking] = useState<Kept | 'all' | null>(null);
  const [say, setSay] = useState('');
  const look = useCallback(async (): Promise<void> => setKept(await describeStorage()), []);
  useEffect(() => {
    void look();
    return onStorageChanged(() => void look());
  }, [look]);

  async function remove(what: Kept | 'all'): Promise<void> {
    setAsking(null);
    if (what === 'all') setSay((await wipe()).length === 0 ? 'All of it is deleted.' : `Some of it ${STILL_HELD}`);
    else setSay((await wipeOne(what)) ? `Deleted: ${what.key}.` : `It ${STILL_HELD}`);
    await look();
  }

  const withText = kept.filter(({ hasText }) => hasText);
  const total = kept.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  return (
    <Section title="What I keep">
      {kept.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <Table
          caption={`Kept at this moment: ${sizeInWords(total)} in all`}
          columns={[
            { title: 'What', heads: true, cell: ({ what }) => what },
            { title: 'Name', cell: ({ key }) => key },
            { title: 'Where', cell: ({ where }) => (where === 'session' ? 'in memory' : 'on this device') },
            { title: 'Size', cell: ({ bytes }) => sizeInWords(bytes) },
            {
              title: 'Delete',
              cell: (one) => (
                <Button small kind="secondary" label={`Delete: ${one.key}`} onClick={() => setAsking(one)}>
                  Delete …
                </Button>
              ),
            },
          ]}
          rows={kept}
          keyOf={({ where, key }) => `${where} ${key}`}
        />
      )}
      <p class="quiet">
        {withText.length === 0
          ? 'No text of a comment is among it.'
          : `Text of a comment may be among it, because you asked for that: ${withText.map(({ key }) => key).join(', ')}.`}{' '}
        It lies in your browser’s profile and is protected as well as that is.
      </p>
      <ButtonRow>
        <Button kind="danger" onClick={() => setAsking('all')}>
          Delete all of it
        </Button>
      </ButtonRow>
      {say && (
        <Notice>
          <p>{say}</p>
        </Notice>
      )}
      <Live say={say} />
      {asking && (
        <Sure
          title={asking === 'all' ? 'Delete all of it?' : `Delete “${asking.key}”?`}
          act="Delete"
          keep="Keep"
          onAct={() => void remove(asking)}
          onKeep={() => setAsking(null)}
        >
          <p>
            {asking === 'all'
              ? 'Settings, pages that you set up, rule packs, reflections, action points and what you kept when practising will go from this device.'
              : `${asking.what} It will go from this device.`}{' '}
            This cannot be undone.
          </p>
        </Sure>
      )}
    </Section>
  );
}
