// Near copies of a post: what is recognised after a dismissal, and what is another statement.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearCopy, sketchOf } from '../../utils/text/near-copy.ts';

const POST =
  'Kabarnya tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari, warga diminta bayar di kelurahan';
const LONG = Array.from({ length: 40 }, (_, n) => `${POST.split(' ')[n % 15]} kata${n} lain${(n * 7) % 40}`).join(' ');

const isCopy = (one: string, other: string) => {
  const [a, b] = [sketchOf(one), sketchOf(other)];
  return a !== undefined && b !== undefined && isNearCopy(a, b);
};

describe('a near copy', () => {
  it.each([
    ['the same words', POST],
    ['other signs and capitals', `‼️ ${POST.toUpperCase()} 🙏🙏`],
    ['styled letters', POST.replace('Kabarnya', '𝗞𝗮𝗯𝗮𝗿𝗻𝘆𝗮')],
    ['a forward', `Diteruskan dari grup sebelah: ${POST}. Tolong sebarkan ke semua tetangga ya lur`],
    ['a time stamp and a sender before it', `[12.30, 20/11/2026] Budi: ${POST}`],
    ['the stamp of another messenger', `20/11/26 12.30 - +62 812-0000-0000: ${POST}`],
    ['a stamp below a greeting', `Info dari grup:\n[20/11/26, 12.30.15] Bu RT: ${POST}`],
    ['the number of its part after it', `${POST} (1/2)`],
    ['the number of its part before it', `[2/3] ${POST}`],
    ['one word replaced', POST.replace('warga', 'penduduk')],
    ['a word added and one left out', POST.replace('Kabarnya', 'Eh kabarnya').replace('di kelurahan', 'kelurahan')],
    ['a number in another form', POST.replace('300 persen', '300%')],
    ['a link and a handle', `@tetangga ${POST} https://warta.example/a/b`],
  ])('is a post with %s', (_what, text) => {
    expect(isCopy(POST, text)).toBe(true);
    expect(isCopy(text, POST)).toBe(true);
  });

  it.each([
    ['another number', POST.replace('300', '30')],
    ['another date', `${POST} tanggal 20/11/2026 pukul 12.30: hadir`],
    ['a date before it', `20/11/2026 ${POST}`],
    ['a denial', POST.replace('naik', 'tidak naik')],
    ['the same claim in other words', 'Gila, iuran sampah Contoh bakal naek 300 persen per Januari katanya'],
    [
      'another matter in the same frame',
      POST.replace('retribusi sampah', 'parkir pasar').replace('warga diminta', 'pedagang wajib'),
    ],
    ['only a beginning', 'Kabarnya tarif retribusi sampah'],
    ['nothing', ''],
  ])('is no post with %s', (_what, text) => {
    expect(isCopy(POST, text)).toBe(false);
  });

  it('of a long text is recognised after a few changes', () => {
    expect(isCopy(LONG, `Terusan: ${LONG.replace('kata5', 'kata').replace('lain21', '')}`)).toBe(true);
    expect(isCopy(LONG, [...LONG.split(' ')].reverse().join(' '))).toBe(false);
  });

  it('of a few words is only the same words', () => {
    expect(isCopy('parkir gratis', 'PARKIR gratis!!')).toBe(true);
    expect(isCopy('parkir gratis', 'parkir gratis lho')).toBe(false);
  });

  it('is every text of itself, and the relation has no direction', () => {
    const words = fc.array(fc.constantFrom(...POST.split(' '), 'tidak', '17'), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [a.join(' '), b.join(' ')];
        expect(isCopy(one, one)).toBe(true);
        expect(isCopy(one, other)).toBe(isCopy(other, one));
      }),
    );
  });

  it('is told from 16 bits a word pair, and from no more than 48 of them', () => {
    const sketch = sketchOf(LONG)!;
    expect(sketch.pairs).toBeInstanceOf(Uint16Array);
    expect(sketch.pairs.length).toBe(48);
    expect(sketch.figures).toBeLessThan(2 ** 16);
    expect(JSON.stringify(Object.values(sketch))).toMatch(/^[\d\s{}[\]",:]+$/);
  });
});
