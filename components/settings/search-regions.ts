// Finds regions as people write them: `kab. paser`, `tanahlaut`, `jatim`, `kodya bogor`.
import { NATIONAL, provinceOf, type Region } from '../../utils/domain/region.ts';

/** What a word of the query stands for. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kt: 'kota',
  kodya: 'kota',
  kotamadya: 'kota',
  prov: 'provinsi',
  prop: 'provinsi',
  propinsi: 'provinsi',
  adm: 'administrasi',
  kep: 'kepulauan',
  diy: 'daerah istimewa yogyakarta',
  jogja: 'yogyakarta',
  dki: 'daerah khusus ibukota jakarta',
  babel: 'kepulauan bangka belitung',
  kepri: 'kepulauan riau',
  ntb: 'nusa tenggara barat',
  ntt: 'nusa tenggara timur',
  jabar: 'jawa barat',
  jateng: 'jawa tengah',
  jatim: 'jawa timur',
  sumut: 'sumatera utara',
  sumbar: 'sumatera barat',
  sumsel: 'sumatera selatan',
  kalbar: 'kalimantan barat',
  kalteng: 'kalimantan tengah',
  kalsel: 'kalimantan selatan',
  kaltim: 'kalimantan timur',
  kaltara: 'kalimantan utara',
  sulut: 'sulawesi utara',
  sulteng: 'sulawesi tengah',
  sulsel: 'sulawesi selatan',
  sultra: 'sulawesi tenggara',
  sulbar: 'sulawesi barat',
  malut: 'maluku utara',
};
const KINDS = new Set(['kabupaten', 'kota', 'provinsi', 'administrasi']);

/** A region that was found, with the province it lies in. */
export interface FoundRegion {
  readonly region: Region;
  /** Absent for a province itself. */
  readonly province?: string;
}

/** Regions for a query, best first; all of them, by code, where the query is empty. */
export function searchRegions(regions: readonly Region[], query: string): FoundRegion[] {
  const provinces = new Map(regions.filter(({ code }) => code.length === 2).map(({ code, name }) => [code, name]));
  const found = regions
    .filter(({ code }) => code !== NATIONAL)
    .map((region) => {
      const province = region.code.length === 2 ? undefined : provinces.get(provinceOf(region.code));
      return {
        region,
        score: scoreOf(region, province, foldWords(query)),
        ...(province === undefined ? {} : { province }),
      };
    })
    .filter(({ score }) => score > 0);
  return found.sort((a, b) => b.score - a.score || (a.region.code < b.region.code ? -1 : 1));
}

/** 4 the whole name, 3 the name begins so, 2 every word begins a word of the name, 1 of name and province together. */
function scoreOf(region: Region, province: string | undefined, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const name = foldWords(`${region.code.length === 2 ? 'provinsi ' : ''}${region.name}`);
  const bare = name.filter((word) => !KINDS.has(word));
  const asked = words.filter((word) => !KINDS.has(word));
  const hasKinds = words.every((word) => !KINDS.has(word) || name.includes(word));
  const joined = asked.join('');
  if (hasKinds && asked.length > 0) {
    if (joined === bare.join('')) return 4;
    if (bare.join('').startsWith(joined)) return 3;
  }
  if (words.every((word) => name.some((part) => part.startsWith(word)))) return 2;
  const wide = [...name, ...foldWords(province ?? '')];
  return words.every((word) => wide.some((part) => part.startsWith(word))) ? 1 : 0;
}

/** Lower case, without accents and punctuation, abbreviations spelled out. */
function foldWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '));
}
