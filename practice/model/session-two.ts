import type { Session } from './sessions';

/** From what was said to what stands on the file. Minutes and order: CPD Guide (2022), session two. */
export const SESSION_TWO: Session = {
  id: 'two',
  name: 'Session two',
  title: 'From the conversation to the child’s file',
  aims: [
    'Use short summaries aloud, so that what was decided, and why, is plain to both before anybody writes.',
    'Ask what an oversight comment is for, and for whom.',
    'Look at one’s own entries, in private and without defending them.',
  ],
  before: [
    { id: 'two-bring', text: 'Remind everybody to have their recording system at hand; in a room, a laptop each.' },
    { id: 'two-private', text: 'Say beforehand that looking at one’s own entries is private: nobody will be asked to show one.' },
    { id: 'two-pairs', text: 'Pairs and their rooms, as last time or new.' },
  ],
  parts: [
    {
      id: 'two-welcome',
      title: 'Welcome',
      minutes: 20,
      how: 'together',
      about: 'Ground rules again, then what people have tried since.',
      lines: [
        { id: 'two-rules', text: 'Ground rules, aims, how the time is divided.' },
        {
          id: 'two-round',
          text: 'Round: one conversation in which you used a tool. What surprised you, what went well, what would you do differently?',
        },
        {
          id: 'two-thread',
          text: 'The thread of today: what was decided in supervision should be found on the file, in order, with the reason.',
        },
        {
          id: 'two-skill',
          text: 'Writing is a skill, and it is mostly done in pieces between two calls. Say so, and that it deserves this time.',
        },
      ],
      opens: [],
    },
    {
      id: 'two-since',
      title: 'Since session one',
      minutes: 25,
      how: 'together',
      about: 'One after another, each tells of the tools in real supervision.',
      lines: [
        { id: 'two-used', text: 'Which did you use, and what was it like?' },
        { id: 'two-change', text: 'Did conversations or decisions change? How do you know?' },
        { id: 'two-explicit', text: 'Do the tools help to make plain how a decision came about?' },
        { id: 'two-sum', text: 'Let somebody sum up where the group stands.' },
      ],
      opens: [],
    },
    {
      id: 'two-summaries',
      title: 'Summing up aloud',
      minutes: 55,
      how: 'pairs',
      about:
        'Read about summaries and talk it over (15 minutes). Then two short supervisions of fifteen minutes in which the supervisor stops, sums up and says what was decided, with five minutes to talk after each.',
      lines: [
        { id: 'two-read', text: 'Read about summaries, and talk about what comes to mind (15 minutes).' },
        { id: 'two-play', text: 'First supervision (15 + 5 minutes): decided what, because of what, rather than what, until when?' },
        { id: 'two-swap', text: 'Change chairs (15 + 5 minutes).' },
        { id: 'two-felt', text: 'How did it feel to hear one’s own case summed up? Would the sentence do for the file?' },
        { id: 'two-anon', text: 'Invented or well-changed families only.' },
      ],
      opens: [
        { kind: 'lens', id: 'summaries', title: 'Summaries' },
        { kind: 'case', key: 'practice-cases/before-birth', title: 'Before the baby is born' },
      ],
    },
    { id: 'two-break', title: 'Break', minutes: 15, how: 'break', about: 'Away from the screen.', lines: [], opens: [] },
    {
      id: 'two-shoulder',
      title: 'The child on your shoulder: a beginning',
      minutes: 25,
      how: 'together',
      about: 'Five minutes about the summaries, ten to read with cameras off, ten to talk.',
      lines: [
        { id: 'two-feedback', text: 'Summaries (5 minutes): do you do this already? What do they make plain?' },
        { id: 'two-intro', text: 'Read how the helper asks in the child’s voice, and its questions (10 minutes).' },
        { id: 'two-heard', text: 'Talk (10 minutes): what do the questions ask of you?' },
      ],
      opens: [{ kind: 'lens', id: 'sea', title: 'SEA, with the child on your shoulder' }],
    },
    {
      id: 'two-own',
      title: 'Your own entries, in private',
      minutes: 50,
      how: 'alone',
      about:
        'Five minutes to explain, ten to think about what a record is for, thirty with one’s own entries of different children, five to breathe. It is for learning; nobody reports what they found in an entry.',
      lines: [
        { id: 'two-explain', text: 'Explain the task and how private it is (5 minutes).' },
        {
          id: 'two-purpose',
          text: 'What is this record for: the child, the next worker, the inspector? Who has it been written for (10 minutes)?',
        },
        { id: 'two-look', text: 'Each looks back at some entries and writes a reflection that nobody else sees (30 minutes).' },
        { id: 'two-pause', text: 'Five minutes away from the desk. Reading one’s own words can sting.' },
      ],
      opens: [{ kind: 'look-back' }],
    },
    {
      id: 'two-talk',
      title: 'What I take with me',
      minutes: 20,
      how: 'together',
      about: 'What people learnt, not what they found.',
      lines: [
        { id: 'two-learnt', text: 'What did reading and looking back make you think (10 minutes)?' },
        { id: 'two-points', text: 'Round: one thing learnt and one action point (10 minutes).' },
        { id: 'two-again', text: 'In session three each will need the recording system again.' },
      ],
      opens: [],
    },
  ],
  after: [{ id: 'two-date', text: 'Agree the day of session three, and set a reminder below if you like.' }],
};
