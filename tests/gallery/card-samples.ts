// Cards about the fictional Kabupaten Contoh, in every state a card can have.
import type { CardView, SourceView } from '../../utils/domain/card.ts';
import type { Channel } from '../../utils/domain/channel.ts';
import type { Span } from '../../utils/domain/match.ts';
import { makeShareCode } from '../../utils/domain/share-code.ts';

const POST =
  'Lur, mulai Januari bayar sampah di Kab. Contoh naik 300%. Warung kecil juga kena. Tolong sebarkan ke semua grup warga supaya semua tahu sebelum musyawarah desa minggu depan.';
const WORDING = 'Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027.';

const span = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};
const pair = (post: string, wording: string) => ({ post: span(POST, post), wording: span(WORDING, wording) });

const DATA_SOURCE = 'Lampiran Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2026';

/** The agency's answer. */
export const AGENCY: SourceView = {
  key: '0:dlh-contoh/tarif-sampah-2027',
  publisher: { name: 'Dinas Lingkungan Hidup Kab. Contoh', kind: 'agency', isImported: false },
  language: 'id',
  stance: 'false',
  relation: 'agrees',
  title: 'Tarif sampah rumah tangga naik 25 persen',
  quote:
    'Tarif rumah tangga naik dari Rp10.000 menjadi Rp12.500 sebulan, atau 25 persen. Rumah tangga penerima bantuan tidak naik.',
  published: '2026-11-19T02:00:00Z',
  modified: '2026-11-21T02:00:00Z',
  revision: 2,
  code: makeShareCode('dlh-contoh/tarif-sampah-2027', 2),
  reason: 'persentase pada terbitan pertama salah hitung.',
  url: 'https://dlh.contohkab.example/tarif-sampah-2027',
  data: [
    { label: 'Tarif sekarang', value: 'Rp10.000', unit: '/ bulan', source: DATA_SOURCE },
    { label: 'Tarif 2027', value: 'Rp12.500', unit: '/ bulan', source: DATA_SOURCE },
    { label: 'Kenaikan', value: '25', unit: 'persen', source: DATA_SOURCE },
  ],
  documents: [
    {
      title: 'Perda Contoh 4/2026',
      url: 'https://jdih.contohkab.example/perda-4-2026',
      publisher: 'Bagian Hukum Kab. Contoh',
      kind: 'regulation',
      date: '2026-10-30',
    },
    { title: 'Lampiran tarif', url: 'https://jdih.contohkab.example/perda-4-2026/lampiran', kind: 'data' },
  ],
};

const source = (key: string, change: Partial<SourceView> & Pick<SourceView, 'publisher' | 'quote'>): SourceView => ({
  key,
  language: 'id',
  relation: 'agrees',
  stance: 'false',
  title: change.quote,
  published: '2026-11-22T03:00:00Z',
  modified: '2026-11-22T03:00:00Z',
  revision: 1,
  code: makeShareCode(`${key}/tarif-sampah`, 1),
  url: `https://${key}.example/periksa/tarif-sampah`,
  data: [],
  documents: [],
  ...change,
});

/** A newsroom, a fact-checker and an academic body; the last one differs. */
export const OTHERS: readonly SourceView[] = [
  source('contohpos', {
    publisher: {
      name: 'Contoh Pos',
      kind: 'media',
      isImported: true,
      press: { dewanPers: 'terverifikasi (contoh)', checked: '2026-11-01' },
    },
    quote: 'Lampiran perda menyebut Rp12.500 untuk rumah tangga.',
  }),
  source('periksacontoh', {
    publisher: { name: 'Periksa Contoh', kind: 'factchecker', isImported: false },
    quote: 'Angka 300 persen tidak ada dalam perda.',
  }),
  source('pusatkajian', {
    publisher: { name: 'Pusat Kajian Anggaran Contoh', kind: 'academic', isImported: false },
    stance: 'partly-true',
    relation: 'differs',
    published: '2026-11-20T03:00:00Z',
    modified: '2026-11-20T03:00:00Z',
    quote: 'Untuk kios pasar kenaikannya sampai 180 persen. Itu luput dari jawaban resmi.',
  }),
];

const MORE: readonly SourceView[] = [
  ...OTHERS,
  source('radiocontoh', {
    publisher: { name: 'Radio Contoh', kind: 'media', isImported: true },
    stance: 'not-yet-known',
    relation: 'neither',
    quote: 'Kami masih menunggu salinan perda yang sudah diundangkan.',
  }),
  source('forumwarga', {
    publisher: { name: 'Forum Data Warga', kind: 'academic', isImported: false, isArchived: true },
    stance: 'explains',
    relation: 'neither',
    quote: 'Begini cara menghitung retribusi menurut kelas tarif.',
  }),
];

