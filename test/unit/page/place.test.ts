import { expect, test } from '@jest/globals';
import { intersect } from '../../../src/page/geometry';
import { badgeSpot, cardSpot } from '../../../src/page/place';

const window = { left: 0, top: 0, width: 1000, height: 700 };
const size = { width: 120, height: 30 };
const field = { left: 100, top: 100, width: 600, height: 200 };
const free = { size, window, field, keepFree: [], isTaken: () => false };

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
  const spot = badgeSpot({ ...free, field: window, keepFree: [caret] });
  expect(intersect({ ...spot, ...size }, caret)).toBeNull();
});

test('the card stands beside the field, and always in the window', () => {
  const card = { width: 260, height: 400 };
  const spot = cardSpot({ ...free, size: card });
  expect(intersect({ ...spot, ...card }, field)).toBeNull();
  const tight = cardSpot({ ...free, size: card, field: { left: 0, top: 0, width: 1000, height: 700 } });
  expect(intersect({ ...tight, ...card }, window)).toMatchObject(card);
});
