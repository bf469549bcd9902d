// What the card decides without drawing: who agrees, who is shown first, which words carry a number.
import { expect, test } from 'vitest';
import { countAgreement } from '../../components/answer/agreement.ts';
import { initialsOf } from '../../components/answer/initials.ts';
import { pickSources } from '../../components/answer/pick-sources.ts';
import { type Segment, segmentEvidence } from '../../components/answer/segment-evidence.ts';
import type { SourceView } from '../../utils/domain/card.ts';
import type { Evidence } from '../../utils/domain/match.ts';

const source = (key: string, relation: SourceView['relation'], modified = '2026-11-20T00:00:00Z'): SourceView => ({
  key,
  publisher: { name: key, kind: 'media', isImported: false },
  relation,
  language: 'id',
  title: '',
  quote: '',
  published: modified,
  modified,
  revision: 1,
  code: '',
  url: `https://${key}.example/a`,
  data: [],
  documents: [],
});
const keys = (sources: readonly SourceView[]) => sources.map(({ key }) => key);

test('the official answer is the measure and is not counted itself', () => {
  const counted = countAgreement(
    [source('dlh', 'agrees')],
    [source('a', 'agrees'), source('b', 'differs'), source('c', 'neither')],
  );
  expect(counted?.hasReference).toBe(true);
  expect(keys(counted?.agrees ?? [])).toEqual(['a']);
  expect(keys(counted?.differs ?? [])).toEqual(['b']);
  expect(keys(counted?.neither ?? [])).toEqual(['c']);
});

test('a second agency that differs is counted, wherever the measure stands in the list', () => {
  const counted = countAgreement([source('dinas', 'differs'), source('dlh', 'agrees')], []);
  expect(keys(counted?.differs ?? [])).toEqual(['dinas']);
  expect(counted?.agrees).toEqual([]);
});

test('without an official answer every source is counted', () => {
  const counted = countAgreement([], [source('a', 'agrees'), source('b', 'differs')]);
  expect(counted?.hasReference).toBe(false);
  expect(keys(counted?.agrees ?? [])).toEqual(['a']);
});

test('a single source has nobody to agree with', () => {
  expect(countAgreement([source('dlh', 'agrees')], [])).toBeUndefined();
  expect(countAgreement([], [source('a', 'agrees')])).toBeUndefined();
  expect(countAgreement([], [])).toBeUndefined();
});

test('up to three sources are all shown, in their order', () => {
  const three = [source('a', 'neither'), source('b', 'agrees'), source('c', 'agrees')];
  expect(pickSources(three)).toEqual({ first: three, rest: [] });
});

test('of more than three, the first agreeing, the first differing and the newest come first', () => {
  const sources = [
    source('a', 'agrees'),
    source('b', 'agrees'),
    source('c', 'neither'),
    source('d', 'differs'),
    source('e', 'agrees', '2026-11-23T00:00:00+07:00'),
  ];
  const { first, rest } = pickSources(sources);
  expect(keys(first)).toEqual(['a', 'd', 'e']);
  expect(keys(rest)).toEqual(['b', 'c']);
});

test('where the newest is one of the chosen, the next in order fills its place', () => {
  const sources = [
    source('a', 'agrees', '2026-11-23T00:00:00Z'),
    ...'bcd'.split('').map((key) => source(key, 'agrees')),
  ];
  expect(keys(pickSources(sources).first)).toEqual(['a', 'b', 'c']);
});

test('a token shows the first letters of the first two words that mean something', () => {
  expect(initialsOf('Dinas Lingkungan Hidup Kab. Contoh')).toBe('DL');
  expect(initialsOf('Badan Perencanaan dan Pembangunan')).toBe('BP');
  expect(initialsOf('“Contoh” Pos')).toBe('CP');
  expect(initialsOf('Tempo')).toBe('TE');
  expect(initialsOf('…')).toBe('');
});

const POST = 'Lur, mulai Januari bayar sampah di Kab. Contoh naik 300%. Warung kecil juga kena.';
const WORDING = 'Tarif sampah di Kabupaten Contoh naik 300 persen mulai Januari 2027.';
const evidenceOf = (pairs: [string, string][], basis: Evidence['basis'] = 'words'): Evidence => ({
  basis,
  wording: WORDING,
  pairs: pairs.map(([post, wording]) => ({
    post: { start: POST.indexOf(post), end: POST.indexOf(post) + post.length },
    wording: { start: WORDING.indexOf(wording), end: WORDING.indexOf(wording) + wording.length },
  })),
  conflicts: [],
});
const marked = (segments: readonly Segment[]) =>
  segments.filter(({ numbers }) => numbers.length > 0).map(({ text, numbers }) => `${text}=${numbers}`);
const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

test('what belongs together carries the same number on both sides', () => {
  const { post, wording } = segmentEvidence(
    evidenceOf([
      ['bayar sampah', 'Tarif sampah'],
      ['mulai Januari', 'mulai Januari'],
      ['naik 300%', 'naik 300 persen'],
    ]),
    POST,
  );
  expect(marked(post)).toEqual(['mulai Januari=3', 'bayar sampah=1', 'naik 300%=2']);
  expect(marked(wording)).toEqual(['Tarif sampah=1', 'naik 300 persen=2', 'mulai Januari=3']);
  expect(joined(wording)).toBe(WORDING);
});

test('neighbouring words are one stretch of at most two', () => {
  const { post } = segmentEvidence(
    evidenceOf([
      ['Kab.', 'Kabupaten'],
      ['Contoh', 'Contoh'],
      ['naik', 'naik'],
      ['300%', '300 persen'],
    ]),
    POST,
  );
  expect(marked(post)).toEqual(['Kab. Contoh=1', 'naik 300%=2']);
});

test('a text that is the same altogether is one stretch', () => {
  const pairs: [string, string][] = ['Kab.|Kabupaten', 'Contoh|Contoh', 'naik|naik', '300%|300 persen'].map(
    (pair) => pair.split('|') as [string, string],
  );
  expect(marked(segmentEvidence(evidenceOf(pairs, 'verbatim'), POST).post)).toEqual(['Kab. Contoh naik 300%=1']);
});

test('overlapping stretches of the post carry both numbers', () => {
  const { post } = segmentEvidence(
    evidenceOf([
      ['bayar sampah', 'Tarif'],
      ['sampah di', 'sampah'],
    ]),
    POST,
  );
  expect(marked(post)).toEqual(['bayar sampah di=1,2']);
});

test('a stretch beyond the text is left out instead of cutting wrongly', () => {
  const evidence: Evidence = {
    ...evidenceOf([['mulai', 'mulai']]),
    pairs: [{ post: { start: 500, end: 510 }, wording: { start: 0, end: 5 } }],
  };
  expect(marked(segmentEvidence(evidence, POST).post)).toEqual([]);
});

test('a long post is shortened between its marks and never inside one', () => {
  const long = `${'pembuka yang panjang sekali '.repeat(20)}${POST}${' penutup yang panjang sekali'.repeat(20)}`;
  const start = long.indexOf('bayar sampah');
  const { post } = segmentEvidence(
    { ...evidenceOf([]), pairs: [{ post: { start, end: start + 12 }, wording: { start: 0, end: 12 } }] },
    long,
  );
  expect(joined(post).length).toBeLessThan(90);
  expect(marked(post)).toEqual(['bayar sampah=1']);
  expect(post.filter(({ isGap }) => isGap).length).toBe(2);
});
