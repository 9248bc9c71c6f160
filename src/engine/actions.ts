/**
 * Actions: who does what by when. Each part is a range of the text; a part that is not there is null, so that the writer sees which one.
 */
import type { RuleSet } from './compile';
import type { CommentReading } from './reading';
import { findTasks } from './task-lines';
import type { Task } from './tasks';
import type { Action } from './types';
import { actionWords } from './vocabulary';

/**
 * The actions of a comment, in reading order. A meeting that only has a date is no action; neither is a task of a contingency ("if …").
 * "ASAP" and "ongoing" are no time, and a passive without a name has no owner (domain brief, E12).
 */
export function findActions(reading: CommentReading, rules: Pick<RuleSet, 'lists'>): Action[] {
  const words = actionWords(rules.lists);
  const seen = new Map<string, number>();
  return findTasks(reading, words)
    .filter((task) => task.form !== 'named' || task.who !== null || isWork(reading, task))
    .map((task) => {
      const said = reading.document.text.slice(task.start, task.end).toLowerCase().replace(/\s+/g, ' ');
      const count = seen.get(said) ?? 0;
      seen.set(said, count + 1);
      const { start, end, who, what, when } = task;
      return {
        id: `action-${fingerprint(said)}${count > 0 ? `-${count}` : ''}`,
        start,
        end,
        who,
        what: { start: what.start, end: what.end },
        when: when ? { start: when.start, end: when.end } : null,
        date: when?.date ?? null,
      };
    });
}

/** Whether an action names somebody and a time: what the element `actions` asks for (annotation guide). */
export function isComplete(action: Action): boolean {
  return action.who !== null && action.when !== null;
}

/** "Medical report by 3/4" is work to do; "core group 3/4" is a date in the diary. */
function isWork(reading: CommentReading, task: Task): boolean {
  return /\b(?:referral|training|report|assessment|application|letter|checks?|visits?|viability|chronology|statement)\b/i.test(
    reading.document.text.slice(task.start, task.end),
  );
}

/** A short, stable name for a piece of text (FNV-1a, 32 bits); not a secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
