import builtIn from 'virtual:rules';
import { compileRules, type RuleSet } from '../../../src/engine/compile';
import { Matches } from '../../../src/engine/matches';
import type { Pack } from '../../../src/engine/packs/schema';
import { createReviewer } from '../../../src/engine/review';
import { wordsOf } from '../../../src/engine/tokens';
import type { Review } from '../../../src/engine/types';

type Run = (text: string) => number;

/** Our own engine in three ways: all of it, language only, and the floor under language: the same patterns, found and nothing more. */
export async function load(variant: string): Promise<Run> {
  if (variant === 'floor') return floor(compileRules(builtIn.packs.map(languageOnly), builtIn.words));
  if (variant === 'language') {
    const reviewer = createReviewer(compileRules(builtIn.packs.map(languageOnly), builtIn.words));
    return (text) => reviewer.review(text, { only: 'language' }).language.length;
  }
  const reviewer = createReviewer(compileRules(builtIn.packs, builtIn.words));
  return (text) => findings(reviewer.review(text));
}

function findings(review: Review): number {
  return review.language.length + review.decisions.length + review.actions.length + review.prompts.length;
}

/** Everything but the wording rules, their lists and the acronyms is left out: the same patterns for language and its floor. */
function languageOnly(pack: Pack): Pack {
  return { ...pack, cues: [], elements: [], prompts: [], presets: [], remarks: [] };
}

function floor(rules: RuleSet): Run {
  const matches = new Matches();
  return (text) => {
    const { raw, parted } = wordsOf(text);
    rules.automaton.run(
      raw.map((word) => rules.lexicon.info(word).kind),
      parted,
      matches,
    );
    return matches.pattern.length;
  };
}
