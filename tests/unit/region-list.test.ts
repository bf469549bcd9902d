// The list of regions that the package carries.
import { expect, test } from 'vitest';
import { listRegions } from '../../utils/cli/region-list.ts';
import { regionCode } from '../../utils/domain/region.ts';

const regions = await listRegions();

test('the list holds 38 provinces, 514 regencies and cities, and those of the sample', () => {
  const provinces = regions.filter(({ code }) => code.length === 2);
  expect([provinces.length, regions.length - provinces.length]).toEqual([38 + 1, 514 + 3]);
});

test('every code is a Kemendagri code, once, and in order', () => {
  const codes = regions.map(({ code }) => code);
  expect(codes.filter((code) => !regionCode.safeParse(code).success)).toEqual([]);
  expect(codes).toEqual([...new Set(codes)].sort());
});
