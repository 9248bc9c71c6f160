/** Which rule packs are in force, and their own examples run before your eyes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../src/extension/day';
import { heldName } from '../../src/extension/held-name';
import type { PackPlace } from '../../src/extension/pack-in-use';
import { Button, ButtonRow, Live, Notice, RuleProblems, Section, Table } from '../../src/ui';
import type { Proved } from '../rules/proving';
import { reviewDay } from '../rules/review-day';
import { type Rules, type RulesRead, startRules } from '../rules/start';

const PLACE_WORDS: Readonly<Record<PackPlace, string>> = {
  'built-in': 'Built in',
  policy: 'Set by your organisation’s policy',
  organisation: 'Your organisation’s, added here',
  personal: 'Yours',
};

export function RulePacks() {
  const rules = useRef<Rules | null>(null);
  const [read, setRead] = useState<RulesRead | null | 'reading'>('reading');
  const [proved, setProved] = useState<Proved | null>(null);
  const [state, setState] = useState<'idle' | 'running' | 'over' | 'broken'>('idle');
  useEffect(() => {
    const started = startRules();
    rules.current = started;
    void started.read().then(setRead);
    return started.close;
  }, []);

  async function run(): Promise<void> {
    if (state === 'running') return;
    setProved(null);
    setState('running');
    const end = (await rules.current?.prove(setProved)) ?? null;
    setState(end ? 'over' : 'broken');
  }

  const say = state === 'over' && proved ? verdict(proved) : state === 'broken' ? BROKEN : '';
  return (
    <>
      <Section title="Rules in force">
        {read === 'reading' && <p role="status">Reading the rules …</p>}
        {read === null && <p>I could not read the rules. Please load this page again.</p>}
        {read !== null && read !== 'reading' && <PackTable read={read} />}
      </Section>
      <Section title="Do the rules do what they say?">
        <p>
          Every rule carries sentences that it must find and sentences that it must leave alone. They can be run here, on this device, by
          the same engine that reads your comments.
        </p>
        <ButtonRow>
          <Button onClick={() => void run()} disabled={state === 'running' || read === 'reading' || read === null}>
            Run the rules’ own examples now
          </Button>
        </ButtonRow>
        {state === 'running' && (
          <p>
            <progress aria-label="Examples run" max={proved?.of ?? 1} value={proved?.done ?? 0} />{' '}
            {proved ? `${proved.done} of ${proved.of}` : 'Beginning …'}
          </p>
        )}
        {say !== '' && (
          <Notice kind={state === 'over' && proved?.failed.length === 0 ? 'calm' : 'attention'}>
            <p>{say}</p>
            {proved && proved.failed.length > 0 && <Failures failed={proved.failed} />}
            {proved && proved.left > 0 && (
              <p>
                {proved.left === 1 ? 'One rule was' : `${proved.left} rules were`} not tried: they ask for parts of speech, which are not
                loaded here.
              </p>
            )}
          </Notice>
        )}
        <Live say={say} />
      </Section>
    </>
  );
}

const BROKEN = 'The run stopped before its end. Please load this page again.';

const verdict = ({ of, failed }: Proved): string =>
  failed.length === 0 ? `${of} of ${of} examples held.` : `${of - failed.length} of ${of} examples held. These did not:`;

function Failures({ failed }: Pick<Proved, 'failed'>) {
  return (
    <ul>
      {failed.slice(0, 50).map(({ rule, text, message }) => (
        <li key={`${rule} ${text}`}>
          <strong>{rule}</strong>: {text !== '' && `“${text}” `}
          {message}
        </li>
      ))}
      {failed.length > 50 && <li>and {failed.length - 50} more</li>}
    </ul>
  );
}

const countInWords = (rules: number): string => (rules === 0 ? 'Lists of words.' : rules === 1 ? 'One rule.' : `${rules} rules.`);

function PackTable({ read: { catalogue, problems, partly } }: { read: RulesRead }) {
  const today = dayOf(new Date());
  return (
    <>
      {partly !== null && (
        <Notice kind="attention">
          <p>{partly}</p>
        </Notice>
      )}
      <Table
        caption={`${catalogue.packs.length} rule packs, in the order in which they are laid over each other`}
        columns={[
          {
            title: 'Pack',
            heads: true,
            cell: ({ title, id, on, held }) => (
              <>
                {title} <span class="quiet">({id})</span>
                {!on && <span class="quiet"> – switched off</span>}
                {held.length > 0 && <span class="quiet"> – held back, since their examples fail: {held.map(heldName).join(', ')}</span>}
              </>
            ),
          },
          {
            title: 'From, version, rules, look at again by',
            cell: ({ place, version, rules, reviewBy }) => (
              <>
                {PLACE_WORDS[place]}. Version {version}. {countInWords(rules)} {reviewDay(reviewBy, today)}
              </>
            ),
          },
          { title: 'Fingerprint (SHA-256)', cell: ({ sha256 }) => <code class="hash">{sha256}</code> },
        ]}
        rows={catalogue.packs}
        keyOf={({ file, place }, index) => `${place} ${file} ${index}`}
      />
      <p class="quiet">The fingerprint is that of the file. The same number on two desks means the same rules, to the last letter.</p>
      <RuleProblems problems={problems} />
    </>
  );
}
