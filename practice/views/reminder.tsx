import { useState } from 'preact/hooks';
import { dayOf } from '../../src/extension/day';
import { Button, ButtonRow, dayInWords } from '../../src/ui';
import { addMonths } from '../model/dates';
import { GAP_MONTHS, type Session, sessionAfter, sessionById } from '../model/sessions';
import type { Intents, PracticeState } from '../store/state';
import { WhenField } from './fields';

interface ReminderProps {
  state: Pick<PracticeState, 'reminder' | 'plans'>;
  intents: Pick<Intents, 'remind'>;
  /** The session that was held: the one after it is to be remembered, counted from its day or else from today. */
  after: Session;
}

/** A day on which the popup mentions the next session. One day is kept, and nothing rings. */
export function Reminder({ state, intents, after }: ReminderProps) {
  const { reminder } = state;
  const [typed, setTyped] = useState('');
  if (reminder) {
    const due = sessionById(reminder.session);
    return (
      <div data-reminder={reminder.on}>
        <p>
          From <strong>{dayInWords(reminder.on)}</strong> on, my window over the page mentions{' '}
          {due?.name.toLowerCase() ?? 'the next session'}. Nothing rings.
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
  const next = sessionAfter(after.id);
  if (!next) return null;
  const { id: session } = next;
  const from = state.plans.plans[after.id]?.date ?? '';
  const start = from === '' ? dayOf(new Date()) : from;
  return (
    <div class="no-print">
      <p>Remind me of {next.name.toLowerCase()}:</p>
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
        <WhenField id={`remind-${session}`} label="Or on this day" type="date" required value={typed} onSet={setTyped} />
        <button type="submit" class="button button-secondary">
          Remind me then
        </button>
      </form>
      <p class="quiet">
        {from === '' ? 'Counted from today.' : `Counted from ${after.name.toLowerCase()} on ${dayInWords(from)}.`} Only this day is kept, on
        this device.
      </p>
    </div>
  );
}
