// The short code of a shared picture: readable however it is typed, and a typing mistake does not name another entry.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeStateOf, entryPartOf, makeShareCode, readShareCode } from '../../utils/domain/share-code.ts';

const ID = 'dlh-contoh/tarif-sampah-2027';
const ids = fc.stringMatching(/^[a-z0-9]{1,20}\/[a-z0-9.-]{1,40}$/);
const revisions = fc.integer({ min: 1, max: 5000 });

test('a code names an entry and its revision, and is the same everywhere', () => {
  const code = makeShareCode(ID, 2);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
  expect(readShareCode(code)).toEqual({ entry: entryPartOf(ID), revision: 2 });
});

test('any entry and revision comes back, in small letters, with spaces, without hyphens', () => {
  fc.assert(
    fc.property(ids, revisions, (id, revision) => {
      const code = makeShareCode(id, revision);
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `]) {
        expect(readShareCode(typed)).toEqual({ entry: entryPartOf(id), revision });
      }
    }),
  );
});

test('letters that are read as digits are taken as those digits', () => {
  const code = Array.from({ length: 200 }, (_, index) => makeShareCode(`a/${index}`, 1)).find(
    (one) => /0/.test(one) && /1/.test(one),
  ) as string;
  expect(readShareCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(readShareCode(code));
  expect(readShareCode(code.replaceAll('1', 'I'))).toEqual(readShareCode(code));
});

test('one wrong character is always found', () => {
  const characters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
  const code = makeShareCode(ID, 2).replaceAll('-', '');
  for (let at = 0; at < code.length; at++) {
    for (const wrong of characters.filter((char) => char !== code[at])) {
      expect(readShareCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeUndefined();
    }
  }
});

test('what is no code is none', () => {
  for (const typed of ['', '-', 'halo', '7K3M', 'UUUU-UUUU-UU', 'x'.repeat(5000), makeShareCode(ID, 2).slice(0, -1)]) {
    expect(readShareCode(typed)).toBeUndefined();
  }
});

test('ten thousand entries have ten thousand codes', () => {
  const parts = new Set(Array.from({ length: 10_000 }, (_, index) => entryPartOf(`dlh-contoh/klarifikasi-${index}`)));
  expect(parts.size).toBe(10_000);
});

test('a pictured revision is current, revised, superseded, withdrawn, or ahead of the data', () => {
  expect(codeStateOf(2, { status: 'active', revision: 2 })).toBe('current');
  expect(codeStateOf(1, { status: 'active', revision: 2 })).toBe('revised');
  expect(codeStateOf(3, { status: 'active', revision: 2 })).toBe('newer');
  expect(codeStateOf(2, { status: 'superseded', revision: 2 })).toBe('superseded');
  expect(codeStateOf(1, { status: 'withdrawn', revision: 2 })).toBe('withdrawn');
});
