/**
 * What is to be done: a clause that asks somebody to do something, in the forms that supervisors use ("SW to see him", "I will ring",
 * "Medical to be booked", "Chase police", "Fostering: approval by Thurs"). A clause that tells what was done, or what would happen if, is none.
 */
import { findTimes, type TimeMention } from './dates';
import { ownerEnd, type Row } from './owners';
import type { Span } from './types';
import type { ActionWords } from './vocabulary';

/**
 * How a task is said. `asked`: somebody to do; `will`: somebody will do; `does`: somebody does by a time; `passive`: to be done;
 * `order`: do!; `listed`: an entry of a task list; `named`: a meeting, referral or the like with its time, no verb.
 */
export type TaskForm = 'asked' | 'will' | 'does' | 'passive' | 'order' | 'listed' | 'named';

/** A task in the text; ranges are offsets into the comment. */
export interface Task extends Span {
  form: TaskForm;
  who: Span | null;
  what: Span;
  when: TimeMention | null;
  sentence: number;
}

/** A stretch of a sentence, in words. */
export interface Clause {
  row: Row;
  from: number;
  to: number;
}

/** What stands over a clause: a heading over tasks, an owner before a colon. */
export interface Setting {
  inTasks: boolean;
  owner: Span | null;
}

/** Reads one clause as a task, or gives null. */
export function readTask(text: string, clause: Clause, setting: Setting, words: ActionWords): Task | null {
  const { row, to } = clause;
  let kept: TimeMention[] | null = null;
  // Most clauses are no tasks: their times are only read where something turns on them.
  const timesOf = () => (kept ??= timesIn(text, clause));
  const start = skipLeadIn(clause, timesOf);
  if (start >= to || CONDITIONS.has(row.lower[start] ?? '') || isDone(text, clause)) return null;
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
  return withOwner(draft) ?? needed(draft) ?? passive(draft) ?? order(draft) ?? listed(draft) ?? named(draft);
}

interface Draft {
  text: string;
  row: Row;
  start: number;
  to: number;
  readonly times: TimeMention[];
  setting: Setting;
  words: ActionWords;
}

const LEAD_INS = new Set(
  'please also and so then therefore thus firstly secondly thirdly finally lastly but plus again hence meanwhile agreed that'.split(' '),
);
const CONDITIONS = new Set(
  'if should unless when whenever where once had were in-the-event suppose provided whether until while as although because since'.split(
    ' ',
  ),
);
const ADVERBS = new Set(
  'now also then please both all each himself herself myself themselves still first just again next only therefore urgently immediately kindly jointly separately personally always'.split(
    ' ',
  ),
);
const MODALS = new Set('will shall must should'.split(' '));
const AGREED = new Set('is are needs need has have agreed agrees going'.split(' '));
/** What people are or feel; "Faith will be polite" and "he will need" are no tasks. */
const STATES = new Set(
  'be need want know feel like love remain seem become turn understand think believe grow struggle hear learn mean depend benefit suffer find lose test hate wait'.split(
    ' ',
  ),
);
/** Verbs that say what happens to the plan: alone at the start of a sentence they are a decision. */
const DECISION_VERBS = new Set(
  'continue close issue hold keep remain stay step end extend agree progress transfer allocate consider begin commence do let have get go come make thank'.split(
    ' ',
  ),
);
/** Words that begin like an order and are nouns here: "Contact with mum", "Visit was". */
const AFTER_NOUN = new Set(
  'with was is were are has had have of from by to in at took received remains went done and under for has been being held due between since after on'.split(
    ' ',
  ),
);
const ALSO_NOUNS = new Set(
  'visit contact call review report plan book check update record support search request refer test work move care address phone email ring show change issue help feed log type post text need question measure start return place view walk drive sort draft brief order chair witness share link track screen present match house set copy raise post train result follow step view test stand talk use supply answer head print take open drop'.split(
    ' ',
  ),
);

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
  const isPlan = !TELLS.has(row.lower[at] ?? '') && words.verbsThird.has(row.lower[at] ?? '') && soonest(draft.times.filter(isPlanned)) !== null;
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

const NOT_VERBS = new Set(
  'the a an his her their our my its this that these those him me us them school court panel conference legal police and or be home which whom what early social child foster'.split(
    ' ',
  ),
);

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
/** Verbs that tell how things are or what was said: no plan, whatever day stands beside them. */
const TELLS = new Set(
  'have has do think confirms confirm reports report states notes note recommends recommend describes considers consider feels agrees agree continues remains needs engages supports presents understands identifies shows says attends'.split(
    ' ',
  ),
);

