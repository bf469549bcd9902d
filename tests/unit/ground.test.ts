// A badge follows the ground the post is painted on.
import { expect, test } from 'vitest';
import { groundOfColor } from '../../entrypoints/social.content/ground.ts';

test.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(0, 0, 0)', 'dark'],
  ['rgb(21, 32, 43)', 'dim'],
  ['rgb(24, 25, 26)', 'dark'],
  ['rgba(255, 255, 255, 0.8)', 'light'],
  ['rgba(0, 0, 0, 0)', undefined],
  ['color(srgb 1 1 1)', 'light'],
  ['color(srgb 0.0862745 0.121569 0.168627)', 'dim'],
  ['color(srgb 0.1 0.1 0.1 / 0.9)', 'dark'],
  ['color(srgb 1 1 1 / 0.2)', undefined],
])('%s is %s', (color, ground) => {
  expect(groundOfColor(color)).toBe(ground);
});
