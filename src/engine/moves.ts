import type { WordInfo } from './lexicon';
import { shapeAt } from './move-shapes';
import {
  ARTICLES,
  BARE_DOING,
  BARE_DONE,
  BARE_VERBS,
  BETWEEN,
  CONTENT,
  DECIDERS,
  HANGING,
  isMental,
  LEADS,
  NO_FACTS,
  PARTICIPLES,
  PLAN_DOING,
  PLAN_VERBS,
  STAYS,
  WANTS,
  WITHOUT_DOING,
} from './move-words';
import { bare, isAdult, isChild, isWorker } from './word-marks';

/**
 * What a clause does, by who leads it and how its verb stands, whatever it is about: "I am not closing" and "we're holding on to the
 * flat" are one move. A decision shows in that shape before it shows in the words of the system.
 */
export const MOVES = [
  'own-doing',
  'own-done',
  'own-will',
  'own-wants',
  'own-would',
  'own-content',
  'decider-does',
  'you-will',
  'child-will',
  'family-will',
  'worker-will',
  'worker-to',
  'thing-will',
  'child-keeps',
  'family-keeps',
  'thing-keeps',
  'who-stays',
  'nobody-does',
  'thing-done',
  'child-may',
  'led-must',
  'led-to',
  'to-live',
  'bare-doing',
  'bare-do',
  'bare-done',
  'bare-dont',
  'bare-no',
  'bounded',
  'asks-please',
  'and-not',
  'to-somebody',
  'so-led',
] as const;
export type Move = (typeof MOVES)[number];

/** A move and the word at which its clause begins. Where a name leads it, who that is decides: a child (`ifChild`) or somebody else (`move`). */
export interface PlacedMove {
  move: Move | null;
  at: number;
  /** In small letters. */
  name?: string;
  ifChild?: Move;
}

/**
 * The moves of the words `from` to `to` of a sentence.
 * @param parted as in `Words`: true where a comma or the like stands before the word
 */
export function movesIn(words: readonly WordInfo[], parted: readonly boolean[], from: number, to: number): PlacedMove[] {
  const found: PlacedMove[] = [];
  let hanging = false;
  for (let at = from; at < to; at += 1) {
    const before = at > from ? lowerAt(words, at - 1) : '';
    const begins = at === from || parted[at] === true;
    if (!begins && !JOINS.has(before)) continue;
    const lower = lowerAt(words, at);
    if (HANGING.has(lower)) {
      hanging = true;
      continue;
    }
    // "If she rings, we go out": what follows an opening condition hangs on it too.
    if (hanging && at !== from && !RESUMES.has(lower) && !RESUMES.has(before)) continue;
    hanging = false;
    const move = moveAt(words, at, to, begins);
    if (move) found.push(typeof move === 'string' ? { move, at } : { ...move, at });
    if (before === 'so' || lower === 'so' || lower === 'therefore' || lower === 'hence') found.push({ move: 'so-led', at });
  }
  for (let at = from; at < to; at += 1) {
    const shape = shapeAt(words, at, at === from || parted[at] === true);
    if (shape) found.push({ move: shape, at });
  }
  return found;
}

const JOINS = new Set(['so', 'and', 'but', 'then', 'that', 'or']);
const RESUMES = new Set(['so', 'but', 'therefore']);

function moveAt(words: readonly WordInfo[], start: number, to: number, begins: boolean): Move | Named | null {
  let at = start;
  while (at < to && LEADS.has(lowerAt(words, at))) at += 1;
  const first = lowerAt(words, at);
  if (first === 'i' || first === 'we') return ownMove(words, at + 1);
  // "… for the reasons he gives and am authorising closure": the I is not said again.
  if (first === 'am') return ownMove(words, at);
  if (first === 'you') return willOrGoing(words, at + 1) || PLAN_VERBS.has(lowerAt(words, after(words, at + 1))) ? 'you-will' : null;
  if (begins || at > start) {
    const move = bareMove(words, at, to);
    if (move) return move;
  }
  return ledMove(words, at, to);
}