/** What people do every week or at four is told, not planned; a day, or an hour to be done by, plans. */
const isPlanned = ({ kind, lead }: TimeMention) => kind !== 'frequency' && (kind !== 'clock' || /^(?:by|before|within)$/.test(lead));

/** "Mehmet: statement to legal by noon", "SW – chronology by Friday". */
function labelled(draft: Draft, end: number): Task | null {
  const { row, start, to, text } = draft;
  if (end === start || end >= to || !/^\s*(?:\([^)]*\)\s*)?(?:[:–—]|-\s)/.test(between(text, row, end))) return null;
  const inner = readTask(text, { row, from: end, to }, { inTasks: true, owner: spanOf(row, start, end) }, draft.words);
  return inner ? { ...inner, start: startOf(row, start) } : null;
}

/** Any other word or two before "to" and a plain verb: "Commissioning to give", "jo to ring". */
function unknownOwnerEnd({ row, start, to, words }: Draft): number {
  for (let at = start; at < Math.min(to, start + 4); at += 1) {
    const word = row.lower[at] ?? '';
    if (word === 'to') return at > start && words.verbs.has(row.lower[at + 1] ?? '') ? at : start;
    if (
      NOT_OWNERS.has(word) ||
      words.verbsThird.has(word) ||
      (/(?:ed|ing)$/.test(word) && word !== 'housing' && !/(?:commission|hous|screen|foster|nurs|school|gather)ing$/.test(word))
    )
      return start;
  }
  return start;
}

const NOT_OWNERS = new Set(
  `need needs continue continues due plan plans able unable want wants refuse refuses likely aim aims ability close referral referrals threat threats response access return support visit visits letter reason reasons
  decision happy ready keen attempts fails fail how what when where time risk risks delay prior according respond regard contrary subject thanks up back is are was were be been has have had will would can could may might
  must should it that this which who he she they you there not no and or but of in on at for from with by nothing something anything everything somebody unwilling willing free enough efforts right chance permission
  opportunity willingness capacity motivation request requests move moves question as nobody noone agree happy just sit better best worth important good essential hard easy so too very more case matter file closing less next going get got ought used seems appears consent used proposal offer work`.split(
    /\s+/,
  ),
);

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

