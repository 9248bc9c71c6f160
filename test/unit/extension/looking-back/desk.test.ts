import { expect, test } from '@jest/globals';
import { takenInWords } from '../../../../review/model/taken-in-words';
import { createReviewer, type Reviewer } from '../../../../src/engine/review';
import { createDesk, type DeskTools } from '../../../../src/extension/looking-back/desk';
import { MOST_ENTRIES, MOST_PROBLEMS } from '../../../../src/extension/looking-back/entry';
import type { DeskAsk, DeskAsks, FromDesk, Taken } from '../../../../src/extension/looking-back/messages';
import { rulesOf } from '../../engine/small-pack';

const rules = rulesOf('lists: {child: [child, leo]}\n');

/** A desk with the real engine and a small pack, asked as its page asks it. */
function openDesk(tools: Partial<DeskTools> = {}) {
  const reviewer = createReviewer(rules);
  const waiting = new Map<number, (reply: unknown) => void>();
  const progress: Extract<FromDesk, { kind: 'desk-progress' }>[] = [];
  let asked = 0;
  let onProgress: () => void = () => {};
  const desk = createDesk({
    reviewer: () => reviewer,
    rules: () => rules,
    startSecond: () => null,
    tell(message) {
      if (message.kind === 'desk') return waiting.get(message.asked)?.(message.reply);
      progress.push(message);
      onProgress();
    },
    ...tools,
  });
  return {
    progress,
    cancel: () => desk.receive({ kind: 'desk-cancel' }),
    whenProgress(act: () => void) {
      onProgress = act;
    },
    ask<Kind extends DeskAsk>(what: Kind, ask: DeskAsks[Kind]['ask']): Promise<DeskAsks[Kind]['reply']> {
      asked += 1;
      return new Promise((resolve) => {
        waiting.set(asked, resolve as (reply: unknown) => void);
        desk.receive({ kind: 'desk', asked, what, ...ask } as Parameters<typeof desk.receive>[0]);
      });
    },
  };
}

/** A file that says how much of it was read. */
class WatchedFile extends Blob {
  read = 0;

  override slice(from = 0, to = this.size): Blob {
    this.read += Math.max(0, Math.min(to, this.size) - from);
    return super.slice(from, to);
  }
}

async function takeIn(desk: ReturnType<typeof openDesk>, file: Blob): Promise<Taken> {
  const opened = await desk.ask('openFile', { file, name: 'export.csv' });
  if ('problem' in opened) throw new Error(opened.problem);
  if ('words' in opened) throw new Error('a table is no prose');
  return desk.ask('takeFile', { columns: opened.guess, about: 'Child 1' });
}

const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ date: null, about: '', text: `Leo was seen, visit ${at}.` }));

test('a CSV of a million rows: as many as one sitting holds are taken, the rest is not read, and the row is named', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `2025-03-04,Leo was seen at home on visit ${at} by Beth.`).join('\n');
  // Every thousand differs, as rows that lie on the desk already would not count. All begin alike, as entries of one form do.
  const parts = Array.from({ length: 1000 }, (_, at) => rows.replaceAll('by Beth', `by Beth (${at})`));
  const file = new WatchedFile(['Date,Comment\n', parts.join('\n')]);
  const taken = await takeIn(openDesk(), file);
  expect(taken).toMatchObject({ added: MOST_ENTRIES, full: true, stopped: false, readTo: MOST_ENTRIES + 2 });
  expect(file.read).toBeLessThan(file.size / 10);
  expect(takenInWords(taken)).toContain('as many as one sitting holds, so I read no further than row 20,002');
}, 60_000);

test('rows that cannot be read are counted beyond those that are listed, however many there are', async () => {
  const taken = await takeIn(
    openDesk(),
    new Blob([`Date,Comment\n04/03/2025,Leo was seen at home today.\n${'31/2/2025,\n'.repeat(60_000)}`]),
  );
  expect(taken).toMatchObject({ added: 1, more: 60_000 - MOST_PROBLEMS, readTo: 60_002 });
  expect(taken.notRead).toHaveLength(MOST_PROBLEMS);
  expect(takenInWords(taken)).toContain('60,000 could not be read');
});

