import { dayInWords, Section } from '../../src/ui';
import { minutesInWords } from '../model/dates';
import { SESSION_ONE } from '../model/session-one';
import { lengthOf, linesOf, ONLINE, SESSIONS } from '../model/sessions';
import { linkTo } from '../route';
import type { ViewProps } from './app';
import { KeepSwitch } from './keep-switch';
import { Reminder } from './reminder';

/** The three sessions, the gap between them, and what to think of when people meet on screen. */
export function SessionsStart({ state, intents }: ViewProps) {
  return (
    <>
      <h1>CPD sessions</h1>
      <p class="lead">
        Three half days for practice supervisors, as a checklist for you who run them. Each part says what happens and how long it takes,
        and opens what I can show for it.
      </p>
      <Section title="The sessions">
        <ul class="plain-list cases">
          {SESSIONS.map((session) => {
            const { id, name, title, aims } = session;
            const lines = linesOf(session);
            const done = lines.filter((line) => state.plans.ticks.includes(line.id)).length;
            const date = state.plans.plans[id]?.date ?? '';
            return (
              <li key={id} class="card">
                <h3>
                  <a href={linkTo({ view: 'session', id })}>
                    {name}: {title}
                  </a>
                </h3>
                <ul>
                  {aims.map((aim) => (
                    <li key={aim}>{aim}</li>
                  ))}
                </ul>
                <p class="quiet">
                  {minutesInWords(lengthOf(session))}, breaks included.{date !== '' && ` ${dayInWords(date)}.`}
                  {done > 0 && ` ${done} of ${lines.length} lines ticked.`}
                </p>
              </li>
            );
          })}
        </ul>
        <KeepSwitch state={state} intents={intents} part="sessions" label="Keep my ticks, days and times on this device">
          Off, they go when this tab closes. They say nothing about who takes part.
        </KeepSwitch>
      </Section>
      <Section title="Two to three months between one and two">
        <p>People need time to try the tools in real supervision. I can remind you when that time is over.</p>
        <Reminder state={state} intents={intents} after={SESSION_ONE} />
      </Section>
      <Section title="If you meet on screen">
        <ul>
          {ONLINE.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <p class="quiet">
        Course and times follow the CPD Guide of <cite>Defensible decision-making in children’s social care</cite> (Research in Practice
        with the Practice Supervisor Development Programme, 2022), which you will want to read. The words here are ours.
      </p>
    </>
  );
}