/** "by Jess": who does what the passive leaves open. */
function agent({ row, to, words }: Draft, from: number): Span | null {
  for (let at = from; at < to - 1; at += 1) {
    if (row.lower[at] !== 'by') continue;
    const end = ownerEnd(row, at + 1, to, words);
    if (end > at + 1) return spanOf(row, at + 1, end);
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
  if (verb === 'see' && POINTERS.has(next)) return null;
  if (SELDOM_ORDERS.has(verb) && !OBJECTS.has(next) && !row.isName(start + 1)) return null;
  const first = text.charAt(startOf(row, start));
  if (!isPolite && !draft.setting.inTasks && row.sentence.kind !== 'bullet' && first === first.toLowerCase()) return null;
  if (DECISION_VERBS.has(verb) && !isPolite && !draft.setting.inTasks) return null;
  if (/[,:–—]/.test(between(text, row, start + 1)) && !draft.setting.inTasks) return null;
  if (ALSO_NOUNS.has(verb) && (AFTER_NOUN.has(next) || hasFinite(draft, start + 1)) && !(next === 'in' && soonest(draft.times)))
    return null;
  return made(draft, 'order', draft.setting.owner ?? trailingOwner(draft, false), start);
}

/** Words that are seldom an order without "the" or a name after them: "Put out by", "Clear throughout", "File audit". */
const SELDOM_ORDERS = new Set('put clear return file transfer plan care carry place set cut run let help move test bring pick'.split(' '));
const OBJECTS = new Set('the a an his her their our my this that these him them it up all both any mum dad'.split(' '));

/** "See above", "see minutes": points to another record. */
const POINTERS = new Set(
  'above below body note notes previous attached chronology file case assessment minutes also for report plan record my dw doc document separate under'.split(
    ' ',
  ),
);

/** An entry of a list of tasks: "chronology update", "OT report – Priti – 14/3". */
function listed(draft: Draft): Task | null {
  const { row, start, to, setting } = draft;
  const isDue = setting.owner !== null && soonest(draft.times.filter(isPlanned)) !== null;
  if ((!setting.inTasks && !isDue) || to - start > 30 || hasFinite(draft, start) || row.sentence.question) return null;
  return made(draft, 'listed', setting.owner ?? trailingOwner(draft, false) ?? leadingOwner(draft) ?? trailingOwner(draft, true) ?? agent(draft, start), start);
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
  return made(draft, 'named', draft.setting.owner ?? trailingOwner(draft, false) ?? leadingOwner(draft) ?? trailingOwner(draft, true) ?? agent(draft, start), start);
}

const MEETING =
  /\b(?:core gr(?:ou)?p|conference|conf|icpc|rcpc|review|supervision|meeting|mtg|discussion|strat|panel|gateway|lpm|hearing|taf|tac|mdt|mace|marac|pep|fgc|nrm|medical|statement|application)\b/i;

/** "SW stat visit 18/6", "Joel + GP home visit Fri". */
function leadingOwner({ row, start, to, times, words }: Draft): Span | null {
  const end = ownerEnd(row, start, to, words);
  // "Core group 30th" is a meeting and its day, nobody's task.
  const isAll = end < to && times.some((time) => time.start <= startOf(row, end) && endOf(row, to - 1) <= time.end);
  return end > start && end < to && !isAll ? spanOf(row, start, end) : null;
}

/** "(Freya)" or "– Marcia" at the end, "with receiving SW", "Joint visit Amina + new SW". */
function trailingOwner({ row, start, to, words, text }: Draft, withToo: boolean): Span | null {
  for (let at = to - 1; at > start; at -= 1) {
    const gap = text.slice(endOf(row, at - 1), startOf(row, at));
    const isMarked = /[(–—]|\s-\s|\/|\|/.test(gap);
    if (!isMarked && !(withToo && JOINT.has(row.lower[at - 1] ?? ''))) continue;
    const end = ownerEnd(row, at, to, words);
    if (end > at && (!isMarked || endsPart(text, row, end, to))) return spanOf(row, at, end);
  }
  return null;
}

const JOINT = new Set(['with', 'w', 'visit']);

/** A marked owner is alone between its marks: "(Freya)", "– Marcia.", "– Marcia – 14/3". */
function endsPart(text: string, row: Row, end: number, to: number): boolean {
  return (
    end >= to || /^[\s]*[)–—/|,.]|^\s+-\s/.test(between(text, row, end)) || /^\d/.test(row.lower[end] ?? '') || row.lower[end] === 'by'
  );
}

function made(draft: Draft, form: TaskForm, who: Span | null, whatAt: number): Task {
  const { row, start, to, times } = draft;
  const end = closed(draft.text, startOf(row, start), endOf(row, to - 1));
  const when = soonest(times.filter((time) => !isAside(row, whatAt, time)));
  return {
    form,
    start: startOf(row, start),
    end,
    who: who && { start: who.start, end: closed(draft.text, who.start, who.end) },
    what: trimmed(draft.text, { start: startOf(row, whatAt), end }, when),
    when,
    sentence: row.sentence.index,
  };
}

/** "ask whether the advocate can be at the next meeting", "as the worker leaves Weds": a time inside an aside is not by when. */
function isAside(row: Row, from: number, time: TimeMention): boolean {
  if (/^(?:by|before|b4|within|than|due)$/.test(time.lead)) return false;
  for (let at = from; at < row.lower.length && startOf(row, at) < time.start; at += 1)
    if (ASIDES.has(row.lower[at] ?? '') || (row.lower[at] === 'that' && SUBJECTS.has(row.lower[at + 1] ?? ''))) return true;
  return false;
}
const ASIDES = new Set('whether which who because as since what how why whose where'.split(' '));
const SUBJECTS = new Set('he she they it we i the his her their there mum dad'.split(' '));

/** Leaves the time at the end out of what is to be done, with the words that lead to it. */
function trimmed(text: string, what: Span, when: TimeMention | null): Span {
  if (!when || when.end < what.end || when.start <= what.start) return what;
  const head = Math.max(what.start, when.start - LONGEST_LEAD);
  const kept =
    text.slice(what.start, head) +
    text.slice(head, when.start).replace(/(?:[\s,(–—-]|\b(?:by|on|at|the|no later than|due|of|for|this|before)\b)+$/i, '');
  return kept.length < 3 ? what : { start: what.start, end: what.start + kept.length };
}

/** "no later than the end of" and its like: looking no further back keeps this linear. */
const LONGEST_LEAD = 60;

/** Of several times the one that says by when: "visit daily, report by 3/4" is due on 3/4. */
function soonest(times: readonly TimeMention[]): TimeMention | null {
  const able = times.filter((time) => time.deadline);
  const isLimit = (time: TimeMention) => /^(?:by|before|b4|within|than|due)$/.test(time.lead);
  const limit =
    able.find((time) => isLimit(time) && time.kind !== 'clock') ??
    able.find((time) => isLimit(time) && !able.some(({ kind }) => kind === 'date' || kind === 'day'));
  return limit ?? able.find((time) => time.kind !== 'frequency' && time.kind !== 'clock') ?? able[0] ?? null;
}

function timesIn(text: string, { row, from, to }: Clause): TimeMention[] {
  return from < to ? findTimes(text, startOf(row, from), endOf(row, to - 1)) : [];
}

function skipLeadIn({ row, from, to }: Clause, timesOf: () => readonly TimeMention[]): number {
  let at = from;
  for (;;) {
    at = skip(row, at, to, LEAD_INS);
    if ((row.lower[at] === 'can' || row.lower[at] === 'could' || row.lower[at] === 'would') && row.lower[at + 1] === 'you')
      at = skip(row, at + 2, to, LEAD_INS);
    const first = startOf(row, at);
    if (!MAY_BE_TIME.test(row.lower[at] ?? '')) return at;
    const time = timesOf().find(
      ({ start, end, lead }) =>
        (start <= first && first < end) || (lead !== '' && row.lower[at] === lead && start >= first && start - first < 12),
    );
    if (!time || at >= to || endOf(row, to - 1) <= time.end) return at;
    while (at < to && startOf(row, at) < time.end) at += 1;
  }
}

const MAY_BE_TIME = /^(?:on|by|from|within|before|b4|after|until|till|in|at|this|next|today|tonight|tomorrow|tmrw|mon|tue|wed|thu|fri|sat|sun|w|week|wk|end|each|every|\d)/;

/** A tick, "done" or "completed" at the edge: told, not asked. */
function isDone(text: string, { row, from, to }: Clause): boolean {
  const before = text.slice(Math.max(row.sentence.start - 6, 0), startOf(row, from));
  const clause = text.slice(startOf(row, from), endOf(row, to - 1));
  return (
    /[✔✓☑]|\[[xX]\]/.test(before + text.slice(row.sentence.start, row.sentence.end)) ||
    (/(?:^|[\s–—:-])(?:done|completed?|complete|achieved|actioned|sent|booked|arranged|n\/a)\W*$/i.test(clause) &&
      !/\b(?:be|been|once|when|if|needs?|get)\s+\p{L}+\W*$/iu.test(clause.slice(-40))) ||
    /^(?:done|completed)\b/i.test(clause)
  );
}

const FINITE = new Set(
  `is are was were am been being has had have did does said says say told tells asked took went came got held met gave began seen saw sent made left put rang spoke knew thought felt found kept brought bought wrote
  wants want thinks feels knows needs seems appears remains lives goes comes gets takes can cannot could would might may who which ran fell rose lost won sat stood heard paid led agrees refuses recommends suggests shows confirms states describes concludes identifies presents explains reports-that hasn't isn't`.split(
    /\s+/,
  ),
);

function hasFinite({ row, to }: Draft, from: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = row.lower[at] ?? '';
    if (FINITE.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word))) return true;
  }
  return false;
}
const NOT_PAST = new Set(
  'need exceed speed proceed succeed indeed naked hundred named supervised updated supported unannounced revised detailed related focused based bed extended shared'.split(
    ' ',
  ),
);

