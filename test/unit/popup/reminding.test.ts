import { beforeEach, expect, test } from '@jest/globals';
import { installFakeBrowser } from '../extension/fake-browser';

const fake = installFakeBrowser();
const { readReminders, reminding } = await import('../../../popup/reminding');
const { actionPointsRecord } = await import('../../../src/extension/storage');
type SurfaceState = import('../../../popup/state').SurfaceState;

const NOW = new Date('2026-11-22T10:00:00Z');
const point = (id: string, done = false) => ({ id, text: `Do ${id}`, due: '2026-12-01', done, savedAt: 1 });

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
  fake.storageError = null;
});

/** What the popup holds of reminders, with what it says. */
async function opened() {
  let state = (await readReminders(NOW)) as SurfaceState;
  const said: string[] = [];
  const intents = reminding({
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
    },
    say: (text) => said.push(text),
  });
  return { intents, said, recall: () => state.recall.map(({ id }) => id) };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setImmediate(done));
}

test('points that are not done come back when the writer next writes, and never more than three', async () => {
  expect((await opened()).recall()).toEqual([]);
  await actionPointsRecord.write([point('a', true), point('b'), point('c'), point('d'), point('e')]);
  expect((await opened()).recall()).toEqual(['b', 'c', 'd']);
});

test('what is done is not mentioned again; what is put aside comes back another time', async () => {
  await actionPointsRecord.write([point('a'), point('b')]);
  const { intents, said, recall } = await opened();
  intents.finishPoint(point('a'));
  await until(() => said.length > 0);
  expect(recall()).toEqual(['b']);
  expect(said).toEqual(['Done. I will not mention it again.']);
  intents.dismissRecall();
  expect(recall()).toEqual([]);
  expect((await opened()).recall()).toEqual(['b']);
});

test('a point that cannot be saved as done stays, and that is said', async () => {
  await actionPointsRecord.write([point('a')]);
  const { intents, said, recall } = await opened();
  fake.storageError = 'QUOTA_BYTES';
  intents.finishPoint(point('a'));
  await until(() => said.length > 0);
  expect(recall()).toEqual(['a']);
  expect(said.join()).not.toContain('Done');
});
