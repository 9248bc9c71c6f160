/**
 * What each released version of the extension left in the storage: keys, versions and values as that version wrote them. Never
 * changed afterwards: whoever changes the form of a record adds a migration, and a release here.
 */
const SITE = {
  id: 'carenote',
  title: 'CareNote: management oversight',
  host: 'cases.example.gov.uk',
  path: '/record/*',
  field: { label: 'Management oversight', through: ['frame'] },
  when: { control: { selector: '#type' }, values: ['Management oversight'] },
  pastEntries: { item: '.entry', date: 'time' },
  replace: true,
};
const REFLECTION = {
  id: 'r1',
  savedAt: 1_760_000_000_000,
  set: 'sea',
  answers: { summary: 'Plain.', stop: 'Copying.' },
  looked: { entries: 12, from: '2025-01', to: '2025-03' },
};
const SEALED = { iv: 'AAAAAAAAAAAAAAAA', data: 'BBBBBBBBBBBBBBBBBBBBBBBB' };

/** By version of the extension, by key of the record: what stood there, and what it means today. */
export const RELEASED: Record<string, Record<string, { stored: unknown; means: unknown }>> = {
  '0.1.0': {
    settings: same({
      badge: false,
      preset: 'closure',
      lens: 'lenses/plain',
      keepDraft: true,
      disabledRules: ['a/b'],
      disabledPacks: ['c'],
    }),
    sites: same([SITE]),
    packsChanged: same(1_760_000_000_000),
    hiddenRules: same(['respectful-language/chaotic']),
    tourOffered: same(true),
    actionPoints: same([{ id: 'p', text: 'Ask why', due: '2025-12-01', done: false, savedAt: 1 }]),
    reflections: same({
      lock: { salt: 'AAAAAAAAAAAAAAAAAAAAAA==', rounds: 600_000, check: SEALED },
      keepDays: 365,
      kept: [
        { id: 'r1', savedAt: 1, body: { kind: 'open', reflection: REFLECTION } },
        { id: 'r2', savedAt: 2, body: { kind: 'sealed', sealed: SEALED } },
      ],
    }),
    practiceRoom: same([
      {
        case: 'practice-cases/a',
        reached: 1,
        stages: [
          { decision: 'Stay.', rationale: 'Safe.', first: { decision: 'Go.', rationale: '' }, verdict: 'unsure', verdictWhy: 'Thin.' },
        ],
        closing: 'Reasons first.',
      },
    ]),
    cpdSessions: same({ ticks: ['one'], plans: { first: { date: '2025-12-01', start: '09:30' } } }),
    sessionReminder: same({ on: '2025-12-01', session: 'second' }),
    leadersSheet: same({ notes: { a: 'Ours.' }, savedAt: 1 }),
    policyProof: same({ key: 'abc', held: { 'council.yaml': ['a/b'] } }),
    pendingSetup: same({ tabId: 3, origin: 'https://cases.example.gov.uk/*' }),
    pendingList: same({ tabId: 3, site: 'carenote' }),
    oneOffSites: same([{ tabId: 3, profile: SITE }]),
    selection: same('Leo was seen.'),
    draft: same('Leo will stay.'),
  },
};

/** A form that means the same today. */
function same(value: unknown): { stored: unknown; means: unknown } {
  return { stored: { version: 1, value }, means: value };
}
