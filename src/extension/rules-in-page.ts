/** The rules that are in force in a page, ready to read with: as far as they have come. */
import { compileInSteps, type RuleSet } from '../engine/compile';
import type { PackedRules } from '../engine/packs/pack-up';
import { joinRules } from '../engine/packs/two-parts';
import type { Tagger } from '../engine/reading';
import { createReviewer, type SteppingReviewer } from '../engine/review';
import type { Review } from '../engine/types';
import { nextTurn } from '../page/turn';
import type { RuleProblem } from './line';
import { packsInForce } from './packs-in-force';
import type { Setup } from './setup';
import type { SecondPart } from './shared';
import { inSlices } from './slices';

export interface RulesInPage {
  rules: RuleSet;
  reviewer: SteppingReviewer;
  problems: RuleProblem[];
  /** False until the second part has come. */
  isWhole: boolean;
}

/**
 * Compiles the rules in slices, and reads a line of ours, so that the first review of the writer's text finds everything ready.
 * @param first what the engine's script carries
 * @param second what comes behind it; without it packs from elsewhere are left out, and a review says that there is more to come
 */
export async function prepareRules(
  first: PackedRules,
  { packs, settings, problems }: Setup,
  second: SecondPart | null,
): Promise<RulesInPage> {
  const builtIn = second ? joinRules(first, second.rules) : first;
  const local = second?.checkedPacks(packs);
  const active = packsInForce([...builtIn.packs, ...(local?.packs ?? [])], {
    rules: settings.disabledRules,
    packs: settings.disabledPacks,
  });
  await nextTurn();
  const rules = await inSlices(compileInSteps(active, builtIn.words));
  const isWhole = second !== null;
  const reviewer = reviewerOf(rules, isWhole);
  await nextTurn();
  await inSlices(reviewer.reviewInSteps(WARM_UP));
  await nextTurn();
  return { rules, reviewer, problems: [...problems, ...(local?.problems ?? []), ...problemsOf(rules)], isWhole };
}

/** The same rules with what tells parts of speech. */
export function withTagger(prepared: RulesInPage, tagger: Tagger): RulesInPage {
  return { ...prepared, reviewer: reviewerOf(prepared.rules, prepared.isWhole, tagger) };
}

/** A reviewer that says, until the second part has come, that it has not looked at wordings yet. */
function reviewerOf(rules: RuleSet, isWhole: boolean, tagger: Tagger | null = null): SteppingReviewer {
  const reviewer = createReviewer(rules, tagger);
  if (isWhole) return reviewer;
  return {
    ...reviewer,
    review: (text, options) => stillReading(reviewer.review(text, options)),
    *reviewInSteps(text, options) {
      return stillReading(yield* reviewer.reviewInSteps(text, options));
    },
  };
}

function stillReading(review: Review): Review {
  return review.words === 0 ? review : { ...review, limited: review.limited ?? STILL_READING };
}

const STILL_READING = 'I am still looking at your words. What I notice about them comes in a moment.';
const WARM_UP = 'Leo (6) is safe with Nan, so he stays there. SW to ring school by Friday.';

function problemsOf({ problems }: RuleSet): RuleProblem[] {
  return problems.map(({ pack, rule, where, message }) => ({ file: pack, line: null, column: null, say: `${rule}, ${where}: ${message}` }));
}
