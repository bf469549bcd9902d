// A reader finds a region by any part of its name.
import { expect, test } from 'vitest';
import { listRegions } from '../../utils/cli/region-list.ts';
import { findRegions } from '../../utils/policy/find-regions.ts';

const regions = await listRegions();

test('the list holds 38 provinces, 514 regencies and cities, and the two of the sample', () => {
  const provinces = regions.filter(({ code }) => code.length === 2);
  expect([provinces.length, regions.length - provinces.length]).toEqual([38 + 1, 514 + 1]);
});

test.each([
  ['paser', ['Kabupaten Paser', 'Kabupaten Penajam Paser Utara']],
  ['kab paser', ['Kabupaten Paser', 'Kabupaten Penajam Paser Utara']],
  ['KOTA BAND', ['Kota Bandung', 'Kota Banda Aceh']],
  ['contoh', ['Kabupaten Contoh', 'Provinsi Contoh']],
  ['tidak ada', []],
])('"%s" finds %j first', (typed, expected) => {
  const names = findRegions(regions, typed, 8).map(({ name }) => name);
  expect(names.slice(0, expected.length)).toEqual(expected);
  if (expected.length === 0) expect(names).toEqual([]);
});

test('without words the list comes in its order, cut at the limit', () => {
  expect(findRegions(regions, '  ', 3)).toEqual(regions.slice(0, 3));
});
