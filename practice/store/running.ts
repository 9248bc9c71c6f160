/** Running the CPD sessions: ticks, days and times, and the reminder of the next one. */
import { type SessionReminder, sessionReminderRecord } from '../../src/extension/storage';
import { dayInWords } from '../../src/ui';
import { linesOf, sessionById } from '../model/sessions';
import type { Store } from './practice-store';
import type { Intents } from './state';

type Running = Pick<Intents, 'tick' | 'untick' | 'plan' | 'remind'>;

export const readReminder = (): Promise<SessionReminder | null> => sessionReminderRecord.read();

export function running({ get, set, say, touch }: Store): Running {
  function setTicks(ticks: readonly string[]): void {
    set({ plans: { ...get().plans, ticks: [...new Set(ticks)] } });
    touch('sessions');
  }

  async function remind(reminder: SessionReminder | null): Promise<void> {
    const earlier = get().reminder;
    const isDone = reminder ? (await sessionReminderRecord.write(reminder)).saved : await sessionReminderRecord.remove();
    if (!isDone) return say('This could not be saved. Please try again.');
    set({ reminder });
    const takeBack = (): void => void remind(earlier);
    if (reminder) say(`From ${dayInWords(reminder.on)} on, my window over the page will mention it.`, takeBack);
    else say('The reminder is gone.', takeBack);
  }

  return {
    tick(line, isDone) {
      const others = get().plans.ticks.filter((one) => one !== line);
      setTicks(isDone ? [...others, line] : others);
    },
    untick(id) {
      const session = sessionById(id);
      if (!session) return;
      const { ticks } = get().plans;
      const own = new Set(linesOf(session).map((line) => line.id));
      setTicks(ticks.filter((line) => !own.has(line)));
      say(`All ticks of ${session.name.toLowerCase()} are cleared.`, () => setTicks([...get().plans.ticks, ...ticks]));
    },
    plan(session, change) {
      const { plans } = get();
      const earlier = plans.plans[session] ?? { date: '', start: '' };
      set({ plans: { ...plans, plans: { ...plans.plans, [session]: { ...earlier, ...change } } } });
      touch('sessions');
    },
    remind: (reminder) => void remind(reminder),
  };
}
