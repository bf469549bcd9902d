// The gazetteer's files from idn-area-data (ODbL): one of provinces, regencies and districts, and one of villages a province.
import { createRequire } from 'node:module';
import { compileGazetteer } from '../policy/compile-gazetteer.ts';
import { listRegions } from './region-list.ts';

interface AreaData {
  getDistricts(): Promise<{ code: string; name: string }[]>;
  getVillages(): Promise<{ code: string; name: string }[]>;
}

/** A file of the package: `gazetteer/regions.txt`, `gazetteer/villages-64.txt`. */
export interface GazetteerFile {
  readonly path: string;
  readonly text: string;
}

/** Says in the package where the names come from, as their licence asks. */
export const GAZETTEER_NOTICE: GazetteerFile = {
  path: 'gazetteer/LICENCE.txt',
  text: `Names and codes of regions: idn-area-data (https://www.npmjs.com/package/idn-area-data), from Kepmendagri.
The database is available under the Open Database License 1.0: https://opendatacommons.org/licenses/odbl/1-0/
The files of this folder are a database derived from it, with everyday names added, and are under the same licence.
`,
};

/** Compiles the file that is always opened. */
export async function buildRegionGazetteer(): Promise<GazetteerFile> {
  const [regions, districts] = await Promise.all([listRegions(), areaData().getDistricts()]);
  const places = [...regions, ...districts.map(({ code, name }) => ({ code, name }))];
  return { path: 'gazetteer/regions.txt', text: compileGazetteer(places) };
}

/**
 * Compiles the files of villages, one a province. Names that lie in several regencies are left out: a reader's device opens
 * the villages of its own regencies only, and could not tell that another Sidomulyo is meant.
 */
export async function buildVillageGazetteers(): Promise<GazetteerFile[]> {
  const all = await areaData().getVillages();
  const regencies = new Map<string, Set<string>>();
  const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const { code, name } of all) {
    const key = keyOf(name);
    regencies.set(key, (regencies.get(key) ?? new Set()).add(code.slice(0, 5)));
  }
  const telling = all.filter(({ name }) => regencies.get(keyOf(name))?.size === 1);
  const byProvince = Map.groupBy(telling, ({ code }) => code.slice(0, 2));
  return [...byProvince]
    .map(([province, villages]) => ({
      path: `gazetteer/villages-${province}.txt`,
      text: compileGazetteer(villages, false),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function areaData(): AreaData {
  return createRequire(import.meta.url)('idn-area-data') as AreaData;
}
