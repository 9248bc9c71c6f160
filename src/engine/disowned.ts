import type { CompiledNote } from './compile';
import type { Hit, SentenceReading } from './reading';
import type { Category } from './types';

/**
 * Cues that nothing but notes about wording reads: they come into a page with the wording rules (packs/two-parts.ts).
 * `word-under-discussion`: the writer talks about the words, or rejects them. `words-of-family`: the child or family says them, without quotation marks.
 * `said-of-services`: they are said of ourselves or another service.
 */
export const WORDING_CUES = { discussed: 'word-under-discussion', ofFamily: 'words-of-family', ofServices: 'said-of-services' } as const;

/**
 * Whether the words are not the writer's own: talked about or rejected ("I am not calling that disguised compliance", "she is not a bad
 * mother", "the word placement"), said of a service, or what the family is reported to say ("his gran says that he is a handful").
 * Looked for in the same sentence. The phrases that show it are data: the cues named above.
 */
export function isDisowned(reading: SentenceReading, hit: Hit<CompiledNote>): boolean {
  const { severity, rule } = hit.rule;
  const isJargon = KEEPS_ITS_NAME.has(rule.category);
  // A label that weighs is asked about whoever said it: the child reads it here. That a family makes little of harm is theirs to say.
  const isTheirs = !isJargon && (severity !== 'important' || rule.category === 'minimising');
  for (const cue of reading.cues) {
    const { id } = cue.rule.rule;
    if (id === WORDING_CUES.discussed && isNear(reading, cue, hit)) return true;
    if (id === WORDING_CUES.ofServices && !isJargon && isSaidOf(reading, cue, hit)) return true;
    if (id === WORDING_CUES.ofFamily && isTheirs && cue.to <= hit.from && hit.from < endOfReport(reading, cue.to)) return true;
  }
  return !isJargon && isNegated(reading, hit.from);
}

/** Words between the phrase and what it is about: "nobody is calling this, or will call it, neglectful". */
const REACH = 7;
/** "Our own paperwork is chaotic": farther on it may be the family that is spoken of. */
const WORDS_OF_SERVICE = 2;

function isNear(reading: SentenceReading, cue: Hit, { from, to }: Hit): boolean {
  if (cue.from >= to) return cue.from - to <= 1;
  return cue.to <= from && from - cue.to <= REACH && !isTurned(reading, cue.to, from);
}

function isSaidOf(reading: SentenceReading, { to }: Hit, { from }: Hit): boolean {
  return to <= from && from - to <= WORDS_OF_SERVICE && !reading.parted.slice(to, from + 1).includes(true);
}

/** Whether a "but" stands between: "this is not called chaotic but feckless". */
function isTurned(reading: SentenceReading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (reading.words[at]?.lower === 'but') return true;
  return false;
}

/** As much as is said in one breath. Words. */
const LONGEST_REPORT = 14;
/** Where the writer speaks again. */
const WRITER = new Set('i we my our but though although however which yet'.split(' '));
/** Behind a comma, somebody new is spoken of. */
const NEW_SUBJECT = new Set(
  'he she they it this that there these those the his her their now then so and mum dad mother father school who'.split(' '),
);

/** Where reported words end: with "that" before them they pass a comma ("says that he eats well, sleeps and is no trouble"), else they do not. */
function endOfReport(reading: SentenceReading, from: number): number {
  const hasThat = reading.words[from - 1]?.lower === 'that';
  const last = Math.min(reading.words.length, from + LONGEST_REPORT);
  for (let at = from; at < last; at += 1) {
    const word = reading.words[at]?.lower ?? '';
    if (WRITER.has(word)) return at;
    if (reading.parted[at] && at > from && (!hasThat || NEW_SUBJECT.has(word))) return at;
  }
  return last;
}

/** "Not in placement" is still the word placement; "not hostile" says the reverse of hostile. */
const KEEPS_ITS_NAME: ReadonlySet<Category> = new Set(['care-jargon', 'acronym', 'was-not-brought']);

const NEGATIONS = new Set(['not', 'never', 'no', 'nor', 'neither', 'nobody', 'without', 'hardly', 'isnt', 'wasnt', 'nothing']);
/** What may stand between "not" and the words: "not a particularly chaotic home". */
const BETWEEN = new Set(
  'a an the as be being been so very at all in any her his their its such of that this to particularly really especially simply merely just only about sign signs evidence is was because part it'.split(
    ' ',
  ),
);

function isNegated(reading: SentenceReading, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 5; at -= 1) {
    if (reading.parted[at + 1]) return false;
    const word = reading.words[at]?.lower ?? '';
    if (NEGATIONS.has(word)) return true;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}
