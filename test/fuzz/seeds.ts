/** Good inputs of every kind that the extension takes: what fuzzing breaks. Everybody in them is invented. */

export const COMMENTS = [
  'Supervision with Beth, 4 March 2025. Amira has lived with Nan since May and told Beth that she “sleeps better there”. Mum has failed to engage with the parenting course. I have decided that Amira will remain with Nan, because she feels safe there. Beth to chase the CAMHS referral by 14/3. Review 3.4.25.',
  'Case discussed. Continue with plan.\nRationale: as discussed.\n\n- SW to visit (weekly)\n- Dad to attend FGC – w/c 10/03\n- Review at the next CPC',
  'Leo (7) said: "I don\'t want to go." He was seen alone at school on Tues. Threshold for s47 not met; step down to CIN. I considered a strategy meeting; however, the bruise was explained by the GP. Leo\'s sister Mia, 14, was not mentioned to her. If Dad returns, EDT to be called and a strategy meeting held the same day.',
  'From: team@example.org\nSent: 3 March 2025 10:12\nTo: Beth\nSubject: RE: Leo\n\nHi Beth, please see below.\n> Dad refuses to work with us.\nThanks, Sam',
  '| Action | Who | When |\n|---|---|---|\n| Speak to school | Beth | 14 December |\n| Refer to CAMHS | Sam | today |',
];

export const PACK = `format: 1
id: fuzzed
version: 1.0.0
title: Fuzzed
purpose: To be broken.
author: PSW
licence: Ours
lists:
  carers: [mum, dad, (my|his) nan]
cues:
  - id: told
    find: ["(said|told) ..3 (that|to)", "<carers> (will|shall)", "^ agreed $"]
    notWith: ["refer~ .. CAMHS"]
    why: Somebody spoke.
    source: [team]
    examples:
      flag: ["She told him to go."]
      leave: ["Nothing."]
language:
  - id: frequent-flyer
    find: ["frequent flyer~", "very? hard to (reach|engage)", "known to ..2 services", "contact#Noun", "=DNA", "manipulat*"]
    leaveAlone: ["frequent flyer club"]
    category: judgemental
    severity: suggest
    say: Could you say what happened?
    better: ["comes often", "advice: say how often"]
    why: It is a joke about people.
    source: [team]
    examples:
      flag: ["Mum is a [[frequent flyer]]."]
      leave: ["He joined the frequent flyer club."]
acronyms:
  - { short: MASH, long: multi-agency safeguarding hub, or: [mashed potato] }
changes:
  - { rule: fuzzed/frequent-flyer, severity: info, alsoFind: ["revolving door"], say: "<b>Say</b> it another way." }
`;

export const POLICY = JSON.stringify({
  level: 'locked',
  setBy: 'Digital Services, Rivermere Council',
  settings: {
    replace: false,
    highlights: true,
    badge: true,
    recall: true,
    preset: 'closure',
    disabledRules: ['a/b'],
    disabledPacks: ['a'],
  },
  sites: [
    {
      id: 'carenote',
      title: 'CareNote',
      host: 'cases.example.gov.uk',
      path: '/record/*',
      field: { label: 'Management oversight', selector: '#note', name: 'note', through: ['iframe'] },
      when: { control: { selector: '#type' }, values: ['Management oversight'] },
      pastEntries: { item: '.entry', date: 'time', text: '.text', next: '.next' },
      actionsElsewhere: true,
      preset: 'closure',
      replace: false,
    },
  ],
  packs: [{ file: 'council.yaml', text: PACK }],
});

export const CSV = [
  'Date,Child,Note\n04/03/2025,Leo,"Leo was seen at school and said ""no"" to the move."\n31/02/2025,Leo,<p>Plan <b>goes</b> on &amp; is reviewed.</p>\n',
  'Entry date;Case note;Child\r\n2025-03-04;Leo has moved to Nan\'s. He is well.;Leo\r\n2025-04-04;=HYPERLINK("x");Mia\r\n',
  'Recorded\tComment\n4 March 2025\tAmira was seen.\n1 April 2025\tAmira will stay with Nan.\n',
];

export const JSONS = [
  JSON.stringify({
    child: 'Leo',
    data: {
      entries: [
        { date: '2025-03-04', text: 'Leo was seen at school.' },
        { date: 'x', text: '' },
      ],
    },
  }),
  '{"date":"2025-03-04","text":"One two three."}\n{"date":"2025-04-04","text":"Four five six.","__proto__":{"a":1}}\n',
];

export const PASTES = [
  '04/03/2025 Management oversight\nLeo was seen.\n\n----\n5 April 2025 - Beth Jones\nLeo has moved. On 12/03/2025 he said no.\n',
  'Date: 4.3.25\nEntry one.\nDate: 4.4.25\nEntry two, and more.\n====\nNo date here.',
];

export const REFLECTIONS = JSON.stringify({
  format: 'on-your-shoulder-reflections',
  version: 1,
  lock: null,
  kept: [
    {
      id: 'r1',
      savedAt: 1_700_000_000_000,
      body: {
        kind: 'open',
        reflection: {
          id: 'r1',
          savedAt: 1_700_000_000_000,
          set: 'sea',
          answers: { summary: 'Plain.', stop: 'Copying.' },
          looked: { entries: 12, from: '2025-01', to: '2025-03' },
        },
      },
    },
  ],
});

/** What stands in the extension's storage, by key. */
export const STORED = JSON.stringify({
  settings: { version: 1, value: { badge: false, preset: 'closure', disabledRules: ['a/b'] } },
  sites: { version: 1, value: JSON.parse(POLICY).sites },
  hiddenRules: { version: 1, value: ['a/b', 'c/d'] },
  actionPoints: { version: 1, value: [{ id: 'p', text: 'Ask why', due: '2025-12-01', done: false, savedAt: 1 }] },
  reflections: { version: 1, value: { lock: null, keepDays: 365, kept: JSON.parse(REFLECTIONS).kept } },
  pendingSetup: { version: 1, value: { tabId: 3, origin: 'https://cases.example.gov.uk/*' } },
  selection: { version: 1, value: 'Leo was seen.' },
  packsChanged: { version: 1, value: 1_700_000_000_000 },
});

/** What goes over the line between a surface and a page. */
export const MESSAGES = [
  {
    kind: 'intent',
    asked: 1,
    fieldId: 'f',
    intent: { kind: 'replace', noteId: 'n', span: { start: 1, end: 4 }, expected: 'Mum', words: 'Ms A' },
  },
  { kind: 'intent', asked: 2, fieldId: 'f', intent: { kind: 'hide', item: { scope: 'rule', key: 'a/b', rule: 'a/b' } } },
  { kind: 'preset', fieldId: 'f', preset: 'closure' },
  { kind: 'frame', box: 'waiting', title: 'CareNote' },
  { kind: 'result', asked: 1, result: { done: false, reason: 'rolled-back', say: 'No.', copy: 'Ms A' } },
  { to: 'on-your-shoulder', name: 'hide-rule', body: { rule: 'a/b', hidden: true } },
].map((message) => JSON.stringify(message));
