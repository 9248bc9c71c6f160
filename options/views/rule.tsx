/** One wording rule: why it is there, what it does, and what we change of it. */
import { useMemo, useState } from 'preact/hooks';
import { readPackValue } from '../../src/engine/packs/check';
import type { LanguageRule, RuleChange } from '../../src/engine/packs/schema';
import { SEVERITIES, type Severity } from '../../src/engine/types';
import { Button, ButtonRow, Details, ErrorSummary, type FormError, Notice, SEVERITY_WORDS, Section } from '../../src/ui';
import type { ViewProps } from '../app';
import { problemInForm } from '../model/entry';
import { inWords } from '../model/in-words';
import { LAYER_WORDS, layersOf, type RuleInForce, wordingRules } from '../model/library';
import { linkTo } from '../route';
import { CATEGORY_WORDS } from '../words';
import { fromLines, SelectField, Tag, TextField, Tick, toLines } from './parts';
import { RuleProof, UnreadList } from './proof';
import { titleOf } from './rules';

export function RuleView({ bench, state, rest }: ViewProps) {
  const found = useMemo(() => wordingRules(state.library).find(({ key }) => key === rest), [state.library, rest]);
  if (!found)
    return (
      <>
        <h1>I could not find this rule</h1>
        <p>
          It may have been taken out. <a href={linkTo('rules')}>Back to all rules</a>
        </p>
      </>
    );
  const { rule, pack, layer, original } = found;
  const isOwn = layer === 'organisation' || layer === 'personal';
  const packs = layersOf(state.library).map((one) => one.pack);
  return (
    <>
      <p>
        <a href={linkTo('rules')}>All rules</a>
      </p>
      <h1>{titleOf(rule)}</h1>
      <p class="tags">
        <Tag>{CATEGORY_WORDS[rule.category]}</Tag>
        <Tag>{LAYER_WORDS[layer]}</Tag>
        {found.change && <Tag kind="attention">Changed by us</Tag>}
      </p>
      <Section title="Why it is there">
        <p>{original.why}</p>
        <dl class="facts">
          <Fact name="Source" value={original.source.join('; ')} />
          <Fact name="Owner" value={original.owner ?? pack.owner ?? pack.author} />
          <Fact name="Review date" value={original.reviewBy ?? pack.reviewBy ?? 'none set'} />
          <Fact name="Pack" value={`${pack.title}, version ${pack.version}`} />
        </dl>
      </Section>
      <Section title="What it finds">
        <ul>
          {rule.find.map((pattern) => (
            <li key={pattern}>
              <code>{pattern}</code> <span class="quiet">{inWords(pattern)}</span>
            </li>
          ))}
        </ul>
        <Details summary="Its examples">
          <RuleProof trying={bench.trying} packs={packs} pack={pack.id} rule={rule} />
        </Details>
      </Section>
      {layer === 'policy' && (
        <Notice>
          <p>Your organisation has set this rule. It can be looked at here, and changed only in the policy.</p>
        </Notice>
      )}
      {isOwn && (
        <p>
          <a class="button" href={linkTo('write', `language/${pack.id}/${rule.id}`)}>
            Change this rule
          </a>
        </p>
      )}
      {layer === 'built-in' && <ChangeForm key={JSON.stringify(found.change)} found={found} bench={bench} state={state} />}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type Shape = Required<Pick<LanguageRule, 'say' | 'why' | 'severity'>> & {
  on: boolean;
  better: string;
  alsoFind: string;
  leaveAlone: string;
  note: string;
};

/** Our layer over a built-in rule. Each part shows what was built in, and goes back to it with one click. */
function ChangeForm({ found, bench, state }: { found: RuleInForce } & Omit<ViewProps, 'rest'>) {
  const { key, original, change, pack } = found;
  const [shape, setShape] = useState<Shape>(() => shapeOf(original, change?.change ?? null));
  const [errors, setErrors] = useState<FormError[]>([]);
  const put = (part: Partial<Shape>): void => setShape({ ...shape, ...part });
  const values = changeOf(original, shape);
  const changed = useMemo(
    (): LanguageRule => ({
      ...original,
      find: [...original.find, ...fromLines(shape.alsoFind)],
      leaveAlone: [...(original.leaveAlone ?? []), ...fromLines(shape.leaveAlone)],
    }),
    [original, shape.alsoFind, shape.leaveAlone],
  );
  const { alsoFind, leaveAlone } = values;
  const unread = problemsOf(key, { alsoFind, leaveAlone });
  const save = (): void => {
    const problems = problemsOf(key, values);
    setErrors(problems);
    if (problems.length > 0) return;
    void bench.changeRule(key, values);
  };
  return (
    <Section title="Change it for us">
      <p>The built-in rule stays as it is; your changes lie over it.</p>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <Tick label="In use" checked={shape.on} onChange={(on) => put({ on })} />
      <SelectField
        label="How much it matters"
        value={shape.severity}
        hint={differs(SEVERITY_WORDS[original.severity], SEVERITY_WORDS[shape.severity])}
        choices={(['important', 'suggest', 'info'] as const).map((value) => ({ value, title: SEVERITY_WORDS[value] }))}
        onChange={(severity) => put({ severity: severityOf(severity) })}
      />
      <TextField
        id="say"
        label="What it says to the writer"
        rows={2}
        value={shape.say}
        hint={differs(original.say, shape.say)}
        onChange={(say) => put({ say })}
      />
      <TextField
        id="better"
        label="Better wordings, one a line"
        rows={Math.max(3, original.better.length + 1)}
        value={shape.better}
        hint={
          <>
            A line that begins with “advice:” is advice; all others fit in the very place. {differs(toLines(original.better), shape.better)}
          </>
        }
        onChange={(better) => put({ better })}
      />
      <TextField id="why" label="Why" rows={3} value={shape.why} hint={differs(original.why, shape.why)} onChange={(why) => put({ why })} />
      <TextField
        id="alsoFind"
        label="Find these too, one pattern a line"
        rows={2}
        value={shape.alsoFind}
        onChange={(alsoFind) => put({ alsoFind })}
      />
      <TextField
        id="leaveAlone"
        label="Leave these alone, one pattern a line"
        rows={2}
        value={shape.leaveAlone}
        onChange={(leaveAlone) => put({ leaveAlone })}
      />
      {(values.alsoFind || values.leaveAlone) && unread.length > 0 && <UnreadList says={unread.map(({ say }) => say)} />}
      {(values.alsoFind || values.leaveAlone) && unread.length === 0 && (
        <RuleProof trying={bench.trying} packs={layersOf(state.library).map((one) => one.pack)} pack={pack.id} rule={changed} />
      )}
      <TextField id="note" label="Why we changed it (optional)" value={shape.note} onChange={(note) => put({ note })} />
      <ButtonRow>
        <Button onClick={save}>Put this into my draft</Button>
        {change !== null && (
          <Button kind="secondary" onClick={() => void bench.edit(change.pack, { kind: 'drop', part: 'changes', id: key })}>
            Back to the built-in rule
          </Button>
        )}
      </ButtonRow>
    </Section>
  );
}

function differs(builtIn: string, now: string): string {
  return builtIn === now ? '' : `Built in: ${builtIn}`;
}

function shapeOf(original: LanguageRule, change: RuleChange | null): Shape {
  return {
    on: (change?.on ?? original.on) !== false,
    severity: change?.severity ?? original.severity,
    say: change?.say ?? original.say,
    why: change?.why ?? original.why,
    better: toLines(change?.better ?? original.better),
    alsoFind: toLines(change?.alsoFind),
    leaveAlone: toLines(change?.leaveAlone),
    note: change?.note ?? '',
  };
}

/** Only what differs from the built-in rule; undefined takes a part of an earlier change away. */
function changeOf(original: LanguageRule, shape: Shape): Omit<RuleChange, 'rule'> {
  const better = fromLines(shape.better);
  const [also, leave] = [fromLines(shape.alsoFind), fromLines(shape.leaveAlone)];
  return {
    on: shape.on === (original.on !== false) ? undefined : shape.on,
    severity: shape.severity === original.severity ? undefined : shape.severity,
    say: shape.say === original.say ? undefined : shape.say,
    why: shape.why === original.why ? undefined : shape.why,
    better: toLines(better) === toLines(original.better) ? undefined : better,
    alsoFind: also.length > 0 ? also : undefined,
    leaveAlone: leave.length > 0 ? leave : undefined,
    note: shape.note.trim() === '' ? undefined : shape.note.trim(),
  };
}

function problemsOf(rule: string, values: Omit<RuleChange, 'rule'>): FormError[] {
  const change = Object.fromEntries(Object.entries({ rule, ...values }).filter(([, value]) => value !== undefined));
  const { problems } = readPackValue(
    { format: 1, id: 'trial', version: '0.0.0', title: 'x', purpose: 'x', author: 'x', licence: 'x', changes: [change] },
    'form',
  );
  return problems.map(({ message }) => problemInForm(FIELDS, message));
}

const FIELDS = [
  { name: 'say', label: 'What it says to the writer', kind: 'text' },
  { name: 'better', label: 'Better wordings', kind: 'lines' },
  { name: 'why', label: 'Why', kind: 'text' },
  { name: 'alsoFind', label: 'Find these too', kind: 'lines' },
  { name: 'leaveAlone', label: 'Leave these alone', kind: 'lines' },
  { name: 'note', label: 'Why we changed it', kind: 'line' },
] as const;

const severityOf = (value: string): Severity => SEVERITIES.find((known) => known === value) ?? 'suggest';
