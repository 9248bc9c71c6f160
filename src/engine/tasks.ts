/**
 * What is to be done: a clause that asks somebody to do something, in the forms that supervisors use ("SW to see him", "I will ring",
 * "Medical to be booked", "Chase police", "Fostering: approval by Thurs"). A clause that tells what was done, or what would happen if, is none.
 */
import { findTimes, type TimeMention } from './dates';
import { perSentence } from './kept';
import { ownerEnd, type Row } from './owners';
import {
  between,
  type Clause,
  type Draft,
  endOf,
  hasFinite,
  isPlanned,
  made,
  type Setting,
  skip,
  soonest,
  spanOf,
  startOf,
  type Task,
} from './task-draft';
import { agent, leadingOwner, trailingOwner, unknownOwnerEnd } from './task-owners';
import {
  ADVERBS,
  AFTER_NOUN,
  AGREED,
  ALSO_NOUNS,
  CONDITIONS,
  DECISION_VERBS,
  FINITE,
  isParticiple,
  LEAD_INS,
  MAY_BE_TIME,
  MEETING,
  MODALS,
  NOT_VERBS,
  OBJECTS,
  POINTERS,
  SELDOM_ORDERS,
  STATES,
  TELLS,
} from './task-words';
import type { Span } from './types';
import type { ActionWords } from './vocabulary';

export type { Clause, Setting, Task, TaskForm } from './task-draft';

/** Reads one clause as a task, or gives null. */
export function readTask(text: string, clause: Clause, setting: Setting, words: ActionWords): Task | null {
  const { row, to } = clause;
  let kept: TimeMention[] | null = null;
  // Most clauses are no tasks: their times are only read where something turns on them.
  const timesOf = () => (kept ??= timesIn(text, clause));
  const start = skipLeadIn(clause, timesOf);
  if (start >= to || CONDITIONS.has(row.lower[start] ?? '') || isElsewhere(row, start) || isDone(text, clause)) return null;
  const draft: Draft = {
    text,
    row,
    start,
    to,
    setting,
    words,
    get times() {
      return timesOf();
    },
  };
  return askedByWriter(draft) ?? withOwner(draft) ?? needed(draft) ?? passive(draft) ?? order(draft) ?? listed(draft) ?? named(draft);
}

/** "See plan", "as above", "none", "tbc": the task stands somewhere else, or there is none. */
const isElsewhere = ({ lower }: Row, at: number) =>
  /^(?:none|nil|tb[ac])$/.test(lower[at] ?? '') || (/^(?:see|as)$/.test(lower[at] ?? '') && POINTERS.has(lower[at + 1] ?? ''));

/** "I've asked Femke to visit by Wednesday": a task of hers, where a day is set for it. */
function askedByWriter(draft: Draft): Task | null {
  const { row, start, to } = draft;
  const first = row.lower[start];
  if (first !== 'i' && first !== 'we') return null;
  const at = skip(row, start + 1, to, BEFORE_ASKING);
  if (!ASKS.has(row.lower[at] ?? '') || !soonest(draft.times.filter(isPlanned))) return null;
  const { text, setting, words, times } = draft;
  const task = withOwner({ text, row, start: at + 1, to, setting, words, times });
  return task?.form === 'asked' ? task : null;
}

const BEFORE_ASKING = new Set(['have', 'am', 'are', 'would', 'also', 'now']);
const ASKS = new Set(['asked', 'asking', 'want', 'need', 'told', 'telling', 'instructed', 'like', 'require']);

function withOwner(draft: Draft): Task | null {
  const { row, start, to, words } = draft;
  const known = ownerEnd(row, start, to, words);
  const end = known > start ? known : unknownOwnerEnd(draft);
  const isMaybe =
    end === start && row.mayBeName(start) && !words.verbs.has(row.lower[start] ?? '') && !words.taskNouns.has(row.lower[start] ?? '');
  if (isMaybe) return nameAtStart(draft);
  if (end === start || end >= to) return labelled(draft, known);
  const at = skip(row, end, to, ADVERBS);
  const who = spanOf(row, start, end);
  const word = row.lower[at] ?? '';
  if (word === 'not' || row.lower[at + 1] === 'not') return null;
  if (word === 'to') return asked(draft, who, at, known > start);
  if (known === start) return null;
  if (MODALS.has(word)) return will(draft, who, at, end - start === 1);
  const toAt = toAfter(row, at, to);
  // "Father needs to show change" is a judgement; with a day it is a task.
  if (toAt > at && (!/^needs?$/.test(word) || soonest(draft.times))) return asked(draft, who, toAt, true);
  if (isPresent(row, at, start, end, words) && soonest(draft.times.filter(isPlanned))) return made(draft, 'does', who, at);
  return labelled(draft, known);
}

