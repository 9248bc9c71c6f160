import type { Verdict } from '../../src/extension/storage';

/** The three answers to the one question that is asked about an earlier decision. None of them is right or wrong. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  yes: 'Yes: on what was known then, I would stand by it',
  unsure: 'I am not sure',
  no: 'No: something that was known, or could have been asked, pointed another way',
};
