// Regions by Kemendagri code: a dotted path from province to village.
import { z } from './zod.ts';

/** `64` province, `64.01` regency or city, `64.01.04` district, `64.01.04.2001` village. */
export const regionCode = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/);
export type RegionCode = z.infer<typeof regionCode>;

/** `00`: publishers of national reach. It stands where a province code stands. */
export const NATIONAL = '00';

/** The fictional Provinsi Contoh. Whatever lies in it is a sample and is shown as one. */
export const SAMPLE_PROVINCE = '99';

/** Kabupaten Contoh, which the sample speaks about. */
export const SAMPLE_REGION = '99.01';

/** One place a reader can follow. */
export interface Region {
  readonly code: RegionCode;
  /** Official name: `Kabupaten Paser`, `Kota Bogor`, `Kalimantan Timur`. */
  readonly name: string;
}

/** The fictional regions of the sample. */
export const SAMPLE_REGIONS: readonly Region[] = [
  { code: '99', name: 'Provinsi Contoh' },
  { code: '99.01', name: 'Kabupaten Contoh' },
];

/** Fictional neighbours: the sample says nothing about them, and a post that names one is not about Kabupaten Contoh. */
export const SAMPLE_NEIGHBOURS: readonly Region[] = [
  { code: '99.02', name: 'Kabupaten Misal' },
  { code: '99.71', name: 'Kota Umpama' },
];

/** The province (or `00`) a code belongs to. */
export function provinceOf(code: RegionCode): string {
  return code.slice(0, 2);
}

/** True where `inner` is `outer` or lies within it. */
export function isWithin(inner: RegionCode, outer: RegionCode): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** True where one of two codes lies within the other. */
export function overlaps(a: RegionCode, b: RegionCode): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** True where every code is of the fictional province. */
export function isSample(regions: readonly RegionCode[]): boolean {
  return regions.length > 0 && regions.every((code) => provinceOf(code) === SAMPLE_PROVINCE);
}
