/** Everybody's settings, what an organisation has set, and what is kept on this device. */
import { useEffect, useState } from 'preact/hooks';
import {
  DEFAULT_SETTINGS,
  describeStorage,
  type Kept,
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  settingsRecord,
  wipe,
} from '../../src/extension/storage';
import { Button, ButtonRow, Notice, Section, Sure, Table } from '../../src/ui';
import type { ViewProps } from '../app';
import { Tag, Tick } from './parts';
import { SETTING_WORDS } from './setting-words';

export function SettingsView({ bench, state }: ViewProps) {
  const { effective } = state;
  const set = (key: SwitchKey, value: boolean): void =>
    void settingsRecord.change((own) => ({ ...own, [key]: value })).then((saved) => bench.say(saved.saved ? 'Saved.' : saved.say));
  return (
    <>
      <h1>Settings</h1>
      {effective?.setBy && (
        <Notice>
          <p>
            {effective.setBy} has set{' '}
            {effective.locked.length > 0
              ? 'some of these. Those are locked and cannot be changed here.'
              : 'the defaults. You may change them for yourself.'}
          </p>
        </Notice>
      )}
      {(effective?.policyProblems ?? []).map((problem) => (
        <Notice key={problem} kind="attention">
          <p>In your organisation’s policy: {problem}</p>
        </Notice>
      ))}
      {effective &&
        SWITCHES.map((key) => {
          const isLocked = effective.locked.includes(key);
          return (
            <Tick
              key={key}
              id={`setting-${key}`}
              label={
                <>
                  {SETTING_WORDS[key]} {isLocked && <Tag>Locked</Tag>}
                </>
              }
              checked={effective.settings[key]}
              disabled={isLocked}
              hint={isLocked ? `Set by ${effective.setBy}.` : ''}
              onChange={(checked) => set(key, checked)}
            />
          );
        })}
      <KeptHere bench={bench} />
    </>
  );
}

type SwitchKey = { [Key in SettingKey]: Settings[Key] extends boolean ? Key : never }[SettingKey];
const SWITCHES = SETTING_KEYS.filter((key): key is SwitchKey => typeof DEFAULT_SETTINGS[key] === 'boolean');

function KeptHere({ bench }: { bench: ViewProps['bench'] }) {
  const [kept, setKept] = useState<Kept[]>([]);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => void describeStorage().then(setKept), []);
  const wipeAll = async (): Promise<void> => {
    const rest = await wipe();
    setKept(rest);
    setAsking(false);
    await bench.discard();
    bench.say(rest.length === 0 ? 'Everything was deleted.' : `Deleted, except for: ${rest.map(({ key }) => key).join(', ')}`);
  };
  return (
    <Section title="What is kept on this device">
      <Table
        caption="All that the extension keeps. Words of a comment are among it only where you asked for that."
        rows={kept}
        keyOf={({ where, key }) => `${where}/${key}`}
        columns={[
          { title: 'What', heads: true, cell: ({ what }) => what },
          { title: 'Where', cell: ({ where }) => (where === 'session' ? 'In memory' : 'On this device') },
          { title: 'Size', cell: ({ bytes }) => (bytes === null ? '' : `${bytes} bytes`) },
        ]}
      />
      <ButtonRow>
        <Button kind="danger" onClick={() => setAsking(true)}>
          Delete all of it
        </Button>
      </ButtonRow>
      {isAsking && (
        <Sure
          title="Delete everything that is kept here?"
          act="Delete all of it"
          onAct={() => void wipeAll()}
          onKeep={() => setAsking(false)}
        >
          <p>
            Your settings, rule packs with their history, pages and boxes, drafts, reflections, action points, what you kept when
            practising, and comments of your own that you kept for trying rules. Export your packs first if you want to keep them.
          </p>
        </Sure>
      )}
    </Section>
  );
}
