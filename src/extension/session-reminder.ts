/** The reminder of the next CPD session: a day that is kept, and looked at when popup or panel open. Nothing wakes the browser for it. */
import { dayOf } from './day';
import { type Saved, type SessionReminder, sessionReminderRecord } from './storage';

const A_WEEK = 7;

/** @returns the reminder where its day has come, by the clock of this device; null else. Never rejects. */
export async function dueReminder(now: Date): Promise<SessionReminder | null> {
  const reminder = await sessionReminderRecord.read();
  return reminder !== null && reminder.on <= dayOf(now) ? reminder : null;
}

/** Mentions it again in a week. */
export function remindLater(reminder: SessionReminder, now: Date): Promise<Saved> {
  const later = new Date(now.getFullYear(), now.getMonth(), now.getDate() + A_WEEK);
  return sessionReminderRecord.write({ ...reminder, on: dayOf(later) });
}
