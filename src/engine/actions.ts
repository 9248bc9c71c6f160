/**
 * Actions: who does what by when. Each part is a range of the text; a part that is not there is null, so that the writer sees which one.
 */
import type { RuleSet } from './compile';
import type { CommentReading } from './reading';
import { nameOf } from './task-draft';
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
      const name = task.name ?? nameOf(reading.document.text, task);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      const { start, end, who, what, when } = task;
      return {
        id: `action-${name}${count > 0 ? `-${count}` : ''}`,
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
