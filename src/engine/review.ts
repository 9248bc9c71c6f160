import { findActions } from './actions';
import { readChildInSteps } from './child';
import { compileRules, type RuleSet } from './compile';
import { findDecisions } from './decisions';
import { readElements } from './elements';
import { findLanguage } from './language';
import { askPrompts } from './prompts';
import { CommentReader, type CommentReading, type Tagger } from './reading';
import { findRemarks } from './remarks';
import { childWords } from './roles';
import { scoreUnitsInSteps } from './scores';
import { finished, type Steps } from './steps';
import { findTasksInSteps } from './task-lines';
import type { Review, ReviewOptions } from './types';
import { actionWords } from './vocabulary';

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

/** For a page: a text that is new from end to end must not hold it up. */
export interface SteppingReviewer extends Reviewer {
  /**
   * The same review, in steps. Other texts may be reviewed between two of them, and a review may be given up at any step: what was worked out
   * by sentence is kept, so that to begin again costs little.
   */
  reviewInSteps(text: string, options?: ReviewOptions): Steps<Review>;
}

/**
 * The whole line of stages, from the text to the questions: document, cues, elements, decisions, actions, language, prompts.
 * @param tagger only needed where `rules.tags` is not empty; rules that ask for a part of speech are silent without it
 */
export function createReviewer(rules: RuleSet, tagger: Tagger | null = null): SteppingReviewer {
  const reader = new CommentReader(rules, tagger);
  function* reviewInSteps(text: string, options: ReviewOptions = {}): Steps<Review> {
    const reading = yield* reader.readInSteps(text.slice(0, LONGEST_COMMENT));
    return yield* reviewReading(reading, rules, options, text.length);
  }
  return {
    review: (text, options) => finished(reviewInSteps(text, options)),
    reviewInSteps,
    forget: () => reader.forget(),
  };
}

/** Reviews one comment once. For a text that changes, make a reviewer and keep it. */
export function reviewComment(text: string, rules: RuleSet, options: ReviewOptions = {}): Review {
  return createReviewer(rules).review(text, options);
}

function* reviewReading(reading: CommentReading, rules: RuleSet, options: ReviewOptions, length: number): Steps<Review> {
  const child = yield* readChildInSteps(reading, options);
  const language = findLanguage(reading, rules, child.names);
  yield;
  const { words } = reading;
  const sentences = reading.sentences.map(({ start, end }) => ({ start, end }));
  const limited = length > LONGEST_COMMENT ? TOO_LONG : null;
  if (options.only === 'language')
    return { language, child, words, sentences, limited, elements: [], decisions: [], actions: [], remarks: [], prompts: [] };
  // Tasks and scores are most of the work, sentence by sentence. The stages that need them find them done.
  yield* findTasksInSteps(reading, actionWords(rules.lists));
  const actions = findActions(reading, rules);
  yield* scoreUnitsInSteps(reading, rules, childWords(child));
  const decisions = findDecisions(reading, rules, child);
  yield;
  const elements = readElements(reading, rules, { actions, decisions, child });
  yield;
  const remarks = findRemarks(reading, rules, { elements, child });
  yield;
  const prompts = askPrompts(reading, rules, { elements, decisions, actions, language, child, options });
  return { language, child, words, sentences, limited, elements, decisions, actions, remarks, prompts };
}

const TOO_LONG = 'This text is too long to read in full. I have read the first part of it.';
