/**
 * When: dates, days, intervals and named meetings, in all the ways in which supervisors write them (14/3, 14.03.25, 14th March, Fri,
 * w/c 3 March, "in 10 working days", "before the core group", close of play, tmrw). "ASAP", "ongoing" and "in due course" are told
 * apart as no time at all (domain brief, E12 near misses).
 *
 * One walk over the words; a pattern is only tried at a word that can begin it, and none looks far, so the time is linear in the text.
 */
import { DIGITS, GROUPS, type TimeKind } from './time-forms';
import type { Span } from './types';

export type { TimeKind } from './time-forms';

export interface TimeMention extends Span {
  kind: TimeKind;
  /** `yyyy-mm-dd`, or `--mm-dd` where the year is not written; null where the text gives no day of a month. */
  date: string | null;
  /** The word before it that says how it is meant: "by", "before", "since"; empty where there is none. */
  lead: string;
  /** True where it can answer "by when?". */
  deadline: boolean;
}

/**
 * All times of a text, in order, without overlap; parts of one time are joined ("Thurs 20 Feb, 10am").
 * @param text any text
 * @param from where to begin, UTF-16 offset
 * @param to where to end, exclusive
 */
export function findTimes(text: string, from = 0, to = text.length): TimeMention[] {
  const found: TimeMention[] = [];
  const leads: Lead[] = [];
  let start = wordStart(text, from, to);
  while (start < to) {
    const end = wordEnd(text, start);
    const lower = text.slice(start, end).toLowerCase();
    const time = timeAt(text, start, lower, leads);
    if (time && time.end <= to) {
      add(found, time, text);
      leads.length = 0;
      start = wordStart(text, time.end, to);
      continue;
    }
    leads.push({ word: lower, start, end });
    start = wordStart(text, end, to);
  }
  return found;
}

/** Letters and digits in a row, beyond `to` if they began before it. */
function wordStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLetterOrDigit(text, at)) at += 1;
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isLetterOrDigit(text, at)) at += 1;
  return at;
}

/** Nearly all characters are plain ones; for these no expression is run. */
function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

interface Lead {
  word: string;
  start: number;
  end: number;
}

function timeAt(text: string, at: number, word: string, leads: Lead[]): TimeMention | null {
  const first = word.charCodeAt(0);
  const group = first >= 48 && first <= 57 ? DIGITS : GROUPS.get(word);
  if (!group) return null;
  const lead = leadBefore(text, at, leads);
  for (const { pattern, read } of group) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const reading = match && read(match, { text, at, lead: lead.word });
    if (!match || !reading) continue;
    const kind = reading.kind;
    const deadline = reading.deadline ?? (kind !== 'duration' && kind !== 'vague');
    return {
      start: spanStart(lead, at),
      end: at + match[0].length,
      kind,
      date: reading.date ?? null,
      lead: lead.word,
      deadline: deadline && !BACKWARD.has(lead.word),
    };
  }
  return null;
}

const BACKWARD = new Set(['since', 'last', 'dated', 'was', 'were', 'held', 'ago']);
const LEADS = new Set(
  'by before b4 on in within after until till til from for over since due at every each last next than of dated w/c around about approx circa'.split(
    ' ',
  ),
);
/** Words that belong to the time itself when it is shown: "before the core group", "within 24 hours", "from Monday". */
const SHOWN = new Set([
  'before',
  'b4',
  'within',
  'in',
  'after',
  'until',
  'till',
  'til',
  'from',
  'every',
  'each',
  'next',
  'last',
  'since',
  'for',
  'over',
]);
const BETWEEN = new Set([
  'the',
  'a',
  'an',
  'next',
  'this',
  'coming',
  'about',
  'around',
  'later',
  'no',
  'mid',
  'end',
  'early',
  'late',
  'start',
  'of',
  'latest',
  'his',
  'her',
  'their',
  'our',
  'my',
]);

/** So many words back: "no later than Friday", "by the 22nd", "at the end of May". */
const MOST_LEADS = 4;

interface LeadFound {
  word: string;
  start: number;
}

/** The preposition that governs the time, past articles and the like; joined to it only by spaces. */
function leadBefore(text: string, at: number, leads: Lead[]): LeadFound {
  let end = at;
  const farthest = Math.max(0, leads.length - MOST_LEADS);
  for (let index = leads.length - 1; index >= farthest; index -= 1) {
    const lead = leads[index];
    if (!lead || text.slice(lead.end, end).trim() !== '') break;
    if (LEADS.has(lead.word) && !(BETWEEN.has(lead.word) && index > farthest && LEADS.has(leads[index - 1]?.word ?? ''))) return lead;
    if (!BETWEEN.has(lead.word)) break;
    end = lead.start;
  }
  return { word: '', start: at };
}

const spanStart = (lead: LeadFound, at: number) => (SHOWN.has(lead.word) ? lead.start : at);

/** Parts that stand side by side are one time: "Thurs 20 Feb, 10am", "noon Mon 21 Oct", "before the core group on 9 May". */
function add(found: TimeMention[], time: TimeMention, text: string): void {
  const last = found.at(-1);
  const isNear = last && /^[\s,]*(?:(?:on|at|the|by|of|this)\s+){0,2}$/i.test(text.slice(last.end, time.start));
  if (!last || !isNear || !canJoin(last, time) || text.slice(last.end, time.start).includes('\n')) {
    found.push(time);
    return;
  }
  const main = RANK.indexOf(time.kind) < RANK.indexOf(last.kind) ? time : last;
  found[found.length - 1] = {
    start: last.start,
    end: time.end,
    kind: main.kind,
    date: last.date ?? time.date,
    lead: last.lead,
    deadline: last.deadline || (time.deadline && !BACKWARD.has(last.lead)),
  };
}

const RANK: TimeKind[] = ['date', 'day', 'meeting', 'interval', 'month', 'season', 'event', 'clock', 'frequency', 'duration', 'vague'];

function canJoin(last: TimeMention, time: TimeMention): boolean {
  if (last.kind === 'vague' || time.kind === 'vague' || last.kind === 'duration' || time.kind === 'duration') return false;
  if (last.date && time.date) return false;
  return last.kind !== time.kind || last.kind === 'meeting';
}