/** I and we: doing, having done, going to do, wanting, allowing. */
function ownMove(words: readonly WordInfo[], start: number): Move | null {
  const helper = lowerAt(words, start);
  if (helper === 'am' || helper === 'are' || helper === 'will' || helper === 'shall') {
    let at = after(words, start + 1);
    if (lowerAt(words, at) === 'be') at = after(words, at + 1);
    const verb = lowerAt(words, at);
    if (CONTENT.has(verb) || (verb === 'in' && FAVOUR.has(lowerAt(words, at + 1)))) return 'own-content';
    // "I am for keeping Esme on the plan."
    if ((verb === 'for' || verb === 'against') && lowerAt(words, at + 1).endsWith('ing')) return 'own-doing';
    if (verb === '' || isMental(verb)) return null;
    if (helper === 'will' || helper === 'shall') return 'own-will';
    return verb.endsWith('ing') && verb.length > 4 ? 'own-doing' : verb === 'to' ? 'own-will' : null;
  }
  if (helper === 'have') {
    const at = after(words, start + 1);
    const verb = lowerAt(words, at);
    // "I've said no": an answer is a decision.
    if (verb === 'said') return ANSWERS.has(lowerAt(words, at + 1)) ? 'own-done' : null;
    return !isMental(verb) && (verb.endsWith('ed') || PARTICIPLES.has(verb)) ? 'own-done' : null;
  }
  if (helper === 'would') {
    const verb = lowerAt(words, after(words, start + 1));
    if (verb === 'like' || verb === 'rather' || verb === 'prefer' || verb === 'sooner' || verb === 'want' || verb === 'ask')
      return 'own-wants';
    return BARE_VERBS.has(verb) || WANTS.has(verb) ? 'own-would' : null;
  }
  const verb = helper === 'do' || helper === 'did' ? lowerAt(words, after(words, start + 1)) : lowerAt(words, after(words, start));
  if (WANTS.has(verb)) return 'own-wants';
  return BARE_DONE.has(verb) || verb === 'asked' || verb === 'told' || verb === 'chose' || verb === 'turned' || verb === 'stopped'
    ? 'own-done'
    : null;
}

const FAVOUR = new Set(['agreement', 'favour', 'support']);
const ANSWERS = new Set(['no', 'yes', 'thanks', 'not']);

/** No subject: "Extending to 45 days", "Not asking her", "Close", "No return until …". */
function bareMove(words: readonly WordInfo[], start: number, to: number): Move | null {
  const first = lowerAt(words, start);
  const next = lowerAt(words, start + 1);
  if (first === 'nobody' || first === 'no-one' || (first === 'no' && next === 'one'))
    return forbidsAll(lowerAt(words, start + (first === 'no' ? 2 : 1))) ? 'nobody-does' : null;
  if (first === 'no') return start + 1 >= to || NO_FACTS.has(next) ? null : 'bare-no';
  if (first === 'not') return start === 0 || next === 'to' || (next.endsWith('ing') && !isMental(next)) ? 'bare-dont' : null;
  if ((first === 'do' && next === 'not') || first === 'never') return 'bare-dont';
  // "Wouldn't end it on attendance."
  if (first === 'would') return BARE_VERBS.has(lowerAt(words, after(words, start + 1))) ? 'own-would' : null;
  if (CONTENT.has(first)) return 'own-content';
  if (BARE_DOING.has(first)) return 'bare-doing';
  if (BARE_DONE.has(first)) return 'bare-done';
  return BARE_VERBS.has(first) ? 'bare-do' : null;
}

/** "Nobody asks her", "no one is to ring": what nobody knows or has seen is a fact and no order. */
const forbidsAll = (verb: string) => !WITHOUT_DOING.has(verb) && (verb.endsWith('s') || verb === 'to' || MUST.has(verb) || verb === 'will');

type Named = Omit<PlacedMove, 'at'>;

