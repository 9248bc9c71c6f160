/** What stands out over several entries, put as questions. No score, and nobody is compared with anybody. */
import type { ElementId } from '../../src/engine/types';
import { answerIn, type EntryDigest } from '../../src/extension/looking-back/digest';
import { numberInWords } from './in-words';
import { lastOf } from './order';

/** A question about the writer's own last entries. */
export interface PatternQuestion {
  element: ElementId;
  text: string;
  /** Entries that the question is about: the fewer ones, in which it was found or was not. */
  others: EntryDigest[];
}

/** How many of the last entries are looked at together. */
const LAST = 10;
/** Fewer make no pattern. */
const FEWEST = 3;

/** The elements that are asked about, with how each is said. "in seven of your last ten" and a follow-up fit after it. */
const ASKED: readonly { element: ElementId; easy: string; none: string; all: string }[] = [
  {
    element: 'rationale',
    easy: 'Reasons were easy to find',
    none: 'I could not see reasons about the child',
    all: 'Reasons were easy to find',
  },
  { element: 'childsVoice', easy: 'I could hear the child', none: 'I could not hear the child', all: 'I could hear the child' },
  {
    element: 'impact',
    easy: 'What it was like for the child was plain',
    none: 'I could not see what it was like for the child',
    all: 'What it was like for the child was plain',
  },
  {
    element: 'analysis',
    easy: 'What it all meant was easy to find',
    none: 'I could not see what it all meant',
    all: 'What it all meant was easy to find',
  },
  {
    element: 'evaluation',
    easy: 'How well things were working was easy to find',
    none: 'I could not see how well things were working',
    all: 'How well things were working was easy to find',
  },
  {
    element: 'previousActions',
    easy: 'What became of earlier actions was there',
    none: 'I could not see what became of earlier actions',
    all: 'What became of earlier actions was there',
  },
  {
    element: 'actions',
    easy: 'Who does what by when was clear',
    none: 'I could not see who does what by when',
    all: 'Who does what by when was clear',
  },
  {
    element: 'contingency',
    easy: 'What happens if the plan does not hold was there',
    none: 'I could not see what happens if the plan does not hold',
    all: 'What happens if the plan does not hold was there',
  },
];

/** @returns the questions that these entries give rise to; none for fewer than three entries */
export function questionsOver(digests: readonly EntryDigest[]): PatternQuestion[] {
  const last = lastOf(digests, LAST);
  if (last.length < FEWEST) return [];
  return ASKED.map(({ element, easy, none, all }) => {
    const others = last.filter((entry) => answerIn(entry, element) !== 'found');
    const found = last.length - others.length;
    const of = `your last ${numberInWords(last.length)}`;
    if (found === 0) return { element, others, text: `${none} in ${of}. Where would the child look for it?` };
    if (others.length === 0) return { element, others, text: `${all} in all of ${of}. What helps you to do that?` };
    const plain = last.filter((entry) => !others.includes(entry));
    if (found < others.length) {
      const those = found === 1 ? 'that one' : `those ${numberInWords(found)}`;
      return { element, others: plain, text: `${easy} in ${numberInWords(found)} of ${of}. What was different about ${those}?` };
    }
    const rest = others.length === 1 ? 'the other one' : `the other ${numberInWords(others.length)}`;
    return { element, others, text: `${easy} in ${numberInWords(found)} of ${of}. What was different about ${rest}?` };
  });
}
