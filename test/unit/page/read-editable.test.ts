/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { readEditable } from '../../../src/page/read-editable';
import { toOffset, toRange } from '../../../src/page/text-map';

function region(html: string, style = ''): HTMLElement {
  document.body.innerHTML = `<div id="note" style="${style}">${html}</div>`;
  const note = document.getElementById('note');
  if (!note) throw new Error('no region');
  return note;
}

const textOf = (html: string, style = ''): string => readEditable(region(html, style)).text;

test.each([
  ['blocks end a line', '<p>one</p><p>two</p>', 'one\ntwo'],
  ['a line break ends a line', 'one<br>two', 'one\ntwo'],
  ['the last line break of a block is a filler', '<p>one<br></p><p>two</p>', 'one\ntwo'],
  ['an empty paragraph is an empty line', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['two line breaks make an empty line', 'one<br><br>two', 'one\n\ntwo'],
  ['an empty line at the start is seen', '<p><br></p><p>one</p>', '\none'],
  ['an empty line at the end is seen', '<p>one</p><p><br></p>', 'one\n'],
  ['an empty region has no text', '<p><br></p>', ''],
  ['inline parts run on', '<p>one <b>two</b> three</p>', 'one two three'],
  ['spaces of the source fold', '<p>\n  one\n  two  </p>\n<p>three</p>', 'one two\nthree'],
  ['a space across inline parts is one space', '<p>one <b> two</b></p>', 'one two'],
  ['a no-break space stays what it is', '<p>one&nbsp;two</p>', 'one\u00a0two'],
  ['list items are lines', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['nested blocks end a line once', '<div><div><p>one</p></div></div><p>two</p>', 'one\ntwo'],
  ['hidden parts are not read', '<p>one<span style="display:none"> no</span><span style="visibility:hidden"> no</span></p>', 'one'],
  [
    'other controls are never read',
    '<p>one<textarea>secret</textarea><input value="secret"><select><option>secret</option></select></p>',
    'one',
  ],
  ['fillers that no one can see are left out', '<p>\u200bone\ufeff two\u2060</p>', 'one two'],
  ['emoji stay whole', '<p>👩‍👧 home</p>', '👩‍👧 home'],
])('%s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('kept spaces and line feeds stay where the style keeps them', () => {
  expect(textOf('one  two\nthree', 'white-space: pre-wrap')).toBe('one  two\nthree');
  expect(textOf('one  two\nthree', 'white-space: pre-line')).toBe('one two\nthree');
});

test('a span becomes the range of exactly its words, across inline parts and fillers', () => {
  const note = region('<p>Mum has \u200bfailed <b>to en</b>gage.</p><p>Dad too.</p>');
  const map = readEditable(note);
  const start = map.text.indexOf('failed');
  const range = toRange(map, { start, end: start + 'failed to engage'.length });
  expect(range?.toString()).toBe('failed to engage');
  const dad = map.text.indexOf('Dad');
  expect(toRange(map, { start: dad, end: dad + 3 })?.toString()).toBe('Dad');
});

test('each letter of a text maps to a range and back', () => {
  const map = readEditable(region('<p>A <b>b</b>  c\n d<br>e</p><ul><li>\ufefff</li></ul>'));
  for (const [i, char] of [...map.text].entries()) {
    if (char === '\n') continue;
    const range = toRange(map, { start: i, end: i + 1 });
    expect(range?.toString().replace(/\s/g, ' ')).toBe(char);
    expect(range && toOffset(map, range.endContainer, range.endOffset)).toBe(i + 1);
  }
});

test('a range is refused where its nodes have left the page', () => {
  const note = region('<p>one two</p>');
  const map = readEditable(note);
  note.innerHTML = '';
  expect(toRange(map, { start: 0, end: 3 })).toBeNull();
});

test('a place between blocks counts as the start of what follows', () => {
  const note = region('<p>one</p><p>two</p>');
  const map = readEditable(note);
  expect(toOffset(map, note, 0)).toBe(0);
  expect(toOffset(map, note, 1)).toBe(4);
  expect(toOffset(map, note, 2)).toBe(7);
});
