/**
 * The thread: what a careful reader sees across the entries of one child in time. Was the action done, was it only set again, did the
 * decision change and why, was last month's text pasted again, is the child in it.
 */
import { daysBetween, nearestYear } from './calendar';
import { readChild } from './child';
import type { RuleSet } from './compile';
import { findDecisions } from './decisions';
import { readElements } from './elements';
import { CommentReader, type CommentReading } from './reading';
import { findTasks } from './task-lines';
import type { Task } from './tasks';
import { followActions } from './thread-actions';
import { findAsks } from './thread-asks';
import { findCopies } from './thread-copies';
import { findChangedDecisions } from './thread-decisions';
import { livingIn } from './thread-living';
import { measureIn } from './thread-measures';
import { partedTask } from './thread-parted';
import { lowerWords, stemmerOf } from './thread-words';
import type { Entry, ThreadReview } from './types';
import { actionWords } from './vocabulary';

/** Longer than this between two entries is a gap: supervision is monthly, and six weeks let a month slip (domain brief, E22). Days. */
export const GAP_DAYS = 42;

/**
 * Reviews the entries of one child, which stand in time order. Offsets are into the text of the entry (UTF-16 code units), entries count from 0.
 * Never throws; an entry without a date has no gap before or after it. Linear in the words of all entries.
 */
export function reviewThread(entries: readonly Entry[], rules: RuleSet): ThreadReview {
  const reader = new CommentReader(rules);
  const words = actionWords(rules.lists);
  const read = entries.map((entry) => {
    const { text } = entry;
    const reading = reader.read(withoutMailHead(text));
    const child = readChild(reading);
    const decisions = findDecisions(reading, rules, child);
    const voice = readElements(reading, rules, { actions: [], decisions, child }).find(({ id }) => id === 'childsVoice');
    const all = findTasks(reading, words);
    const isAsk = (task: Task) => !isTold(task, entry) && !isDirection(task, reading);
    return {
      text,
      reading,
      decisions,
      children: child.names.map((name) => name.toLowerCase()),
      tasks: all.filter(isAsk).flatMap((task) => partedTask(task, text)),
      asks: findAsks(reading, all).filter(isAsk),
      voice: voice?.answer ?? 'not-seen',
    };
  });
  const copied = findCopies(read.map(({ reading }) => reading.sentences.flatMap((sentence) => lowerWords(sentence))));
  const copies = new Set(copied.map(({ entry }) => entry));
  const followed = followActions(
    read.map(({ text, reading, tasks, asks, children }) => ({
      text,
      tasks: [...tasks, ...asks].sort((a, b) => a.start - b.start),
      sentences: reading.sentences,
      children,
    })),
    stemmerOf(rules.lists),
  );
  const decided = read.map(({ reading, decisions, tasks }, index) => ({
    reading,
    decisions,
    tasks: new Set(tasks.map(({ sentence }) => sentence)),
    isCopy: copies.has(index),
  }));
  return {
    ...followed,
    copied,
    decisionChanged: findChangedDecisions(decided, rules.lists),
    gaps: gapsIn(entries),
    voice: read.map(({ voice }, entry) => ({ entry, answer: voice })),
  };
}

/** An entry that is a mail from its first line is the writer's own, and no mail pasted into one. The text keeps its length. */
function withoutMailHead(text: string): string {
  return text.replace(/^(?:(?:from|to|cc|sent|date|subject):[^\n]*\n)+/i, (head) => head.replace(/[^\n]/g, ' '));
}

/** "Aman is to move to lodgings in October", a plan under the heading "Decision": a course for the child, which nobody is asked to carry out. */
function isDirection({ sentence: index, who, start, end }: Task, { sentences, document }: CommentReading): boolean {
  const sentence = sentences[index];
  if (!sentence) return false;
  const title = sentences[sentence.heading];
  if (who === null && title && title.line !== sentence.line && /^\W*dec(?:ision)?s?\W*$/i.test(title.reading.text)) return true;
  const own = document.text.slice(start, end);
  return (
    PLAN_GOES_ON.test(own) ||
    (LIVES.test(own) && livingIn(sentence.reading.text) !== null) ||
    (IS_SO_MUCH.test(own) && measureIn(sentence.reading.text) !== null)
  );
}

const PLAN_GOES_ON = /\bplan (?:is )?to (?:continue|remain|carry on|stay)\b/i;
const LIVES =
  /\b(?:to|will|should) (?:now )?(?:move|go|live|return|stay(?! away)|remain|be placed)\b|^we (?:will (?:now )?look for|plan)\b/i;
const IS_SO_MUCH =
  /\b(?:moves?|goes|drops?|reduces?|increases?) (?:up |down |back )?to\b|\b(?:to be|will be|goes|becomes) (?:\d|one|two|three|four|five|six|a |an |once|twice|weekly|fortnightly|monthly|over|up|down|cut|high|low|med)/i;

/** "Joint visit with midwife on 24/4" is a thing to do before that day and a report after it: only the date of the entry tells. */
function isTold({ form, when, start, end }: Task, { text, date }: Entry): boolean {
  if ((form === 'named' || form === 'does' || form === 'passive') && TOLD.test(text.slice(start, end))) return true;
  if (form !== 'named' || !when?.date || !date) return false;
  const days = daysBetween(nearestYear(when.date, date), date);
  return days !== null && days >= 0;
}

/** "The meeting did take place on the 16th", "A longer discussion today than usual". */
const TOLD =
  /^no\b|^(?:[\w'’-]+\s+){1,6}?(?:did|didn['’]t|went|held|came|has (?:been|now)|have (?:been|now)|agreed to|took place|was (?:held|done|completed|cancelled|seen))\b(?<!\b(?:be|get) \w+)|\b(?:finally|now|went|sent|came|put) in\b|\bin on \d|^\W*\p{L}+:\s*['"“‘]|\b(?:discussion|session|talk|conversation|meeting) today (?:than|with|was|about)\b/iu;

function gapsIn(entries: readonly Entry[]): ThreadReview['gaps'] {
  return entries.flatMap(({ date }, before) => {
    const days = before === 0 ? null : daysBetween(entries[before - 1]?.date ?? null, date);
    return days !== null && days > GAP_DAYS ? [{ before, days }] : [];
  });
}
