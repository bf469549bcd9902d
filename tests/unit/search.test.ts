// Searching what is stored: every word, unfinished and misspelt ones, the best first.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../utils/authoring/nearest.ts';
import { type ListedEntry, passesFilter } from '../../utils/domain/listed-entry.ts';
import { createEntryIndex } from '../../utils/search/entry-index.ts';
import { searchWords } from '../../utils/search/search-words.ts';
import { editsAllowed, editsWithin } from '../../utils/search/within-edits.ts';

const CLAIMS = [
  'Tarif sampah rumah tangga naik 300 persen',
  'Beasiswa daerah dihapus tahun depan',
  'Jembatan Kali Contoh ditutup setahun',
  'Parkir pasar berlaku 24 jam',
];

function indexOf(claims: readonly string[]) {
  const index = createEntryIndex();
  claims.forEach((claim, number) => {
    index.add(number, { claim: [claim], title: [], rest: ['Kabupaten Contoh'] });
  });
  return index;
}

test.each([
  ['tarif', 0],
  ['TARIF SAMPAH', 0],
  ['tarif samp', 0],
  ['tairf sampah', 0],
  ['kenaikan tarif', 0],
  ['dinaikkan', 0],
  ['besiswa', 1],
  ['penutupan jembatan', 2],
  ['jam parkr', 3],
])('“%s” finds its claim first', (query, number) => {
  expect(indexOf(CLAIMS).search(query).numbers[0]).toBe(number);
});

test('a text must have every word; where none has, those with the most are named as partial', () => {
  const index = indexOf(CLAIMS);
  expect(index.search('tarif parkir pasar')).toMatchObject({ numbers: [3], isPartial: true });
  expect(index.search('parkir pasar')).toMatchObject({ numbers: [3], isPartial: false });
  expect(index.search('helikopter')).toMatchObject({ numbers: [], isPartial: false });
  expect(index.search('  ')).toMatchObject({ numbers: [] });
});

test('a finished word is not taken for a beginning', () => {
  const index = indexOf(['Lomba tari', 'Tarif parkir']);
  expect(index.search('tari ').numbers).toEqual([0]);
  expect(index.search('tari').numbers).toEqual([0, 1]);
});

test('a word in the claim counts more than one in the answer', () => {
  const index = createEntryIndex();
  index.add(0, { claim: ['Beasiswa dihapus'], title: [], rest: ['Anggaran pasar'] });
  index.add(1, { claim: ['Pasar ditutup'], title: [], rest: [] });
  expect(index.search('pasar').numbers).toEqual([1, 0]);
});

test('an index answers while it grows', () => {
  const index = createEntryIndex();
  index.add(0, { claim: ['Tarif sampah'], title: [], rest: [] });
  expect(index.search('sampah').numbers).toEqual([0]);
  index.add(1, { claim: ['Sampah pasar'], title: [], rest: [] });
  expect(index.search('sampah').numbers.toSorted()).toEqual([0, 1]);
});

test('the bounded distance is the true one below its bound, and absent above it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, word, (typed, term) => {
      const most = editsAllowed(typed);
      const distance = editDistance(typed, term);
      expect(editsWithin(typed, term, most, false)).toBe(distance <= most ? distance : undefined);
    }),
  );
});

test('the distance to a beginning is the least over all beginnings', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, word, (typed, term) => {
      const most = editsAllowed(typed);
      const least = Math.min(
        ...Array.from({ length: term.length + 1 }, (_, length) => editDistance(typed, term.slice(0, length))),
      );
      expect(editsWithin(typed, term, most, true)).toBe(least <= most ? least : undefined);
    }),
  );
});

test('any text can be indexed and typed: words point into it, and nothing throws', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
  fc.assert(
    fc.property(text, text, (stored, typed) => {
      for (const { start, end } of searchWords(stored)) expect(stored.slice(start, end)).not.toBe('');
      const index = createEntryIndex();
      index.add(0, { claim: [stored], title: [], rest: [] });
      index.search(typed);
      const first = searchWords(stored)[0]?.word;
      if (first !== undefined) expect(index.search(`${first} `).numbers).toEqual([0]);
    }),
  );
});

test('a word of ten thousand letters is indexed and searched', () => {
  const long = 'sampah'.repeat(1700);
  const index = indexOf([long]);
  expect(index.search(long).numbers).toEqual([0]);
  expect(index.search(`${long}x`).numbers).toEqual([]);
});

const ENTRY: ListedEntry = {
  key: 'k',
  publisher: { name: 'Dinas Contoh', kind: 'agency' },
  status: 'active',
  claim: 'Tarif sampah naik',
  language: 'id',
  stance: 'false',
  regions: ['99.01'],
  topics: ['taxes-and-levies'],
  modified: '2026-11-20T00:00:00.000Z',
  isRevised: false,
};
const NOW = Date.parse('2026-11-24T00:00:00Z');

test.each([
  [{}, true],
  [{ regions: ['99'] }, true],
  [{ regions: ['99.01.02'] }, true],
  [{ regions: ['99.02'] }, false],
  [{ kind: 'media' }, false],
  [{ stance: 'false', topic: 'taxes-and-levies', period: 7 }, true],
  [{ topic: 'markets-and-vendors' }, false],
  [{ status: 'active' }, true],
  [{ status: 'withdrawn' }, false],
] as const)('the filter %j leaves the entry: %s', (filter, isLeft) => {
  expect(passesFilter(ENTRY, filter, NOW)).toBe(isLeft);
});

test('what has national reach passes every region, and a period looks back from now', () => {
  expect(passesFilter({ ...ENTRY, regions: [] }, { regions: ['64.01'] }, NOW)).toBe(true);
  expect(passesFilter(ENTRY, { period: 7 }, NOW + 10 * 86_400_000)).toBe(false);
});
