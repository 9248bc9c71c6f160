import { Button, ButtonRow, dayInWords, Section } from '../../src/ui';
import { addMinutes, minutesInWords } from '../model/dates';
import { HOW_WORDS, lengthOf, type Opening, type Session, type SessionLine, type SessionPart, sessionAfter } from '../model/sessions';
import { linkTo } from '../route';
import type { ViewProps } from './app';
import { Tick, WhenField } from './fields';
import { KeepSwitch } from './keep-switch';
import { Reminder } from './reminder';

interface SessionProps extends ViewProps {
  session: Session;
}

/** One session as a checklist; printed, it is the plan for the day. */
export function SessionPage({ state, intents, session }: SessionProps) {
  const { id, name, title, aims, before, parts, after } = session;
  const plan = state.plans.plans[id] ?? { date: '', start: '' };
  const starts = startsOf(plan.start, parts);
  return (
    <>
      <p class="no-print">
        <a href={linkTo({ view: 'sessions' })}>All sessions</a>
      </p>
      <h1>
        {name}: {title}
      </h1>
      <p class="only-print">
        {[dayInWords(plan.date), plan.start === '' ? '' : `${plan.start} to ${addMinutes(plan.start, lengthOf(session))}`]
          .filter(Boolean)
          .join(', ')}
      </p>
      <div class="row no-print">
        <WhenField id="session-date" label="Day" type="date" value={plan.date} onSet={(date) => intents.plan(id, { date })} />
        <WhenField id="session-start" label="Begins at" type="time" value={plan.start} onSet={(start) => intents.plan(id, { start })} />
        <ButtonRow>
          <Button kind="secondary" onClick={intents.print}>
            Print the plan
          </Button>
        </ButtonRow>
      </div>
      <Section title="Aims">
        <ul>
          {aims.map((aim) => (
            <li key={aim}>{aim}</li>
          ))}
        </ul>
        <p class="quiet">{minutesInWords(lengthOf(session))}, breaks included.</p>
      </Section>
      <Section title="Before the day">
        <Checklist lines={before} state={state} intents={intents} />
      </Section>
      <Section title="On the day">
        {parts.map((part, at) => (
          <Part key={part.id} part={part} start={starts[at] ?? ''} state={state} intents={intents} />
        ))}
      </Section>
      <Section title="Afterwards">
        <Checklist lines={after} state={state} intents={intents} />
        {sessionAfter(id) && <Reminder key={id} state={state} intents={intents} after={session} />}
      </Section>
      <div class="no-print">
        <KeepSwitch state={state} intents={intents} part="sessions" label="Keep my ticks, days and times on this device">
          Off, they go when this tab closes.
        </KeepSwitch>
        <ButtonRow>
          <Button small kind="secondary" onClick={() => intents.untick(id)}>
            Clear all ticks
          </Button>
        </ButtonRow>
        <p class="quiet">Please note nothing about who took part: there is no place for it here, and that is on purpose.</p>
      </div>
    </>
  );
}

function Part({ part, start, state, intents }: ViewProps & { part: SessionPart; start: string }) {
  const { id, title, minutes, how, about, lines, opens } = part;
  return (
    <section class="session-part" aria-labelledby={`part-${id}`}>
      <h3 id={`part-${id}`}>
        {start !== '' && <span class="part-time">{start} </span>}
        {title}
      </h3>
      <p class="quiet">
        {minutesInWords(minutes)}.{how !== 'break' && ` ${HOW_WORDS[how]}.`}
      </p>
      <p>{about}</p>
      <Checklist lines={lines} state={state} intents={intents} />
      {opens.length > 0 && (
        <ul class="plain-list opens no-print" aria-label={`To open for: ${title}`}>
          {opens.map((opening) => {
            const { href, words, isHere } = linkOf(opening);
            return (
              <li key={href + words}>
                <a class="button button-secondary button-small" href={href} {...(isHere ? {} : { target: '_blank' })}>
                  {words}
                  {!isHere && <span class="visually-hidden"> (opens in a new tab)</span>}
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Checklist({ lines, state, intents }: ViewProps & { lines: readonly SessionLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="plain-list checklist">
      {lines.map(({ id, text }) => (
        <li key={id}>
          <Tick label={text} checked={state.plans.ticks.includes(id)} onTick={(isDone) => intents.tick(id, isDone)} />
        </li>
      ))}
    </ul>
  );
}

/** Where a part of a session is opened: looking back has a tab of its own, so that the checklist stays where it is. */
function linkOf(opening: Opening): { href: string; words: string; isHere: boolean } {
  if (opening.kind === 'case')
    return { href: linkTo({ view: 'case', key: opening.key, at: 0 }), words: `Case: ${opening.title}`, isHere: true };
  if (opening.kind === 'look-back') return { href: 'review.html', words: 'Look back', isHere: false };
  return { href: linkTo({ view: 'lens', id: opening.id }), words: `Lens: ${opening.title}`, isHere: true };
}

/** When each part begins; empty where the session has no time yet. */
function startsOf(start: string, parts: readonly SessionPart[]): string[] {
  let passed = 0;
  return parts.map(({ minutes }) => {
    const at = start === '' ? '' : addMinutes(start, passed);
    passed += minutes;
    return at;
  });
}