/** "Sam completes the report by 20 June": a name that stands only here, known as one by the verb after it and the time. */
function nameAtStart(draft: Draft): Task | null {
  const { row, start, to, words } = draft;
  const at = skip(row, start + 1, to, ADVERBS);
  const isPromise = row.lower[at] === 'will' && words.verbs.has(row.lower[at + 1] ?? '') && !STATES.has(row.lower[at + 1] ?? '');
  const isPlan =
    !TELLS.has(row.lower[at] ?? '') && words.verbsThird.has(row.lower[at] ?? '') && soonest(draft.times.filter(isPlanned)) !== null;
  if (isPromise) return will(draft, spanOf(row, start, start + 1), at, true);
  if (isPlan) return made(draft, 'does', spanOf(row, start, start + 1), at);
  const toAt = toAfter(row, at, to);
  return toAt > at && words.verbs.has(row.lower[toAt + 1] ?? '') ? asked(draft, spanOf(row, start, start + 1), toAt, false) : null;
}

/** "is to", "needs to", "has agreed to", "would need to": the place of the "to"; -1 where there is none. */
function toAfter(row: Row, at: number, to: number): number {
  for (let index = at; index < Math.min(to, at + 3); index += 1) {
    const word = row.lower[index] ?? '';
    if (word === 'to') return index > at ? index : -1;
    if (!AGREED.has(word) && !ADVERBS.has(word)) return -1;
  }
  return -1;
}

function asked(draft: Draft, who: Span, toAt: number, isKnown: boolean): Task | null {
  const { row, to, words } = draft;
  const at = skip(row, toAt + 1, to, ADVERBS);
  const verb = row.lower[at] ?? '';
  if (verb === 'be')
    return isParticiple(row.lower[skip(row, at + 1, to, ADVERBS)] ?? '')
      ? made(draft, 'passive', agent(draft, at), draft.start)
      : made(draft, 'asked', who, at);
  // "Leo to stay with Nan" is a decision about him, not his task.
  if (/^(?:stay|remain|live|reside)$/.test(verb)) return null;
  if (words.verbs.has(verb)) return made(draft, 'asked', who, at);
  // A known owner may do anything; what follows "to" must only not be a place or person ("Passed to the team").
  const isVerbLike = isKnown && /^[a-z]+(?:-[a-z]+)?$/.test(verb) && !NOT_VERBS.has(verb) && !row.isName(at) && at < to;
  return isVerbLike && !words.owners.has(verb) ? made(draft, 'asked', who, at) : null;
}

function will(draft: Draft, who: Span, modalAt: number, isShort: boolean): Task | null {
  const { row, to, times } = draft;
  const at = skip(row, modalAt + 1, to, ADVERBS);
  const verb = row.lower[at] ?? '';
  const next = row.lower[skip(row, at + 1, to, ADVERBS)] ?? '';
  const subject = row.lower[draft.start] ?? '';
  const isSpeaker = subject === 'i' || subject === 'we';
  if (verb === 'be') {
    if (next.endsWith('ing')) return made(draft, 'will', who, at + 1);
    return isParticiple(next) && !isSpeaker ? made(draft, 'passive', agent(draft, at), draft.start) : null;
  }
  if (row.lower[modalAt] === 'should' && !soonest(times)) return null;
  if (STATES.has(verb) && !isSpeaker) return null;
  if (isShort && !isSpeaker && verb === 'have' && !soonest(times)) return null;
  return at < to ? made(draft, 'will', who, at) : null;
}

function isPresent(row: Row, at: number, start: number, end: number, words: ActionWords): boolean {
  const word = row.lower[at] ?? '';
  if (TELLS.has(word)) return false;
  if (words.verbsThird.has(word)) return true;
  const first = row.lower[start] ?? '';
  const isPlural =
    first === 'i' || first === 'we' || first === 'they' || end - start > 1 || first.endsWith('s') || first === 'police' || first === 'duty';
  return isPlural && words.verbs.has(word) && !row.sentence.reading.parted[at] && !FINITE.has(row.lower[at + 1] ?? '');
}

