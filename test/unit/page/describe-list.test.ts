/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { describeList, eachList, entryAt } from '../../../src/page/describe-list';
import { readPastEntries } from '../../../src/page/past-entries';

const LONG = 'Mum was seen at home and said that she is glad of the help. The plan goes on because Leo sleeps better.';

/** What is found and read when somebody points at the first element that holds these words. */
function pointed(html: string, words = 'Second entry') {
  document.body.innerHTML = html;
  const under = [...document.querySelectorAll('body *')].filter((el) => el.textContent?.includes(words)).at(-1) ?? null;
  const entry = entryAt(under);
  const locator = entry && describeList(entry);
  return locator && { locator, read: readPastEntries(document, locator) };
}

test('a list with a date, words and a page of older ones is told by names that people chose', () => {
  const entry = (date: string, text: string) => `<li class="entry" data-id="7">
    <p class="entry-head"><time datetime="${date}">shown</time><span class="entry-author">Gwen</span></p>
    <div class="entry-text"><p>${text}</p><p>${LONG}</p></div></li>`;
  const found = pointed(`<nav><ul><li><a href="#">Next of kin</a></li><li><a href="#">1.1.2026</a></li></ul></nav>
    <section class="past" id="past"><ol class="entries" id="entries">${entry('2026-03-04', 'First entry.')}${entry('2026-02-01', 'Second entry.')}</ol>
    <nav class="pages"><a class="next" rel="next" href="?page=2">Next page</a></nav></section>`);
  expect(found?.locator).toEqual({ item: '#entries li.entry', date: 'time', text: '.entry-text', next: '[rel~="next"]' });
  expect(found?.read).toEqual([
    { date: '2026-03-04', text: `First entry.\n${LONG}` },
    { date: '2026-02-01', text: `Second entry.\n${LONG}` },
  ]);
});

test('a table without a class or an id is told by its rows and cells, without its head', () => {
  const row = (date: string, text: string) => `<tr><td>${date}</td><td>Gwen Prosser</td><td>${text} ${LONG}</td></tr>`;
  const found = pointed(`<p>x</p><div><table><thead><tr><th>Date</th><th>By</th><th>Note</th></tr></thead>
    <tbody>${row('04/03/2026', 'First entry.')}${row('01/02/2026', 'Second entry.')}${row('3 Jan 2026', 'Third entry.')}</tbody></table></div>`);
  expect(found?.read).toEqual([
    { date: '04/03/2026', text: `First entry. ${LONG}` },
    { date: '01/02/2026', text: `Second entry. ${LONG}` },
    { date: '3 Jan 2026', text: `Third entry. ${LONG}` },
  ]);
});

test('entries whose words stand beside the date are read whole; a state or a number of one is no mark of all', () => {
  const found = pointed(`<div id="notes">
    <div class="note is-new note-4711"><b>4 March 2026</b> First entry. ${LONG}</div>
    <div class="note note-4712"><b>1 February 2026</b> Second entry. ${LONG}</div>
    <button type="button">Show older</button></div>`);
  expect(found?.locator).toEqual({ item: '#notes div.note', date: ':scope > b', next: expect.any(String) });
  expect(found?.read.map(({ date }) => date)).toEqual(['4 March 2026', '1 February 2026']);
});

test('the selector finds exactly this list, where another list of the page is built alike', () => {
  const list = (words: string) => `<ul><li><i>4.3.2026</i><p>${words} entry. ${LONG}</p></li><li><i>5.3.2026</i><p>${LONG}</p></li></ul>`;
  const found = pointed(`<main>${list('First')}${list('Second')}</main>`);
  expect(found?.read.map(({ text }) => text)).toEqual([`Second entry. ${LONG}`, LONG]);
  expect(eachList(document)).toHaveLength(2);
});

test('what repeats without dates, one entry alone and a shadow root are no list', () => {
  expect(pointed(`<ul><li><p>First</p></li><li><p>Second entry</p></li></ul>`)).toBeNull();
  expect(pointed(`<ul><li><i>4.3.2026</i><p>Second entry</p></li></ul>`)).toBeNull();
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<ul><li><i>4.3.2026</i><p>One</p></li><li><i>5.3.2026</i><p>Two</p></li></ul>';
  expect(entryAt(root?.querySelector('p') ?? null)).toBeNull();
});

test('a control that sends a form is never taken for the next page, nor a “more” inside an entry', () => {
  const entry = (date: string, words: string) => `<li><i>${date}</i><p>${words} ${LONG}</p><button type="button">More</button></li>`;
  const found = pointed(
    `<form><ul>${entry('4.3.2026', 'First entry.')}${entry('5.3.2026', 'Second entry.')}</ul><button>Next</button></form>`,
  );
  expect(found?.locator).not.toHaveProperty('next');
});
