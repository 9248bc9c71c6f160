import { beforeEach, expect, test } from '@jest/globals';
import { installFakeBrowser } from '../fake-browser';

/** A worker whose answers the test gives. */
class HandWorker extends EventTarget {
  static last: HandWorker | null = null;
  posted: Record<string, unknown>[] = [];
  isEnded = false;

  constructor() {
    super();
    HandWorker.last = this;
  }

  postMessage(message: Record<string, unknown>): void {
    this.posted.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  tell(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const fake = installFakeBrowser();
Object.assign(globalThis, { Worker: HandWorker });
const { openDesk } = await import('../../../../src/extension/looking-back/open-desk');

beforeEach(() => {
  fake.stored = { local: {}, session: {}, managed: null };
});

async function opened(onBroken = () => {}) {
  const desk = openDesk(() => {}, onBroken);
  const worker = HandWorker.last;
  if (!worker) throw new Error('no worker was started');
  return { desk, worker };
}

/** Lets promises that are settled go on. */
const settled = () => new Promise((done) => setImmediate(done));

test('clearing ends the worker in which the entries lie; nobody waits for ever, and nothing is asked of it any more', async () => {
  const { desk, worker } = await opened();
  const review = desk.ask('review', {});
  const texts = desk.ask('texts', { indexes: [0] });
  await settled();
  const before = worker.posted.length;
  expect(worker.posted.filter(({ kind }) => kind === 'desk')).toHaveLength(2);
  desk.close();
  expect(worker.isEnded).toBe(true);
  expect(await Promise.all([review, texts, desk.ask('texts', { indexes: [0] })])).toEqual([undefined, undefined, undefined]);
  expect(worker.posted).toHaveLength(before);
});

test('progress goes to whoever asked; answers that have another shape, or come for nobody, are dropped', async () => {
  const { desk, worker } = await opened();
  const seen: number[] = [];
  const review = desk.ask('review', {}, ({ done }) => seen.push(done));
  const split = desk.ask('splitPaste', { text: 'x' });
  await settled();
  const [first, second] = worker.posted.flatMap(({ kind, asked }) => (kind === 'desk' ? [asked] : []));
  worker.tell({ kind: 'desk-progress', asked: first, done: 3, total: 9, digests: [] });
  worker.tell({ kind: 'desk-progress', asked: 99, done: 7, total: 9, digests: [] });
  worker.tell('junk');
  worker.tell({ kind: 'desk', asked: second, reply: [{ start: 'no number' }] });
  worker.tell({ kind: 'desk', asked: first, reply: { done: 3, total: 9 } });
  expect(await review).toEqual({ done: 3, total: 9 });
  expect(await split).toBeUndefined();
  expect(seen).toEqual([3]);
  desk.cancel();
  expect(worker.posted.at(-1)).toEqual({ kind: 'desk-cancel' });
});

test('a worker that breaks is told of once, and whoever waits gets nothing', async () => {
  let broken = 0;
  const { desk, worker } = await opened(() => {
    broken += 1;
  });
  const read = desk.ask('read', { index: 0 });
  await settled();
  worker.dispatchEvent(new Event('error'));
  expect(await read).toBeUndefined();
  expect([broken, worker.isEnded]).toEqual([1, true]);
});
