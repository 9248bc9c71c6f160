/**
 * Runs the examples that elements carry: whole comments that must be found, not sure, or not seen.
 */
import type { RuleSet } from '../compile';
import { createReviewer } from '../review';
import type { Pack } from './schema';

/** An element's example that comes out otherwise. */
export interface ElementFailure {
  pack: string;
  element: string;
  kind: 'found' | 'unsure' | 'notSeen';
  index: number;
  text: string;
  message: string;
}

const KINDS = { found: 'found', unsure: 'unsure', notSeen: 'not-seen' } as const;
const SAID = { found: 'found', unsure: 'not sure', 'not-seen': 'not seen' } as const;

/** @param packs whose elements are proved @param rules compiled from them and the packs that they build on */
export function runElementExamples(packs: readonly Pack[], rules: RuleSet): ElementFailure[] {
  const reviewer = createReviewer(rules);
  const failures: ElementFailure[] = [];
  for (const pack of packs) {
    for (const { id, examples } of pack.elements ?? []) {
      for (const kind of ['found', 'unsure', 'notSeen'] as const) {
        for (const [index, text] of (examples[kind] ?? []).entries()) {
          const answer = reviewer.review(text).elements.find((element) => element.id === id)?.answer ?? 'not-seen';
          if (answer === KINDS[kind]) continue;
          const message = `${id}: this should be ${SAID[KINDS[kind]]}, and is ${SAID[answer]}. Example: "${text}"`;
          failures.push({ pack: pack.id, element: id, kind, index, text, message });
        }
      }
    }
  }
  return failures;
}
