import type { LanguageNote, Prompt, Review } from '../engine/types';
import type { HiddenItem } from './types';

/** What the writer has not hidden. All surfaces draw from here, so that they agree. */
export interface Visible {
  prompts: Prompt[];
  notes: LanguageNote[];
}

/** At most five questions at once: more is a form, not a conversation (domain.md, section 13). */
export const MOST_PROMPTS = 5;

/** The questions and notes of a review that are not hidden. */
export function visibleIn(review: Review, hidden: readonly HiddenItem[]): Visible {
  // Mostly nothing is; each key press asks several times.
  if (hidden.length === 0) return { prompts: review.prompts.slice(0, MOST_PROMPTS), notes: review.language };
  const one = new Set(hidden.filter((item) => item.scope === 'one').map((item) => item.key));
  const rules = new Set(hidden.filter((item) => item.scope !== 'one').map((item) => item.key));
  const seen = (item: { id: string; origin: { rule: string } }): boolean => !one.has(item.id) && !rules.has(item.origin.rule);
  return { prompts: review.prompts.filter(seen).slice(0, MOST_PROMPTS), notes: review.language.filter(seen) };
}

/** How many things there are to think about: each question and each wording once. */
export const countOf = ({ prompts, notes }: Visible): number => prompts.filter(({ about }) => about !== 'language').length + notes.length;
