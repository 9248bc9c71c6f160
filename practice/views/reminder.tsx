import { useState } from 'preact/hooks';
import { dayOf } from '../../src/extension/day';
import { Button, ButtonRow, dayInWords } from '../../src/ui';
import { addMonths } from '../model/dates';
import { GAP_MONTHS, sessionById } from '../model/sessions';
import type { ViewProps } from './app';

interface ReminderProps extends ViewProps {
  /** Id of the session that comes next. */
  session: string;
  /** Day of the session before, `yyyy-mm-dd`; today where it is empty. */
  from: string;
}

/** A day on which the popup mentions the next session. One day is kept, and nothing rings. */
export function Reminder({ state, intents, session, from }: ReminderProps) {
  const { reminder } = state;
  const [typed, setTyped] = useState('');
  const start = from === '' ? dayOf(new Date()) : from;
  if (reminder) {
    const next = sessionById(reminder.session);
    return (
      <div data-reminder={reminder.on}>
        <p>
          From <strong>{dayInWords(reminder.on)}</strong> on, my window over the page mentions{' '}
          {next?.name.toLowerCase() ?? 'the next session'}. Nothing rings.
        </p>
        <div class="no-print">
          <ButtonRow>
            <Button kind="secondary" onClick={() => intents.remind(null)}>
              Take the reminder away
            </Button>
          </ButtonRow>
        </div>
      </div>
    );
  }
  return (
    <div class="no-print">
      <p>Remind me of {sessionById(session)?.name.toLowerCase() ?? 'the next session'}:</p>
      <ButtonRow>
        {GAP_MONTHS.map((months) => {
          const on = addMonths(start, months);
          return (
            <Button key={months} kind="secondary" onClick={() => intents.remind({ on, session })}>
              In {months === 2 ? 'two' : 'three'} months: {dayInWords(on)}
            </Button>
          );
        })}
      </ButtonRow>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') intents.remind({ on: typed, session });
        }}
      >
        <p class="field">
          <label for={`remind-${session}`}>Or on this day</label>
          <input
            class="input"
            type="date"
            id={`remind-${session}`}
            autocomplete="off"
            required
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </p>
        <button type="submit" class="button button-secondary">
          Remind me then
        </button>
      </form>
      <p class="quiet">
        {from === '' ? 'Counted from today.' : `Counted from session one on ${dayInWords(from)}.`} Only this day is kept, on this device.
      </p>
    </div>
  );
}
