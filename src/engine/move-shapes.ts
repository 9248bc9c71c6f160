import type { WordInfo } from './lexicon';
import { BOUNDS } from './move-words';
import { bare, isAdult } from './word-marks';

/** Turns of phrase that make a direction of a clause wherever they stand in it, whoever leads it. */
type Shape = 'bounded' | 'asks-please' | 'and-not' | 'to-somebody';

/**
 * The shape that begins with a word, if one does: "until Friday", "please", ", not at home", "Maya to Nana's tonight".
 * @param parted whether a comma or the like stands before the word
 */
export function shapeAt(words: readonly WordInfo[], at: number, parted: boolean): Shape | null {
  const lower = words[at]?.lower ?? '';
  if (lower === 'to') return isHandedOver(words, at) ? 'to-somebody' : null;
  if (lower === 'not') return isCorrection(words, at, parted) ? 'and-not' : null;
  if (PLEASE.has(lower)) return 'asks-please';
  return isBound(words, at) ? 'bounded' : null;
}

const PLEASE = new Set(['please', 'pls', 'plz', 'plse']);

function isBound(words: readonly WordInfo[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (BOUNDS.has(lower)) return true;
  const next = words[at + 1]?.lower ?? '';
  if (lower === 'from')
    return (
      next === 'today' || next === 'now' || next === 'tonight' || next === 'tomorrow' || next === 'here' || words[at + 1]?.digits === true
    );
  if (lower === 'for') return next === 'now' || next === 'another' || words[at + 1]?.digits === true;
  return (lower === 'rather' && next === 'than') || (lower === 'this' && (next === 'week' || next === 'afternoon' || next === 'stage'));
}

/** ", not at home with Nana there", "and not after the hearing": which of two ways it is to be done. */
function isCorrection(words: readonly WordInfo[], at: number, parted: boolean): boolean {
  return (parted || words[at - 1]?.lower === 'and') && WAYS.has(words[at + 1]?.lower ?? '');
}

const WAYS = new Set('at by as from in on to the with after before through until a via over his her their mum dad'.split(' '));

/** A name or a relative after "to", near the beginning and with no verb before it: who takes the work, or where the child goes. */
function isHandedOver(words: readonly WordInfo[], at: number): boolean {
  const next = words[at + 1];
  if (at > LATEST || !next || !(isAdult(bare(next.lower)) || (next.capital && !next.knownCapital))) return false;
  for (let before = 0; before < at; before += 1) {
    const word = words[before];
    // Names, ages, "and", "baby": all else may be a verb.
    if (word && !word.capital && !word.digits && !WITH_NAMES.has(word.lower)) return false;
  }
  return true;
}

/** "Nura (15) and Sami (9) to Yusuf". */
const LATEST = 5;
const WITH_NAMES = new Set('and both baby so case this all three two it'.split(' '));
