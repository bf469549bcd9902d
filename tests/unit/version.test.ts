// A platform stays paused until the version that a directory names.
import { expect, test } from 'vitest';
import { isOlderVersion } from '../../utils/domain/version.ts';

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '0.10.0', true],
  ['1.0', '1.0.0', false],
  ['1.0.1', '1.0', false],
  ['1.2.3', '1.2.3', false],
  ['1.2', 'later', false],
])('%s before %s: %s', (a, b, expected) => {
  expect(isOlderVersion(a, b)).toBe(expected);
});
