/** When a question is asked and when a remark is made, as choices in words: nobody has to know the names that the engine goes by. */
import { CATEGORIES, ELEMENT_IDS, SEVERITIES } from '../../src/engine/types';
import { ELEMENT_WORDS, SEVERITY_WORDS } from '../../src/ui';
import { CATEGORY_WORDS } from '../words';
import type { Choice } from './parts';

/** The conditions of src/engine/situations.ts. */
export const PROMPT_CONDITIONS: readonly Choice[] = [
  { value: 'decision-without-reason', title: 'A decision without a reason' },
  { value: 'not-acting-without-reason', title: 'A decision not to act, without a reason' },
  { value: 'decision-for-process', title: 'A decision whose reason is a step of ours, and not the child' },
  { value: 'decision-unsure', title: 'What may be a decision' },
  ...ELEMENT_IDS.flatMap((id) => [
    { value: `not-seen ${id}`, title: `Not seen: ${ELEMENT_WORDS[id]}` },
    { value: `unsure ${id}`, title: `Not sure: ${ELEMENT_WORDS[id]}` },
    { value: `near-miss ${id}`, title: `Words that look like it and are not: ${ELEMENT_WORDS[id]}` },
  ]),
  { value: 'action-without-owner', title: 'An action without a name' },
  { value: 'action-without-time', title: 'An action without a time' },
  { value: 'action-without-both', title: 'An action without a name and a time' },
  { value: 'task-without-owner', title: 'Words for a task, without a name' },
  { value: 'task-without-time', title: 'Words for a task, without a time' },
  { value: 'siblings-together', title: 'Several children, and one has no sentence of their own' },
  ...[...SEVERITIES].reverse().flatMap((severity) => [
    { value: `language ${severity}`, title: `Wording: ${SEVERITY_WORDS[severity]}` },
    ...CATEGORIES.map((category) => ({
      value: `language ${severity} ${category}`,
      title: `Wording: ${SEVERITY_WORDS[severity]}: ${CATEGORY_WORDS[category]}`,
    })),
  ]),
];

/** The conditions of src/engine/remarks.ts. */
export const REMARK_CONDITIONS: readonly Choice[] = [
  { value: 'words-below', title: 'Fewer words than the number below (words: 25)' },
  { value: 'words-above', title: 'More words than the number below (words: 600)' },
  { value: 'mostly-description', title: 'Longer than the number below, and neither what it means nor how it is going was seen' },
  { value: 'sibling-without-own-sentence', title: 'A brother or sister without a sentence of their own' },
  { value: 'same-text-for-siblings', title: 'The same words for brothers and sisters' },
  { value: 'pasted-mail', title: 'A mail that was pasted in' },
  { value: 'words-found', title: 'Words that are found' },
];
