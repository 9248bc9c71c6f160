/** @jest-environment ./scripts/jsdom-env.mjs */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { installFakeBrowser } from '../extension/fake-browser';

const fake = installFakeBrowser();
const { caseWorkRecord, describeStorage, sessionReminderRecord, worksheetRecord } = await import('../../../src/extension/storage');
const { dueReminder, remindLater } = await import('../../../src/extension/session-reminder');
const { keeper } = await import('../../../practice/store/keeper');

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.storageError = null;
});

/** A worksheet on a page, with what its keeper said of it. */
function sheet(notes: Record<string, string> = {}) {
  const page = { notes, told: [] as string[] };
  const kept = keeper({
    record: worksheetRecord,
    value: () => ({ notes: page.notes, savedAt: 7 }),
    take: (value) => {
      page.notes = value.notes;
    },
    tell: ({ kind }) => page.told.push(kind),
  });
  return { page, kept };
}

test('nothing is kept until it is switched on, and switching off takes all of it away', async () => {
  jest.useFakeTimers();
  try {
    const { page, kept } = sheet({ a: 'one' });
    await kept.load();
    kept.touch();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(fake.stored.local).toEqual({});
    await kept.setOn(true);
    expect(fake.stored.local['leadersSheet']).toEqual({ version: 1, value: { notes: { a: 'one' }, savedAt: 7 } });
    page.notes = { a: 'two' };
    kept.touch();
    expect(await worksheetRecord.read()).toMatchObject({ notes: { a: 'one' } });
    await jest.advanceTimersByTimeAsync(1000);
    expect(await worksheetRecord.read()).toMatchObject({ notes: { a: 'two' } });
    await kept.setOn(false);
    expect(fake.stored.local).toEqual({});
    expect(page.notes).toEqual({ a: 'two' });
    expect(page.told).toEqual(['kept', 'saving', 'kept', 'off']);
  } finally {
    jest.useRealTimers();
  }
});

test('words that come while earlier ones are being written are not called kept before their own turn', async () => {
  jest.useFakeTimers();
  try {
    const { page, kept } = sheet({ a: 'one' });
    await kept.setOn(true);
    kept.touch();
    jest.advanceTimersByTime(400);
    page.notes = { a: 'one, and more' };
    kept.touch();
    await jest.advanceTimersByTimeAsync(10);
    expect(page.told).toEqual(['kept', 'saving', 'saving']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(page.told).toEqual(['kept', 'saving', 'saving', 'kept']);
    expect(await worksheetRecord.read()).toMatchObject({ notes: { a: 'one, and more' } });
  } finally {
    jest.useRealTimers();
  }
});

test('what was kept is there again, and what waits is written when the page goes', async () => {
  await worksheetRecord.write({ notes: { a: 'from before' }, savedAt: 1 });
  const { page, kept } = sheet();
  await kept.load();
  expect(page).toEqual({ notes: { a: 'from before' }, told: ['kept'] });
  page.notes = { a: 'half a sen' };
  kept.touch();
  kept.flush();
  expect(await worksheetRecord.read()).toMatchObject({ notes: { a: 'half a sen' } });
});

test('two windows: neither loses what is written in it', async () => {
  const one = sheet();
  const two = sheet();
  two.page.notes = { a: 'here, and not kept' };
  two.kept.touch();
  one.page.notes = { a: 'there' };
  await one.kept.setOn(true);
  await two.kept.load();
  expect(two.page).toEqual({ notes: { a: 'here, and not kept' }, told: [] });
  const three = sheet();
  await three.kept.load();
  expect(three.page.notes).toEqual({ a: 'there' });
  one.page.notes = { a: 'there, and more' };
  one.kept.touch();
  one.kept.flush();
  await three.kept.load();
  expect(three.page.notes).toEqual({ a: 'there, and more' });
});

test('a full storage says so, keeps the words on the page and does not claim to keep them', async () => {
  const { page, kept } = sheet({ a: 'one' });
  fake.storageError = 'QUOTA_BYTES quota exceeded';
  expect(await kept.setOn(true)).toMatchObject({ saved: false });
  fake.storageError = null;
  kept.touch();
  kept.flush();
  expect(fake.stored.local).toEqual({});
  expect(page.notes).toEqual({ a: 'one' });
});

test('all deleted on the privacy page: the words stay in the tab, and are no longer kept', async () => {
  await worksheetRecord.write({ notes: { a: 'one' }, savedAt: 1 });
  const { page, kept } = sheet();
  await kept.load();
  fake.stored.local = {};
  fake.change('local', ['leadersSheet']);
  await new Promise(process.nextTick);
  await kept.load();
  expect(page).toEqual({ notes: { a: 'one' }, told: ['kept', 'off'] });
});

test('damaged work is forgotten, and an answer that cannot be read is no answer', () => {
  const stage = { decision: 'Wait.', rationale: '', first: 3, verdict: 'perhaps', verdictWhy: 5 };
  const work = [{ case: 'a/b', reached: 1, stages: [stage], closing: null, spy: 1 }];
  expect(caseWorkRecord.decode({ version: 1, value: work })).toEqual([
    { case: 'a/b', reached: 1, stages: [{ decision: 'Wait.', rationale: '', first: null, verdict: null, verdictWhy: '' }], closing: '' },
  ]);
  expect(caseWorkRecord.decode({ version: 1, value: [{ case: 'a/b', reached: -1, stages: [] }] })).toBeNull();
});

test('the reminder is due from its day on, and can wait for a week', async () => {
  const evening = new Date(2027, 0, 21, 23, 59);
  const morning = new Date(2027, 0, 22, 0, 1);
  expect(await dueReminder(morning)).toBeNull();
  const reminder = { on: '2027-01-22', session: 'two' };
  await sessionReminderRecord.write(reminder);
  expect(await dueReminder(evening)).toBeNull();
  expect(await dueReminder(morning)).toEqual(reminder);
  await remindLater(reminder, morning);
  expect(await sessionReminderRecord.read()).toEqual({ on: '2027-01-29', session: 'two' });
  expect(await dueReminder(morning)).toBeNull();
  expect((await describeStorage()).map(({ key, what }) => [key, what])).toEqual([['sessionReminder', sessionReminderRecord.what]]);
});
