// A post that says in whatever spelling that a claim is untrue, proposed or imagined states it no more; one that asks or scolds still does.
import { describe, expect, it } from 'vitest';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';

const CLAIM = 'Setiap rumah di Kabupaten Contoh wajib membayar iuran sampah Rp60 ribu per bulan';
const claim: IndexedClaim = {
  key: 'claim',
  text: CLAIM,
  paraphrases: [`${CLAIM}. Rumah yang tidak membayar akan diputus airnya.`],
  answer: '',
  title: CLAIM,
  language: 'id',
  regions: ['99.01'],
  appearances: [],
};
const matcher = createMatcher([claim], { regionNames: new Map([['99.01', 'Kabupaten Contoh']]) });

function judge(text: string) {
  const [match] = matcher.match({ id: 'p', text });
  return { tier: match?.tier, slots: match?.evidence.conflicts.map(({ slot }) => slot) };
}

describe('a denial', () => {
  it.each([
    `HOAAAKS! ${CLAIM}`,
    `H0AKS: ${CLAIM}`,
    `𝗛𝗢𝗔𝗞𝗦 ${CLAIM}`,
    `ʜᴏᴀᴋs: ${CLAIM}`,
    `hoa\u200bks: ${CLAIM}`,
    `[SALAH] ${CLAIM}`,
    `${CLAIM} itu gak bener`,
    `${CLAIM}? enggak benar itu`,
    `${CLAIM}, tdk bnr`,
    `Ora bener ${CLAIM}`,
    `${CLAIM} teh teu bener`,
    `${CLAIM}, kada bujur`,
    `${CLAIM}, bohong itu`,
    `Fitnah: ${CLAIM}`,
    `Tidak ada rencana ${CLAIM}`,
    `DPRD usul ${CLAIM}`,
    `Andai saja ${CLAIM}`,
    `${CLAIM} cuma kabar angin`,
    `${CLAIM}, itu informasi lama`,
    `Masih percaya beginian? HOAKS: ${CLAIM}`,
  ])('is read: %s', (text) => {
    expect(judge(text)).toEqual({ tier: 'related', slots: ['polarity'] });
  });

  it.each([
    `${CLAIM}. Hoaks bukan ya?`,
    `Apa benar ${CLAIM}?`,
    `${CLAIM}, yang bener aja`,
    `Pemkab ga bener-bener peduli. ${CLAIM}`,
    `${CLAIM}, cek https://hoaks.example/tidak-benar?id=1`,
  ])('is not read into: %s', (text) => {
    expect(judge(text)).toEqual({ tier: 'answers', slots: [] });
  });
});
