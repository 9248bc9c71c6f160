import { expect, test } from '@jest/globals';
import { joinPieces, splitPaste, splitPiece } from '../../../../src/extension/looking-back/split-paste';

const read = (text: string) => splitPaste(text).map(({ date, textStart, end }) => [date, text.slice(textStart, end)]);

test('a line that begins with a date begins an entry; its heading is no part of the words', () => {
  const text =
    '12/03/2025 - Management oversight - G Prosser\nLeo was seen at school.\n\nPlan goes on.\n\nDate: 9 April 2025\nLeo has moved.\n';
  expect(read(text)).toEqual([
    ['2025-03-12', 'Leo was seen at school.\n\nPlan goes on.'],
    ['2025-04-09', 'Leo has moved.'],
  ]);
});

test('words on the line of the date are words of the entry', () => {
  expect(read('04/03/2025: Discussed with Hollie. House was cluttered again on the visit.')).toEqual([
    ['2025-03-04', 'Discussed with Hollie. House was cluttered again on the visit.'],
  ]);
});

test('a date inside an entry begins nothing', () => {
  expect(read('2025-03-04\nBeth will visit by\n12/3 and ring.\n4/4/2025 was the day when it changed.')).toHaveLength(1);
});

test('a day that does not exist is said, and the entry is kept', () => {
  const [piece] = splitPaste('31/02/2025\nLeo was seen.');
  expect(piece).toMatchObject({ date: null });
  expect(piece?.problem).toContain('no such day');
});

test('a ruled line parts entries without dates; text without words gives none', () => {
  expect(read('One.\n-----\nTwo.')).toEqual([
    [null, 'One.'],
    [null, 'Two.'],
  ]);
  expect(splitPaste(' \n\n')).toEqual([]);
});

test('pieces can be joined and split again', () => {
  const text = '01/02/2025\nOne.\n02/03/2025\nTwo.\nThree.';
  const pieces = splitPaste(text);
  const joined = joinPieces(pieces, 1);
  expect(joined).toHaveLength(1);
  expect(text.slice(joined[0]?.textStart, joined[0]?.end)).toBe('One.\n02/03/2025\nTwo.\nThree.');
  const split = splitPiece(pieces, 1, text.indexOf('Three'));
  expect(split.map(({ textStart, end }) => text.slice(textStart, end).trim())).toEqual(['One.', 'Two.', 'Three.']);
});

test('a day without its year begins an entry where it stands alone, and says what it lacks; within a comment it begins none', () => {
  const pieces = splitPaste(
    '3rd March\nLeo was seen.\n\n4 April:\nLeo has moved.\n\n5 May - Beth to ring the school.\nBeth rang on\n6 June\nand on Friday.',
  );
  expect(pieces.map(({ date }) => date)).toEqual([null, null]);
  expect(pieces.map(({ problem }) => problem)).toEqual(['“3rd March” has no year.', '“4 April” has no year.']);
});
