/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { readPastEntries } from '../../../src/page/past-entries';

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
