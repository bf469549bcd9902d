// Provinces and regencies from idn-area-data (ODbL), for the build and the command line.
import { createRequire } from 'node:module';
import { type Region, SAMPLE_NEIGHBOURS, SAMPLE_REGIONS } from '../domain/region.ts';

interface AreaData {
  getProvinces(): Promise<{ code: string; name: string }[]>;
  getRegencies(): Promise<{ code: string; name: string }[]>;
}

/** All 38 provinces and 514 regencies and cities by Kemendagri code, and the fictional regions of the sample. */
export async function listRegions(): Promise<Region[]> {
  const areas = createRequire(import.meta.url)('idn-area-data') as AreaData;
  const [provinces, regencies] = await Promise.all([areas.getProvinces(), areas.getRegencies()]);
  const regions = [...provinces, ...regencies].map(({ code, name }) => ({ code, name }));
  return [...regions, ...SAMPLE_REGIONS, ...SAMPLE_NEIGHBOURS].sort((a, b) => (a.code < b.code ? -1 : 1));
}
