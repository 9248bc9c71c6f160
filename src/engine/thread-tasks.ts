/**
 * What an entry asks for, as stems: one of the two sides that thread-actions.ts brings together.
 */
import type { PlacedSentence } from './reading';
import type { Task } from './tasks';
import { datesOf, isDate, pairsOf, wordsWithin } from './thread-spans';
import { type Stemmer, weightOf } from './thread-words';
import type { Span } from './types';
import { plainWords } from './vocabulary';

/** An entry as this stage reads it. */
export interface EntryReading {
  text: string;
  sentences: readonly PlacedSentence[];
  tasks: readonly Task[];
  /** Names of the children in it, in small letters. */
  children: readonly string[];
}

export interface ThreadTask {
  entry: number;
  span: Span;
  stems: ReadonlySet<string>;
  /** Stems of who is to do it; they count a little when the report names the same. */
  owner: ReadonlySet<string>;
  /** Pairs of words that stand side by side in it: "seizure plan", "dads' group". */
  pairs: ReadonlySet<string>;
  /** Stems of whom it asks: "ask the GP about his sleep" is answered by what the GP did. */
  asked: ReadonlySet<string>;
  /** Stems up to the first comma or bracket: what is written behind it ("fourth time on this list") changes nothing. */
  head: ReadonlySet<string>;
  /** What is to be done, in one word: reports use other verbs, so it counts half. */
  verb: string;
  /** Days and months that it names: "24/3", "june". */
  dates: ReadonlySet<string>;
  /** A review or supervision in the diary: it can be reported on, but nobody was asked to do anything. */
  isDiary: boolean;
  key: string;
}

/** The actions that an entry sets. @param entry its place in time, from 0 */
export function tasksOf({ sentences, tasks, text }: EntryReading, entry: number, stemmer: Stemmer): ThreadTask[] {
  return tasks.map((task) => {
    const sentence = sentences[task.sentence];
    const owner = new Set(
      task.who && sentence && isDoer(task, text) ? stemmer.stems(wordsWithin(sentence, withoutMatter(task.who, text))) : [],
    );
    const all = sentence ? wordsAround(sentence, task, task.when) : [];
    const stems = new Set(stemmer.stems(all.filter((word) => !isDate(word))));
    const [verb = ''] = sentence ? stemmer.stems(verbOf(task, wordsWithin(sentence, task.what))) : [];
    const about = new Set([...stems].filter((stem) => !owner.has(stem)));
    const own = text.slice(task.start, task.end);
    return {
      entry,
      span: { start: task.start, end: task.end },
      stems: about.size > 0 ? about : stems,
      owner,
      pairs: pairsOf(all, stemmer),
      asked: new Set(stemmer.stems(askedIn(own))),
      head: new Set(stemmer.stems(plainWords(/^[^,(–—]*/.exec(own)?.[0] ?? own).split(' '))),
      verb,
      dates: datesOf(own),
      isDiary:
        isMeeting(task, own) ||
        (task.form !== 'asked' && all.some((word) => DIARY.has(word)) && [...stems].every((stem) => weightOf(stem) < 1)),
      key: [...stems].sort().join(' '),
    };
  });
}

/** A meeting with its day, for which nobody is named: it is told of or not, but nobody let it drop. */
const isMeeting = ({ form, who }: Task, text: string): boolean =>
  form === 'named' &&
  who === null &&
  /\b(?:conference|meeting|mtg|discussion|panel|hearing|core gro?u?p|gateway)\b/i.test(text) &&
  !/\b(?:report|referral|request)\b/i.test(text);

/** "IDVA referral today" is about the IDVA; "SW – chronology by Friday" is not about the worker. */
function isDoer({ form, who, end }: Task, text: string): boolean {
  if (form !== 'named' && form !== 'listed') return true;
  return who !== null && (who.end >= end || /^\s*[:–—(-]/.test(text.slice(who.end, who.end + 3)));
}

/** "Baby massage – unit to arrange": the doer stands behind the dash. */
function withoutMatter({ start, end }: Span, text: string): Span {
  const at = Math.max(...['–', '—', ' - ', ':'].map((mark) => text.slice(start, end).lastIndexOf(mark)));
  return { start: start + Math.max(0, at + 1), end };
}

/** The word for what is to be done with the matter: "to be requested", "chase police"; a list of things to do has none. */
function verbOf({ form }: Task, words: readonly string[]): readonly string[] {
  if (form === 'named' || form === 'listed') return [];
  const at = form === 'passive' ? words.indexOf('be') + 1 : 0;
  return form === 'passive' && at === 0 ? [] : words.slice(at, at + 1);
}

/** "ask the GP about …", "Pat and Gwen to be asked whether …", "Mum to be offered …": the words for those who are asked. */
function askedIn(text: string): string[] {
  const found = ASKS.exec(text)?.[1] ?? IS_ASKED.exec(text)?.[1] ?? TOLD_TO.exec(text)?.[1];
  return found ? plainWords(found).split(' ') : [];
}

const ASKS =
  /\b(?:ask|tell|ring|call|email|chase|invite|contact|remind|speak (?:to|with)|talk (?:to|with)|write to|check with|request that|asked that|refer (?:him|her|them) to|offer)\s+((?:[\w'’&+-]+\s+){1,5}?)(?=(?:to|for|about|whether|if|what|when|why|how|who|on|re|regarding|alone|with|that|by|update|\d)\b|$)/i;
const TOLD_TO = /\b(?:explain|say|send|show|write|give|pass)\b[^.,;]{1,60}?\bto ((?:[\w'’-]+ ){0,2}[\w'’-]+)/i;
const IS_ASKED =
  /^((?:[\w'’&+-]+\s+){1,6}?)(?:to be|should be|is to be|needs to be|are to be)\s+(?:asked|told|offered|invited|contacted|chased|approached)\b/i;
const DIARY = new Set('review reviewed supervision'.split(' '));

/** The words of a task without those of its time: "by half term" says nothing about what. */
function wordsAround(sentence: PlacedSentence, task: Span, when: Span | null): string[] {
  if (!when || when.start < task.start || when.end > task.end) return withoutOccasion(wordsWithin(sentence, task));
  const before = wordsWithin(sentence, { start: task.start, end: when.start });
  return withoutOccasion([...before, ...wordsWithin(sentence, { start: when.end, end: task.end })]);
}

/** "before Carol's holiday", "once the report is in": an occasion is a time too. */
function withoutOccasion(words: string[]): string[] {
  const at = words.findIndex(
    (word, index) =>
      index >= LEAST_BEFORE_OCCASION &&
      OCCASION.has(word) &&
      words[index - 1] !== 'look' &&
      words[index + 1] !== 'proceedings' &&
      (word !== 'if' || !words.slice(0, index).some((before) => ASKING.has(before))),
  );
  return at < 0 ? words : words.slice(0, at);
}

/** "via the payments team", "if nothing has changed by then": how and in which case; neither is told again. */
const OCCASION = new Set('before until till after once ahead while unless if via through'.split(' '));
const ASKING = new Set('ask asks asked check find see know'.split(' '));
/** Who, "to" and what: nothing is cut from these. */
const LEAST_BEFORE_OCCASION = 4;
