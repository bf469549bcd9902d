// Lines of a picture card: nothing is wider than its column, nothing is lost without a sign.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedLines, fitLines } from '../../components/share/fit-lines.ts';

/** Every character is ten pixels wide. */
const measure = (text: string) => [...text].length * 10;

test('breaks at spaces and keeps the words', () => {
  expect(fitLines('Tarif sampah naik', 120, 3, measure)).toEqual(['Tarif sampah', 'naik']);
  expect(fitLines('', 100, 3, measure)).toEqual([]);
});

test('balanced lines are as many as before, and about equally long', () => {
  expect(balancedLines('satu dua tiga empat lima', 200, 2, measure)).toEqual(['satu dua tiga', 'empat lima']);
  expect(balancedLines('satu dua', 200, 2, measure)).toEqual(['satu dua']);
  const cut = 'Tarif sampah naik tiga kali';
  expect(balancedLines(cut, 120, 1, measure)).toEqual(fitLines(cut, 120, 1, measure));
});

test('says on the last line that there is more', () => {
  expect(fitLines('Tarif sampah naik tiga kali', 120, 1, measure)).toEqual(['Tarif sampa…']);
  expect(fitLines('Tarif sampah naik tiga kali', 120, 2, measure)).toEqual(['Tarif sampah', 'naik tiga…']);
});

test('a word wider than a line is cut, not let out', () => {
  expect(fitLines('abcdefghij', 40, 9, measure)).toEqual(['abcd', 'efgh', 'ij']);
  expect(fitLines('x'.repeat(10_000), 500, 3, measure)).toEqual(['x'.repeat(50), 'x'.repeat(50), `${'x'.repeat(49)}…`]);
});

test('no line is ever wider than its column, and what is not cut is whole', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (text, columns, lines) => {
        const fitted = fitLines(text, columns * 10, lines, measure);
        expect(fitted.length).toBeLessThanOrEqual(lines);
        for (const line of fitted) expect(measure(line)).toBeLessThanOrEqual(columns * 10);
        if (!(fitted.at(-1) ?? '').endsWith('…'))
          expect(fitted.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});
