// What goes out as ClaimReview, JSON Feed or RSS comes back the same in every field that the format can hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StandingEntry, standingEntry } from '../../../utils/domain/entry.ts';
import type { Publisher } from '../../../utils/domain/publisher.ts';
import { STANCES } from '../../../utils/domain/stance.ts';
import { claimReviewFeed } from '../../../utils/exports/claim-review.ts';
import { jsonFeedOf, rssOf } from '../../../utils/exports/news-feeds.ts';
import { siteOf } from '../../../utils/exports/site.ts';
import { readClaimReviews } from '../../../utils/importers/claim-review.ts';
import { readFeedItems } from '../../../utils/importers/feed-items.ts';
import { importItems } from '../../../utils/importers/import-items.ts';
import type { ReadItems } from '../../../utils/importers/source-item.ts';

const PUBLISHER: Publisher = {
  id: 'dlh-contoh',
  name: 'Dinas Lingkungan Hidup Kab. Contoh',
  kind: 'agency',
  regions: ['99.01'],
  hosts: ['dlh.contohkab.example'],
  keys: [],
  epoch: 0,
  status: 'active',
  assurance: 'imported',
};
const ENTRY: StandingEntry = standingEntry.parse({
  v: 1,
  id: 'dlh-contoh/tarif-sampah-2027',
  revision: 1,
  status: 'active',
  published: '2026-11-20T02:00:00Z',
  modified: '2026-11-21T02:00:00Z',
  language: 'id',
  regions: ['99.01'],
  topics: ['sampah', 'pajak-retribusi'],
  claim: {
    text: 'Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027',
    short: 'Tarif sampah naik 300 persen',
    paraphrases: ['Bayar sampah di Kab. Contoh naik 300%'],
    date: '2026-11-18',
    claimant: 'Forum Warga Contoh',
    appearances: ['https://x.com/wargacontoh/status/1'],
  },
  stance: 'misleading',
  title: 'Tarif sampah disesuaikan paling tinggi 20 persen',
  answer: 'Tarif naik paling tinggi 20 persen & bertahap.\n\nRumah tangga < 900 watt dibebaskan.',
  data: [{ label: 'Kenaikan tertinggi', value: '20', unit: 'persen', source: 'Perda 4/2026' }],
  sources: [
    {
      title: 'Perda 4/2026',
      url: 'https://jdih.contohkab.example/perda/4',
      publisher: 'JDIH',
      kind: 'document',
      date: '2026-11-01',
    },
  ],
  url: 'https://dlh.contohkab.example/tarif-sampah-2027',
  related: [],
});
const BARE: StandingEntry = standingEntry.parse({
  ...ENTRY,
  id: 'dlh-contoh/tanpa-posisi',
  url: 'https://dlh.contohkab.example/tanpa-posisi',
  stance: undefined,
  topics: [],
  claim: { text: 'Truk sampah datang tiap Senin.', paraphrases: [], appearances: [] },
  title: 'Truk sampah datang tiap Senin.',
  data: [],
  sources: [],
});
const SAID = [ENTRY, BARE].map((entry) => ({ entry, publisher: PUBLISHER }));
const SITE = siteOf('Umpan Contoh', 'https://umpan.contohkab.example/', [PUBLISHER]);

async function comeBack(read: ReadItems): Promise<StandingEntry[]> {
  const source = { publisher: PUBLISHER, language: 'id' };
  const { entries, refused } = await importItems(read, source, [], { now: '2026-11-24T00:00:00Z', isComplete: false });
  expect(refused).toEqual([]);
  return entries.filter((entry) => entry.status !== 'withdrawn').sort((a, b) => (a.id > b.id ? -1 : 1));
}

const without = <K extends keyof StandingEntry>(entry: StandingEntry, ...keys: K[]) =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key as K)));

test('JSON Feed with our extension holds the whole entry, and gives the same file again', async () => {
  const out = jsonFeedOf(SAID, SITE);
  const back = await comeBack(readFeedItems(JSON.stringify(out)));
  expect(back).toEqual([ENTRY, BARE]);
  expect(
    jsonFeedOf(
      back.map((entry) => ({ entry, publisher: PUBLISHER })),
      SITE,
    ),
  ).toEqual(out);
});

test('JSON Feed holds whatever fields an entry has', async () => {
  const day = fc.constantFrom('2026-11-01', '2026-12-31', '2027-06-30');
  const fields = fc.record(
    {
      stance: fc.constantFrom(...STANCES),
      validFrom: day,
      validUntil: day,
      supersedes: fc.constantFrom('dlh-contoh/tarif-lama', 'dlh-contoh/tarif-2025'),
      reason: fc.constantFrom('Angka dikoreksi.', 'Aturan baru terbit.'),
      related: fc.subarray(['dlh-contoh/pasar', 'https://lain.example/a']),
      topics: fc.subarray(['sampah', 'pasar']),
      regions: fc.subarray(['99.01.01', '99.01.02'], { minLength: 1 }),
      title: fc.constantFrom(ENTRY.title, '[HOAKS] Tarif sampah naik 300 persen'),
      extensions: fc.dictionary(
        fc.constantFrom('rating', 'wordPressId', 'catatan'),
        fc.oneof(fc.string(), fc.integer()),
        {
          minKeys: 1,
        },
      ),
    },
    { requiredKeys: [] },
  );
  const { stance: _, ...rest } = ENTRY;
  await fc.assert(
    fc.asyncProperty(fields, async (more) => {
      const entry = standingEntry.parse({ ...rest, ...more });
      const out = JSON.stringify(jsonFeedOf([{ entry, publisher: PUBLISHER }], SITE));
      const [back] = await comeBack(readFeedItems(out));
      // without a stance of its own the title is read, which is not what this is about
      if (entry.stance !== undefined || !entry.title.startsWith('[')) expect(back).toEqual(entry);
    }),
    { numRuns: 200 },
  );
});

test('ClaimReview holds all but the figures, and gives the same file again', async () => {
  const out = claimReviewFeed(SAID, SITE, ENTRY.modified);
  const back = await comeBack(readClaimReviews(JSON.stringify(out)));
  // the other one rates nothing, and is no review
  expect(back.map((entry) => without(entry, 'data'))).toEqual([without(ENTRY, 'data')]);
  expect(
    claimReviewFeed(
      back.map((entry) => ({ entry, publisher: PUBLISHER })),
      SITE,
      ENTRY.modified,
    ),
  ).toEqual(out);
});

test('a rating outside the table goes out as it came in', async () => {
  const review = {
    '@type': 'ClaimReview',
    url: BARE.url,
    claimReviewed: 'Truk',
    datePublished: '2026-11-20T02:00:00Z',
    reviewRating: { alternateName: 'Tiga Pinokio' },
  };
  const [entry] = await comeBack(readClaimReviews(JSON.stringify(review)));
  expect(entry?.stance).toBeUndefined();
  const again = claimReviewFeed([{ entry: entry ?? BARE, publisher: PUBLISHER }], SITE, undefined);
  expect(again).toMatchObject({ dataFeedElement: [{ item: { reviewRating: { alternateName: 'Tiga Pinokio' } } }] });
});

test('RSS holds id, page, title, answer, time and topics', async () => {
  const back = await comeBack(readFeedItems(rssOf(SAID, SITE)));
  const held = ({ id, url, title, answer, published, topics }: StandingEntry) => ({
    id,
    url,
    title,
    answer,
    published,
    topics,
  });
  expect(back.map(held)).toEqual([ENTRY, BARE].map(held));
});
