// Regions over the whole list of names: every regency and city, every district, every twentieth village, every everyday name.
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegionGazetteer, buildVillageGazetteers } from '../../utils/cli/build-gazetteer.ts';
import { listRegions } from '../../utils/cli/region-list.ts';
import { everydayNames } from '../../utils/policy/compile-gazetteer.ts';
import { type Gazetteer, openGazetteer } from '../../utils/policy/gazetteer.ts';
import { judgeRegion } from '../../utils/policy/judge-region.ts';
import { readWords } from '../../utils/policy/read-words.ts';
import { villagesWithin } from '../../utils/policy/villages-within.ts';

interface Place {
  readonly code: string;
  readonly name: string;
}
interface Areas {
  getDistricts(): Promise<Place[]>;
  getVillages(): Promise<Place[]>;
}

const areas = createRequire(import.meta.url)('idn-area-data') as Areas;
let names: ReadonlyMap<string, string>;
let districts: Place[];
let villages: Place[];
let regionsText: string;
let gazetteer: Gazetteer;

beforeAll(async () => {
  names = new Map((await listRegions()).map(({ code, name }) => [code, name]));
  [districts, villages] = await Promise.all([areas.getDistricts(), areas.getVillages()]);
  regionsText = (await buildRegionGazetteer()).text;
  gazetteer = openGazetteer(regionsText);
});

const regencyOf = ({ code }: Place) => code.slice(0, 5);
const every = (list: readonly Place[], nth: number) => list.filter((_place, at) => at % nth === 0);

function judged(text: string, followed: readonly string[] = [], opened = gazetteer): readonly string[] {
  return judgeRegion(readWords(text), opened, followed).regions;
}

/** Places that a text gives a single regency which is not theirs. */
function wrongSingles(
  places: readonly Place[],
  textOf: (place: Place) => string,
  followed?: string,
  opened?: Gazetteer,
) {
  return places.filter((place) => {
    const [only, ...others] = judged(textOf(place), followed === undefined ? [] : [followed], opened);
    return only !== undefined && others.length === 0 && only !== regencyOf(place);
  });
}

describe('every province, regency and city', () => {
  const TEXTS: Readonly<Record<string, (kind: string, name: string) => string>> = {
    'after its kind': (kind, name) => `Satpol PP ${kind} ${name} mau bongkar lapak PKL`,
    'after di': (kind, name) => `katanya retribusi sampah di ${kind} ${name} naik tahun depan`,
    'after its government': (kind, name) => `${GOVERNMENTS[kind]?.[0]} ${name} naikkan retribusi sampah`,
    'after its head': (kind, name) => `${GOVERNMENTS[kind]?.[1]} ${name} teken perda sampah`,
    'in small letters': (kind, name) => `warga ${kind} ${name} protes iuran sampah`.toLowerCase(),
    'at the beginning': (kind, name) => `${kind === 'Kabupaten' ? 'Kab.' : kind} ${name} naikkan tarif parkir`,
  };
  const GOVERNMENTS: Readonly<Record<string, readonly [string, string]>> = {
    Provinsi: ['Pemprov', 'Gubernur'],
    Kabupaten: ['Pemkab', 'Bupati'],
    Kota: ['Pemkot', 'Wali Kota'],
  };

  it.each(Object.keys(TEXTS))('is itself and nothing else by its official name %s', (way) => {
    const official = [...names].filter(([code]) => code.length <= 5);
    expect(official.length).toBeGreaterThanOrEqual(552);
    const wrong = official.flatMap(([code, name]) => {
      const [, kind = 'Provinsi', bare = name] = /^(Kabupaten|Kota)(?: Administrasi)? (.*)$/.exec(name) ?? [];
      const regions = judged(TEXTS[way]?.(kind, bare) ?? '');
      return regions.length === 1 && regions[0] === code ? [] : [`${name} (${code}): ${regions.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps its name against a district that is called Kota Padang, followed or not', () => {
    expect(judged('Kota Padang macet', ['13.71'])).toEqual(['13.71']);
    expect(judged('#KotaPadang macet')).toEqual(['13.71']);
    expect(judged('Kecamatan Kota Padang macet')).toEqual(['17.02']);
  });
});

describe('every district', () => {
  it('is never a single other regency after kecamatan', () => {
    expect(wrongSingles(districts, ({ name }) => `Puskesmas Kecamatan ${name} tutup`)).toEqual([]);
  });

  it('is settled by the regency written behind it', () => {
    const wrong = districts.filter((place) => {
      const regions = judged(`Puskesmas Kecamatan ${place.name}, ${names.get(regencyOf(place))} tutup`);
      return regions.length !== 1 || regions[0] !== regencyOf(place);
    });
    // `Limapuluh` of Pekanbaru is written like the regency of fifty towns
    expect(wrong.map(({ name }) => name)).toEqual(['Limapuluh']);
  });
});

describe('every twentieth village', () => {
  it('is not taken for a district or regency of its name', () => {
    const some = every(villages, 20);
    expect(wrongSingles(some, ({ name }) => `Jalan Desa ${name} rusak parah`).length).toBeLessThan(some.length / 2000);
  });

  it('brings no other region in where its regency is written', () => {
    const some = every(villages, 20);
    const foreign = some.filter((place) =>
      judged(`Jalan Desa ${place.name}, ${names.get(regencyOf(place))} rusak`).some(
        (code) => code !== regencyOf(place),
      ),
    );
    expect(foreign.length).toBeLessThan(some.length / 2000);
  });

  it.each(['32.05', '35.07', '64.01', '63.03'])(
    'of %s is that regency or unknown to its follower',
    async (followed) => {
      const file = (await buildVillageGazetteers()).find(({ path }) => path.includes(`-${followed.slice(0, 2)}`));
      const opened = openGazetteer(regionsText, villagesWithin(file?.text ?? '', [followed]));
      const own = villages.filter((place) => regencyOf(place) === followed);
      expect(wrongSingles(own, ({ name }) => `Jalan Desa ${name} rusak`, followed, opened)).toEqual([]);
      expect(
        own.filter(({ name }) => judged(`Jalan Desa ${name} rusak`, [followed], opened).length > 0).length,
      ).toBeGreaterThan(own.length / 4);
    },
  );
});

describe('every everyday name', () => {
  it('stands for regions that exist', () => {
    expect(everydayNames().flatMap(([codes]) => codes.filter((code) => !names.has(code)))).toEqual([]);
  });

  it('is a short form of its region, or means the regency of a district of that name as well', () => {
    const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
    const bearers = Map.groupBy(districts, ({ name }) => keyOf(name));
    const contradicted = everydayNames().flatMap(([codes, all]) =>
      all.filter((name) => {
        const places = bearers.get(keyOf(name)) ?? [];
        const isShort = codes.some((code) => isShortFor(keyOf(name), keyOf(names.get(code) ?? '')));
        return places.length > 0 && !isShort && !places.some(({ code }) => codes.some((own) => code.startsWith(own)));
      }),
    );
    expect(contradicted).toEqual([]);
  });
});

/** `palas` for `padanglawas`: its letters in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
