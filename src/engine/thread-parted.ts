/**
 * "SW to meet F. Bank card to be ordered.": after an initial or an abbreviation the full stop ends no sentence, so that two asks are read as
 * one. Here they are parted, where what follows begins as an ask does.
 */
import type { Task } from './tasks';

/** A capital after a full stop, and within a few words "to" with what is to be done. */
const NEXT_ASK = /(\.)\s+(?=(?:[A-Z][\w'’&+-]*)(?:\s[\w'’&+-]+){0,4}?\s(?:to\s(?!the\b|a\b|an\b|be\sable\b)[a-z]{2,}))/g;

/** The task, or the tasks that it holds. @param text of the entry */
export function partedTask(task: Task, text: string): Task[] {
  const own = text.slice(task.start, task.end);
  const cuts = [...own.matchAll(NEXT_ASK)].map(({ index, 0: gap }) => ({ end: task.start + index, next: task.start + index + gap.length }));
  const [first] = cuts;
  if (!first) return [task];
  const isWithin = (span: { start: number; end: number } | null, end: number) => span !== null && span.end <= end;
  const head: Task = {
    ...task,
    end: first.end,
    what: { start: Math.min(task.what.start, first.end), end: Math.min(task.what.end, first.end) },
    who: isWithin(task.who, first.end) ? task.who : null,
    when: isWithin(task.when, first.end) ? task.when : null,
  };
  const rest = cuts.map(({ next }, at): Task => {
    const end = cuts[at + 1]?.end ?? task.end;
    return { form: 'asked', start: next, end, who: null, what: { start: next, end }, when: null, sentence: task.sentence };
  });
  return [head, ...rest];
}
