import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf, readAhead } from '../../../src/extension/read-ahead';

test('a text is read ahead in pieces that end where a sentence or line ends', async () => {
  const sentence = "Leo told his social worker that he likes it at his Nan's, and that he sleeps well there. ";
  const read: string[] = [];
  await readAhead(sentence.repeat(20), (piece) => read.push(piece));
  expect(read.length).toBeGreaterThan(3);
  expect(read.join('')).toBe(sentence.repeat(20));
  for (const piece of read) expect(piece).toMatch(/^Leo told.* there\. $/);
});

test('whatever a text holds, its pieces are the text', () => {
  const part = fc.constantFrom('Leo. ', 'word ', '\n', '.', '? ', 'é', '\r\n', 'x'.repeat(400));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
      const text = parts.join('');
      expect(piecesOf(text).join('')).toBe(text);
    }),
  );
});

test('of a very long text only the first part is read ahead', async () => {
  let length = 0;
  await readAhead('One more line.\n'.repeat(10_000), (piece) => {
    length += piece.length;
  });
  expect(length).toBe(30_000);
});
