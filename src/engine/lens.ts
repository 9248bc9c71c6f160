import type { RuleSet } from './compile';
import { fingerprint } from './fingerprint';
import { elementOf, type SignedUnit, type Strength, signedUnits } from './lens-signs';
import { type LensSummary, summariesOf } from './lens-summaries';
import type { LensPlace, LensRule } from './packs/schema-lenses';
import { CommentReader, type Tagger } from './reading';
import { LONGEST_COMMENT } from './review';
import type { Answer, ElementId, Review, Span } from './types';

export type { LensSummary } from './lens-summaries';

/** A sentence where a lens has put it. */
export interface LensPiece extends Span {
  /** Stable while the words of the sentence stay the same, so that what the writer moved stays where it was put. */
  id: string;
  /** Id of the place, or null in the tray. */
  place: string | null;
  /** Whether its words only lean that way. */
  isSure: boolean;
}

/** What a lens sees in one comment. Nothing here is a verdict: the writer moves what stands wrong. */
export interface LensReading {
  lens: string;
  /** In the order of the text. */
  pieces: LensPiece[];
  /** `find`: what the comment shows of each place. */
  answers: { place: string; answer: Answer }[];
  /** `grid`: the corner where the plan seems to stand, and what was looked for along each line. */
  stands: { corner: string; across: ElementSeen[]; down: ElementSeen[] } | null;
  /** `summaries`: each decision in its parts. */
  summaries: LensSummary[];
}

export interface ElementSeen {
  element: ElementId;
  answer: Answer;
}

/** Reads comments through lenses. Keeps what it read of each sentence, in memory only. */
export interface LensReader {
  /** Pure: the same text, review and lens give the same reading. Never throws. */
  read(text: string, review: Review, lens: LensRule): LensReading;
  forget(): void;
}

/** @param rules the rule set that the review was made with @param tagger the one that it was made with, if any */
export function createLensReader(rules: RuleSet, tagger: Tagger | null = null): LensReader {
  const reader = new CommentReader(rules, tagger);
  return {
    read(text, review, lens) {
      const reading = reader.read(text.slice(0, LONGEST_COMMENT));
      const units = signedUnits(reading, rules, review);
      const base: LensReading = { lens: lens.id, pieces: [], answers: [], stands: null, summaries: [] };
      if (lens.kind === 'summaries') return { ...base, summaries: summariesOf(lens, units, rules, review) };
      if (lens.kind === 'find') {
        const pieces = findPieces(lens, units);
        return { ...base, pieces, answers: answersOf(lens, pieces, review, units) };
      }
      return { ...base, pieces: sortPieces(lens, units), stands: lens.kind === 'grid' ? standsAt(lens, review) : null };
    },
    forget: () => reader.forget(),
  };
}

/** Each sentence in the place that it belongs to most; the first of equals. */
function sortPieces(lens: LensRule, units: readonly SignedUnit[]): LensPiece[] {
  const ids = new PieceIds();
  return units.map((unit) => {
    const id = ids.next(unit.words);
    let best: { place: string; pull: Pull } | null = null;
    for (const place of isLeft(lens, unit) ? [] : lens.places) {
      const pull = pullOf(place, unit.has);
      if (strengthOf(pull) > 0 && (best === null || isMore(pull, best.pull))) best = { place: place.id, pull };
    }
    return { id, ...unit.span, place: best?.place ?? null, isSure: best === null || strengthOf(best.pull) === 2 };
  });
}

/**
 * Each sentence in every place that it answers; those that answer none lie in the tray. Sentences that only lean towards a place stand there
 * where no sentence plainly answers it: else every question would collect half of the comment.
 */