test('a file that is stopped keeps what was read, and says how far that is', async () => {
  const desk = openDesk();
  desk.whenProgress(() => desk.cancel());
  const rows = Array.from({ length: 60_000 }, (_, at) => `04/03/2025,Leo was seen at home on visit number ${at} by Beth.`);
  const taken = await takeIn(desk, new Blob([`Date,Comment\n${rows.join('\n')}`]));
  expect(taken.stopped).toBe(true);
  expect(taken.added).toBeGreaterThan(1000);
  expect(taken.added).toBeLessThan(MOST_ENTRIES);
  expect(takenInWords(taken)).toMatch(/Stopped: I read as far as row [\d,]+/);
  expect(await desk.ask('texts', { indexes: [0, taken.added - 1, taken.added] })).toEqual([
    expect.stringContaining('visit number 0 '),
    expect.stringContaining(`visit number ${taken.added - 1} `),
    '',
  ]);
}, 60_000);

test('reading 10,000 entries can be stopped: what is done stays, the rest is read when asked again, none twice', async () => {
  const desk = openDesk();
  await desk.ask('add', { entries: entries(10_000) });
  desk.whenProgress(() => desk.cancel());
  const first = await desk.ask('review', {});
  expect(first.total).toBe(10_000);
  expect(first.done).toBeGreaterThan(0);
  expect(first.done).toBeLessThan(10_000);
  desk.whenProgress(() => {});
  const second = await desk.ask('review', {});
  expect(second).toEqual({ done: 10_000 - first.done, total: 10_000 - first.done });
  const read = desk.progress.flatMap(({ digests }) => digests.map(({ index }) => index)).sort((a, b) => a - b);
  expect(read).toEqual(Array.from({ length: 10_000 }, (_, at) => at));
}, 60_000);

test('dates with the month first make the other dates of the file doubtful, which is said once for all', async () => {
  const rows = ['03/25/2025,Leo was seen.', '12/31/2024,Leo has moved.', '04/05/2025,Leo rang.'];
  const { notRead } = await takeIn(openDesk(), new Blob([`Date,Comment\n${rows.join('\n')}`]));
  expect(notRead.map(({ row }) => row)).toEqual([2, 3, null]);
  expect(notRead.at(-1)?.why).toContain('could be read both ways');
  expect((await takeIn(openDesk(), new Blob(['Date,Comment\n04/05/2025,Leo rang.']))).notRead).toEqual([]);
});

/** Reviews that are still held after a pass over so many entries and a collection of what nobody holds. */
async function reviewsLeft(count: number): Promise<number> {
  const real = createReviewer(rules);
  const made: WeakRef<object>[] = [];
  const watching: Reviewer = {
    ...real,
    review(...args) {
      const review = real.review(...args);
      made.push(new WeakRef(review));
      return review;
    },
  };
  const desk = openDesk({ reviewer: () => watching });
  await desk.ask('add', { entries: entries(count) });
  await desk.ask('review', {});
  expect(made).toHaveLength(count);
  await collectGarbage();
  return made.filter((ref) => ref.deref() !== undefined).length;
}

async function collectGarbage(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  // What a WeakRef gave is held until the turn ends.
  await new Promise((done) => setImmediate(done));
  if (typeof collect === 'function') collect();
}

test('what stays of an entry is its words and a line of numbers: no reading is held, whether there are 500 entries or 2,000', async () => {
  expect([await reviewsLeft(500), await reviewsLeft(2000)]).toEqual([0, 0]);
}, 60_000);

test('two entries of one day are both kept, in the order in which they came; the same entry twice counts once, and those without a day stand last', async () => {
  const desk = openDesk();
  const entry = (date: string | null, text: string) => ({ date, about: 'Leo', text });
  const taken = await desk.ask('add', {
    entries: [
      entry(null, 'Leo fished.'),
      entry('2025-03-04', 'Leo sang.'),
      entry('2025-03-04', 'Leo slept.'),
      entry('2025-03-04', 'Leo sang.'),
      entry('2025-02-01', 'Leo ran.'),
    ],
  });
  expect(taken).toMatchObject({ added: 4, known: 1 });
  const { order, review } = await desk.ask('thread', { about: 'Leo' });
  expect(await desk.ask('texts', { indexes: order })).toEqual(['Leo ran.', 'Leo sang.', 'Leo slept.', 'Leo fished.']);
  expect(review.gaps).toEqual([]);
});
