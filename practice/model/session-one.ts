import type { Session } from './sessions';

/** Defensible decisions begin in the conversation. Minutes and order: CPD Guide (2022), session one. */
export const SESSION_ONE: Session = {
  id: 'one',
  name: 'Session one',
  title: 'Deciding in the supervision conversation',
  aims: [
    'See what reflection in supervision has to do with a decision that can be defended.',
    'Try three ways of leading such a conversation: the discrepancy matrix, the five anchor questions, safe uncertainty.',
  ],
  before: [
    { id: 'one-pack', text: 'Send everybody the resource pack, or the list of lenses here, a week or two ahead.' },
    { id: 'one-pairs', text: 'Decide who works with whom, and open a room for each pair.' },
    { id: 'one-invented', text: 'Ask each to think of a situation from practice and to change it until nobody could be recognised.' },
  ],
  parts: [
    {
      id: 'one-welcome',
      title: 'Welcome and ground rules',
      minutes: 30,
      how: 'together',
      about: 'People will talk about their own work and, later, look at their own writing. They need to know what leaves the room.',
      lines: [
        {
          id: 'one-rules',
          text: 'Agree the ground rules. Spend time on confidentiality: no real child, no colleague by name, nothing repeated outside.',
        },
        { id: 'one-three', text: 'Say how the three sessions hang together: the conversation, from conversation to file, the file.' },
        {
          id: 'one-best',
          text: 'Round: think of one small moment when supervision went well. What did you say or do that made the other person think?',
        },
        { id: 'one-pressure', text: 'Say aloud that pressure hides our best work; one moment is enough.' },
        { id: 'one-meaning', text: 'What do we mean by a defensible decision? Who has to be able to follow it, and when?' },
        { id: 'one-hard', text: 'What makes it hard to do each time, and hard to see on the file afterwards?' },
      ],
      opens: [],
    },
    {
      id: 'one-read',
      title: 'Three tools, read alone',
      minutes: 75,
      how: 'alone',
      about:
        'Fifteen minutes for the matrix, thirty-five for the anchor questions, twenty-five for safe uncertainty. Answer the questions of each.',
      lines: [
        {
          id: 'one-matrix',
          text: 'Discrepancy matrix (15 minutes): what is evidence, what could mean two things, what do we assume, what is not there?',
        },
        {
          id: 'one-anchors',
          text: 'Five anchor questions (35 minutes): what is it for, what is the story, what does it mean, what needs to happen, how will we know?',
        },
        { id: 'one-grid', text: 'Safe uncertainty (25 minutes): how sure are we, how safe is it, and what would hold the plan?' },
      ],
      opens: [
        { kind: 'lens', id: 'discrepancy-matrix', title: 'Discrepancy matrix' },
        { kind: 'lens', id: 'anchor-questions', title: 'Five anchor questions' },
        { kind: 'lens', id: 'safe-uncertainty', title: 'Safe uncertainty' },
      ],
    },
    { id: 'one-break', title: 'Break', minutes: 15, how: 'break', about: 'Away from the screen.', lines: [], opens: [] },
    {
      id: 'one-pairs-work',
      title: 'Three short supervisions',
      minutes: 60,
      how: 'pairs',
      about:
        'One plays themselves as supervisor, the other a practitioner with a made-up family. Fifteen minutes with each tool, then five to talk about it. Pairs keep their own time.',
      lines: [
        { id: 'one-first', text: 'First tool: fifteen minutes, and five to say what it was like from each chair.' },
        { id: 'one-second', text: 'Second tool, the other way round.' },
        { id: 'one-third', text: 'Third tool. What did it bring up that would else have stayed unsaid?' },
        { id: 'one-anon', text: 'Remind everybody: an invented family, or one changed until nobody could be known.' },
      ],
      opens: [
        { kind: 'case', key: 'practice-cases/two-bags', title: 'Connie carries two bags' },
        { kind: 'case', key: 'practice-cases/second-phone', title: 'Tobi’s second phone' },
        { kind: 'case', key: 'practice-cases/before-birth', title: 'Before the baby is born' },
      ],
    },
    {
      id: 'one-talk',
      title: 'What was it like?',
      minutes: 30,
      how: 'together',
      about: 'Hear from each pair, then from each person. Those who know the tools already can say how they use them.',
      lines: [
        { id: 'one-notice', text: 'What struck you? What difference did it make that there was a tool between you?' },
        { id: 'one-like', text: 'Which one did you like best, and why? What else do you use?' },
        { id: 'one-part', text: 'What does such a conversation do for a decision that has to be defended?' },
        { id: 'one-round', text: 'Round: one thing learnt, one thing that I will do differently.' },
        { id: 'one-home', text: 'Until next time: use one of the tools in supervision again and again, and notice what happens.' },
        {
          id: 'one-next',
          text: 'Next time each will look at entries of their own, in private. They need their recording system; in a room, a laptop.',
        },
      ],
      opens: [],
    },
  ],
  after: [
    { id: 'one-date', text: 'Agree the day of session two, two to three months from now, and set the reminder below.' },
    { id: 'one-thanks', text: 'Send a short thank-you with the ground rules and the task.' },
  ],
};
