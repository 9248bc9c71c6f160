import { findActions } from './actions';
import { readChild } from './child';
import { compileRules, type RuleSet } from './compile';
import { findDecisions } from './decisions';
import { readElements } from './elements';
import { findLanguage } from './language';
import { askPrompts } from './prompts';
import { CommentReader, type CommentReading, type Tagger } from './reading';
import { findRemarks } from './remarks';
import type { Review, ReviewOptions } from './types';

export { compileRules };

/** Longer texts are not comments: they are cut here, and the review says so. UTF-16 code units. */
export const LONGEST_COMMENT = 400_000;

/** Reviews one field again and again: keeps what it read of each sentence, so that a key press costs one sentence. */
export interface Reviewer {
  /** Pure: the same text and options give the same review. Never throws. */
  review(text: string, options?: ReviewOptions): Review;
  /** Forgets all text that was read. */
  forget(): void;
}

/**
 * The whole line of stages, from the text to the questions: document, cues, elements, decisions, actions, language, prompts.
 * @param tagger only needed where `rules.tags` is not empty; rules that ask for a part of speech are silent without it
 */
export function createReviewer(rules: RuleSet, tagger: Tagger | null = null): Reviewer {
  const reader = new CommentReader(rules, tagger);
  return {
    review: (text, options = {}) => reviewReading(reader.read(text.slice(0, LONGEST_COMMENT)), rules, options, text.length),
    forget: () => reader.forget(),
  };
}

/** Reviews one comment once. For a text that changes, make a reviewer and keep it. */
export function reviewComment(text: string, rules: RuleSet, options: ReviewOptions = {}): Review {
  return createReviewer(rules).review(text, options);
}

function reviewReading(reading: CommentReading, rules: RuleSet, options: ReviewOptions, length: number): Review {
  const language = findLanguage(reading, rules);
  const child = readChild(reading, options);
  const base = {
    language,
    child,
    words: reading.words,
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    limited: length > LONGEST_COMMENT ? TOO_LONG : null,
  };
  if (options.only === 'language') return { ...base, elements: [], decisions: [], actions: [], remarks: [], prompts: [] };
  const actions = findActions(reading, rules);
  const decisions = findDecisions(reading, rules, child);
  const elements = readElements(reading, rules, { actions, decisions, child });
  const remarks = findRemarks(reading, rules, { elements, child });
  const prompts = askPrompts(reading, rules, { elements, decisions, actions, language, child, options });
  return { ...base, elements, decisions, actions, remarks, prompts };
}

const TOO_LONG = 'This text is too long to read in full. I have read the first part of it.';
