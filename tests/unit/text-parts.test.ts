// Parts of a scale are numbers, however they are written.
import { expect, it } from 'vitest';
import { tokenize } from '../../utils/text/tokenize.ts';

const numbersOf = (text: string) => tokenize(text).tokens.flatMap(({ value }) => (value === undefined ? [] : [value]));

it.each([
  ['½ juta', [500_000]],
  ['1/2 juta', [500_000]],
  ['3/4 miliar', [750_000_000]],
  ['setengah miliar', [500_000_000]],
  ['setengah juta', [500_000]],
  ['tiga perempat juta', [750_000]],
  ['dua koma lima juta', [2_500_000]],
  ['satu setengah juta', [1_500_000]],
  ['selusin sapi', [12]],
  ['setengah hari', []],
  ['RT 1/2', [1, 2]],
  ['lahan 5 M2', [5]],
])('%s', (text, numbers) => {
  expect(numbersOf(text)).toEqual(numbers);
});
