// Where the card stands: never a slit where the window has room, never outside of it.
import { expect, test } from 'vitest';
import { placeCard } from '../../entrypoints/card/place-card.ts';

const WIDTH = 640;
const badgeAt = (left: number, top: number) => ({ left, top, right: left + 140, bottom: top + 26 });

test('the card hangs below its badge where there is room, and stands above it where there is not', () => {
  expect(placeCard(badgeAt(300, 100), { width: 1280, height: 900 }, WIDTH)).toEqual({
    left: 300,
    top: 134,
    maxHeight: 758,
  });
  expect(placeCard(badgeAt(300, 700), { width: 1280, height: 900 }, WIDTH)).toEqual({
    left: 300,
    bottom: 208,
    maxHeight: 684,
  });
});

test('between too little room above and below, the card stands at the side of its badge', () => {
  const place = placeCard(badgeAt(350, 340), { width: 1200, height: 700 }, WIDTH);
  expect(place).toEqual({ left: 498, top: 212, maxHeight: 480 });
});

test.each([
  ['in the middle', 530, 340, 1200, 700],
  ['at the right edge', 1050, 340, 1200, 700],
  ['at the left edge of a narrow window', 0, 340, 720, 700],
  ['partly above the window', 300, -20, 1200, 700],
  ['far above the window, reached by a key', 300, -900, 1200, 700],
  ['partly below the window', 300, 690, 1200, 700],
  ['far below the window', 300, 3000, 1200, 700],
  ['in a low window', 300, 100, 1200, 300],
])('a badge %s has a card that is whole within the window and high enough', (_, x, y, width, height) => {
  const { left, top, bottom, maxHeight } = placeCard(badgeAt(x, y), { width, height }, WIDTH);
  expect(left).toBeGreaterThanOrEqual(8);
  expect(left + WIDTH).toBeLessThanOrEqual(width - 8);
  const edge = top ?? bottom ?? -1;
  expect(edge).toBeGreaterThanOrEqual(8);
  expect(edge + maxHeight).toBeLessThanOrEqual(height - 8);
  expect(maxHeight).toBeGreaterThanOrEqual(Math.min(480, height - 16));
});
