/**
 * Reviews in the form that the corpus and its scoring scripts use: predicted records, one JSON object a line.
 */
import { type Answer, type Category, ELEMENT_IDS, type Review, type Severity, type ThreadReview } from '../engine/types';

/** A predicted record: offsets are UTF-16 code units of the comment's text. */
export interface CommentRecord {
  id: string | number;
  elements: Record<string, Answer>;
  decisions: { start: number; end: number; reasoned: boolean | null }[];
  language: { start: number; end: number; category: Category; severity: Severity; rule: string }[];
}

/** Every place of a wording stands on its own here; an acronym only at its first use. */
export function commentRecord(id: string | number, review: Review): CommentRecord {
  const language = review.language.flatMap(({ start, end, also, category, severity, origin }) => {
    const places = category === 'acronym' ? [{ start, end }] : [{ start, end }, ...also];
    return places.map((place) => ({ start: place.start, end: place.end, category, severity, rule: origin.rule }));
  });
  const answers = new Map(review.elements.map(({ id: element, answer }) => [element, answer]));
  return {
    id,
    elements: Object.fromEntries(ELEMENT_IDS.map((element) => [element, answers.get(element) ?? 'not-seen'])),
    decisions: review.decisions.map(({ start, end, reasoned }) => ({ start, end, reasoned })),
    language: language.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** A predicted sequence: entries count from 0, offsets are into the text of `entry`. */
export function threadRecord(id: string | number, thread: ThreadReview) {
  return {
    id,
    dropped: thread.dropped.map(({ entry, start, end }) => ({ entry, start, end })),
    followedUp: thread.followedUp.map(({ entry, start, end, in: by }) => ({ entry, start, end, in: by })),
    repeated: thread.repeated.map(({ entry, start, end, in: again }) => ({ entry, start, end, in: again })),
    copied: thread.copied.map(({ entry, from }) => ({ entry, from })),
    decisionChanged: thread.decisionChanged.map(({ entry, start, end, reasoned }) => ({ entry, start, end, reasoned })),
    gaps: thread.gaps.map(({ before, days }) => ({ before, days })),
  };
}