function isParticiple(word: string): boolean {
  return (word.length > 3 && word.endsWith('ed')) || PARTICIPLES.has(word);
}
const PARTICIPLES = new Set(
  'seen done made given sent told taken held put kept brought written spoken drawn found got met read set sought begun booked chosen built heard shown paid known left run understood undertaken withdrawn drawn bought redone rewritten overseen fed led re-done got hung thought dealt'.split(
    ' ',
  ),
);

function skip(row: Row, from: number, to: number, words: ReadonlySet<string>): number {
  let at = from;
  while (at < to && words.has(row.lower[at] ?? '')) at += 1;
  return at;
}

/** Takes in the bracket that closes what the range opened. */
function closed(text: string, start: number, end: number): number {
  return text[end] === ')' && text.slice(start, end).lastIndexOf('(') > text.slice(start, end).lastIndexOf(')') ? end + 1 : end;
}

const startOf = (row: Row, at: number) => row.sentence.start + (row.sentence.reading.start[at] ?? 0);
const endOf = (row: Row, at: number) => row.sentence.start + (row.sentence.reading.end[at] ?? 0);
const between = (text: string, row: Row, at: number) => text.slice(endOf(row, at - 1), startOf(row, at));
const spanOf = (row: Row, from: number, to: number): Span => ({ start: startOf(row, from), end: endOf(row, to - 1) });
