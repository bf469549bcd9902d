// What differs between a post and a claim: each slot as a table of posts that are near, and posts that are the same.
import { describe, expect, it } from 'vitest';
import { buildIndex, buildInSteps } from '../../utils/matching/build-index.ts';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';

const claimOf = (text: string, extra: Partial<IndexedClaim> = {}): IndexedClaim => ({
  key: 'claim',
  text,
  paraphrases: [],
  answer: '',
  title: text,
  language: 'id',
  regions: ['99.01'],
  appearances: [],
  ...extra,
});
const regionNames = new Map([
  ['99', 'Provinsi Contoh'],
  ['99.01', 'Kabupaten Contoh'],
  ['99.02', 'Kabupaten Misal'],
  ['99.71', 'Kota Umpama'],
]);

function judge(claim: IndexedClaim, text: string, date?: string) {
  const matcher = createMatcher([claim], { regionNames });
  const [match] = matcher.match({ id: 'p', text, ...(date === undefined ? {} : { date }) });
  return { tier: match?.tier, slots: match?.evidence.conflicts.map((conflict) => conflict.slot) ?? [] };
}

describe('slots', () => {
  const seragam = claimOf('Seragam SD di Kabupaten Contoh wajib dibeli dari koperasi dinas seharga Rp850 ribu');

  it.each([
    ['Rp850.000', 'Seragam SD di Contoh wajib dibeli dari koperasi dinas, Rp850.000'],
    ['850rb', 'seragam sd contoh wajib dibeli dari koperasi dinas 850rb, ampun'],
    ['in words', 'Wajib beli seragam SD dari koperasi dinas Contoh, delapan ratus lima puluh ribu'],
    ['beside other numbers', 'Punya anak 3, seragam SD di Contoh wajib dibeli dari koperasi dinas 850 ribu'],
  ])('hold where the number is said: %s', (_how, text) => {
    expect(judge(seragam, text)).toEqual({ tier: 'answers', slots: [] });
  });

  it.each([
    ['number', 'Seragam SD di Kabupaten Contoh wajib dibeli dari koperasi dinas seharga Rp85 ribu', 'number'],
    ['region', 'Seragam SD di Kabupaten Misal wajib dibeli dari koperasi dinas seharga Rp850 ribu', 'region'],
    ['city', 'Seragam SD di Kota Umpama wajib dibeli dari koperasi dinas seharga Rp850 ribu', 'region'],
    [
      'unlisted region',
      'Seragam SD di Kabupaten Seandainya wajib dibeli dari koperasi dinas seharga Rp850 ribu',
      'region',
    ],
    ['object', 'Seragam SMA di Kabupaten Contoh wajib dibeli dari koperasi dinas seharga Rp850 ribu', 'object'],
    ['denial', 'Hoaks: seragam SD di Kabupaten Contoh wajib dibeli dari koperasi dinas seharga Rp850 ribu', 'polarity'],
    [
      'negation',
      'Seragam SD di Kabupaten Contoh tidak wajib dibeli dari koperasi dinas seharga Rp850 ribu',
      'polarity',
    ],
    ['national', 'Menteri: seragam SD wajib dibeli dari koperasi dinas seharga Rp850 ribu', 'region'],
  ])('differ by %s', (_what, text, slot) => {
    const verdict = judge(seragam, text);
    expect(verdict.tier).not.toBe('answers');
    expect(verdict.slots).toContain(slot);
  });

  it.each([
    ['Trotoar Jalan Merdeka dibongkar lagi bulan ini', 'Trotoar Jalan Pahlawan dibongkar lagi bulan ini, boros'],
    ['Jembatan Kali Contoh ditutup selama satu tahun', 'Jembatan Sungai Misal ditutup selama satu tahun penuh'],
    ['Pasar Contoh Baru digusur tanpa tempat pengganti', 'Pasar Contoh Lama digusur tanpa tempat pengganti, tega'],
  ])('see another name after the same word: %s', (claim, text) => {
    expect(judge(claimOf(claim), text).tier).not.toBe('answers');
  });

  it.each([
    ['an unsaid number', 'Seragam SD di Kabupaten Contoh wajib dibeli dari koperasi dinas', 'number'],
    ['a denied number', 'Seragam SD di Contoh dibeli dari koperasi dinas, bukan Rp850 ribu', 'polarity'],
    [
      'a report of the answer',
      'Isu seragam SD Contoh wajib beli 850 ribu di koperasi dinas dijawab bupati',
      'polarity',
    ],
    ['an offer', 'Jadwal beli seragam SD di koperasi dinas Contoh, 850 ribu', 'polarity'],
    [
      'another story',
      'Seragam SD di Contoh seharga Rp850 ribu dari penjahit desa sebelah laris manis jelang tahun ajaran',
      'object',
    ],
  ])('differ by %s', (_what, text, slot) => {
    const verdict = judge(seragam, text);
    expect(verdict.tier).not.toBe('answers');
    expect(verdict.slots).toContain(slot);
  });

  it.each([
    [
      'all for two',
      'Semua dokter spesialis RSUD Contoh mengundurkan diri',
      'Dua dokter spesialis RSUD Contoh mengundurkan diri',
    ],
    ['for ever for a while', 'Pasar hewan Contoh ditutup selamanya', 'Pasar hewan Contoh ditutup selama 14 hari saja'],
    [
      'a crossing with a number',
      'Kamera tilang di Simpang Lima Contoh memotret pengendara',
      'Kamera tilang di Simpang Tugu Contoh memotret pengendara',
    ],
    [
      'what comes back',
      'Kapal feri ke Pulau Serai Contoh berhenti melayani penumpang',
      'Kapal feri ke Pulau Serai Contoh kembali melayani penumpang',
    ],
  ])('take %s for something else', (_what, claim, text) => {
    expect(judge(claimOf(claim), `${claim}, katanya`).tier).toBe('answers');
    expect(judge(claimOf(claim), text).tier).not.toBe('answers');
  });

  it.each([
    [
      'Kapal feri ke Pulau Serai Contoh berhenti melayani penumpang sejak Oktober',
      'feri pulau serai contoh udah gak jalan lagi sejak oktober',
    ],
    [
      'Tunjangan ASN Kabupaten Contoh dipotong 40 persen untuk pilkada ulang',
      'TPP pegawai Pemkab Contoh dipangkas empat puluh persen gara2 pilkada ulang',
    ],
    [
      'Surat domisili di Kabupaten Contoh dikenai biaya Rp1,5 juta',
      'urus surat domisili contoh kena sejuta setengah, gila',
    ],
  ])('are the same in other words: %s', (claim, text) => {
    expect(judge(claimOf(claim), text)).toEqual({ tier: 'answers', slots: [] });
  });

  it.each([
    [
      'brand',
      'Indomaret membagikan voucher Rp500 ribu untuk ulang tahun',
      'Alfamart membagikan voucher Rp500 ribu untuk ulang tahun',
    ],
    [
      'person',
      'Gubernur Budi Santoso ditangkap KPK pada 3 Maret 2026',
      'Gubernur Andi Wijaya ditangkap KPK pada 3 Maret 2026',
    ],
    [
      'date',
      'Gubernur Budi Santoso ditangkap KPK pada 3 Maret 2026',
      'Gubernur Budi Santoso ditangkap KPK pada 12 Juli 2026',
    ],
    [
      'year',
      'Gubernur Budi Santoso ditangkap KPK pada 3 Maret 2026',
      'Gubernur Budi Santoso ditangkap KPK pada 3 Maret 2024',
    ],
  ])('of a national claim differ by another %s', (_what, claim, text) => {
    const national = claimOf(claim, { regions: [] });
    expect(judge(national, `${claim}, viral`).tier).toBe('answers');
    expect(judge(national, text).tier).toBe('related');
  });

  it('take a question for the claim, and a doubled negation for its opposite', () => {
    const bpjs = claimOf('RSUD Contoh menolak pasien BPJS kelas 3 mulai Desember');
    expect(judge(bpjs, 'Bener gak sih RSUD Contoh menolak pasien BPJS kelas 3 mulai Desember?').tier).toBe('answers');
    expect(judge(bpjs, 'RSUD Contoh tidak menerima pasien BPJS kelas 3 mulai Desember').slots).not.toContain(
      'polarity',
    );
    expect(judge(bpjs, 'RSUD Contoh menerima pasien BPJS kelas 3 mulai Desember').slots).toContain('polarity');
  });

  it('hold back what was written after the answer ceased to hold', () => {
    const flood = claimOf('Air PDAM di seluruh Kabupaten Contoh mati selama dua minggu', {
      validFrom: '2026-11-01',
      validUntil: '2026-12-31',
    });
    const text = 'air pdam se kabupaten contoh mati selama dua minggu katanya';
    expect(judge(flood, text, '2026-11-20T08:00:00+07:00').tier).toBe('answers');
    expect(judge(flood, text, '2027-02-01')).toMatchObject({ tier: 'related', slots: ['period'] });
    expect(judge(flood, text, 'kemarin').tier).toBe('answers');
  });
});

describe('links', () => {
  it('to a page of the claim make a post related, not answered', () => {
    const claim = claimOf('Seragam SD wajib dibeli', { appearances: ['https://warta.example/2026/seragam'] });
    const matcher = createMatcher([claim]);
    const [match] = matcher.match({
      id: 'p',
      text: 'baca ini',
      links: ['https://www.warta.example/2026/seragam/?utm_source=x'],
    });
    expect(match).toMatchObject({ tier: 'related', evidence: { basis: 'link' } });
  });
});

describe('index in steps', () => {
  it('is the same as the one built at once, and gives way in between', () => {
    const claims = Array.from({ length: 200 }, (_, number) =>
      claimOf(`Tarif layanan nomor ${number} naik ${number} persen`, { key: `${number}` }),
    );
    const steps = buildInSteps(claims);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(5);
    expect(new Uint8Array(step.value)).toEqual(new Uint8Array(buildIndex(claims)));
  });
});
