/** What the writer asked to be reminded of: own action points from looking back, and the next CPD session. Mentioned once a window, gently. */
import { dueReminder, remindLater } from '../src/extension/session-reminder';
import { type ActionPoint, actionPointsRecord, finishActionPoint, sessionReminderRecord } from '../src/extension/storage';
import type { Intents, SurfaceState } from './state';

/** More would be a list of things to do. */
const MOST_POINTS = 3;

/** Never rejects. @param now by the clock of this device */
export async function readReminders(now: Date): Promise<Pick<SurfaceState, 'recall' | 'sessionDue'>> {
  return {
    recall: (await actionPointsRecord.read()).filter(({ done }) => !done).slice(0, MOST_POINTS),
    sessionDue: await dueReminder(now),
  };
}

interface Reminding {
  get(): SurfaceState;
  set(change: Partial<SurfaceState>): void;
  say(text: string): void;
}

export function reminding({ get, set, say }: Reminding): Pick<Intents, 'finishPoint' | 'dismissRecall' | 'remindLater' | 'endReminder'> {
  async function finish(point: ActionPoint): Promise<void> {
    const saved = await finishActionPoint(point.id);
    if (!saved.saved) return say(saved.say);
    set({ recall: get().recall.filter(({ id }) => id !== point.id) });
    say('Done. I will not mention it again.');
  }

  async function afterReminder(isLater: boolean): Promise<void> {
    const { sessionDue } = get();
    if (!sessionDue) return;
    const isDone = isLater ? (await remindLater(sessionDue, new Date())).saved : await sessionReminderRecord.remove();
    if (!isDone) return say('This could not be saved. Please try again.');
    set({ sessionDue: null });
    say(isLater ? 'I will mention it again in a week.' : 'I will not mention it again.');
  }

  return {
    finishPoint: (point) => void finish(point),
    dismissRecall: () => set({ recall: [] }),
    remindLater: () => void afterReminder(true),
    endReminder: () => void afterReminder(false),
  };
}
