/** What a supervisor may worry about, asked and answered in plain words. Each has its own address: `#answers/manager`. */
export interface Answered {
  id: string;
  ask: string;
  /** The short answer first, then why. */
  say: readonly string[];
  /** Other words by which somebody would look for it. */
  words: string;
}

export const ANSWERS: readonly Answered[] = [
  {
    id: 'manager',
    ask: 'Can my manager see this?',
    say: [
      'No. There is nothing to see: what I show you stands on your screen while you write, and is kept nowhere. There is no account, no report, and no count of notes or questions.',
      'Nothing of mine can be sent either. My pages run under a policy that forbids every connection, and “How private is this?” shows you that policy as the browser has it.',
      'Your organisation can choose settings, rules and pages for you. That way leads in; nothing comes back.',
    ],
    words: 'boss line manager private privacy confidential secret who sees this seen watch watched spy monitor share shared GDPR',
  },
  {
    id: 'others',
    ask: 'Can the Principal Social Worker, IT or an inspector see it?',
    say: [
      'No. The Principal Social Worker writes rules, IT hands them out. Neither learns which notes you saw, hid or followed.',
      'There is no second record that could be asked for, shown to an inspector, or found by accident. What you save in the recording system is the record, as before.',
    ],
    words: 'who sees this seen private privacy confidential Ofsted inspection audit freedom of information data protection GDPR',
  },
  {
    id: 'sent',
    ask: 'Does anything leave this computer?',
    say: [
      'No. I read on this device and have no way to send. It also means that I work without any network.',
      'You can check it: “How private is this?” lists what I may do, and runs my rules in front of you.',
    ],
    words:
      'private privacy confidential secure internet cloud server upload online offline data protection GDPR AI artificial intelligence ChatGPT Copilot',
  },
  {
    id: 'kept',
    ask: 'Is what I write kept?',
    say: [
      'Not by me. A comment is in memory while its box is open, and goes with the page.',
      'Kept on this device are your settings, your rules, the pages that you set up, and what you choose to note when you look back or practise. Who writes rules may also keep comments to try them on, if they ask for that. “How private is this?” lists each with its size, and deletes one or all.',
    ],
    words: 'private privacy stored save saved storage delete remove wipe clear history retention data protection GDPR',
  },
  {
    id: 'score',
    ask: 'Am I being marked?',
    say: [
      'No. There is no score, no colour for good or bad, and nothing that rewards a longer text.',
      'I say what I could find, where I am not sure, and what I could not see. “Not seen” is about this text alone; it may stand elsewhere in the record, or not be needed here.',
    ],
    words: 'score grade rating performance judged assessed appraisal',
  },
  {
    id: 'changes',
    ask: 'Could it change the child’s record?',
    say: [
      'Reading changes nothing on the page. Words are replaced only when you press “Use”, only those words, and Ctrl+Z in the box takes it back.',
      'If I cannot be sure that a change went right, I take it back myself and offer you the words to copy.',
    ],
    words: 'edit alter undo overwrite',
  },
  {
    id: 'wrong',
    ask: 'It says “not seen”, and it is there. Is something wrong?',
    say: [
      'It can be. I look for families of wording, and people can say a thing in ways that I do not know. You know what you wrote.',
      'Nothing depends on my answer. If it happens often, tell the person who looks after the rules: they can be changed, and no developer is needed.',
    ],
    words: 'mistake error bug missed wrong false',
  },
  {
    id: 'disagree',
    ask: 'I do not agree with a note. What can I do?',
    say: [
      'Leave it. Or hide it: this one, in this comment, or the rule for you. Each can be shown again.',
      'Every rule says why it is there and where that comes from. Some are disputed, and say so. Your organisation can change or switch off any of them.',
    ],
    words: 'turn off switch off stop hide ignore rule mistake',
  },
  {
    id: 'quotes',
    ask: 'Does it correct what a child has said?',
    say: [
      'Never. Words in quotation marks, names, laws, orders and forms are left alone. A child’s own words belong in the record as they were said.',
      'Plain words for harm are not softened either. “He hit her” stays “he hit her”.',
    ],
    words: 'quotation quotes swearing speech',
  },
  {
    id: 'learn',
    ask: 'Does it learn from what I write?',
    say: [
      'No. It works by rules that people have written and that you can read here, one by one. The same text always gives the same answer.',
    ],
    words: 'AI artificial intelligence machine learning training model ChatGPT Copilot',
  },
  {
    id: 'must',
    ask: 'Do I have to use it?',
    say: [
      'I cannot tell, and I would not know. Nothing counts whether you open me. You can hide notes, switch marks off, or take back a site’s permission on “How private is this?”.',
      'Where your organisation has set something, the settings page says so, and says who set it.',
    ],
    words: 'turn off switch off disable remove uninstall stop pause optional compulsory mandatory get rid of',
  },
  {
    id: 'child',
    ask: 'Will the child really read this?',
    say: [
      'Many people ask for their file when they are grown up, some of them more than once. They look for what happened, what was decided and why, and whether anybody saw them.',
      'That is why the questions are in a child’s voice. They are there to help you think, not to catch you out.',
    ],
    words: 'access to records subject access request care leaver file',
  },
];
