/**
 * Remarks on the whole entry: length and balance, brothers and sisters, a worker's affairs on a child's file, a pasted e-mail.
 * Never a score; the wording is data (rules/whole-entry.yaml).
 */
import type { RuleSet } from './compile';
import { perSentence } from './kept';
import type { CommentReading } from './reading';
import { repeatedForSiblings } from './same-text';
import { childrenWithoutOwnSentence } from './siblings';
import type { ChildInText, ElementResult, Remark, Span } from './types';

interface Found {
  elements: readonly ElementResult[];
  child: ChildInText;
}

type RemarkEntry = RuleSet['remarks'][number];

/** All remarks that apply, in the order of the packs. A remark whose condition is not known is silent. */
export function findRemarks(reading: CommentReading, rules: RuleSet, found: Found): Remark[] {
  return rules.remarks.flatMap((entry) => {
    const spans = spansFor(entry, reading, rules, found);
    if (spans === null) return [];
    const say = entry.rule.say.replace('{siblings}', childrenWithoutOwnSentence(reading, found.child).join(' or '));
    return [{ id: entry.rule.id, say, why: entry.rule.why, spans, origin: entry.origin }];
  });
}

/** Where the remark applies: ranges to show, none where it is about the whole; null where it does not apply. */
function spansFor(entry: RemarkEntry, reading: CommentReading, rules: RuleSet, found: Found): Span[] | null {
  const limit = entry.rule.limits?.['words'] ?? 0;
  switch (entry.rule.when) {
    case 'words-below':
      return reading.words > 0 && reading.words < limit ? [] : null;
    case 'words-above':
      return reading.words > limit ? [] : null;
    case 'mostly-description':
      return reading.words > limit && isMostlyDescription(found.elements) ? [] : null;
    case 'sibling-without-own-sentence':
      return childrenWithoutOwnSentence(reading, found.child).length > 0 ? [] : null;
    case 'same-text-for-siblings':
      return some([...foundBy(entry, reading, rules), ...repeatedForSiblings(reading, found.child)]);
    case 'pasted-mail':
      return some(reading.document.pasted);
    case 'words-found':
      return some(foundBy(entry, reading, rules));
    default:
      return null;
  }
}

const some = (spans: readonly Span[]) => (spans.length > 0 ? spans.map(({ start, end }) => ({ start, end })) : null);

/** A long text in which neither what it means nor how good it is was seen, only what happened. */
function isMostlyDescription(elements: readonly ElementResult[]): boolean {
  const answer = (id: string) => elements.find((element) => element.id === id)?.answer;
  return answer('analysis') === 'not-seen' && answer('evaluation') === 'not-seen';
}

function foundBy(entry: RemarkEntry, reading: CommentReading, rules: RuleSet): Span[] {
  return reading.sentences.filter((sentence) => remarkedBy(sentence.reading, rules).includes(entry));
}

/** The remarks whose words stand in a sentence; most have none. */
const remarkedBy = perSentence(({ patterns }, { remarks }: RuleSet): readonly RemarkEntry[] =>
  remarks.filter(({ find }) => find !== null && patterns.some((pattern) => find.has(pattern))),
);
