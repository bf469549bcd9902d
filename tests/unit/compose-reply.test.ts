// A ready reply: whole where there is room, leaner where there is not, never without the source that differs.
import { expect, test } from 'vitest';
import { composeReply } from '../../components/share/compose-reply.ts';
import { pictureContent } from '../../components/share/picture-content.ts';
import type { CardView } from '../../utils/domain/card.ts';
import { PLATFORM_IDS } from '../../utils/domain/platform.ts';
import { charactersLeft } from '../../utils/domain/reply-length.ts';
import { wordsOf } from '../../utils/i18n.ts';
import { AGENCY, FULL, OTHERS } from '../gallery/card-samples.ts';

const id = wordsOf('id');
const ALONE: CardView = { ...FULL, independent: [] };

test('where there is room it names claim, answer, every source and the code, each with its link', () => {
  const reply = composeReply(FULL, id, 'facebook');
  expect(reply.split('\n')).toEqual([
    '[CONTOH] Klaim: “Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027”',
    'Dinas Lingkungan Hidup Kab. Contoh: Tidak benar. https://dlh.contohkab.example/tarif-sampah-2027',
    'Pusat Kajian Anggaran Contoh: Sebagian benar. https://pusatkajian.example/periksa/tarif-sampah',
    'Contoh Pos: Tidak benar. https://contohpos.example/periksa/tarif-sampah',
    'Periksa Contoh: Tidak benar. https://periksacontoh.example/periksa/tarif-sampah',
    `Bandingkan sendiri. Kode Pembanding: ${AGENCY.code}`,
  ]);
});

test.each(PLATFORM_IDS)('on %s it keeps to the limit', (platform) => {
  for (const card of [FULL, ALONE, { ...FULL, official: [] }, { ...FULL, isSample: false }]) {
    for (const words of [id, wordsOf('en')]) {
      expect(charactersLeft(platform, composeReply(card, words, platform))).toBeGreaterThanOrEqual(0);
    }
  }
});

test('on X the differing source stays, before those that agree', () => {
  const reply = composeReply(FULL, id, 'x');
  expect(reply).toContain('Pusat Kajian Anggaran Contoh: Sebagian benar');
  expect(reply).toContain(AGENCY.url);
});

test('an answer without comparison says so', () => {
  expect(composeReply(ALONE, id, 'x')).toContain('Belum ada sumber pembanding.');
});

test('without an official answer the first source begins', () => {
  const reply = composeReply({ ...FULL, official: [] }, id, 'facebook');
  expect(reply.split('\n')[1]).toContain(OTHERS[0]?.publisher.name ?? '');
});

test('a long claim is cut at a word, a link never', () => {
  const claim = `${'Tarif sampah rumah tangga di Kabupaten Contoh '.repeat(6)}naik.`;
  const url = `https://dlh.contohkab.example/${'a'.repeat(200)}`;
  const card = { ...FULL, claim, headline: claim, official: [{ ...AGENCY, url }], independent: [] };
  const reply = composeReply(card, id, 'bluesky');
  expect(reply).toContain(url);
  expect(charactersLeft('bluesky', reply)).toBeGreaterThanOrEqual(0);
  const onX = composeReply(card, id, 'x');
  expect(onX).toContain(url);
  expect(onX).toMatch(/Contoh…”|rumah…”|tangga…”|sampah…”|Tarif…”|di…”|Kabupaten…”/);
});

test('where not even the link fits, the link is what remains', () => {
  const url = `https://dlh.contohkab.example/${'a'.repeat(500)}`;
  const card = { ...ALONE, isSample: false, official: [{ ...AGENCY, url }] };
  expect(composeReply(card, id, 'tiktok')).toBe(url);
});

test('an answer that is only related says so first, at every length', () => {
  const card: CardView = { ...FULL, tier: 'related', isSample: false };
  for (const platform of [undefined, 'x', 'tiktok'] as const) {
    expect(composeReply(card, id, platform)).toMatch(/^Terkait, belum tentu sama\. /);
  }
  expect(composeReply(FULL, id)).not.toContain('Terkait');
  expect(pictureContent(card, id).kicker).toBe('Terkait, belum tentu sama. Klaim yang beredar');
  expect(pictureContent(card, id).alternative).toContain('Terkait, belum tentu sama.');
});

test('an address that is not https is not passed on, in words or in the picture', () => {
  for (const url of ['javascript:alert(1)', 'http://dlh.contohkab.example/', 'data:text/html,1']) {
    const card: CardView = { ...FULL, official: [{ ...AGENCY, url }] };
    for (const platform of [undefined, ...PLATFORM_IDS]) {
      const reply = composeReply(card, id, platform);
      expect(reply).not.toContain(url);
      expect(reply).toContain(OTHERS[0]?.url ?? '-');
    }
    expect(pictureContent(card, id).address).toBe('');
    expect(composeReply({ ...card, independent: [] }, id, 'x')).not.toContain(url);
  }
});