const CHANNELS: readonly Channel[] = [
  { kind: 'email', address: 'tanya@dlh.contohkab.example' },
  { kind: 'form', address: 'https://dlh.contohkab.example/tanya' },
];

/** The card of the mock: an official answer, two that agree, one that differs. */
export const FULL: CardView = {
  kind: 'official',
  tier: 'answers',
  claim: WORDING,
  headline: 'Tarif sampah naik 300 persen.',
  language: 'id',
  isSample: true,
  official: [AGENCY],
  independent: OTHERS,
  cited: [],
  searches: [
    { site: 'Periksa Contoh', url: 'https://periksacontoh.example/?s=tarif+sampah+naik+300+persen' },
    { site: 'Contoh Pos', url: 'https://contohpos.example/cari?q=tarif+sampah+naik+300+persen' },
  ],
  evidence: {
    basis: 'words',
    wording: WORDING,
    pairs: [
      pair('bayar sampah', 'Tarif sampah'),
      pair('Kab.', 'Kabupaten'),
      pair('Contoh', 'Contoh'),
      pair('naik', 'naik'),
      pair('300%', '300 persen'),
      pair('mulai', 'mulai'),
      pair('Januari', 'Januari'),
    ],
    conflicts: [],
  },
  postText: POST,
  age: { syncedAt: '2026-11-23T02:10:00Z', state: 'fresh' },
  ask: { publisher: AGENCY.publisher.name, channels: CHANNELS },
  report: { publisher: AGENCY.publisher.name, channels: CHANNELS },
  isDismissed: false,
  isMuted: false,
};

const LONG_AGENCY =
  'Dinas Perumahan Rakyat, Kawasan Permukiman, Pertanahan, dan Lingkungan Hidup Kabupaten Contoh Bagian Utara';

/** Every state by name. */
export const CARDS: Readonly<Record<string, CardView | 'loading' | 'failed'>> = {
  full: FULL,
  'no-comparison': { ...FULL, official: [{ ...AGENCY, data: [], documents: [] }], independent: [] },
  'no-official': { ...FULL, kind: 'independent', official: [], independent: [...OTHERS].reverse() },
  'many-sources': { ...FULL, independent: MORE },
  cited: {
    ...FULL,
    independent: [],
    cited: [
      {
        title: 'Tarif sampah 2027: yang naik dan yang tetap',
        url: 'https://contohpos.example/tarif-sampah-2027',
        publisher: 'Contoh Pos',
        kind: 'news',
        date: '2026-11-20',
        stance: 'false',
      },
    ],
  },
  stale: { ...FULL, age: { syncedAt: '2026-11-03T02:10:00Z', state: 'stale' } },
  expired: { ...FULL, age: { syncedAt: '2026-10-03T02:10:00Z', state: 'expired' } },
  withdrawn: {
    ...FULL,
    kind: 'independent',
    official: [],
    withdrawn: [
      {
        id: 'dlh-contoh/tarif-sampah-2027',
        publisher: AGENCY.publisher,
        at: '2026-11-23T02:00:00Z',
        reason: 'perda diubah; tarif dihitung ulang.',
      },
    ],
  },
  muted: { ...FULL, isMuted: true },
  dismissed: { ...FULL, isDismissed: true },
  related: {
    ...FULL,
    tier: 'related',
    isSample: false,
    evidence: {
      ...FULL.evidence,
      conflicts: [
        { slot: 'number', post: '300%', claim: '25 persen' },
        { slot: 'region', post: '', claim: 'Kabupaten Contoh' },
      ],
    },
  },
  verbatim: { ...FULL, evidence: { ...FULL.evidence, basis: 'verbatim' } },
  appearance: { ...FULL, evidence: { basis: 'appearance', wording: WORDING, pairs: [], conflicts: [] } },
  'long-words': {
    ...FULL,
    official: [
      {
        ...AGENCY,
        publisher: { name: LONG_AGENCY, kind: 'agency', isImported: false },
        quote: `${AGENCY.quote} ${'Ketidakbertanggungjawabannya '.repeat(20)}${'x'.repeat(300)}`,
        data: [
          {
            label: 'Tarif rumah tangga kelas tiga di kawasan permukiman padat',
            value: 'Rp1.234.567.890',
            unit: '/ rumah tangga / tahun',
            source: 'https://data.contohkab.example/sangat/panjang/sekali',
          },
          { label: 'Kenaikan', value: '25', unit: 'persen', source: 'Lampiran II halaman 17' },
        ],
      },
    ],
  },
  loading: 'loading',
  failed: 'failed',
};
