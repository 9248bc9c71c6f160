/**
 * An entry with its decisions, and whether it says why it departs from an earlier one.
 */
import type { CommentReading, PlacedSentence } from './reading';
import { isQuoted } from './reading';
import type { Decision } from './types';

/** An entry with its decisions. */
export interface DecidedEntry {
  reading: CommentReading;
  decisions: readonly Decision[];
  /** Sentences (by index) that only ask somebody to do something: they set no course. */
  tasks: ReadonlySet<number>;
  /** Whether the entry is mostly a copy: what stands in a copy is no new decision. */
  isCopy: boolean;
}

/** The reason that the decision stage connects; else one that stands in the very sentence, in the one before, or a reasoned decision beside it. */
export function isReasoned(
  { decisions, reading }: DecidedEntry,
  { decision, sentence }: { decision: Decision | null; sentence: PlacedSentence },
): boolean {
  if (decision?.reasoned === true) return true;
  const text = sentence.reading.text.replace(EMPTY_REASON, '');
  if (REASON.test(text)) return true;
  const before = reading.sentences[sentence.index - 1];
  if (before && before.kind !== 'heading' && before.paragraph === sentence.paragraph && REASON_BEFORE.test(before.reading.text))
    return true;
  if (decision) return false;
  return decisions.some(({ start, reasoned }) => reasoned === true && Math.abs(start - sentence.start) < NEAR && !isQuoted(reading, start));
}

/** "as discussed at gateway", "rationale as above" is no reason. */
const EMPTY_REASON = /\b(?:as|since) (?:discussed|agreed|above|per|planned|before|it stands|a family|well|soon|usual|of|at)\b/gi;
const REASON =
  /\b(?:because|since (?!\d|january|february|march|april|may|june|july|august|september|october|november|december|last)|given (?:that|the|what|how|his|her|their|threat|\w+ has)|(?:in view|in light|on the strength|on account|by reason) of|due to|as (?:he|she|they|the|her|his|it|mum|dad|mother|father|i|we|nobody|no one|there|neither|both|\p{Lu}\p{L}+)|so that|now that|with (?:him|her|them|that) |for (?:those|these|that|this) (?:two |three )?reasons?|which (?:means|tells|shows))\b|\w: \p{L}+(?:\s\S+){4}|\s[-–—] \p{L}+(?:\s\S+){4}|, so (?=\p{L}+(?:['’]s)? )/iu;
/** "Given that diary, four hours will not touch it. Raising to 8 hrs …" */
const REASON_BEFORE =
  /^(?:given|because|since|as|in view of|in light of|with that|that means)\b|\b(?:i don['’]t think|is not enough|isn['’]t enough|will not (?:hold|touch|do))\b/i;
/** About two sentences, in UTF-16 code units. */
const NEAR = 300;
