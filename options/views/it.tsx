/** What IT needs to put the rules on every desk: one policy in every format, and what it would do. */
import { useState } from 'preact/hooks';
import { heldName } from '../../src/extension/held-name';
import { DEFAULT_SETTINGS, SETTING_KEYS, type SettingKey, type Settings } from '../../src/extension/storage';
import { Button, ButtonRow, ErrorSummary, type FormError, Notice, Section, Table } from '../../src/ui';
import type { ViewProps } from '../app';
import { policyFiles } from '../hand-over/formats';
import { CHROMIUM_ID, FIREFOX_ID, type PolicyValues, policyValues } from '../hand-over/policy';
import { policyProblems } from '../hand-over/problems';
import { changedPacks } from '../store/changes';
import { download, SelectField, TextField, Tick } from './parts';
import { SETTING_WORDS } from './setting-words';

export function ItView({ state }: ViewProps) {
  const [level, setLevel] = useState<PolicyValues['level']>('defaults');
  const [setBy, setSetBy] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  const [withSites, setWithSites] = useState(true);
  const [errors, setErrors] = useState<FormError[]>([]);
  const packs = state.saved.filter(({ layer, id }) => layer === 'organisation' && !left.has(id));
  const sites = state.effective?.sites ?? [];
  const heldOf = ({ base }: (typeof packs)[number]): string[] => state.versions.find(({ number }) => number === base)?.held ?? [];
  const held = packs.flatMap((pack) => heldOf(pack).map((id) => `${heldName(id)} (${pack.pack.title})`));
  const values = policyValues({
    level,
    setBy: setBy.trim(),
    settings: chosen,
    sites: withSites ? sites : [],
    packs: packs.map((pack) => ({ file: pack.file, text: pack.text, ...(heldOf(pack).length > 0 ? { held: heldOf(pack) } : {}) })),
  });
  const problems = policyProblems(values);
  const give = (file: ReturnType<typeof policyFiles>[number]): void => {
    const isNamed = setBy.trim() !== '';
    setErrors(isNamed ? [] : [{ field: 'it-set-by', say: NOT_NAMED }]);
    if (isNamed) download(file.name, file.text, file.type, file.encoding);
  };
  return (
    <>
      <h1>Hand to IT</h1>
      <p>
        IT puts these files in place with the tools that they have. Nobody has to visit a desk. A policy can only choose among what came
        with the extension: there is nothing in it that loads anything from anywhere.
      </p>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {changedPacks(state).length > 0 && (
        <Notice kind="attention">
          <p>Your draft is not in these files. Only what you have saved is handed over.</p>
        </Notice>
      )}
      {held.length > 0 && (
        <Notice kind="attention">
          <p>These do not live up to their examples, and are held back on every desk too: {held.join(', ')}.</p>
        </Notice>
      )}
      {problems.map((problem) => (
        <Notice key={problem} kind="problem">
          <p>{problem}</p>
        </Notice>
      ))}
      <Section title="What goes in">
        <TextField
          id="it-set-by"
          label="Set by"
          hint="As people will read it: Digital Services, Rivermere Council"
          value={setBy}
          error={setBy.trim() === '' ? errors[0]?.say : undefined}
          onChange={setSetBy}
        />
        <SelectField
          label="Level"
          value={level}
          choices={[
            { value: 'defaults', title: 'Defaults: people may change the settings for themselves' },
            { value: 'locked', title: 'Locked: settings are shown as set by the organisation' },
          ]}
          onChange={(value) => setLevel(value === 'locked' ? 'locked' : 'defaults')}
        />
        <fieldset class="field">
          <legend>Rule packs</legend>
          {state.saved.filter(({ layer }) => layer === 'organisation').length === 0 && (
            <p>There is no saved pack of the organisation yet.</p>
          )}
          {state.saved
            .filter(({ layer }) => layer === 'organisation')
            .map(({ id, pack }) => (
              <Tick
                key={id}
                label={`${pack.title}, version ${pack.version}`}
                checked={!left.has(id)}
                onChange={(checked) => setLeft(new Set(checked ? [...left].filter((one) => one !== id) : [...left, id]))}
              />
            ))}
        </fieldset>
        <fieldset class="field">
          <legend>Settings to set</legend>
          {BOOLEANS.map((key) => (
            <SelectField
              key={key}
              label={SETTING_WORDS[key]}
              value={chosen[key] === undefined ? '' : String(chosen[key])}
              choices={[
                { value: '', title: `Leave it to each person (${DEFAULT_SETTINGS[key] ? 'on' : 'off'} at first)` },
                { value: 'true', title: 'On' },
                { value: 'false', title: 'Off' },
              ]}
              onChange={(value) => setChosen(withSetting(chosen, key, value))}
            />
          ))}
        </fieldset>
        <Tick label={`Pages and boxes that are set up here (${sites.length})`} checked={withSites} onChange={setWithSites} />
      </Section>
      <Section title="Files">
        <Table
          caption="One policy, in the form that each tool takes"
          rows={policyFiles(values)}
          keyOf={({ name }) => name}
          columns={[
            { title: 'File', heads: true, cell: ({ name }) => <code>{name}</code> },
            { title: 'For', cell: ({ what }) => what },
            {
              title: 'Download',
              cell: (file) => (
                <Button small label={`Download ${file.name}`} onClick={() => give(file)}>
                  Download
                </Button>
              ),
            },
          ]}
        />
        <dl class="facts">
          <div>
            <dt>Id in Chrome and Edge</dt>
            <dd>
              <code>{CHROMIUM_ID}</code>
            </dd>
          </div>
          <div>
            <dt>Id in Firefox</dt>
            <dd>
              <code>{FIREFOX_ID}</code>
            </dd>
          </div>
        </dl>
        <p>Send the first one along: IT needs one or two of the others, not all, and it says which.</p>
        <ButtonRow>
          <Button kind="secondary" onClick={() => download('sites.json', `${JSON.stringify(sites, null, 2)}\n`, 'application/json')}>
            Export pages and boxes only
          </Button>
        </ButtonRow>
      </Section>
    </>
  );
}

const NOT_NAMED = 'Say who sets it: people will read this beside every locked setting';

type BooleanKey = { [Key in SettingKey]: Settings[Key] extends boolean ? Key : never }[SettingKey];
const BOOLEANS = SETTING_KEYS.filter((key): key is BooleanKey => typeof DEFAULT_SETTINGS[key] === 'boolean');

function withSetting(settings: Partial<Settings>, key: BooleanKey, value: string): Partial<Settings> {
  const { [key]: _, ...rest } = settings;
  return value === '' ? rest : { ...rest, [key]: value === 'true' };
}
