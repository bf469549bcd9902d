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
