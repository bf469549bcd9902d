// Text in one spelling: real tricks and everyday forms, each as a row of a table.
import { describe, expect, it } from 'vitest';
import { normalize } from '../../utils/text/normalize.ts';
import { isComparable, isSameQuantity, readQuantities } from '../../utils/text/quantities.ts';
import { stemEnglish, stemIndonesian } from '../../utils/text/stem.ts';
import { guessLanguage, isStopWord } from '../../utils/text/stop-words.ts';
import { tokenize } from '../../utils/text/tokenize.ts';

const terms = (text: string, language?: string) =>
  tokenize(text, language)
    .tokens.filter((token) => token.kind === 'word' || token.kind === 'number')
    .map((token) => token.term)
    .join(' ');

describe('normalize', () => {
  it.each([
    ['styled letters', '𝗧𝗮𝗿𝗶𝗳 𝓼𝓪𝓶𝓹𝓪𝓱 ⓝⓐⓘⓚ', 'tarif sampah naik'],
    ['letters in squares', '🅿🅰🅹🅰🅺', 'pajak'],
    ['full width', 'ｐａｊａｋ ３００％', 'pajak 300%'],
    ['zero-width characters', 'pa\u200bj\u00ada\u2060k', 'pajak'],
    ['Cyrillic look-alikes', 'раjаk', 'pajak'],
    ['accents', 'rétribusi', 'retribusi'],
    ['repeated letters', 'mahalllll bangeeeet', 'mahal banget'],
    ['two equal letters stay', 'maaf saat', 'maaf saat'],
  ])('reads %s', (_what, given, expected) => {
    expect(normalize(given).text).toBe(expected);
  });

  it('blanks addresses, mails and handles', () => {
    expect(terms('cek https://t.co/abc123 @dlh_contoh a.b@c.example kabar.example/x?y=1 sampah')).toBe('cek sampah');
  });

  it.each([
    ['#JalanRusakPaser', 'jalan rusak paser'],
    ['#PBBNaik300Persen', 'pbb naik 300 persen'],
    ['#tolak_gusur', 'tolak gusur'],
  ])('splits the hashtag %s', (given, expected) => {
    expect(normalize(given).text.trim()).toBe(expected);
  });

  it('keeps the place of every character in the original', () => {
    const text = '👉🏽 𝗧𝗮𝗿𝗶𝗳 s\u200bampah naiiiiik!! 300rb';
    const spans = tokenize(text).tokens.map((token) => text.slice(token.start, token.end));
    expect(spans).toEqual(['𝗧𝗮𝗿𝗶𝗳', 's\u200bampah', 'naiiiiik', '300rb']);
  });
});

describe('tokenize', () => {
  it.each([
    ['300.000', '#300000'],
    ['300rb', '#300000'],
    ['300 ribu', '#300000'],
    ['tiga ratus ribu', '#300000'],
    ['Rp1,2 M', '#1200000000'],
    ['1,2 miliar', '#1200000000'],
    ['dua puluh lima ribu', '#25000'],
    ['Rp 1.250.000,00', '#1250000'],
    ['Rp150rb', '#150000'],
    ['35 M buat jalan', '#35000000000 jalan'],
    ['sejuta setengah', '#1500000'],
    ['satu setengah juta', '#1500000'],
    ['setahun', '#1 tahun'],
    ['setaun', '#1 tahun'],
    ['1 taun', '#1 tahun'],
    ['seratus lima puluh', '#150'],
    ['sebelas', '#11'],
    ['dua belas', '#12'],
    ['three hundred thousand', '#300000'],
  ])('writes %s as %s', (given, expected) => {
    expect(terms(given)).toBe(expected);
  });

  it.each([
    ['anak2', 'anak'],
    ['g4ji', 'gaji'],
    ['covid19', 'covid #19'],
    ['munggah', 'naik'],
    ['kreteg', 'jembatan'],
    ['pedot', 'putus'],
    ['tuku', 'beli'],
    ['iwak', 'ikan'],
    ['ngadol', 'jual'],
    ['dibayarkan', 'bayar'],
  ])('reads the word %s', (given, expected) => {
    expect(terms(given)).toBe(expected);
  });

  it.each([
    ['kabupaten iki wis ora', 'kabupaten'],
    ['eta mah geus teu', ''],
    ['kada gasan nang', ''],
  ])('drops function words of regional languages: %s', (given, expected) => {
    expect(terms(given)).toBe(expected);
  });

  it('takes English by its function words', () => {
    expect(terms('The roads were closed by the county for two weeks')).toBe('road clos county #2 week');
  });
});

describe('stems', () => {
  it.each([
    ['menarik', 'tarik'],
    ['kenaikan', 'naik'],
    ['pembangunan', 'bangun'],
    ['menyapu', 'sapu'],
    ['pengelolaan', 'elola'],
    ['memungut', 'pungut'],
    ['menutup', 'tutup'],
    ['tarifnya', 'tarif'],
    ['benarkah', 'benar'],
    ['desa', 'desa'],
  ])('reduces %s to %s', (given, expected) => {
    expect(stemIndonesian(given)).toBe(expected);
  });

  it.each([
    ['closed', 'clos'],
    ['closing', 'clos'],
    ['policies', 'policy'],
    ['taxes', 'tax'],
    ['class', 'class'],
  ])('reduces English %s to %s', (given, expected) => {
    expect(stemEnglish(given)).toBe(expected);
  });
});

describe('language', () => {
  it('does not believe a site that calls Indonesian English', () => {
    expect(guessLanguage(['pajak', 'ini', 'sudah', 'naik', 'lagi'], 'en')).toBe('id');
  });

  it('knows stop words by language', () => {
    expect(isStopWord('yang', 'id')).toBe(true);
    expect(isStopWord('yang', 'en')).toBe(false);
  });
});

describe('quantities', () => {
  const read = (text: string) =>
    readQuantities(tokenize(text).tokens).map(({ kind, value, unit }) => [kind, value, unit]);

  it.each([
    ['naik 300%', [['percent', 300, '']]],
    ['tiga ratus persen', [['percent', 300, '']]],
    ['naik 3x lipat', [['times', 3, '']]],
    ['3 kali lipat', [['times', 3, '']]],
    ['Rp150rb per bulan', [['money', 150_000, '']]],
    ['tahun 2027', [['year', 2027, '']]],
    [
      '1 Januari 2027',
      [
        ['date', 101, ''],
        ['year', 2027, ''],
      ],
    ],
    ['pukul 22.00', [['time', 22, '']]],
    ['jam 10 malem', [['time', 22, '']]],
    ['naik ping telu', [['times', 3, '']]],
    ['dipotong separuh', [['percent', 50, '']]],
    ['3 kg beras', [['count', 3, 'kilogram']]],
    ['delapan orang', [['count', 8, 'orang']]],
    ['24 jam', [['count', 1, 'hari']]],
    ['6 bulan', [['count', 182.5, 'hari']]],
    ['kelas 3', [['label', 3, 'kelas']]],
    ['40 titik', [['count', 40, 'titik']]],
  ])('reads %s', (given, expected) => {
    expect(read(given)).toEqual(expected);
  });

  it('counts naik 3x lipat as 300 percent and 30 percent as something else', () => {
    const [percent, times, less] = ['300%', '3x lipat', '30 persen'].map(
      (text) => readQuantities(tokenize(text).tokens)[0]!,
    );
    expect(isComparable(percent!, times!) && isSameQuantity(percent!, times!)).toBe(true);
    expect(isComparable(percent!, less!) && !isSameQuantity(percent!, less!)).toBe(true);
  });
});
