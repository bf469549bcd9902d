// Regions in posts: everyday names, ambiguity that is kept, and names that are words.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegionGazetteer, buildVillageGazetteers } from '../../utils/cli/build-gazetteer.ts';
import { codeOf } from '../../utils/errors.ts';
import { compileGazetteer } from '../../utils/policy/compile-gazetteer.ts';
import { type Gazetteer, openGazetteer } from '../../utils/policy/gazetteer.ts';
import { judgeRegion } from '../../utils/policy/judge-region.ts';
import { readWords } from '../../utils/policy/read-words.ts';
import { villagesWithin } from '../../utils/policy/villages-within.ts';

let regions: Uint8Array;
let gazetteer: Gazetteer;

beforeAll(async () => {
  regions = new TextEncoder().encode((await buildRegionGazetteer()).text);
  gazetteer = openGazetteer(regions);
});

function regionsOf(text: string, followed: readonly string[] = [], names = gazetteer) {
  const { regions: codes, isCertain } = judgeRegion(readWords(text), names, followed);
  return { codes: [...codes].sort(), isCertain };
}

describe('everyday names', () => {
  it.each([
    ['Kukar naikkan honor guru', '64.02'],
    ['jalan di jaksel digali lagi', '31.74'],
    ['PBB di Kab. Paser naik', '64.01'],
    ['warga Tana Paser antre air', '64.01'],
    ['tanah grogot gelap lagi', '64.01'],
    ['pemkot Bandung larang parkir', '32.73'],
    ['kata bupati Garut jalan segera diaspal', '32.05'],
    ['aturan baru dari DKI', '31'],
    ['pajak motor Kaltim turun', '64'],
    ['#PaserMAS pasarnya mana', '64.01'],
    ['@pemkabpaser tolong lampunya', '64.01'],
    ['wong Solo ngeluh parkir', '33.72'],
    ['arek Suroboyo protes sampah', '35.78'],
    ['kota hujan banjir lagi, kota bogor maksudnya', '32.71'],
    ['Bontang, Kaltim: air mati', '64.74'],
    ['Kec. Kuaro minta jembatan', '64.01'],
    ['jalan di Kuaro rusak', '64.01'],
    ['warga Kab. Contoh bayar sampah', '99.01'],
    ['IKN dan PPU antre air, PPU paling parah', '64.09'],
    ['urang Banjarmasin manunggu banyu', '63.71'],
    ['Galian kabel Buah Batu macet total', '32.73'],
    ['Tangsel darurat sampah', '36.74'],
    ['warga Sabang minta kapal ditambah', '11.72'],
    ['Desa Maju Jaya, Kecamatan Kuaro, minta jembatan', '64.01'],
    ['RS Mamuju kehabisan oksigen, Gubernur Sulbar tidur?', '76.02'],
    ['BBM di Anambas langka, dewan kunker ke Bali', '21.05'],
    ['karhutla di OKI, asapnya sampe Palembang', '16.02'],
    ['Solo mau tarik pajak PKL', '33.72'],
    ['Kabupaten Puncak minta guru', '94.05'],
    ['Kab. Bandung Barat naikkan tarif', '32.17'],
    ['Kecamatan Berastagi minta jalan', '12.06'],
    ['PemkotBdg naikkan parkir', '32.73'],
    ['banjir di Jalan Juanda Jakarta Pusat', '31.71'],
    ['warga smr antre air', '64.72'],
  ])('%s is about %s', (text, code) => {
    expect(regionsOf(text)).toEqual({ codes: [code], isCertain: true });
  });

  it('names all places that a post compares', () => {
    expect(regionsOf('Balikpapan bisa, Samarinda kenapa tidak?')).toEqual({
      codes: ['64.71', '64.72'],
      isCertain: true,
    });
  });

  it('says where each name stands in the original text', () => {
    const text = '📢 Warga Tana Paser antre';
    const [place] = judgeRegion(readWords(text), gazetteer).named;
    expect(text.slice(place!.start, place!.end)).toBe('Tana Paser');
  });
});

