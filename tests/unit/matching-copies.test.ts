// Copies of a circulating text that the publisher gave: whole, edited, or one paragraph inside a long rant.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../utils/matching/matcher.ts';

const CIRCULATING =
  'Assalamualaikum bapak ibu warga Kabupaten Contoh, diberitahukan bahwa mulai Senin depan petugas kelurahan mendatangi rumah satu per satu. Mereka meminta uang Rp250 ribu per kepala keluarga untuk biaya pemutakhiran kartu keluarga. Yang menolak membayar kartunya diblokir dan bantuan berasnya dicabut. Siapkan uang pas dan fotokopi surat nikah, tolong teruskan ke tetangga dan saudara.';
const [, SECOND = '', THIRD = ''] = CIRCULATING.split('. ');
const RANT =
  'Saya sudah capek dengan keadaan begini. Beras mahal, anak sekolah butuh sepatu, suami narik becak dari subuh pulang cuma bawa tiga puluh ribu. Kemarin lampu mati, tadi pagi air keruh.';

const matcher = createMatcher(
  [
    {
      key: 'kk',
      text: 'Petugas kelurahan memungut Rp250 ribu per keluarga untuk pemutakhiran kartu keluarga di Kabupaten Contoh',
      paraphrases: [CIRCULATING],
      answer: 'Pemutakhiran kartu keluarga gratis.',
      title: 'Pemutakhiran kartu keluarga gratis',
      language: 'id',
      regions: ['99.01'],
      appearances: [],
    },
  ],
  { regionNames: new Map([['99.01', 'Kabupaten Contoh']]) },
);
const judge = (text: string) => {
  const [match] = matcher.match({ id: 'p', text });
  return { tier: match?.tier, basis: match?.evidence.basis };
};

describe('copies of a circulating text', () => {
  it.each([
    ['whole', CIRCULATING],
    ['with a greeting and a plea', `Dari grup sebelah: ${CIRCULATING} Mohon info benar tidaknya`],
    ['in styled capitals', CIRCULATING.toUpperCase()],
    ['with words exchanged and misspelt', CIRCULATING.replace('mendatangi', 'keliling').replace('tolong', 'tulung')],
    ['one paragraph inside a rant', `${RANT} ${SECOND}. ${THIRD}. ${RANT.split('. ').reverse().join('. ')}`],
  ])('are recognised at once: %s', (_how, text) => {
    expect(judge(text)).toEqual({ tier: 'answers', basis: 'verbatim' });
  });

  it('are not answered with another number or a denial', () => {
    expect(judge(CIRCULATING.replace('Rp250', 'Rp25')).tier).toBe('related');
    expect(judge(`Hoaks! ${CIRCULATING}`).tier).toBe('related');
    expect(judge(RANT).tier).toBeUndefined();
  });
});

describe('a claim that many sources word alike', () => {
  const CLAIM = 'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027';
  const claimOf = (key: string, text: string) => ({
    key,
    text,
    paraphrases: [],
    answer: `Tarif retribusi sampah tidak naik. ${key}`,
    title: text,
    language: 'id',
    regions: ['99.01'],
    appearances: [],
  });
  const others = ['Jembatan Kali Contoh ditutup selama satu tahun', 'Parkir di Pasar Contoh dikenai tarif 24 jam'];

  it.each([2, 40, 200])('is known as well as where one source words it: %d sources', (copies) => {
    const among = createMatcher(
      [
        ...others.map((text, number) => claimOf(`other-${number}`, text)),
        ...Array.from({ length: copies }, (_, number) => claimOf(`source-${number}`, CLAIM)),
      ],
      { regionNames: new Map([['99.01', 'Kabupaten Contoh']]) },
    );
    const found = among.match({ id: 'p', text: `Aduh ${CLAIM}, tolong sebarkan` });
    expect(found[0]?.tier).toBe('answers');
    expect(found[0]?.key).toMatch(/^source-/);
  });
});
