import type { SessionReminder } from '../../src/extension/storage';
import { Button, ButtonRow, Notice } from '../../src/ui';
import type { Intents } from '../state';

const NAMES: Readonly<Record<string, string>> = { two: 'session two', three: 'session three' };

/** The next CPD session, mentioned gently from the chosen day on. */
export function SessionDue({ reminder, intents }: { reminder: SessionReminder | null; intents: Intents }) {
  if (!reminder) return null;
  return (
    <Notice>
      <p>You wanted to be reminded of {NAMES[reminder.session] ?? 'the next session'} of your CPD sessions.</p>
      <ButtonRow>
        <Button small kind="secondary" onClick={() => intents.open('sessions')}>
          Open the plan
        </Button>
        <Button small kind="secondary" onClick={intents.remindLater}>
          In a week
        </Button>
        <Button small kind="link" onClick={intents.endReminder}>
          Do not mention it again
        </Button>
      </ButtonRow>
    </Notice>
  );
}
