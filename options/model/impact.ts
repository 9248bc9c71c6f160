/** What an edit does to comments: notes, elements and questions before and after. Runs in a worker; see impact-worker.ts. */
import { compileRules } from '../../src/engine/compile';
import type { Pack } from '../../src/engine/packs/schema';
import type { Tagger } from '../../src/engine/reading';
import { createReviewer } from '../../src/engine/review';
import type { ElementId, Review, Span } from '../../src/engine/types';

/** A comment to try rules on. */
export interface TrialComment {
  id: string;
  title: string;
  text: string;
  /** Hers, not ours. */
  own: boolean;
}

/** A place in a comment where something came, went or changed. */
export interface Difference {
  kind: 'new' | 'gone' | 'changed';
  /** Wording rule, element or question. */
  about: 'wording' | 'element' | 'question';
  /** `pack/rule`, or the element. */
  rule: string;
  /** The words, or where to look; null where it is about the whole comment. */
  span: Span | null;
  /** The sentence around it. */
  sentence: Span | null;
  before: string | null;
  after: string | null;
}

export interface CommentImpact {
  id: string;
  differences: Difference[];
  /** Wording notes after the edit; 0 means that no wording rule touches this comment. */
  notes: number;
}

/** Makes a function that compares one comment; compiles both sets of rules once. @param tagger without it rules that ask for a part of speech are silent */
export function comparer(
  before: readonly Pack[],
  after: readonly Pack[],
  tagger: Tagger | null = null,
): (comment: TrialComment) => CommentImpact {
  const was = createReviewer(compileRules(before), tagger);
  const is = createReviewer(compileRules(after), tagger);
  return ({ id, text }) => {
    const [old, now] = [was.review(text), is.review(text)];
    return { id, notes: now.language.length, differences: [...wording(old, now), ...elements(old, now), ...questions(old, now)] };
  };
}

type Told = { rule: string; span: Span | null; said: string };

function wording(old: Review, now: Review): Difference[] {
  const told = (review: Review): Told[] =>
    review.language.flatMap((note) =>
      [note, ...note.also].map((span) => ({
        rule: note.origin.rule,
        span: { start: span.start, end: span.end },
        said: [SEVERITY[note.severity], note.say, ...note.better.map(({ words, fits }) => (fits ? `“${words}”` : words))].join('\n'),
      })),
    );
  return compare('wording', told(old), told(now), now.sentences);
}

const SEVERITY = { info: 'Worth knowing', suggest: 'Could be said another way', important: 'Please look at this one' } as const;

function elements(old: Review, now: Review): Difference[] {
  const answers = new Map(old.elements.map((element) => [element.id, element]));
  return now.elements.flatMap((element): Difference[] => {
    const was = answers.get(element.id);
    if (!was || was.answer === element.answer) return [];
    const span = (element.answer === 'found' || was.evidence.length === 0 ? element.evidence[0] : was.evidence[0]) ?? null;
    return [
      {
        kind: 'changed',
        about: 'element',
        rule: element.id satisfies ElementId,
        span,
        sentence: around(span, now.sentences),
        before: was.answer,
        after: element.answer,
      },
    ];
  });
}

function questions(old: Review, now: Review): Difference[] {
  const told = (review: Review): Told[] =>
    review.prompts.map(({ origin, anchor, text }) => ({ rule: origin.rule, span: anchor, said: text }));
  return compare('question', told(old), told(now), now.sentences);
}

function compare(about: Difference['about'], old: readonly Told[], now: readonly Told[], sentences: readonly Span[]): Difference[] {
  const place = ({ rule, span }: Told) => `${rule} ${span ? `${span.start}-${span.end}` : ''}`;
  const was = new Map(old.map((one) => [place(one), one]));
  const is = new Map(now.map((one) => [place(one), one]));
  const rows = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Difference[] => {
    const [before, after] = [was.get(key), is.get(key)];
    if (before?.said === after?.said) return [];
    const one = after ?? before;
    if (!one) return [];
    const kind = !before ? 'new' : !after ? 'gone' : 'changed';
    return [
      {
        kind,
        about,
        rule: one.rule,
        span: one.span,
        sentence: around(one.span, sentences),
        before: before?.said ?? null,
        after: after?.said ?? null,
      },
    ];
  });
  return rows.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function around(span: Span | null, sentences: readonly Span[]): Span | null {
  return span ? (sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end) ?? span) : null;
}
