import type { CompiledNote } from './compile';
import type { Hit, SentenceReading } from './reading';
import type { Category } from './types';

/**
 * Whether the writer talks about the words, or rejects them, and does not use them: "I am not calling that disguised compliance",
 * "she is not a bad mother", "the word placement". Looked for in the same sentence, before the words found.
 * The phrases are data: the cue `word-under-discussion` of the packs.
 */
export function isDisowned(reading: SentenceReading, hit: Hit<CompiledNote>): boolean {
  const discussed = reading.cues.some(
    (cue) =>
      cue.rule.id === DISCUSSED && ((cue.to <= hit.from && hit.from - cue.to <= REACH) || (cue.from >= hit.to && cue.from - hit.to <= 1)),
  );
  if (discussed) return true;
  return !KEEPS_ITS_NAME.has(hit.rule.rule.category) && isNegated(reading, hit.from);
}

const DISCUSSED = 'word-under-discussion';
/** Words between the phrase and what it is about: "nobody is calling this, or will call it, neglectful". */
const REACH = 7;

/** "Not in placement" is still the word placement; "not hostile" says the reverse of hostile. */
const KEEPS_ITS_NAME: ReadonlySet<Category> = new Set(['care-jargon', 'acronym', 'was-not-brought']);

const NEGATIONS = new Set(['not', 'never', 'no', 'nor', 'neither', 'nobody', 'without', 'hardly', 'isnt', 'wasnt', 'nothing']);
/** What may stand between "not" and the words: "not a particularly chaotic home". */
const BETWEEN = new Set(
  'a an the as be being been so very at all in any her his their its such of that this to particularly really especially simply merely just only about sign signs evidence is was because'.split(
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
