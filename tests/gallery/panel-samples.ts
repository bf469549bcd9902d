// What the panel shows, in every state of its views.

import type { CardView } from '../../utils/domain/card.ts';
import type { EntryPage } from '../../utils/domain/entry-page.ts';
import type { ListedEntry } from '../../utils/domain/listed-entry.ts';
import type { NoticeView } from '../../utils/domain/notice.ts';
import type { TextComparison } from '../../utils/domain/text-comparison.ts';
import { CARDS, FULL } from './card-samples.ts';

/** The moment that all scenes are drawn at. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');

const LISTED: ListedEntry = {
  key: 'a',
  publisher: { name: 'Dinas Lingkungan Hidup Kab. Contoh', kind: 'agency' },
  status: 'active',
  claim: 'Tarif sampah rumah tangga naik 300 persen',
  language: 'id',
  stance: 'false',
  regions: ['99.01'],
  topics: ['taxes-and-levies', 'waste'],
  modified: '2026-11-21T02:00:00Z',
  isRevised: true,
};
const LONG_WORD = 'pertanggungjawaban'.repeat(30);

/** Newest first: every stance, all kinds of publisher, a word without a gap, and marks that would turn text around. */
export const ENTRIES: readonly ListedEntry[] = [
  LISTED,
  {
    ...LISTED,
    key: 'b',
    publisher: { name: 'Contoh Pos', kind: 'media' },
    claim: 'Truk sampah tidak lagi masuk gang',
    stance: 'missing-context',
    modified: '2026-11-18T02:00:00Z',
    isRevised: false,
  },
  {
    ...LISTED,
    key: 'c',
    publisher: { name: 'Dinas Perhubungan Kab. Contoh', kind: 'agency', isArchived: true },
    claim: 'Tarif parkir pasar berlaku 24 jam',
    stance: 'partly-true',
    topics: [],
    modified: '2026-11-12T02:00:00Z',
    isRevised: false,
  },
  {
    ...LISTED,
    key: 'superseded',
    claim: 'Tarif sampah naik dua kali lipat',
    status: 'superseded',
    modified: '2026-11-11T02:00:00Z',
  },
  {
    key: 'withdrawn',
    publisher: LISTED.publisher,
    status: 'withdrawn',
    claim: '',
    language: 'id',
    regions: ['99.01'],
    topics: [],
    modified: '2026-11-10T02:00:00Z',
    isRevised: true,
    reason: 'Perda tentang tarif parkir diubah sebelum berlaku.',
  },
  {
    ...LISTED,
    key: 'd',
    publisher: { name: 'Periksa Contoh', kind: 'factchecker' },
    claim: `<b>Denda</b> sampah ${LONG_WORD}`,
    stance: 'outdated',
    modified: '2026-11-09T02:00:00Z',
    isRevised: false,
  },
  ...Array.from({ length: 60 }, (_, index): ListedEntry => {
    const { stance, ...rest } = LISTED;
    return {
      ...rest,
      key: `e${index}`,
      publisher: { name: 'Pusat Kajian Anggaran Contoh', kind: 'academic' },
      claim: `TPA Contoh ditutup akhir tahun ke-${index + 1}`,
      modified: '2026-11-02T02:00:00Z',
      isRevised: false,
    };
  }),
];

/** Sample lines between lines of a real region; these too are made up, by the fictional agency. */
export const MIXED_ENTRIES: readonly ListedEntry[] = ENTRIES.slice(0, 6).map((entry, index) =>
  index % 2 === 0 ? entry : { ...entry, regions: ['64.01'] },
);

const PAGE: EntryPage = {
  key: FULL.official[0]?.key ?? '',
  status: 'active',
  publisher: LISTED.publisher,
  claim: FULL.claim,
  headline: FULL.headline,
  language: 'id',
  isSample: true,
  regions: [{ code: '99.01', name: 'Kabupaten Contoh' }],
  topics: ['taxes-and-levies', 'waste'],
  official: FULL.official,
  independent: FULL.independent,
  cited: FULL.cited,
  timeline: [
    {
      kind: 'revised',
      at: '2026-11-21T02:00:00Z',
      revision: 4,
      reason: 'Persentase pada terbitan pertama salah hitung.',
    },
    { kind: 'superseded', at: '2026-11-19T02:00:00Z', other: { key: 'z', claim: 'Tarif sampah naik dua kali lipat' } },
    { kind: 'published', at: '2026-11-19T02:00:00Z', revision: 1 },
  ],
  unseen: 2,
  age: { syncedAt: '2026-11-23T02:10:00Z', state: 'fresh' },
};
const TEXTLESS = { claim: '', headline: '', official: [], independent: [], cited: [], topics: [], unseen: 0 };

/** One entry whole, by state. */
export const PAGES: Readonly<Record<string, EntryPage | 'loading' | 'failed'>> = {
  full: PAGE,
  alone: { ...PAGE, independent: [], cited: [], topics: [], timeline: PAGE.timeline.slice(-1), unseen: 0 },
  superseded: { ...PAGE, status: 'superseded' },
  withdrawn: {
    ...PAGE,
    ...TEXTLESS,
    status: 'withdrawn',
    timeline: [
      { kind: 'withdrawn', at: '2026-11-22T02:00:00Z', revision: 3, reason: 'Perda diubah.' },
      { kind: 'published', at: '2026-11-19T02:00:00Z', revision: 1 },
    ],
  },
  expired: { ...PAGE, age: { syncedAt: '2026-10-03T02:10:00Z', state: 'expired' } },
  loading: 'loading',
  failed: 'failed',
};

const NOTICE: NoticeView = {
  id: 3,
  kind: 'revised',
  at: '2026-11-23T02:10:00Z',
  isRead: false,
  key: 'a',
  publisher: LISTED.publisher,
  isSample: true,
  claim: LISTED.claim,
  reason: 'Persentase pada terbitan pertama salah hitung.',
};

/** One of each kind. */
export const NOTICES: readonly NoticeView[] = [
  NOTICE,
  { ...NOTICE, id: 2, kind: 'withdrawn', claim: '', reason: 'Perda diubah.' },
  { ...NOTICE, id: 1, kind: 'answered', isRead: true },
  { ...NOTICE, id: 0, kind: 'superseded', isRead: true, claim: LONG_WORD },
];

/** What is known about a text, by state. */
export const COMPARISONS: Readonly<Record<string, TextComparison | 'none' | 'loading' | 'failed'>> = {
  none: 'none',
  found: {
    card: FULL,
    others: [
      {
        key: 'b',
        claim: 'Truk sampah tidak lagi masuk gang',
        tier: 'answers',
        publisher: { name: 'Contoh Pos', kind: 'media' },
        isSample: true,
      },
      {
        key: 'c',
        claim: 'Tarif parkir pasar berlaku 24 jam',
        tier: 'related',
        publisher: { name: 'Dinas Perhubungan Kab. Contoh', kind: 'agency', isArchived: true },
        isSample: true,
      },
    ],
    entries: 1284,
    age: FULL.age,
  },
  related: {
    card: CARDS.related as CardView,
    others: [],
    entries: 1284,
    age: FULL.age,
  },
  nothing: { others: [], entries: 1284, age: FULL.age },
  'nothing-stored': { others: [], entries: 0, age: { state: 'never' } },
  loading: 'loading',
  failed: 'failed',
};
