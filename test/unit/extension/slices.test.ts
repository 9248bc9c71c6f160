import { afterEach, expect, jest, test } from '@jest/globals';
import { inSlices } from '../../../src/extension/slices';
import { nextTurn } from '../../../src/page/turn';

afterEach(() => {
  jest.restoreAllMocks();
});

test('work that takes long lets others take their turn between its steps', async () => {
  const done: string[] = [];
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  function* work(): Generator<void, string> {
    done.push('first step');
    yield;
    done.push('second step');
    return 'result';
  }
  void nextTurn().then(() => done.push('another'));
  expect(await inSlices(work())).toBe('result');
  expect(done).toEqual(['first step', 'another', 'second step']);
});

test('light work is done in one go', async () => {
  const done: string[] = [];
  function* work(): Generator<void, void> {
    for (const step of ['a', 'b', 'c']) {
      done.push(step);
      yield;
    }
  }
  jest.spyOn(performance, 'now').mockReturnValue(0);
  void nextTurn().then(() => done.push('another'));
  await inSlices(work());
  expect(done).toEqual(['a', 'b', 'c']);
});

test('a step that breaks is told', async () => {
  // biome-ignore lint/correctness/useYield: it breaks before its first step
  function* work(): Generator<void> {
    throw new Error('broken');
  }
  await expect(inSlices(work())).rejects.toThrow('broken');
});
