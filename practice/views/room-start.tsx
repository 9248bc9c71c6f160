import { Button, PRESET_WORDS, RuleProblems, Section } from '../../src/ui';
import { isBegun, type PlacedCase } from '../model/cases';
import { minutesInWords } from '../model/dates';
import { linkTo } from '../route';
import { workOn } from '../store/practising';
import type { ViewProps } from './app';
import { KeepSwitch } from './keep-switch';

/** Which cases there are, and how the room works. */
export function RoomStart({ state, intents }: ViewProps) {
  const { cases, problems } = state;
  return (
    <>
      <h1>Practice room</h1>
      <p class="lead">
        Invented families, about whom you hear a little at a time, as at work. At each stage you decide on what is known, write down why,
        hear what the child might ask, and compare with a facilitator’s notes. Then more arrives, and you look again: was the decision
        defensible on what was known then?
      </p>
      <RuleProblems problems={problems} />
      <Section title="Choose a case">
        {cases.length === 0 ? (
          <p>There is no case here. The pack with our own may be switched off under “Rules and settings”.</p>
        ) : (
          <ul class="plain-list cases">
            {cases.map((placed) => (
              <CaseCard key={placed.key} placed={placed} state={state} intents={intents} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="How to use it">
        <ul>
          <li>Alone: take your time, and write as you would on a file. Nobody sees it, and nothing is marked.</li>
          <li>
            With a team, on a shared screen: choose larger text, hide the facilitator’s notes, and let somebody type what the group decides.
            About ten minutes a stage.
          </li>
          <li>Everybody in these cases is invented. Please write nothing here about a real child.</li>
        </ul>
        <KeepSwitch state={state} intents={intents} part="room" label="Keep what I write here on this device">
          Off, it goes when this tab closes or crashes. On, it is here again next time; “What is kept” deletes it.
        </KeepSwitch>
      </Section>
      <Section title="A case of your own">
        <p>
          Your organisation can add cases in a rule pack: see <code>docs/rules.md</code>. Bring it in under “Rules and settings”, “Import
          and export”, and it stands in the list above.
        </p>
      </Section>
    </>
  );
}

function CaseCard({ placed, state, intents }: ViewProps & { placed: PlacedCase }) {
  const { key, practice, packTitle, version } = placed;
  const work = workOn(state.work[key], placed);
  const { stages, minutes, preset } = practice;
  const hasBegun = isBegun(work);
  const isThrough = work.reached >= stages.length;
  return (
    <li class="card">
      <h3>
        <a href={linkTo({ view: 'case', key, at: hasBegun ? (isThrough ? 'end' : work.reached) : 0 })}>{practice.title}</a>
      </h3>
      <p>{practice.about}</p>
      <p class="quiet">
        {stages.length} stages{minutes ? `, about ${minutesInWords(minutes)}` : ''}
        {preset ? `. You write as for: ${PRESET_WORDS[preset].toLowerCase()}` : ''}. From “{packTitle}”, version {version}.
      </p>
      {hasBegun && (
        <p class="row">
          <span>{isThrough ? 'You have been through it.' : `You are at stage ${work.reached + 1}.`}</span>
          <Button small kind="secondary" label={`Begin again: ${practice.title}`} onClick={() => intents.startAgain(key)}>
            Begin again
          </Button>
        </p>
      )}
    </li>
  );
}
