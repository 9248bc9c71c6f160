import { Button, ButtonRow } from '../../src/ui';
import type { PlacedCase } from '../model/cases';
import { linkTo } from '../route';
import { workOn } from '../store/practising';
import type { ViewProps } from './app';
import { CaseSummary } from './case-summary';
import { Tick } from './fields';
import { KeepSwitch } from './keep-switch';
import { StageView } from './stage-view';

interface CasePageProps extends ViewProps {
  placed: PlacedCase;
  at: number | 'end';
}

/** One case: where the learner is in it, and the stage or the summary. */
export function CasePage({ state, intents, placed, at }: CasePageProps) {
  const { key, practice } = placed;
  const work = workOn(state.work[key], placed);
  const last = practice.stages.length;
  // An address that leads ahead shows the furthest stage that was opened: nothing is given away.
  const place = Math.min(at === 'end' ? last : at, work.reached);
  return (
    <>
      <p class="no-print">
        <a href={linkTo({ view: 'room' })}>All cases</a>
      </p>
      <h1>{practice.title}</h1>
      <StageNav placed={placed} place={place} reached={work.reached} />
      <ShowChoice state={state} intents={intents} />
      {place === last ? (
        <CaseSummary state={state} intents={intents} placed={placed} work={work} />
      ) : (
        <StageView key={place} state={state} intents={intents} placed={placed} work={work} at={place} />
      )}
      <div class="no-print">
        <KeepSwitch state={state} intents={intents} part="room" label="Keep what I write here on this device">
          Off, it goes when this tab closes or crashes.
        </KeepSwitch>
        <ButtonRow>
          <Button small kind="secondary" onClick={() => intents.startAgain(key)}>
            Begin this case again
          </Button>
        </ButtonRow>
        <p class="quiet">
          From “{placed.packTitle}” by {placed.author}, version {placed.version}. Source: {practice.source.join('; ')}.
        </p>
      </div>
    </>
  );
}

function StageNav({ placed, place, reached }: { placed: PlacedCase; place: number; reached: number }) {
  const { key, practice } = placed;
  const steps = [
    ...practice.stages.map(({ title }, at) => ({ name: `Stage ${at + 1}`, title, at })),
    { name: 'Summary', title: '', at: practice.stages.length },
  ];
  return (
    <nav class="steps no-print" aria-label="Stages of this case">
      <ol class="plain-list">
        {steps.map(({ name, title, at }) => (
          <li key={name}>
            {at <= reached ? (
              <a
                href={linkTo({ view: 'case', key, at: at === practice.stages.length ? 'end' : at })}
                aria-current={at === place ? 'step' : undefined}
              >
                {name}
                {title !== '' && <span class="visually-hidden">: {title}</span>}
              </a>
            ) : (
              <span class="quiet">
                {name}
                <span class="visually-hidden"> (not yet)</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** For a shared screen. */
function ShowChoice({ state, intents }: ViewProps) {
  const { isLarge, hidesNotes } = state.showing;
  return (
    <fieldset class="show-choice no-print">
      <legend>On a shared screen</legend>
      <Tick id="show-large" label="Larger text" checked={isLarge} onTick={(on) => intents.show({ isLarge: on })} />
      <Tick id="show-hide" label="Hide the facilitator’s notes" checked={hidesNotes} onTick={(on) => intents.show({ hidesNotes: on })} />
    </fieldset>
  );
}
