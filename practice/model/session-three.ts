import type { Session } from './sessions';

/** Reasons that can be found on the file. Minutes and order: CPD Guide (2022), session three. */
export const SESSION_THREE: Session = {
  id: 'three',
  name: 'Session three',
  title: 'Decisions that can be followed on the file',
  aims: [
    'Read one’s own entries as the child would.',
    'Use summary, evaluation and analysis (SEA) to give an entry its shape.',
    'Find time and quiet to write.',
    'Look at what was learnt over the three sessions, and how it goes on.',
  ],
  before: [
    { id: 'three-bring', text: 'Remind everybody to have their recording system at hand; in a room, a laptop each.' },
    {
      id: 'three-cards',
      text: 'Choose pictures or words for the first round: something that one could take along today, such as rest, courage, company.',
    },
  ],
  parts: [
    {
      id: 'three-welcome',
      title: 'Welcome',
      minutes: 25,
      how: 'together',
      about: 'A round about what people need, and three things to hold on to.',
      lines: [
        { id: 'three-rules', text: 'Ground rules, aims, how the time is divided.' },
        { id: 'three-need', text: 'Round: what do you need just now in your work? Say why, if you like.' },
        { id: 'three-time', text: 'Say that an hour without interruption is rare, and that this is not their fault.' },
        {
          id: 'three-hold',
          text: 'Hold on to three things: supervision that makes one think; writing that says how and why; a file that belongs to the child, in clear and respectful words.',
        },
      ],
      opens: [],
    },
    {
      id: 'three-child',
      title: 'Reading as the child',
      minutes: 40,
      how: 'alone',
      about: 'Ten minutes to read, thirty to look at one’s own entries with the child beside one.',
      lines: [
        { id: 'three-read', text: 'Read about writing with the child on one’s shoulder (10 minutes).' },
        {
          id: 'three-look',
          text: 'Look back at one’s own entries: would the child know what was decided, and meet herself in it (30 minutes)?',
        },
      ],
      opens: [{ kind: 'look-back' }],
    },
    { id: 'three-break', title: 'Break', minutes: 15, how: 'break', about: 'Away from the screen.', lines: [], opens: [] },
    {
      id: 'three-sea',
      title: 'Summary, evaluation, analysis',
      minutes: 50,
      how: 'together',
      about: 'Ten minutes to read, twenty-five with one’s own entries, fifteen to talk.',
      lines: [
        { id: 'three-what', text: 'Read what the three parts ask of an entry (10 minutes).' },
        { id: 'three-mark', text: 'Alone with two entries of one’s own: where is each part, and which is not there (25 minutes)?' },
        { id: 'three-talk', text: 'Talk (15 minutes): which part comes easily, which gets lost when it is busy?' },
      ],
      opens: [
        { kind: 'lens', id: 'sea', title: 'SEA, with the child on your shoulder' },
        { kind: 'lens', id: 'kss-7', title: 'KSS 7' },
        { kind: 'look-back' },
      ],
    },
    {
      id: 'three-zone',
      title: 'Room to write, and where to from here',
      minutes: 45,
      how: 'alone',
      about: 'Twenty-five minutes about finding the quiet to write, twenty about one’s own learning.',
      lines: [
        {
          id: 'three-quiet',
          text: 'Read about getting into the right frame to write (10 minutes), and think: when did I write well, what gets in the way (15 minutes)?',
        },
        { id: 'three-learnt', text: 'What have I learnt over the three sessions?' },
        { id: 'three-plan', text: 'What will I do with it: stop, start, carry on (together 20 minutes)?' },
      ],
      opens: [{ kind: 'look-back' }],
    },
    { id: 'three-pause', title: 'Short break', minutes: 5, how: 'break', about: 'Stand up once.', lines: [], opens: [] },
    {
      id: 'three-end',
      title: 'What stays',
      minutes: 30,
      how: 'together',
      about: 'From looking back to looking ahead.',
      lines: [
        { id: 'three-comment', text: 'What did you learn about your oversight comments? What will you do differently, and what carry on?' },
        { id: 'three-support', text: 'What support do you need: in supervision, and for writing? From whom?' },
        { id: 'three-sentence', text: 'Round: one sentence about what you learnt, and how you will keep at it.' },
        { id: 'three-close', text: 'Close: deciding well can be learnt, and the group has just done so.' },
      ],
      opens: [],
    },
  ],
  after: [
    { id: 'three-leaders', text: 'Take what supervisors need to those who lead: the worksheet “For leaders” has room for it. No names.' },
    { id: 'three-again', text: 'Think about a look back together in half a year.' },
  ],
};