describe('ambiguity', () => {
  it.each([
    ['Bandung macet terus', ['32.04', '32.73']],
    ['#infoBogor jalan rusak', ['32.01', '32.71']],
    ['Jogja darurat sampah', ['34', '34.71']],
    ['IKN butuh air', ['64.02', '64.09']],
    ['warga Bdg protes parkir', ['32.04', '32.73']],
    ['kecamatan Sumber sepi', ['32.09', '33.17', '35.13']],
  ])('%s stays a set', (text, codes) => {
    expect(regionsOf(text)).toEqual({ codes, isCertain: false });
  });

  it.each([
    ['walikota, tolong Bandung macet', '32.73'],
    ['Bandung, warga Baleendah kebanjiran', '32.04'],
    ['Depok Sleman macet', '34.04'],
    ['kota Banjar, Jabar, gabung SD', '32.79'],
    ['Pemkab Banjar naikkan retribusi', '63.03'],
    ['kecamatan Sumber, Cirebon, sepi', '32.09'],
  ])('%s is settled by its clues: %s', (text, code) => {
    expect(regionsOf(text)).toEqual({ codes: [code], isCertain: true });
  });

  it("is settled by the reader's regions where the text leaves it open, and never against the text", () => {
    expect(regionsOf('Bandung macet terus', ['32.73'])).toEqual({ codes: ['32.73'], isCertain: true });
    expect(regionsOf('pemkab Bandung rapat', ['32.73'])).toEqual({ codes: ['32.04'], isCertain: true });
    expect(regionsOf('Garut rapat', ['32.73'])).toEqual({ codes: ['32.05'], isCertain: true });
  });

  it('leaves a province out that only says where a regency lies', () => {
    expect(regionsOf('Kabupaten Paser, Kalimantan Timur, larang truk').codes).toEqual(['64.01']);
  });

  it('prefers the place whose government is named', () => {
    expect(regionsOf('Gubernur Jabar larang study tour, sekolah di Depok bingung').codes).toEqual(['32']);
  });
});

describe('names that are words', () => {
  it.each([
    'malang nian nasibku',
    'nasi padang dan soto lamongan enak',
    'dia di serang warga pakai batu',
    'Pak Bima orangnya baik',
    'maju terus pantang mundur, kerja keras menuju puncak',
    'palu sudah diketok',
    'contoh soal ujian besok',
    'kapal itu batang kayunya baru',
    'Mas Tegal pulang naik bus malam',
    'Pak Kediri orangnya sabar',
    'Sabang sampai Merauke, satu nusa satu bangsa',
    'Bone china satu set, masih mulus',
    'Batu ginjal harus dioperasi',
    'Maju terus, pantang mundur',
    'Namaku Malang tapi nasibku mujur',
    'Rumah eyang di desa mau dijual',
    'Pak Halim naikin iuran sampah',
    'kata om Juanda tarifnya naik',
    'Bu Braga jualan kue',
    'Ibu Kemang dan mas Ancol datang',
    'Desa Batu Kajang minta jembatan',
    'Jalan Desa Lombok rusak',
    'Jalan Desa Saree Aceh rusak',
  ])('%s names no region', (text) => {
    expect(regionsOf(text).codes).toEqual([]);
  });

  it('count after a word of government or of place', () => {
    expect(regionsOf('Pemkot Batu rem izin villa').codes).toEqual(['35.79']);
    expect(regionsOf('DPRD Kabupaten Bone rapat').codes).toEqual(['73.08']);
    expect(regionsOf('warga Kediri antre').codes).toEqual(['35.06', '35.71']);
    expect(regionsOf('walikota Tegal larang odong-odong').codes).toEqual(['33.76']);
    expect(regionsOf('warga Kec. Maju antre').codes).toEqual([]);
  });
});

describe('the gazetteer', () => {
  it('refuses a file that is none', () => {
    let code = '';
    try {
      openGazetteer(new TextEncoder().encode('[]'));
    } catch (error) {
      code = codeOf(error);
    }
    expect(code).toBe('policy/bad-gazetteer');
  });

  it('is the same for the same data, and holds every regency and district', async () => {
    const again = await buildRegionGazetteer();
    expect(new TextEncoder().encode(again.text)).toEqual(regions);
    expect(gazetteer.size).toBeGreaterThan(6500);
  });

  it('knows villages where the file of their province is opened', async () => {
    const file = (await buildVillageGazetteers()).find(({ path }) => path === 'gazetteer/villages-64.txt');
    const withVillages = openGazetteer(regions, villagesWithin(file!.text, ['64.01']));
    expect(regionsOf('Desa Rangan minta jembatan').codes).toEqual([]);
    expect(regionsOf('Desa Rangan minta jembatan', [], withVillages).codes).toEqual(['64.01']);
    expect(regionsOf('Jalan di Muara Pasir rusak', ['64.01'], withVillages).codes).toEqual(['64.01']);
    // of other regencies nothing is opened
    expect(file!.text).toContain('loa duri ilir|');
    expect(villagesWithin(file!.text, ['64.01'])).not.toContain('loa duri ilir|');
  });

  it('takes one spelling for a name written together or apart', () => {
    const small = openGazetteer(
      new TextEncoder().encode(compileGazetteer([{ code: '99.03', name: 'Kabupaten Ujung Coba' }], false)),
    );
    expect(regionsOf('pemkab ujungcoba rapat', [], small).codes).toEqual(['99.03']);
    expect(regionsOf('pemkab Ujung Coba rapat', [], small).codes).toEqual(['99.03']);
  });
});
