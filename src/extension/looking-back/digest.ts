/** What one entry shows, in numbers: enough to draw patterns over many entries without a word of any of them. */
import { type Answer, CATEGORIES, type Category, ELEMENT_IDS, type ElementId, type Review } from '../../engine/types';

export interface EntryDigest {
  /** Place on the desk, from 0; stays the same until the desk is cleared. */
  index: number;
  date: string | null;
  about: string;
  words: number;
  /** A letter for each element, in the order of `ELEMENT_IDS`: f(ound), u(nsure), n(ot seen). */
  answers: string;
  decisions: number;
  /** Decisions for which a reason about the child was seen. */
  reasoned: number;
  /** Notes about wording, by category; a category without any is left out. */
  notes: Partial<Record<Category, number>>;
  questions: number;
}

const LETTERS: Readonly<Record<Answer, string>> = { found: 'f', unsure: 'u', 'not-seen': 'n' };

export function digestOf(review: Review, { index, date, about }: Pick<EntryDigest, 'index' | 'date' | 'about'>): EntryDigest {
  const answers = ELEMENT_IDS.map((id) => LETTERS[review.elements.find((element) => element.id === id)?.answer ?? 'not-seen']).join('');
  const notes: EntryDigest['notes'] = {};
  for (const category of CATEGORIES) {
    const count = review.language.reduce((sum, note) => sum + (note.category === category ? 1 + note.also.length : 0), 0);
    if (count > 0) notes[category] = count;
  }
  return {
    index,
    date,
    about,
    words: review.words,
    answers,
    decisions: review.decisions.length,
    reasoned: review.decisions.filter(({ reasoned }) => reasoned === true).length,
    notes,
    questions: review.prompts.length,
  };
}

/** What an entry shows of one element. */
export function answerIn({ answers }: Pick<EntryDigest, 'answers'>, element: ElementId): Answer {
  const letter = answers[ELEMENT_IDS.indexOf(element)];
  return letter === 'f' ? 'found' : letter === 'u' ? 'unsure' : 'not-seen';
}
