// The matcher as a whole: what it marks, what it refuses, and how its index is stored.
import { describe, expect, it } from 'vitest';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher, openMatcher } from '../../utils/matching/matcher.ts';

const REGION_NAMES = new Map([
  ['99', 'Provinsi Contoh'],
  ['99.01', 'Kabupaten Contoh'],
  ['99.02', 'Kabupaten Misal'],
]);

const claimOf = (key: string, text: string, extra: Partial<IndexedClaim> = {}): IndexedClaim => ({
  key,
  text,
  paraphrases: [],
  answer: '',
  title: text,
  language: 'id',
  regions: ['99.01'],
  appearances: [],
  ...extra,
});

const CLAIMS = [
  claimOf('waste', 'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027', {
    appearances: ['https://x.com/warga/status/17'],
  }),
  claimOf('bridge', 'Jembatan Kali Contoh ditutup selama satu tahun'),
  claimOf('parking', 'Parkir di Pasar Contoh dikenai tarif selama 24 jam'),
];
const matcher = createMatcher(CLAIMS, { regionNames: REGION_NAMES });
const match = (text: string, extra: { url?: string; sharedUrl?: string; date?: string } = {}) =>
  matcher.match({ id: 'p', text, ...extra });

describe('matcher', () => {
  it('answers a post that states the claim in other words', () => {
    const [first] = match('Gila, retribusi sampah Contoh naek tiga ratus persen per Januari! warga cuma bisa pasrah');
    expect(first?.key).toBe('waste');
    expect(first?.tier).toBe('answers');
  });

  it.each([
    ['another number', 'tarif retribusi sampah di Kabupaten Contoh naik 30% mulai Januari 2027', 'number'],
    ['another region', 'Tarif retribusi sampah di Kabupaten Misal naik 300 persen mulai Januari 2027', 'region'],
    ['another year', 'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2024', 'year'],
    [
      'a denial',
      'Tidak benar tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027',
      'polarity',
    ],
    ['the opposite', 'Tarif retribusi sampah di Kabupaten Contoh turun 300 persen mulai Januari 2027', 'polarity'],
  ])('never answers %s, and says why', (_what, text, slot) => {
    const [first] = match(text);
    expect(first?.tier).not.toBe('answers');
    expect(first?.evidence.conflicts.map((conflict) => conflict.slot)).toContain(slot);
  });

  it.each([
    'Retribusi sampah Kabupaten Contoh naik 300 persen',
    'Lur, retribusi sampah di Kab. Contoh naik 300%. Tolong sebarkan.',
    'katanya tarif sampah Kab. Contoh mau naik 300%?? beneran nih',
  ])('answers a short post whose slots all agree: %s', (text) => {
    expect(match(text)[0]).toMatchObject({ key: 'waste', tier: 'answers' });
  });

  it.each([
    'Anggaran sampah Kabupaten Contoh naik 300 persen',
    'Gaji petugas sampah Kab. Contoh naik 300%',
    'Retribusi parkir Kabupaten Contoh naik 300 persen',
    'Retribusi sampah Kabupaten Contoh naik 30 persen',
    'Retribusi sampah Kabupaten Misal naik 300 persen',
    'Retribusi sampah Kabupaten Contoh tidak naik 300 persen',
    'Kabupaten Contoh naik 300 persen',
  ])('does not answer a short post in which one slot differs: %s', (text) => {
    expect(match(text).filter(({ tier }) => tier === 'answers')).toEqual([]);
  });

  it('answers a question about the claim', () => {
    expect(match('Bener gak sih jembatan kali contoh mau ditutup setahun?')[0]?.tier).toBe('answers');
  });

  it.each(['masak sayur lodeh enak banget hari ini', 'sampah', 'warga Contoh naik motor ke pasar', ''])(
    'is silent about “%s”',
    (text) => {
      expect(match(text)).toEqual([]);
    },
  );

  it('answers a post that the claim lists, whatever its words', () => {
    const [first] = match('🤔', { url: 'https://mobile.twitter.com/lain/status/17?s=20' });
    expect(first).toMatchObject({ key: 'waste', tier: 'answers', evidence: { basis: 'appearance' } });
  });

  it('answers a post that shares a post which the claim lists', () => {
    const [first] = match('🤔', { sharedUrl: 'https://x.com/i/status/17' });
    expect(first).toMatchObject({ key: 'waste', tier: 'answers', evidence: { basis: 'appearance' } });
  });

  it('points into the original text', () => {
    const text = '‼️ 𝗝𝗲𝗺𝗯𝗮𝘁𝗮𝗻 Kali Contoh bakal ditutup setahun, muter jauh nih';
    const [first] = match(text);
    const said = first?.evidence.pairs.map((pair) => text.slice(pair.post.start, pair.post.end));
    expect(said?.[0]).toBe('𝗝𝗲𝗺𝗯𝗮𝘁𝗮𝗻 Kali Contoh bakal ditutup setahun');
  });
});

describe('stored index', () => {
  it('answers the same after it was stored and opened again', () => {
    const again = openMatcher(structuredClone(matcher.index.buffer));
    const post = { id: 'p', text: 'jembatan kali contoh ditutup setahun katanya' };
    expect(again.match(post)).toEqual(matcher.match(post));
    expect(again.index.claims).toBe(3);
  });

  it('refuses a buffer with any byte changed', () => {
    const whole = new Uint8Array(matcher.index.buffer);
    for (let at = 0; at < whole.length; at += 37) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(() => openMatcher(broken.buffer)).toThrow(expect.objectContaining({ code: 'matching/damaged-index' }));
    }
  });

  it.each([0, 4, 100, 1000])('refuses a buffer cut to %i bytes', (bytes) => {
    expect(() => openMatcher(matcher.index.buffer.slice(0, bytes))).toThrow(
      expect.objectContaining({ code: 'matching/damaged-index' }),
    );
  });

  it('is silent with no claims', () => {
    expect(createMatcher([]).match({ id: 'p', text: 'jembatan kali contoh ditutup' })).toEqual([]);
  });
});
