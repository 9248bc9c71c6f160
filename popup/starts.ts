/** The quiet start: what a writer may ask before a word is written. */

/** Asked one at a time, before a word is written. In memory only. */
export const STARTS = [
  { id: 'who', ask: 'Who is this child?', hint: 'A face, a voice, something they said or did. Not the case.' },
  { id: 'know', ask: 'What do I want them to know?', hint: 'If they read this when they are grown up.' },
  { id: 'decide', ask: 'What am I deciding?', hint: 'In one sentence, and why. It may also be: nothing yet, and why not.' },
] as const;
export type StartId = (typeof STARTS)[number]['id'];
