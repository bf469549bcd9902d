// The judgement of a post: what is local policy and what only looks like it, topics, reasons, and how fast it spreads.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegionGazetteer } from '../../utils/cli/build-gazetteer.ts';
import { isLively } from '../../utils/comparison/policy-mark.ts';
import { createPolicyJudge, type PolicyJudge } from '../../utils/policy/judge-policy.ts';
import { TOPICS } from '../../utils/policy/topics.ts';
import { measureVirality } from '../../utils/policy/virality.ts';

let judge: PolicyJudge;

beforeAll(async () => {
  judge = createPolicyJudge(new TextEncoder().encode((await buildRegionGazetteer()).text));
});

const judgeText = (text: string) => judge.judge({ id: 'p', text });

describe('a post', () => {
  it.each([
    ['Pemkab Paser naikkan tarif parkir pasar mulai Januari', 'parking'],
    ['Retribusi sampah di Kota Bogor naik, padahal truknya jarang datang', 'waste'],
    ['Kenapa PBB-P2 di Garut melonjak dua kali lipat, Pak Bupati?', 'taxes-and-levies'],
    ['Honorer Pemkot Bontang belum gajian tiga bulan', 'civil-service'],
    ['Air PDAM di Kupang mati seminggu, kapan diperbaiki?', 'water'],
  ])('%s is about local policy, on %s', (text, topic) => {
    const judgement = judgeText(text);
    expect(judgement.isLocalPolicy).toBe(true);
    expect(judgement.topics).toContain(topic);
    expect(judgement.because.length).toBeGreaterThan(0);
  });

  it.each([
    'Presiden umumkan kenaikan gaji ASN secara nasional',
    'Gubernur Texas tanda tangani undang-undang baru',
    'Dijual rumah di Garut, SHM, dekat kantor bupati, nego',
    'Persib menang, Bandung pesta semalam suntuk',
    'Polisi tangkap pencuri motor di Samarinda',
    'Innalillahi, telah berpulang mantan camat kami',
    'Sunset di Balikpapan indah banget, healing dulu',
    'Keponakanku namanya Bupati, lucu ya',
    'Loker tukang las di Bandung, gaji UMR, syarat fotokopi KTP',
    'Dicari kasir kafe di Malang, gaji UMK, wajib jujur',
    'Motor hilang di parkiran RSUD Sidoarjo, tolong bantu share',
    'Driver ojol Semarang demo tolak potongan aplikasi',
    'Hotel di Batu harganya naik saat lebaran, parkir penuh',
    'SPBU Pontianak antre pertalite',
    'Google bangun data center di Jakarta, investasi miliaran dolar',
    'Pemerintah resmi naikkan harga BBM bersubsidi mulai besok',
    'Pantai di Lombok Tengah bersih sekarang, wajib mampir kalau ke Mandalika',
    '',
    '👍👍👍',
  ])('%s is not', (text) => {
    expect(judgeText(text).isLocalPolicy).toBe(false);
  });

  it.each([
    'Pemkot Batu segel hotel yang menunggak pajak daerah',
    'Bupati Lamongan larang minimarket dekat pasar tradisional',
    'UMK Kudus naik 6 persen, buruh menolak',
    'Pemkab Belitung batasi pembelian pertalite dengan surat edaran',
  ])('%s is, though a firm, wages or fuel are named', (text) => {
    expect(judgeText(text).isLocalPolicy).toBe(true);
  });

  it('names the words that decided as the post writes them', () => {
    const text = 'Pemkot Bandung Menggusur pedagang kaki lima tanpa relokasi';
    const words = judgeText(text).because.flatMap((reason) => reason.words.map((word) => word.text));
    expect(words).toContain('Menggusur');
    for (const word of words) expect(text).toContain(word);
  });

  it('gets the same judgement whatever was judged before', () => {
    const text = 'Perda parkir Kota Bogor disahkan DPRD';
    const first = judgeText(text);
    for (let round = 0; round < 50; round += 1) judgeText(`warga kampung ${round} antre gas melon`);
    expect(judgeText(text)).toEqual(first);
  });

  it('is judged however long it is', () => {
    const long = `${'Pemkab Garut perbaiki jalan rusak. '.repeat(2000)}`;
    expect(judgeText(long).regions).toEqual(['32.05']);
  });
});

describe('the taxonomy', () => {
  it('has at least twenty topics, each with agencies and terms', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
    for (const { agencies, strong, weak } of TOPICS) {
      expect(agencies.length).toBeGreaterThan(0);
      expect(strong.split(',').length).toBeGreaterThan(5);
      expect(weak.split(',').length).toBeGreaterThan(2);
    }
  });
});

describe('spread', () => {
  const date = '2026-11-20T08:00:00Z';
  const soon = '2026-11-20T12:00:00Z';
  const post = (engagement: Record<string, number>) => ({
    id: 'p',
    platform: 'x' as const,
    text: '',
    date,
    engagement,
  });

  it('is unknown where no count is known', () => {
    expect(measureVirality({ id: 'p', text: '' }, soon)).toBeUndefined();
    expect(measureVirality(post({}), soon)).toBeUndefined();
  });

  it('does not take an unknown count for zero', () => {
    const known = measureVirality(post({ likes: 400 }), soon);
    const withZero = measureVirality(post({ likes: 400, reposts: 0 }), soon);
    expect(known!.timesUsual).toBeGreaterThan(withZero!.timesUsual);
  });

  it('grows with interactions and shrinks with age', () => {
    const few = measureVirality(post({ likes: 40, reposts: 10 }), soon)!.timesUsual;
    const many = measureVirality(post({ likes: 400, reposts: 100 }), soon)!.timesUsual;
    const late = measureVirality(post({ likes: 400, reposts: 100 }), '2026-11-21T08:00:00Z')!.timesUsual;
    expect(many).toBeGreaterThan(few);
    expect(late).toBeLessThan(many);
  });

  it('has three levels that the setting chooses between', () => {
    const quiet = measureVirality(post({ likes: 3 }), soon);
    const busy = measureVirality(post({ likes: 90, reposts: 20 }), soon);
    const veryBusy = measureVirality(post({ likes: 4000, reposts: 900 }), soon);
    expect([quiet?.level, busy?.level, veryBusy?.level]).toEqual(['ordinary', 'busy', 'very-busy']);
    expect(isLively(undefined, 'ordinary')).toBe(true);
    expect(isLively(undefined, 'busy')).toBe(false);
    expect(isLively(busy, 'busy')).toBe(true);
    expect(isLively(busy, 'very-busy')).toBe(false);
  });

  it('holds the floor only against counts that are known', () => {
    expect(measureVirality(post({ reposts: 15, replies: 4 }), '2026-11-20T09:00:00Z')?.level).toBe('busy');
    expect(measureVirality(post({ likes: 1, reposts: 15 }), '2026-11-20T09:00:00Z')?.level).toBe('ordinary');
  });

  it('never makes a handful of likes lively, however young the post', () => {
    expect(measureVirality(post({ likes: 6, replies: 3 }), date)?.level).toBe('ordinary');
  });
});
