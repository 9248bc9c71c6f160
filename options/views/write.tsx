/** Writing an entry by form: it runs on its own examples while it is typed, and cannot be switched on while one fails. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isRecord } from '../../src/extension/wire';
import { Button, ButtonRow, Details, ErrorSummary, type FormError, Notice } from '../../src/ui';
import type { ViewProps } from '../app';
import { idFrom } from '../model/edit-pack';
import { entryProblems, provable, sayInForm, type Values, valueAt, withValue } from '../model/entry';
import { layersOf } from '../model/library';
import type { Proof } from '../model/prove';
import { linkTo } from '../route';
import { dropScrap, keepScrap, readScrap } from '../store/draft';
import { useProof } from './aside';
import { EntryField } from './entry-field';
import { FORMS, type Form, type FormField, type FormPart } from './forms';
import { SelectField, Tick } from './parts';
import { PatternSigns } from './pattern-signs';
import { PhraseHelper } from './phrases';
import { ProvingList, UnreadList } from './proof';

export function WriteView({ bench, state, rest }: ViewProps) {
  const [part, packId, id] = readRest(rest);
  const form = FORMS[part];
  const layers = layersOf(state.library);
  const packs = layers.map(({ pack }) => pack);
  const known = packs.find((pack) => pack.id === packId);
  const isEditable = state.library.local.some((pack) => pack.id === packId);
  const scrap = rest === '' ? 'language' : rest;
  const [entry, setEntry] = useState<Values>(() => entryOf(known, part, form, id) ?? START[part]);
  const [isMine, setMine] = useState(false);
  const [errors, setErrors] = useState<FormError[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const [found, setFound] = useState(false);
  /** Counts the new entries, so that each begins with an empty form. */
  const [round, setRound] = useState(0);

  useEffect(() => {
    void readScrap(scrap).then((kept) => {
      if (!isRecord(kept)) return;
      setEntry(kept);
      setFound(true);
    });
  }, [scrap]);

  const change = (next: Values): void => {
    setEntry(next);
    setDone(null);
    void keepScrap(scrap, next);
  };
  const put = (name: string, value: unknown): void => change(withValue(entry, name, value));
  const takePhrases = (find: string[], flag: string[]): void => {
    const add = (values: Values, name: string, more: string[]) =>
      withValue(values, name, [...new Set([...strings(valueAt(values, name)), ...more])]);
    change(add(add(entry, 'find', find), 'examples.flag', flag));
  };

  const rule = useMemo(() => provable(part, { ...entry, id: 'trial' }), [part, entry]);
  const proving = useProof(bench.trying, packs, 'trial', rule);
  const unread = useMemo(() => (rule || !form.proves ? [] : unreadIn(part, form, entry)), [rule, part, form, entry]);
  const passes = !form.proves || isGood(proving.proof);
  const isOn = entry['on'] !== false && passes;

  const take = async (): Promise<void> => {
    const isOn = entry['on'] !== false && isGood(await proving.settled());
    const named = withName(part, form, entry, new Set(packs.flatMap((pack) => (pack.language ?? []).map((one) => one.id))));
    const whole: Values = part === 'language' ? withValue(named, 'on', isOn ? undefined : false) : named;
    const problems = entryProblems(
      part,
      whole,
      form.fields.map(({ name }) => name),
    );
    setErrors(problems.map(({ field, say }) => ({ field: field === null ? null : idOf(field), say: sayWith(form, field, say) })));
    if (problems.length > 0) return;
    const target = isEditable && packId ? packId : bench.ownPack(isMine ? 'personal' : 'organisation').id;
    if (!(await bench.edit(target, { kind: 'put', part, entry: { ...whole } })))
      return setErrors([{ field: null, say: 'I could not put this into your draft, and have kept what you typed. Please try again.' }]);
    void dropScrap(scrap);
    // What is typed next is another entry: with the name of this one it would take its place unseen.
    setEntry(id === null ? START[part] : whole);
    setRound(round + 1);
    setFound(false);
    setDone(part === 'language' ? linkTo('rules', `${target}/${String(whole['id'])}`) : linkTo('rules'));
  };

  const draw = (field: FormField) => (
    <EntryField
      key={field.name}
      id={idOf(field.name)}
      field={field}
      value={valueAt(entry, field.name)}
      onChange={(value) => put(field.name, value)}
    />
  );

  return (
    <>
      <p>
        <a href={linkTo('rules')}>All rules</a>
      </p>
      <h1>{form.title}</h1>
      <p>{form.lead}</p>
      {known && !isEditable && (
        <Notice>
          <p>This one comes from “{known.title}”, which stays as it is. What you put into your draft lies over it.</p>
        </Notice>
      )}
      {found && (
        <Notice>
          <p>I kept what you had typed here.</p>
          <Button
            kind="link"
            onClick={() => {
              void dropScrap(scrap);
              setEntry(entryOf(known, part, form, id) ?? START[part]);
              setFound(false);
            }}
          >
            Begin again
          </Button>
        </Notice>
      )}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {(part === 'language' || part === 'cues') && <PhraseHelper key={round} onTake={takePhrases} />}
      {(part === 'language' || part === 'cues') && <PatternSigns />}
      {form.fields.filter(isProving).map(draw)}
      {form.proves && (
        <div class="card">
          <h2>Does it do what you mean?</h2>
          {rule ? (
            <ProvingList rule={rule} proving={proving} />
          ) : unread.length > 0 ? (
            <UnreadList says={unread} />
          ) : (
            <p role="status">
              Fill in what to look for, and at least one sentence of each kind. The rule then runs on them while you type.
            </p>
          )}
          {part === 'language' && (
            <Tick
              label="Switch it on"
              checked={isOn}
              disabled={!passes}
              hint={
                passes
                  ? ''
                  : 'It can be switched on when all its examples are as they should be. You can put it into your draft switched off.'
              }
              onChange={(on) => put('on', on ? undefined : false)}
            />
          )}
        </div>
      )}
      {form.fields.filter((field) => !isProving(field) && !field.more).map(draw)}
      {form.fields.some(({ more }) => more) && (
        <Details summary="More: owner, review date, conditions">
          {form.fields.filter((field) => field.more && !isProving(field)).map(draw)}
        </Details>
      )}
      {!isEditable && (
        <SelectField
          label="For whom"
          value={isMine ? 'personal' : 'organisation'}
          choices={[
            { value: 'organisation', title: 'Our organisation: it goes into what you hand to IT' },
            { value: 'personal', title: 'Only me, on this device' },
          ]}
          onChange={(value) => setMine(value === 'personal')}
        />
      )}
      <ButtonRow>
        <Button onClick={() => void take()}>Put this into my draft</Button>
        {done !== null && <a href={done}>It is in your draft. Look at it</a>}
        {done !== null && id === null && <span class="quiet">The form is empty again, for the next one.</span>}
      </ButtonRow>
    </>
  );
}