/** "Mehmet: statement to legal by noon", "SW – chronology by Friday". */
function labelled(draft: Draft, end: number): Task | null {
  const { row, start, to, text } = draft;
  if (end === start || end >= to || !/^\s*(?:\([^)]*\)\s*)?(?:[:–—]|-\s)/.test(between(text, row, end))) return null;
  const inner = readTask(text, { row, from: end, to }, { inTasks: true, owner: spanOf(row, start, end) }, draft.words);
  return inner ? { ...inner, start: startOf(row, start) } : null;
}

/** "EHCP panel needs chasing". */
function needed(draft: Draft): Task | null {
  const { row, start, to } = draft;
  for (let at = start + 1; at < Math.min(to, start + 8); at += 1) {
    const word = row.lower[at] ?? '';
    if ((word === 'needs' || word === 'need') && /ing$/.test(row.lower[at + 1] ?? '') && draft.words.verbs.size > 0)
      return made(draft, 'passive', null, start);
    if (FINITE.has(word)) return null;
  }
  return null;
}

/** "Medical to be booked", "Brothers must be seen by the GP". */
function passive(draft: Draft): Task | null {
  const { row, start, to } = draft;
  // "Issue care proceedings, ICO to be sought" is a decision with its consequence.
  if (DECISION_VERBS.has(row.lower[start] ?? '')) return null;
  for (let at = start + 1; at < Math.min(to - 1, start + 12); at += 1) {
    const word = row.lower[at] ?? '';
    const isTo = word === 'to' || ((word === 'must' || word === 'should' || word === 'will') && row.lower[at + 1] === 'be');
    if (isTo && row.lower[at + 1] === 'be' && isParticiple(row.lower[skip(row, at + 2, to, ADVERBS)] ?? '')) {
      return made(draft, 'passive', agent(draft, at) ?? trailingOwner(draft, false), start);
    }
    if (
      FINITE.has(word) ||
      word === 'likely' ||
      word === 'said' ||
      (word.endsWith('ed') && isParticiple(word) && !row.sentence.reading.parted[at + 1])
    )
      return null;
  }
  return null;
}

/** "Chase police for disclosure", "Please ring school". */
function order(draft: Draft): Task | null {
  const { row, start, to, words, text } = draft;
  const verb = row.lower[start] ?? '';
  const next = row.lower[start + 1] ?? '';
  if (!words.verbs.has(verb) || next === '' || start + 1 >= to) return null;
  const isPolite =
    draft.setting.owner !== null || row.lower.slice(0, start).includes('please') || row.lower.slice(0, start).includes('you');
  // "Read and agreed with the worker's analysis" tells what was done.
  if (next === 'and' && isParticiple(row.lower[start + 2] ?? '')) return null;
  if (SELDOM_ORDERS.has(verb) && !OBJECTS.has(next) && !row.isName(start + 1)) return null;
  const first = text.charAt(startOf(row, start));
  if (!isPolite && !draft.setting.inTasks && row.sentence.kind !== 'bullet' && first === first.toLowerCase()) return null;
  if (DECISION_VERBS.has(verb) && !isPolite && !draft.setting.inTasks) return null;
  if (/[,:–—]/.test(between(text, row, start + 1)) && !draft.setting.inTasks) return null;
  if (ALSO_NOUNS.has(verb) && (AFTER_NOUN.has(next) || hasFinite(draft, start + 1)) && !(next === 'in' && soonest(draft.times)))
    return null;
  return made(draft, 'order', draft.setting.owner ?? trailingOwner(draft, false), start);
}

/** An entry of a list of tasks: "chronology update", "OT report – Priti – 14/3". */
function listed(draft: Draft): Task | null {
  const { row, start, to, setting } = draft;
  const isDue = setting.owner !== null && soonest(draft.times.filter(isPlanned)) !== null;
  if ((!setting.inTasks && !isDue) || to - start > 30 || hasFinite(draft, start) || row.sentence.question) return null;
  return made(
    draft,
    'listed',
    setting.owner ?? trailingOwner(draft, false) ?? leadingOwner(draft) ?? trailingOwner(draft, true) ?? agent(draft, start),
    start,
  );
}

