/**
 * The review activity, in our own words. Its course follows what is known of the published one: look at your own entries in private,
 * ask who the record is for, read with the child on your shoulder, look at summary, evaluation and analysis, make room to write, and
 * say what you will stop, start and continue (Research in Practice, CPD Guide, 2022, sessions two and three; domain.md, 1.4).
 */

export interface ReflectiveQuestion {
  id: string;
  text: string;
}

export interface QuestionSet {
  id: string;
  title: string;
  intro: string;
  questions: readonly ReflectiveQuestion[];
}

export const QUESTION_SETS: readonly QuestionSet[] = [
  {
    id: 'who-for',
    title: 'Who is this record for?',
    intro: 'Read three or four of your entries, from records of different children if you can. Then take your time with these.',
    questions: [
      { id: 'first-thought', text: 'What came to mind first as you read your own words again?' },
      {
        id: 'stranger',
        text: 'If a colleague took over tomorrow, what would they understand from these entries alone, and what would they have to ask you?',
      },
      { id: 'at-eighteen', text: 'If the child read them as an adult, which of their questions would be answered?' },
      { id: 'proud', text: 'Which sentence would you be glad for them to find?' },
    ],
  },
  {
    id: 'on-your-shoulder',
    title: 'With the child on your shoulder',
    intro: 'Choose one entry and read it aloud to yourself as if the child sat beside you.',
    questions: [
      { id: 'hears-self', text: 'Where does the child meet herself or himself in it: words, a day, a wish?' },
      { id: 'why', text: 'For each decision: would the child find out why, in words about them?' },
      { id: 'family', text: 'How do the people whom the child loves come across? What good is said of them?' },
      { id: 'wince', text: 'Is there a word that you would not say to the child’s face? What made it come so easily?' },
    ],
  },
  {
    id: 'sea',
    title: 'Summary, evaluation, analysis',
    intro: 'Take two entries, one that you like and one that was written in a hurry, and look at them side by side.',
    questions: [
      { id: 'summary', text: 'Summary: is it plain what has happened and what had to be decided?' },
      { id: 'evaluation', text: 'Evaluation: is it plain what was working and what was not, and how you knew?' },
      { id: 'analysis', text: 'Analysis: is it plain what it meant for this child, and how that led to the decision?' },
      { id: 'thread', text: 'Across the entries: can a reader follow what was decided, what was done, and what changed on the way?' },
    ],
  },
  {
    id: 'room-to-write',
    title: 'Room to write',
    intro: 'Nobody writes well between two phone calls. This one is about you.',
    questions: [
      { id: 'when-well', text: 'When did you write at your best, and what made that possible?' },
      { id: 'in-the-way', text: 'What gets in the way most weeks?' },
      { id: 'small-change', text: 'What small change would give you twenty quiet minutes?' },
      { id: 'support', text: 'What help do you need, and whom could you ask for it?' },
    ],
  },
];

/** What closes each sitting, whichever questions came before. The ids are the headings of the CPD record too. */
export const CLOSING: readonly ReflectiveQuestion[] = [
  { id: 'notes', text: 'Anything else that you want to remember' },
  { id: 'learnt', text: 'What have I learnt?' },
  { id: 'stop', text: 'What will I stop doing?' },
  { id: 'start', text: 'What will I start doing?' },
  { id: 'continue', text: 'What will I carry on doing, because it works?' },
];

export const setById = (id: string): QuestionSet | undefined => QUESTION_SETS.find((set) => set.id === id);

/** People come back to this three times over some months; this says where they are. */
export function sittingInWords(before: number): string {
  if (before === 0) return 'This is your first look back. Many people do it three times over some months.';
  if (before === 1) return 'This is your second look back. What has changed since the first?';
  if (before === 2) return 'This is your third look back. What do you do now without having to think of it?';
  return `You have looked back ${before} times before. Welcome back.`;
}
