/** Every saved change, with its note; compare any two, and go back to any. */
import { useMemo, useState } from 'preact/hooks';
import type { PackVersion } from '../../src/extension/storage';
import { Button, ButtonRow, Notice, Section, Table } from '../../src/ui';
import type { ViewProps } from '../app';
import { packDifferences, textDifference } from '../model/differences';
import { changedPacks, lastSave } from '../store/changes';
import { useRead } from './aside';
import { DifferenceList } from './pack-change';
import { Difference, SelectField, Tag } from './parts';

export function HistoryView({ bench, state }: ViewProps) {
  const { versions } = state;
  const current = new Set(state.saved.map(({ base }) => base));
  const [older, setOlder] = useState('');
  const [newer, setNewer] = useState('');
  const second = versions.find(({ number }) => String(number) === newer) ?? versions[0];
  // Two versions of one pack say more than two packs that happened to be saved last.
  const first = versions.find(({ number }) => String(number) === older) ?? previousOf(versions, second) ?? versions[1];
  const undone = lastSave(versions, state.saved);
  const choices = versions.map((version) => ({ value: String(version.number), title: nameOf(version) }));
  return (
    <>
      <h1>History</h1>
      {versions.length === 0 && <p>Nothing has been saved yet. Each time you save, it is noted here, and you can go back.</p>}
      {changedPacks(state).length > 0 && versions.length > 0 && (
        <Notice>
          <p>Going back also takes what your draft changes in that pack. What it changes in other packs stays in the draft.</p>
        </Notice>
      )}
      {undone.length > 0 && (
        <ButtonRow>
          <Button kind="secondary" onClick={() => void bench.undo()}>
            Undo the last save
          </Button>
          {undone.length > 1 && <span class="quiet">It saved {undone.length} packs; all of them go back.</span>}
        </ButtonRow>
      )}
      {versions.length > 0 && (
        <Table
          caption="Saved changes, the newest first"
          rows={versions}
          keyOf={({ number }) => String(number)}
          columns={[
            { title: 'When', heads: true, cell: (version) => whenOf(version) },
            { title: 'Pack', cell: ({ pack, version }) => `${pack} ${version}` },
            {
              title: 'What and why',
              cell: (version) => (
                <>
                  {version.note} {version.removed && <Tag kind="attention">Taken out</Tag>}
                  {current.has(version.number) && <Tag>In force</Tag>}
                </>
              ),
            },
            { title: 'Who', cell: ({ author }) => author },
            {
              title: 'Go back',
              cell: (version) =>
                current.has(version.number) ? (
                  ''
                ) : (
                  <Button small kind="secondary" label={`Go back to this: ${nameOf(version)}`} onClick={() => void bench.goBackTo(version)}>
                    Go back to this
                  </Button>
                ),
            },
          ]}
        />
      )}
      {versions.length > 1 && first && second && (
        <Section title="Compare two">
          <SelectField label="Earlier" value={String(first.number)} choices={choices} onChange={setOlder} />
          <SelectField label="Later" value={String(second.number)} choices={choices} onChange={setNewer} />
          <Comparison first={first} second={second} />
        </Section>
      )}
    </>
  );
}

function Comparison({ first, second }: { first: PackVersion; second: PackVersion }) {
  const before = useRead(first.text, first.file);
  const after = useRead(second.text, second.file);
  const differences = useMemo(() => packDifferences(before?.pack ?? null, after?.pack ?? null), [before, after]);
  if (!before || !after) return <p role="status">Reading …</p>;
  return (
    <div role="status">
      {differences.length === 0 && <p>These two hold the same rules.</p>}
      <DifferenceList differences={differences} />
      <TextComparison key={`${first.number}-${second.number}`} before={first.text} after={second.text} />
    </div>
  );
}

function previousOf(versions: readonly PackVersion[], version: PackVersion | undefined): PackVersion | undefined {
  return version && versions.find(({ pack, number }) => pack === version.pack && number < version.number);
}

/** Worked out when it is opened: for two long texts that takes a moment. */
function TextComparison({ before, after }: { before: string; after: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As text, line by line</summary>
      {isOpen && (
        <pre class="text-difference">
          <Difference runs={textDifference(before, after)} />
        </pre>
      )}
    </details>
  );
}

function whenOf({ savedAt }: PackVersion) {
  const when = new Date(savedAt);
  return <time dateTime={when.toISOString()}>{when.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}

function nameOf({ pack, version, note, savedAt }: PackVersion): string {
  return `${pack} ${version}, ${new Date(savedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}: ${note.slice(0, 60)}`;
}
