// The same sum for another while, and the same deed by another hand, are other claims.
import { describe, expect, it } from 'vitest';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';
import { readQuantities } from '../../utils/text/quantities.ts';
import { tokenize } from '../../utils/text/tokenize.ts';

function judge(claim: string, text: string, regions = ['99.01'], language = 'id') {
  const indexed: IndexedClaim = {
    key: 'claim',
    text: claim,
    paraphrases: [],
    answer: '',
    title: claim,
    language,
    regions,
    appearances: [],
  };
  const matcher = createMatcher([indexed], { regionNames: new Map([['99.01', 'Kabupaten Contoh']]) });
  const [match] = matcher.match({ id: 'p', text, language });
  return { tier: match?.tier, slots: match?.evidence.conflicts.map(({ slot }) => slot) };
}

describe('the while or measure of an amount', () => {
  const sewa = 'Sewa kios Pasar Contoh naik menjadi Rp500.000 per bulan';

  it.each(['per tahun', 'per hari', 'setahun', '/hari', 'tiap minggu', 'per meter kubik', '/m3'])(
    'differs: %s',
    (per) => {
      const text = `Sewa kios Pasar Contoh naik menjadi Rp500.000${per.startsWith('/') ? '' : ' '}${per}`;
      expect(judge(sewa, text)).toEqual({ tier: 'related', slots: ['number'] });
    },
  );

  it.each(['per bulan', '/bulan', 'sebulan', 'tiap bulan', 'per kios per bulan', ''])(
    'is the same or unsaid: %s',
    (per) => {
      const text = `Sewa kios Pasar Contoh naik menjadi Rp500.000${per.startsWith('/') ? '' : ' '}${per}`;
      expect(judge(sewa, text).tier).toBe('answers');
    },
  );

  it('is read where a slash follows a number only', () => {
    const perOf = (text: string) => readQuantities(tokenize(text).tokens).map(({ per }) => per?.unit);
    expect(perOf('12rb/m3')).toEqual(['kubik']);
    expect(perOf('iuran/bulan 12rb')).toEqual([undefined]);
  });

  it.each(['300%', '300 percent', '300 per cent'])('is no part of a percentage: %s', (share) => {
    const claim = 'Contoh city raises the waste fees of all households by 300 percent';
    const text = `Contoh city raises the waste fees of all households by ${share}`;
    expect(judge(claim, text, [], 'en')).toEqual({ tier: 'answers', slots: [] });
  });
});

describe('the office that does it', () => {
  const bansos = 'Bupati Contoh memotong bansos PKH warga Rp150 ribu';

  it.each([
    'Ketua RT di Contoh memotong bansos PKH warga Rp150 ribu',
    'Camat di Contoh memotong bansos PKH warga Rp150 ribu',
    'Bansos PKH warga Contoh dipotong oleh kepala desa Rp150 ribu',
    'Gubernur memotong bansos PKH warga Contoh Rp150 ribu',
  ])('is of another level: %s', (text) => {
    expect(judge(bansos, text)).toMatchObject({ tier: 'related', slots: expect.arrayContaining(['name']) });
  });

  it.each([
    'Pak gubernur tolong, Bupati Contoh memotong bansos PKH warga Rp150 ribu',
    'Bansos PKH warga Contoh disunat Pemkab Rp150 ribu, DPRD kok diam',
    'Bansos PKH warga Contoh dipotong Rp150 ribu',
  ])('is the same, unsaid, or only spoken to: %s', (text) => {
    expect(judge(bansos, text)).toEqual({ tier: 'answers', slots: [] });
  });
});

describe('a name of a national claim', () => {
  const person = 'Menteri Keuangan Raka Wiraguna menyebut guru beban negara';
  const brand = 'Belanjago bagi-bagi 100 sepeda motor gratis dalam rangka ulang tahun';
  const bank = 'Bantuan Rp600 ribu dibagikan lewat tautan WhatsApp Bank Arunika';

  it.each([
    [person, 'Menteri Keuangan Hardi menyebut guru beban negara'],
    [person, 'Menteri Agama Yusron menyebut guru beban negara'],
    [person, 'Menteri Keuangan Lintang Pratiwi Sari menyebut guru beban negara'],
    [brand, 'Lapakin bagi-bagi 100 sepeda motor gratis dalam rangka ulang tahun'],
    [brand, 'lapakin bagi-bagi 100 sepeda motor gratis dalam rangka ulang tahun'],
    [bank, 'Bantuan Rp600 ribu dibagikan lewat tautan WhatsApp BRX'],
    [bank, 'Bantuan Rp600 ribu dibagikan lewat tautan WhatsApp Bank Samudra'],
  ])('%s is not: %s', (claim, text) => {
    expect(judge(claim, text, [])).toMatchObject({ tier: 'related' });
  });

  it.each([
    [person, 'Menteri Keuangan Raka Wiraguna menyebut guru beban negara, sakit hati saya'],
    [person, 'MENTERI KEUANGAN RAKA WIRAGUNA MENYEBUT GURU BEBAN NEGARA'],
    [brand, 'belanjago bagi-bagi 100 sepeda motor gratis dalam rangka ulang tahun'],
    [bank, 'bantuan 600rb dibagikan lewat tautan whatsapp bank arunika'],
  ])('%s is: %s', (claim, text) => {
    expect(judge(claim, text, [])).toEqual({ tier: 'answers', slots: [] });
  });
});
