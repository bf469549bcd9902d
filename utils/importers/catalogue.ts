// Existing Indonesian sources that a reader may add: fact-checkers, hoax-clearing units and newsrooms, all off by default.
import { provinceOf, type RegionCode } from '../domain/region.ts';
import type { CatalogueSource } from '../domain/source-choice.ts';
import { NATIONAL_SOURCES } from './catalogue-national.ts';
import { REGIONAL_SOURCES } from './catalogue-regional.ts';

/** All of them. */
export const CATALOGUE: readonly CatalogueSource[] = [...NATIONAL_SOURCES, ...REGIONAL_SOURCES];

/** What the catalogue has for these regions: sources of their provinces first, then national ones. */
export function catalogueFor(regions: readonly RegionCode[]): CatalogueSource[] {
  const provinces = new Set(regions.map(provinceOf));
  const near = REGIONAL_SOURCES.filter((source) => source.regions.some((code) => provinces.has(provinceOf(code))));
  return [...near, ...NATIONAL_SOURCES];
}
