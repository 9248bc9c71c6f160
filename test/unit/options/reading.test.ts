import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

/** A worker whose answers the test gives. */
class HandWorker extends EventTarget {
  static all: HandWorker[] = [];
  asked: { asked: number; text: string; file: string }[] = [];
  isEnded = false;

  constructor(readonly name: string) {
    super();
    HandWorker.all.push(this);
  }

  postMessage(message: { asked: number; text: string; file: string }): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

Object.assign(globalThis, { Worker: HandWorker });
const { readText } = await import('../../../options/model/library');
const { readAside } = await import('../../../options/store/reading');
const problem = (message: string) => ({ file: 'x.yaml', line: 3, column: 1, message });

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a text is read by the worker and by nobody else, once; every view then has what came of it', async () => {
  const reading = readAside('some text', 'x.yaml');
  const [worker] = HandWorker.all;
  expect(worker?.name).toBe('read-worker.js');
  expect(worker?.asked).toEqual([{ asked: 1, text: 'some text', file: 'x.yaml', edit: null }]);
  worker?.answer({ kind: 'end', asked: 7, text: null, problems: [problem('of another')] });
  worker?.answer({ kind: 'slice', asked: 1, slice: { format: 99 } });
  worker?.answer({ kind: 'end', asked: 1, text: null, problems: [problem('from the worker')] });
  expect((await reading).problems).toEqual([problem('from the worker')]);
  // Read here it would have another problem, in words of the reader itself.
  expect(readText('some text', 'x.yaml').problems).toEqual([problem('from the worker')]);
  await readAside('some text', 'x.yaml');
  expect(worker?.asked).toHaveLength(1);
});

test('one that takes too long is given up with words, its worker ends, and the next text has a new one', async () => {
  const reading = readAside('for ever', 'x.yaml');
  const slow = HandWorker.all.at(-1);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(await reading).toMatchObject({
    pack: null,
    problems: [{ file: 'x.yaml', line: 1, message: expect.stringContaining('takes too long') }],
  });
  expect(slow?.isEnded).toBe(true);
  expect(readText('for ever', 'x.yaml').problems[0]?.message).toContain('takes too long');
  const next = readAside('another', 'x.yaml');
  const fresh = HandWorker.all.at(-1);
  expect(fresh).not.toBe(slow);
  fresh?.dispatchEvent(new Event('error'));
  expect((await next).pack).toBeNull();
});
