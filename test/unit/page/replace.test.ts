import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { withoutShared } from '../../../src/page/replace';

test('letters that old and new words share are left in place', () => {
  expect(withoutShared({ before: 'Dad failed to', span: { start: 4, end: 10 }, words: 'struggled' })).toEqual({
    span: { start: 4, end: 7 },
    words: 'strugg',
  });
  expect(withoutShared({ before: 'abc', span: { start: 0, end: 3 }, words: 'xyz' })).toBeNull();
});

test('the smaller edit gives the same text', () => {
  const word = fc.stringMatching(/^[abc]{1,8}$/);
  void fc.assert(
    fc.property(word, word, word, word, (head, old, words, tail) => {
      const before = head + old + tail;
      const edit = withoutShared({ before, span: { start: head.length, end: head.length + old.length }, words });
      if (edit) expect(before.slice(0, edit.span.start) + edit.words + before.slice(edit.span.end)).toBe(head + words + tail);
    }),
  );
});
