// When a source's words become a stance, as a table; and that our own labels come back as what they were.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STANCES } from '../../../utils/domain/stance.ts';
import { readTitle, stanceOfRating } from '../../../utils/importers/stance-words.ts';
import { STANCE_KEYS } from '../../../utils/label-keys.ts';

test.each([
  ['[HOAKS] Retribusi sampah naik 300 persen', 'false', 'bracket', 'Retribusi sampah naik 300 persen'],
  ['[SALAH]: Jembatan Kali Contoh roboh', 'false', 'bracket', 'Jembatan Kali Contoh roboh'],
  ['(HOAX) Beasiswa dibatalkan', 'false', 'bracket', 'Beasiswa dibatalkan'],
  ['[KLARIFIKASI] Parkir pasar 24 jam', 'explains', 'bracket', 'Parkir pasar 24 jam'],
  ['[MENYESATKAN] Foto antrean vaksin', 'misleading', 'bracket', 'Foto antrean vaksin'],
  ['[Cek Fakta] [Konteks yang Salah] Video banjir', 'misleading', 'bracket', 'Video banjir'],
  ['[UPDATE] [HOAKS] Lowongan honorer', 'false', 'bracket', 'Lowongan honorer'],
  ['Keliru, retribusi sampah naik tiga kali lipat', 'false', 'label', 'retribusi sampah naik tiga kali lipat'],
  ['Cek Fakta: Hoaks! Vaksin keliling berbayar', 'false', 'label', 'Vaksin keliling berbayar'],
  ['Cek Fakta: Hoaks, vaksin keliling berbayar', 'false', 'label', 'vaksin keliling berbayar'],
  ['[SALAH] 5 Orang Tewas di Kali Contoh', 'false', 'bracket', '5 Orang Tewas di Kali Contoh'],
  [
    '[HOAKS] Daftar Penerima Bansos Dibuka Lewat Tautan',
    'false',
    'bracket',
    'Daftar Penerima Bansos Dibuka Lewat Tautan',
  ],
  ['Sebagian benar: tarif parkir berubah', 'partly-true', 'label', 'tarif parkir berubah'],
  ['Belum Ada Bukti: Air sumur menyembuhkan', 'not-yet-known', 'label', 'Air sumur menyembuhkan'],
  ['Benar: Retribusi pasar dihapus', 'true', 'label', 'Retribusi pasar dihapus'],
  ['Cek Fakta: Tidak Benar Jembatan Kali Contoh Ditutup', 'false', 'after-check', 'Jembatan Kali Contoh Ditutup'],
  ['Cek Fakta: Hoaks Video Bupati Membagikan Uang', 'false', 'after-check', 'Video Bupati Membagikan Uang'],
])('%s is %s by the rule %s', (title, stance, rule, claim) => {
  expect(readTitle(title, 'factchecker')).toEqual({ stance, rule, claim });
});

test.each([
  ['Cek Fakta: Benarkah retribusi sampah naik?', 'Benarkah retribusi sampah naik?'],
  ['Cek Fakta: Hoaks atau benar tarif naik tahun depan?', 'Hoaks atau benar tarif naik tahun depan?'],
  ['Pemkab sebut kabar kenaikan tarif hoaks', 'Pemkab sebut kabar kenaikan tarif hoaks'],
  ['Warga: tarif salah hitung', 'Warga: tarif salah hitung'],
  ['Salah satu jembatan ditutup', 'Salah satu jembatan ditutup'],
  ['Benar saja, hujan turun', 'Benar saja, hujan turun'],
  ['[SATIRE] Bupati naik naga ke kantor', 'Bupati naik naga ke kantor'],
  ['[HOAKS] [BENAR] Pasar pindah', 'Pasar pindah'],
  ['[FOTO] Pasar Contoh pagi ini', '[FOTO] Pasar Contoh pagi ini'],
  ['Cek Fakta: Salah kaprah', 'Salah kaprah'],
])('%s states no stance', (title, claim) => {
  expect(readTitle(title, 'factchecker')).toEqual({ claim });
});