function findPieces(lens: LensRule, units: readonly SignedUnit[]): LensPiece[] {
  const ids = new PieceIds();
  const pulls = units.map((unit) => lens.places.map((place) => (isLeft(lens, unit) ? 0 : strengthOf(pullOf(place, unit.has)))));
  const most = lens.places.map((_, at) => Math.max(0, ...pulls.map((own) => own[at] ?? 0)));
  return units.flatMap(({ span, words }, index): LensPiece[] => {
    const id = ids.next(words);
    const found = lens.places.flatMap((place, at): LensPiece[] => {
      const strength = pulls[index]?.[at] ?? 0;
      return strength === 0 || strength < (most[at] ?? 0)
        ? []
        : [{ id: `${id}@${place.id}`, ...span, place: place.id, isSure: strength === 2 }];
    });
    return found.length > 0 ? found : [{ id, ...span, place: null, isSure: true }];
  });
}

/** Left in the tray: what may be a heading, and what the lens says. */
const isLeft = (lens: LensRule, { isLabel, has }: SignedUnit): boolean => isLabel || (lens.leaves ?? []).some((sign) => has(sign) === 2);

interface Pull {
  /** Signs that plainly speak for the place, and signs that lean that way. */
  plain: number;
  leaning: number;
}

const strengthOf = ({ plain, leaning }: Pull): Strength => (plain > 0 ? 2 : leaning > 0 ? 1 : 0);

const isMore = (one: Pull, other: Pull): boolean => one.plain > other.plain || (one.plain === other.plain && one.leaning > other.leaning);

function pullOf({ takes = [], leans = [], not = [] }: LensPlace, has: SignedUnit['has']): Pull {
  const pull = { plain: 0, leaning: 0 };
  if (not.some((sign) => has(sign) === 2)) return pull;
  for (const sign of takes) {
    const here = has(sign);
    if (here === 2) pull.plain += 1;
    else if (here === 1) pull.leaning += 1;
  }
  for (const sign of leans) if (has(sign) > 0) pull.leaning += 1;
  return pull;
}

/** A place is found where a sentence plainly answers it and all that it needs is seen; not sure where only part of that holds. */
function answersOf(lens: LensRule, pieces: readonly LensPiece[], review: Review, units: readonly SignedUnit[]): LensReading['answers'] {
  return lens.places.map(({ id, needs = [] }) => {
    const own = pieces.filter(({ place }) => place === id);
    const seen = needs.map((sign) => isSeen(sign, review, units));
    const isWhole = own.some(({ isSure }) => isSure) && seen.every((answer) => answer === 'found');
    return { place: id, answer: own.length === 0 ? 'not-seen' : isWhole ? 'found' : 'unsure' };
  });
}

function isSeen(sign: string, review: Review, units: readonly SignedUnit[]): Answer {
  const element = elementOf(sign);
  if (element) return answerOf(review, element);
  return units.some(({ has }) => has(sign) === 2) ? 'found' : 'not-seen';
}

const answerOf = (review: Review, element: ElementId): Answer => review.elements.find(({ id }) => id === element)?.answer ?? 'not-seen';

/** Where the plan stands by what the whole comment shows: half or more of what a line looks for puts it at the high end. */
function standsAt(lens: LensRule, review: Review): LensReading['stands'] {
  if (!lens.grid || review.words === 0) return null;
  const seen = (elements: readonly ElementId[]): ElementSeen[] =>
    elements.map((element) => ({ element, answer: answerOf(review, element) }));
  const across = seen(lens.grid.across.seen);
  const down = seen(lens.grid.down.seen);
  const at = { across: endOf(across), down: endOf(down) };
  const corner = lens.places.find((place) => place.corner?.across === at.across && place.corner.down === at.down);
  return corner ? { corner: corner.id, across, down } : null;
}

const WORTH: Record<Answer, number> = { found: 1, unsure: 0.5, 'not-seen': 0 };

function endOf(seen: readonly ElementSeen[]): 'low' | 'high' {
  const sum = seen.reduce((total, { answer }) => total + WORTH[answer], 0);
  return sum * 2 >= seen.length ? 'high' : 'low';
}

/** Ids by the words of a sentence; the same words twice are two pieces. */
class PieceIds {
  private readonly seen = new Map<string, number>();

  next(words: string): string {
    const plain = fingerprint(words.toLowerCase().replace(/\s+/g, ' ').trim());
    const count = this.seen.get(plain) ?? 0;
    this.seen.set(plain, count + 1);
    return `${plain}-${count}`;
  }
}
