/** @jest-environment ./scripts/jsdom-env.mjs */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readPastEntries, readWhenStill } from '../../../src/page/past-entries';

const where = { item: '.entry', date: 'time', text: '.text' };

test('entries are read with their dates, in the order of the page', () => {
  document.body.innerHTML = `
    <article class="entry"><time datetime="2026-05-04">4 May</time><div class="text"><p>One.</p><p>Two.</p></div></article>
    <article class="entry"><time>1 March 2026</time><div class="text">Three.</div></article>
    <article class="entry"><div class="text"></div></article>`;
  expect(readPastEntries(document, where)).toEqual([
    { date: '2026-05-04', text: 'One.\nTwo.' },
    { date: '1 March 2026', text: 'Three.' },
  ]);
});

test('selectors that fit nothing or do not parse give nothing', () => {
  expect(readPastEntries(document, { item: '.none' })).toEqual([]);
  expect(readPastEntries(document, { item: '..[' })).toEqual([]);
});

describe('a list that changes while it is read', () => {
  const entry = (text: string): string => `<article class="entry"><time>1 March 2026</time><div class="text">${text}</div></article>`;
  const show = (...texts: string[]): void => {
    document.body.innerHTML = texts.map(entry).join('');
  };
  const textsOf = ({ entries }: { entries: { text: string }[] }): string[] => entries.map(({ text }) => text);

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('is read when it stands still, with all that came', async () => {
    show('One.');
    const reading = readWhenStill(document, where);
    await jest.advanceTimersByTimeAsync(200);
    show('One.', 'Two.');
    await jest.advanceTimersByTimeAsync(200);
    show('One.', 'Two.', 'Three.');
    await jest.advanceTimersByTimeAsync(250);
    const read = await reading;
    expect([textsOf(read), read.isStill]).toEqual([['One.', 'Two.', 'Three.'], true]);
  });

  test('what moves elsewhere on the page keeps nobody waiting', async () => {
    show('One.');
    document.body.append(document.createElement('output'));
    const clock = setInterval(() => {
      for (const output of document.querySelectorAll('output')) output.textContent += '.';
    }, 50);
    let isRead = false;
    void readWhenStill(document, where).then(() => {
      isRead = true;
    });
    await jest.advanceTimersByTimeAsync(300);
    clearInterval(clock);
    expect(isRead).toBe(true);
  });

  test('a next page that is emptied first and filled later is waited for', async () => {
    show('One.', 'Two.');
    const reading = readWhenStill(document, where, readPastEntries(document, where));
    document.body.innerHTML = '<p>Loading</p>';
    await jest.advanceTimersByTimeAsync(1000);
    show('Three.');
    await jest.advanceTimersByTimeAsync(100);
    show('Three.', 'Four.');
    await jest.advanceTimersByTimeAsync(250);
    expect(textsOf(await reading)).toEqual(['Three.', 'Four.']);
  });

  test('one that never rests is read after all, and that is said', async () => {
    show('One.');
    let count = 0;
    const reading = readWhenStill(document, where);
    const change = setInterval(() => show(`Entry ${++count}.`), 100);
    await jest.advanceTimersByTimeAsync(5000);
    clearInterval(change);
    const { entries, isStill } = await reading;
    expect([entries.length, isStill]).toEqual([1, false]);
  });

  test('a next page that never comes ends with what is there', async () => {
    show('One.');
    const reading = readWhenStill(document, where, readPastEntries(document, where));
    await jest.advanceTimersByTimeAsync(5000);
    expect(await reading).toMatchObject({ entries: [{ text: 'One.' }], isStill: true });
  });
});