/** "CIN review 24/3", "Young carers referral for the brother", "NRM by Sobia tonight". */
function named(draft: Draft): Task | null {
  const { row, start, to, words } = draft;
  if (to - start > 14 || hasFinite(draft, start)) return null;
  const nounAt = row.lower.findIndex((word, at) => at >= start && at < to && words.taskNouns.has(word));
  const hasMeeting = draft.times.some((time) => time.deadline) && MEETING.test(draft.text.slice(startOf(row, start), endOf(row, to - 1)));
  const isReferral =
    nounAt >= 0 &&
    nounAt - start < 5 &&
    /^(?:re-?)?referrals?$|^training$/.test(row.lower[nounAt] ?? '') &&
    (nounAt === start || /^(?:for|to|re|in)$/.test(row.lower[nounAt + 1] ?? ''));
  // "Visits twice weekly" at the start plans; "the SSW visits every six weeks" tells.
  const isVisits = nounAt === start && /^visits?$/.test(row.lower[start] ?? '');
  const hasTime = soonest(draft.times.filter((time) => isVisits || time.kind !== 'frequency')) !== null;
  if (!isReferral && !(hasTime && (nounAt >= 0 || hasMeeting || agent(draft, start)))) return null;
  return made(
    draft,
    'named',
    draft.setting.owner ?? trailingOwner(draft, false) ?? leadingOwner(draft) ?? trailingOwner(draft, true) ?? agent(draft, start),
    start,
  );
}

function timesIn(text: string, { row, from, to }: Clause): TimeMention[] {
  return from < to ? findTimes(text, startOf(row, from), endOf(row, to - 1)) : [];
}

/** "before the core group": from a lead to its time, UTF-16 code units; so no more times than that can begin there. */
const LEAD_REACH = 12;

function skipLeadIn({ row, from, to }: Clause, timesOf: () => readonly TimeMention[]): number {
  let at = from;
  let next = 0;
  for (;;) {
    at = skip(row, at, to, LEAD_INS);
    if ((row.lower[at] === 'can' || row.lower[at] === 'could' || row.lower[at] === 'would') && row.lower[at + 1] === 'you')
      at = skip(row, at + 2, to, LEAD_INS);
    if (!MAY_BE_TIME.test(row.lower[at] ?? '')) return at;
    const first = startOf(row, at);
    const times = timesOf();
    // Times are in order: what is behind us need not be looked at again.
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= first) next += 1;
    const time = times
      .slice(next, next + LEAD_REACH)
      .find(
        ({ start, end, lead }) =>
          (start <= first && first < end) || (lead !== '' && row.lower[at] === lead && start >= first && start - first < LEAD_REACH),
      );
    if (!time || at >= to || endOf(row, to - 1) <= time.end) return at;
    while (at < to && startOf(row, at) < time.end) at += 1;
  }
}

/** A tick, "done" or "completed" at the edge: told, not asked. */
function isDone(text: string, { row, from, to }: Clause): boolean {
  const { start, reading } = row.sentence;
  if (isTicked(reading) || TICK.test(text.slice(Math.max(start - 6, 0), startOf(row, from)))) return true;
  const first = row.lower[from] ?? '';
  // Most clauses neither begin nor end with such a word, and need not be looked at as text.
  if (!DONE.has(row.lower[to - 1] ?? '') && !first.startsWith('done') && !first.startsWith('completed')) return false;
  const clause = text.slice(startOf(row, from), endOf(row, to - 1));
  return (
    (/(?:^|[\s–—:-])(?:done|completed?|complete|achieved|actioned|sent|booked|arranged|n\/a)\W*$/i.test(clause) &&
      !/\b(?:be|been|once|when|if|needs?|get)\s+\p{L}+\W*$/iu.test(clause.slice(-40))) ||
    /^(?:done|completed)\b/i.test(clause)
  );
}

const TICK = /[✔✓☑]|\[[xX]\]/;
const isTicked = perSentence(({ text }) => TICK.test(text));
/** The last words of a clause that tells what was done; "a" is the end of "n/a". */
const DONE = new Set('done completed complete achieved actioned sent booked arranged a'.split(' '));