/** A subject of a few words and what it will do, is to do or does from now on. */
function ledMove(words: readonly WordInfo[], start: number, to: number): Move | Named | null {
  let who: 'child' | 'family' | 'worker' | 'decider' | 'thing' = 'thing';
  let name: string | undefined;
  let at = start;
  for (; at < to && at < start + LONGEST_SUBJECT; at += 1) {
    const word = words[at];
    if (!word) return null;
    if (at > start && (isVerb(word.lower) || (PLAN_VERBS.has(word.lower) && !ARTICLES.has(lowerAt(words, at - 1))))) break;
    const lower = bare(word.lower);
    if (isChild(lower) && !ARTICLES.has(lower)) who = 'child';
    else if (isAdult(lower)) who = 'family';
    else if (DECIDERS.has(lower)) who = 'decider';
    else if (isWorker(lower) || (word.allCapitals && at === start)) who = 'worker';
    else if (who === 'thing' && word.capital && !word.knownCapital && !word.allCapitals) name ??= lower;
  }
  if (at === start || at >= to) return null;
  const move = moveOf(words, at, name === undefined || who !== 'thing' ? who : 'worker');
  if (name === undefined || who !== 'thing') return move;
  const ifChild = moveOf(words, at, 'child');
  return ifChild ? { move, name, ifChild } : move;
}

/** "Her sister Shanelle", "the plan for the twins". */
const LONGEST_SUBJECT = 6;

function moveOf(words: readonly WordInfo[], at: number, who: 'child' | 'family' | 'worker' | 'decider' | 'thing'): Move | null {
  const verb = lowerAt(words, at);
  if (BARE_DONE.has(verb)) return who === 'decider' ? 'decider-does' : who === 'thing' ? 'thing-done' : null;
  if (MUST.has(verb)) return who === 'child' ? 'child-may' : 'led-must';
  if (verb === 'to') return who !== 'thing' && isToLive(words, at + 1) ? 'to-live' : who === 'worker' ? 'worker-to' : 'led-to';
  if (willOrGoing(words, at)) return who === 'decider' ? 'decider-does' : `${who}-will`;
  if (who === 'decider') return verb === 'was' || verb === 'were' ? null : 'decider-does';
  if (STAYS.has(verb) && who !== 'thing') return 'who-stays';
  return PLAN_VERBS.has(verb) && who !== 'worker' ? `${who}-keeps` : null;
}

/** "Leo to stay with dad", "baby to go home": where somebody is to live weighs more than any task. A wish to stay decides nothing. */
function isToLive(words: readonly WordInfo[], after: number): boolean {
  if (WISHES.test(lowerAt(words, after - 2))) return false;
  const at = lowerAt(words, after) === 'be' ? after + 1 : after;
  const [verb, next] = [lowerAt(words, at), lowerAt(words, at + 1)];
  if (LIVING.has(verb)) return LIVED_AT.has(next);
  // "Home", "in with his aunt", "to Nan's".
  return MOVING.has(verb) && (next === 'home' || next === 'in' || (next === 'to' && isAdult(bare(lowerAt(words, at + 2)))));
}

const LIVING = new Set(['stay', 'remain', 'live', 'placed']);
const LIVED_AT = new Set(['with', 'at', 'there', 'here', 'together', 'home']);
const MOVING = new Set(['go', 'come', 'return', 'move']);
const WISHES = /^(?:want|wish|like|love|hope|ask|need|prefer|agree)/;

const isVerb = (word: string) => HELPERS.has(word) || BARE_DONE.has(word) || word === 'to';
const MUST = new Set(['must', 'should', 'can', 'may', 'need', 'needs', 'ought']);
const HELPERS = new Set(
  'need needs ought is are was were has have had do does did will shall would could can may might must should am said says told'.split(' '),
);

/** "will", "is to", "are moving": what is to come. */
function willOrGoing(words: readonly WordInfo[], at: number): boolean {
  const helper = lowerAt(words, at);
  if (helper === 'will' || helper === 'shall') return true;
  if (helper !== 'is' && helper !== 'are' && helper !== "'s" && helper !== 'am') return false;
  const next = lowerAt(words, after(words, at + 1));
  return next === 'to' || PLAN_DOING.has(next);
}

/** The next word that is no "not", "now", "also". */
function after(words: readonly WordInfo[], from: number): number {
  let at = from;
  while (BETWEEN.has(lowerAt(words, at))) at += 1;
  return at;
}

const lowerAt = (words: readonly WordInfo[], at: number) => words[at]?.lower ?? '';