test.each([
  'Cek Fakta: Salah Satu Calon Bupati Contoh Mundur dari Pilkada',
  'Cek Fakta: Manipulasi Suara Terjadi di 12 TPS',
  'Cek Fakta: Fakta Pemindahan Ibu Kota Kabupaten',
  'Cek Fakta: Benar Tidak Bupati Membagikan Uang Tunai',
  'Cek Fakta: Palsu Dokumen Kependudukan Tahun 2024 Dijual',
  'Manipulasi: Ketua KPU Dipecat',
  'Palsu, Uang Rp100 Ribu Beredar',
  'Bohong! Kata Warga soal Janji Perbaikan Jalan',
  'Salah, Ini Cara yang Benar Membuat Paspor',
  'Keliru, Begini Cara yang Benar Membayar Pajak',
  'Fakta: Tambang Ilegal Bertambah',
  'Benar, Harga Beras Naik',
  'Benar! Harga Beras Naik',
  'Benar: Begini Cara Membayar Retribusi',
  'Usang, Jembatan Kali Contoh Butuh Perbaikan',
  'Salah paham, warga mengira pasar tutup',
  'Cek Fakta: Hoaks Seputar Bansos, Simak Daftarnya',
  'Cek Fakta: Hoaks Terbaru tentang Pemilihan Bupati Contoh',
  'Hoaks Pekan Ini: Vaksin Keliling hingga Bansos',
  'Cek Fakta: Hoaks Pekan Ini dari Vaksin hingga Bansos',
  'Hoaks: Ancaman bagi demokrasi di daerah',
  'Hoaks, Bahaya yang Mengintai Masyarakat',
  'Hoaks! Daftar Hoaks Sepekan',
  'Hoaks! Jangan Mudah Percaya Kabar di Grup WhatsApp',
  'Hoaks! Akun Palsu Mencatut Nama Bupati Contoh',
  'Cek Fakta: Hoaks Kesehatan yang Beredar Sepekan',
  'Cek Fakta: Hoaks Bansos, Kenali Ciri Hoaks di Grup WhatsApp',
  'Keliru, Lima Hoaks tentang Vaksin Keliling',
  '[HOAKS] 5 Hoaks tentang Bansos Pekan Ini',
  '[HOAKS] 5 Kabar Bohong tentang Bansos',
  '[SALAH] Deretan Klaim tentang Vaksin Keliling',
  '[HOAKS] Sepekan: Vaksin Keliling hingga Bansos',
])('a fact-checker’s headline %s passes no verdict', (title) => {
  expect(readTitle(title, 'factchecker').stance).toBeUndefined();
});

test.each([
  'Penipuan: Polda Contoh Tangkap Dua Pelaku Arisan Bodong',
  'Hoaks: Polda Contoh Tangkap Penyebar Kabar Bohong',
  'Keliru, Bupati Contoh Minta Maaf',
  'Benar: Bupati Contoh Mundur',
  'Cek Fakta: Hoaks Video Bupati Membagikan Uang',
  '[PENIPUAN] Polda Contoh Tangkap Dua Pelaku',
  '[KLARIFIKASI] Bupati Contoh Jawab Tudingan',
  '(FAKTA) Air PDAM tercemar',
])('a newsroom’s headline %s passes no verdict', (title) => {
  expect(readTitle(title, 'media').stance).toBeUndefined();
});

test('an agency’s headline that only begins with the word hoax passes no verdict', () => {
  expect(readTitle('Hoaks: Ancaman bagi demokrasi di daerah', 'agency').stance).toBeUndefined();
});

test('a newsroom’s verdict in brackets counts', () => {
  expect(readTitle('[HOAKS] Retribusi sampah naik', 'media')).toEqual({
    stance: 'false',
    rule: 'bracket',
    claim: 'Retribusi sampah naik',
  });
});

test.each([
  ['Salah', 'false'],
  ['FALSE.', 'false'],
  ['Sebagian Benar', 'partly-true'],
  ['Half-true', 'partly-true'],
  ['Missing context', 'missing-context'],
  ['Belum terbukti', 'not-yet-known'],
])('the rating %s is %s', (words, stance) => {
  expect(stanceOfRating(words)).toBe(stance);
});

test.each(['Satire', 'Four Pinocchios', '2', '', 'constructor', '__proto__'])('the rating %j is no stance', (words) => {
  expect(stanceOfRating(words)).toBeUndefined();
});

test.each(['id', 'en'])('every stance in the words of our own %s labels is read back', (language) => {
  const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  for (const stance of STANCES) expect(stanceOfRating(words[STANCE_KEYS[stance]]?.message ?? '')).toBe(stance);
});
