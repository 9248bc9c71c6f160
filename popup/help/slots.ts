/** What stands in curly brackets in a question is filled from the comment. */
const SLOT_WORDS: Readonly<Record<string, string>> = {
  decided: 'what you decided',
  decision: 'your words',
  near: 'your words',
  who: 'who',
  what: 'what',
  task: 'the task',
  words: 'the words',
  names: 'the children',
  sibling: 'a brother or sister',
};

/** The wording of a question as somebody would read it: “You decided [what you decided]. Would I find out why?” */
export function readOut(say: string): string {
  return say.replace(/\{(\w+)\}/g, (_, slot: string) => `[${SLOT_WORDS[slot] ?? '…'}]`);
}