const isGood = (proof: Proof | null): boolean => proof !== null && proof.failures.length === 0 && proof.problems.length === 0;

/** What was typed and cannot be read, field by field; what is still to be written is not among it. */
function unreadIn(part: FormPart, form: Form, entry: Values): string[] {
  const fields = form.fields.filter((field) => isProving(field) && strings(valueAt(entry, field.name)).length > 0);
  const problems = entryProblems(
    part,
    { ...entry, id: 'trial' },
    fields.map(({ name }) => name),
  );
  return problems.flatMap(({ field, say }) => (field === null ? [] : [sayWith(form, field, say)]));
}

/** What a rule is proved by stands together, before the words about it. */
const isProving = ({ name }: FormField): boolean => name === 'find' || name === 'leaveAlone' || name.startsWith('examples.');

const START: Readonly<Record<FormPart, Values>> = {
  language: { category: 'judgemental', severity: 'suggest' },
  cues: {},
  prompts: { about: 'childsVoice' },
  presets: { id: 'child-in-need' },
  acronyms: {},
  remarks: {},
};

function readRest(rest: string): [FormPart, string | null, string | null] {
  const [part = 'language', pack = null, ...id] = rest.split('/');
  const known = Object.keys(FORMS).find((one): one is FormPart => one === part) ?? 'language';
  return [known, pack, id.length === 0 ? null : id.join('/')];
}

function entryOf(
  pack: { [Part in FormPart]?: readonly Values[] | undefined } | undefined,
  part: FormPart,
  form: Form,
  id: string | null,
): Values | null {
  return pack?.[part]?.find((entry) => entry[form.key] === id) ?? null;
}

/** A rule gets its name from its first words; entries with a name of their own keep it. */
function withName(part: FormPart, form: Form, entry: Values, taken: ReadonlySet<string>): Values {
  if (part !== 'language' || typeof entry['id'] === 'string') return entry;
  const [first = ''] = strings(entry['find']);
  return { [form.key]: idFrom(first, taken), ...entry };
}

function sayWith(form: Form, field: string | null, say: string): string {
  const known = form.fields.find(({ name }) => name === field);
  return known ? sayInForm(known, say) : say;
}

const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
