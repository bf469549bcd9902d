// Where damaged JSON is said to be damaged.
import { expect, test } from 'vitest';
import { findJsonFault } from '../../utils/cli/json-fault.ts';

test.each<[text: string, line: number, column: number]>([
  ['', 1, 1],
  ['x', 1, 1],
  ['{"a": 1', 1, 8],
  ['{"a" 1}', 1, 6],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
  ['{\n  "a": [1, 2\n}', 3, 1],
  ['["a\\x"]', 1, 2],
  ['[01]', 1, 3],
  ['{} {}', 1, 4],
  ['[truu]', 1, 2],
])('the fault of %j is at line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(findJsonFault(text)).toEqual({ line, column });
});

test('sound JSON is read to its end', () => {
  const text = JSON.stringify({ a: [1, -2.5e10, 'b\u0000"\\', null, true, {}, []], '': false }, null, 2);
  expect(findJsonFault(text)).toEqual({ line: text.split('\n').length, column: 2 });
});
