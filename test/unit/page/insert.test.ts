/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openField } from '../../../src/page/field';
import { insertionAt, insertWords } from '../../../src/page/insert';

test('an empty box is filled, white space and all', () => {
  expect(insertionAt('', 0, 'Hello.')).toEqual({ span: { start: 0, end: 0 }, expected: '', words: 'Hello.' });
  expect(insertionAt(' \n', 1, 'Hello.')).toEqual({ span: { start: 0, end: 2 }, expected: ' \n', words: 'Hello.' });
});

test('else it goes to the caret, parted by a space from what stands there', () => {
  expect(insertionAt('One. Two.', 4, 'Mid.')).toEqual({ span: { start: 4, end: 4 }, expected: '', words: ' Mid.' });
  expect(insertionAt('One.Two.', 4, 'Mid.').words).toBe(' Mid. ');
  expect(insertionAt('One.\n', 5, 'Mid.').words).toBe('Mid.');
});

test('property: nothing that stands in the box is lost, whatever it is and wherever the caret', () => {
  void fc.assert(
    fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1 }), (text, caret, words) => {
      const { span, words: put } = insertionAt(text, caret, words);
      const after = text.slice(0, span.start) + put + text.slice(span.end);
      expect(after).toContain(words);
      if (text.trim() !== '') expect(after.slice(0, span.start) + after.slice(span.start + put.length)).toBe(text);
    }),
  );
});

test('a box with other text than the surface knew is left alone, and the draft is offered to copy', async () => {
  document.body.innerHTML = '<textarea>Typed meanwhile.</textarea>';
  const [box] = document.querySelectorAll('textarea');
  if (!box) throw new Error('no box');
  const result = await insertWords(openField(box), { expected: '', words: 'My draft.' }, new AbortController().signal);
  expect(result).toMatchObject({ done: false, reason: 'text-changed', copy: 'My draft.' });
  expect(box.value).toBe('Typed meanwhile.');
});

test('a box that has gone is told', async () => {
  const box = document.createElement('textarea');
  const result = await insertWords(openField(box), { expected: '', words: 'My draft.' }, new AbortController().signal);
  expect(result).toMatchObject({ done: false, reason: 'field-gone', copy: 'My draft.' });
});
