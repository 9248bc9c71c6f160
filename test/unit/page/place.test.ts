import { describe, expect, test } from '@jest/globals';
import { intersect } from '../../../src/page/geometry';
import { badgeSpot, cardSpot } from '../../../src/page/place';

const window = { left: 0, top: 0, width: 1000, height: 700 };
const size = { width: 120, height: 30 };
const field = { left: 100, top: 100, width: 600, height: 200 };
const free = { size, window, field, caret: null, keepFree: [], isTaken: () => false };

test('the badge stands outside the field where there is room', () => {
  expect(intersect({ ...badgeSpot(free), ...size }, field)).toBeNull();
});

test('the badge keeps off the buttons of the page', () => {
  const buttons = { left: 0, top: 300, width: 1000, height: 60 };
  const isTaken = (x: number, y: number): boolean => intersect({ left: x, top: y, width: 1, height: 1 }, buttons) !== null;
  expect(intersect({ ...badgeSpot({ ...free, isTaken }), ...size }, buttons)).toBeNull();
});

test('in a field that fills the window the badge keeps off the caret', () => {
  const caret = { left: 800, top: 640, width: 180, height: 30 };
  const spot = badgeSpot({ ...free, field: window, caret });
  expect(intersect({ ...spot, ...size }, caret)).toBeNull();
});

test('the card stands beside the field, and always in the window', () => {
  const card = { width: 260, height: 400 };
  const { height, ...spot } = cardSpot({ ...free, size: card, written: null });
  expect(height).toBe(400);
  expect(intersect({ ...spot, ...card }, field)).toBeNull();
  const tight = cardSpot({ ...free, size: card, field: { left: 0, top: 0, width: 1000, height: 700 }, written: null });
  expect(intersect({ ...tight, ...card }, window)).toMatchObject(card);
});

describe('a field as wide as the window', () => {
  const wide = { left: 20, top: 200, width: 960, height: 300 };
  const card = { width: 380, height: 560 };
  const lines = (height: number) => ({ left: 20, top: 206, width: 960, height });
  const question = { ...free, size: card, field: wide };

  test('a card that would lie on the words is as high as there is room beside them', () => {
    const written = lines(120);
    const { height, ...spot } = cardSpot({ ...question, written });
    expect(height).toBeLessThan(560);
    expect(height).toBeGreaterThan(300);
    const box = { ...spot, width: 380, height };
    expect(intersect(box, written)).toBeNull();
    expect(intersect(box, window)).toEqual(box);
  });

  test('where no room is left for a card that is of use, it stays whole', () => {
    expect(cardSpot({ ...question, written: { left: 20, top: 100, width: 960, height: 450 } }).height).toBe(560);
  });

  test('words that it does not touch leave it whole', () => {
    expect(cardSpot({ ...question, size: { width: 380, height: 180 }, written: lines(60) }).height).toBe(180);
  });

  test('where it must lie on words, it keeps off the line being written, whatever else it covers', () => {
    const caret = { left: 20, top: 620, width: 140, height: 28 };
    const isTaken = (x: number): boolean => x > 500;
    const badge = { left: 700, top: 500, width: 280, height: 100 };
    const { height, ...spot } = cardSpot({ ...question, written: lines(450), caret, keepFree: [badge], isTaken });
    expect(intersect({ ...spot, width: 380, height }, caret)).toBeNull();
  });
});
