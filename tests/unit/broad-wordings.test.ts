// Over-broad wordings: what would mark everyday posts, tried on the project's own neutral ones.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintBroadWordings } from '../../utils/authoring/lint-broad.ts';
import { readNeutralPosts } from '../../utils/cli/neutral-posts.ts';
import { createBreadthCheck } from '../../utils/matching/broad-wordings.ts';
import type { IndexedClaim } from '../../utils/matching/indexed-claim.ts';
import { createMatcher } from '../../utils/matching/matcher.ts';
import { toIndexedClaim } from '../relevance/labelled-files.ts';

const NAMES = new Map([
  ['99', 'Provinsi Contoh'],
  ['99.01', 'Kabupaten Contoh'],
]);
const posts = readNeutralPosts();
const broadOf = createBreadthCheck(posts);
/** A sample of a few posts, on which one mark is too many already. */
const fewOf = createBreadthCheck([
  'Aduh, harga cabai rawit di pasar naik lagi, sambal jadi mahal',
  'Selamat pagi semua, semoga sehat selalu',
]);
const claimOf = (text: string, extra: Partial<IndexedClaim> = {}): IndexedClaim => ({
  key: 'k',
  text,
  paraphrases: [],
  answer: '',
  title: text,
  language: 'id',
  regions: ['99.01'],
  appearances: [],
  ...extra,
});

describe('an over-broad wording', () => {
  it.each(['Harga cabai rawit di pasar naik lagi', 'Kabupaten Contoh: harga cabai rawit di pasar naik lagi'])(
    'is “%s”, which everyday posts say',
    (text) => {
      expect(fewOf(claimOf(text), NAMES)).toEqual([0]);
    },
  );

  it.each([
    'Tarif retribusi sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027',
    'Jembatan Kali Contoh ditutup selama satu tahun',
    'Denda PBB di Kabupaten Contoh dihapus sampai Desember 2026',
  ])('is not “%s”', (text) => {
    expect(broadOf(claimOf(text), NAMES)).toEqual([]);
  });

  it('is named by its place among the different wordings of a claim', () => {
    const claim = claimOf('Jembatan Kali Contoh ditutup selama satu tahun', {
      paraphrases: [
        'Jembatan Kali Contoh ditutup selama satu tahun',
        'harga cabai rawit di pasar naik lagi',
        'jembatan kali ditutup setahun',
      ],
    });
    expect(fewOf(claim, NAMES)).toEqual([1]);
  });

  it('is no wording of the labelled claims', () => {
    const lines = readFileSync(`${import.meta.dirname}/../relevance/data/claims.jsonl`, 'utf8')
      .trim()
      .split('\n');
    const claims = lines.map((line) => toIndexedClaim(JSON.parse(line)));
    expect(claims.filter((claim) => broadOf(claim, NAMES).length > 0)).toEqual([]);
  });

  it('only relates the posts that it would have answered', () => {
    const text = 'denda PBB di Kabupaten Contoh';
    const post = { id: 'p', text: 'Denda PBB di Kabupaten Contoh gimana ya, ada yang tahu kapan dibayar' };
    const tiers = (broad: number[]) => createMatcher([claimOf(text, { broad })], { regionNames: NAMES }).match(post);
    expect(tiers([]).map(({ tier }) => tier)).toEqual(['answers']);
    expect(tiers([0]).map(({ tier }) => tier)).toEqual(['related']);
  });
});

describe('the neutral sample', () => {
  it('is large enough for one in a thousand to mean more than one post', () => {
    expect(posts.length).toBeGreaterThan(1000);
    expect(new Set(posts).size).toBe(posts.length);
  });
});

describe('the check of drafts', () => {
  it('warns of each over-broad wording with its place', () => {
    const draft = {
      file: 'drafts/pbb.md',
      lines: new Map([['paraphrases.0', 7]]),
      claim: 'Denda PBB di Kabupaten Contoh dihapus sampai Desember 2026',
      paraphrases: ['harga cabai rawit di pasar naik lagi'],
      regions: ['99.01'],
    };
    const problems = lintBroadWordings([draft as never], {
      publisher: { regions: ['99.01'] },
      broadOf: fewOf,
      regionNames: NAMES,
    });
    expect(problems).toMatchObject([{ place: 'drafts/pbb.md:7', severity: 'warning' }]);
  });
});
