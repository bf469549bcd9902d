// A claim of one region answers only posts about that region: by the names in the post, and by a judgement that is given.
import { describe, expect, it } from 'vitest';
import type { RegionJudgement } from '../../utils/domain/region-judgement.ts';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';

const regionNames = new Map([
  ['99', 'Provinsi Contoh'],
  ['99.01', 'Kabupaten Contoh'],
  ['99.02', 'Kabupaten Misal'],
]);

function judge(
  text: string,
  {
    judgement,
    names = regionNames,
    ...extra
  }: Partial<IndexedClaim> & { judgement?: RegionJudgement; names?: ReadonlyMap<string, string> } = {},
) {
  const claim = 'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027';
  const indexed = {
    key: 'sampah',
    text: claim,
    paraphrases: [],
    answer: '',
    title: claim,
    language: 'id',
    regions: ['99.01'],
    appearances: ['https://x.com/warga/status/17'],
    ...extra,
  };
  const matcher = createMatcher([indexed], { regionNames: names });
  const post = { id: 'p', text, url: 'https://x.com/lain/status/3' };
  const [match] = matcher.match(post, judgement === undefined ? undefined : () => judgement);
  return { tier: match?.tier, region: match?.evidence.conflicts.find(({ slot }) => slot === 'region') };
}

const POST = 'Tarif retribusi sampah di Kab. Contoh naik 300 persen mulai Januari 2027';

describe('the names in a post', () => {
  it.each([POST, POST.toLowerCase(), POST.replace('di Kab. Contoh', '#contoh'), POST.replace('Kab.', 'Pemkab')])(
    'let a claim of their region answer: %s',
    (text) => {
      expect(judge(text)).toEqual({ tier: 'answers', region: undefined });
    },
  );

  it('leave open which region is meant where there is none, so that nothing is answered unless the number is said', () => {
    const text = 'Beasiswa mahasiswa miskin Kabupaten Contoh dihapus oleh bupati';
    expect(judge(text.replace(' Kabupaten Contoh', ''), { text, title: text })).toEqual({
      tier: 'related',
      region: { slot: 'region', post: '', claim: 'Kabupaten Contoh' },
    });
    expect(judge(POST.replace(' di Kab. Contoh', '')).tier).toBe('answers');
  });

  it('are those of the claim where the index does not know the name of its region', () => {
    expect(judge(POST, { names: new Map() }).tier).toBe('answers');
    expect(judge(POST.replace('Kab. Contoh', 'Kabupaten Misal'), { names: new Map() }).tier).toBe('related');
  });

  it('may be a place that the claim names', () => {
    const text = 'Tarif parkir Pantai Mentari naik 300 persen mulai Januari 2027';
    expect(judge(`${text}, kok bisa`, { text, title: text }).tier).toBe('answers');
  });

  it('are not asked for where the publisher gave the circulating text itself', () => {
    const text = 'sebarkan, tarif retribusi sampah rumah tangga naik tiga ratus persen mulai januari';
    expect(judge(`INFO ${text} ya lur`, { paraphrases: [text] }).tier).toBe('answers');
  });
});

describe('the judgement of a post', () => {
  const elsewhere = { regions: ['99.02'], isCertain: true, named: [{ start: 26, end: 37, codes: ['99.02'] }] };

  it('lowers an answer of another region to related, and says what differs', () => {
    expect(judge(POST, { judgement: elsewhere })).toEqual({
      tier: 'related',
      region: { slot: 'region', post: POST.slice(26, 37), claim: 'Kabupaten Contoh' },
    });
  });

  it('lowers it too where the text leaves only other regions open, unless it names the own one', () => {
    const judgement = { ...elsewhere, regions: ['99.02', '99.71'], isCertain: false };
    expect(judge(POST.replace(' di Kab. Contoh', ''), { judgement }).tier).toBe('related');
    expect(judge(POST, { judgement }).tier).toBe('answers');
  });

  it('says the region where the post names it in a way that the list does not know', () => {
    const text = 'Beasiswa mahasiswa miskin Kabupaten Contoh dihapus oleh bupati';
    const post = 'Beasiswa mahasiswa miskin dihapus oleh bupati, tega';
    expect(judge(post, { text, title: text }).tier).toBe('related');
    const judgement = { regions: ['99.01'], isCertain: true, named: [] };
    expect(judge(post, { text, title: text, judgement }).tier).toBe('answers');
  });

  it.each([
    ['open to a set with it', { ...elsewhere, regions: ['99.01', '99.02'], isCertain: false }],
    ['of the province around it', { regions: ['99'], isCertain: true, named: [] }],
    ['silent', { regions: [], isCertain: true, named: [] }],
  ])('lets pass what names the region where it is %s', (_how, judgement) => {
    expect(judge(POST, { judgement }).tier).toBe('answers');
  });

  it('is not asked for by claims without a region', () => {
    expect(judge(POST, { judgement: elsewhere, regions: [] }).tier).toBe('answers');
  });
});
