// Each format's reader, on documents of the fictional Kabupaten Contoh, and on documents that are not what they seem.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../utils/errors.ts';
import { readClaimReviews } from '../../../utils/importers/claim-review.ts';
import { readClaimReviewPage } from '../../../utils/importers/claim-review-page.ts';
import { readCsvItems } from '../../../utils/importers/csv.ts';
import { readFeedItems } from '../../../utils/importers/feed-items.ts';
import { readMarkdownItems } from '../../../utils/importers/markdown.ts';
import { readWordPressItems, wordPressUrl } from '../../../utils/importers/wordpress.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Periksa Contoh</title>
<language>id-ID</language><item><title>[HOAKS] Retribusi sampah &amp; parkir naik</title>
<link>https://periksa.example/cek/retribusi</link><guid isPermaLink="false">https://periksa.example/?p=7</guid>
<pubDate>Mon, 23 Nov 2026 10:00:00 +0700</pubDate><category>Pajak</category>
<description>Pendek</description><content:encoded><![CDATA[<p>Narasi: isi pesan berantai.</p><p>Tarif tetap.</p>]]></content:encoded>
</item></channel></rss>`;

test('RSS 2.0: a teaser too short to answer gives way to the whole text', () => {
  expect(readFeedItems(RSS)).toEqual({
    language: 'id-ID',
    name: 'Periksa Contoh',
    problems: [],
    items: [
      {
        place: 'item 1',
        guid: 'https://periksa.example/?p=7',
        url: 'https://periksa.example/cek/retribusi',
        title: '[HOAKS] Retribusi sampah & parkir naik',
        body: 'Narasi: isi pesan berantai.\n\nTarif tetap.',
        published: 'Mon, 23 Nov 2026 10:00:00 +0700',
        topics: ['Pajak'],
      },
    ],
  });
});

test('Atom: the page is the alternate link, the update is kept apart from the publication', () => {
  const { items } =
    readFeedItems(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><title>C</title><id>urn:c</id>
    <updated>2026-11-23T10:00:00Z</updated><entry><title type="html">Keliru, pasar &lt;i&gt;pindah&lt;/i&gt;</title><id>urn:c:1</id>
    <link rel="enclosure" href="https://periksa.example/f.mp3"/><link href="https://periksa.example/pasar"/>
    <published>2026-11-22T10:00:00Z</published><updated>2026-11-23T10:00:00Z</updated><summary>Pasar Contoh tetap di tempatnya, kata pengelola kepada kami pada hari Senin.</summary></entry></feed>`);
  expect(items).toEqual([
    {
      place: 'item 1',
      guid: 'urn:c:1',
      url: 'https://periksa.example/pasar',
      title: 'Keliru, pasar pindah',
      body: 'Pasar Contoh tetap di tempatnya, kata pengelola kepada kami pada hari Senin.',
      published: '2026-11-22T10:00:00Z',
      modified: '2026-11-23T10:00:00Z',
    },
  ]);
});

test('JSON Feed 1.1: an item may be in another language than its feed', () => {
  const { items, language } = readFeedItems(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Contoh Pos',
      language: 'id',
      items: [
        {
          id: '1',
          url: 'https://pos.example/1',
          title: 'Bridge open',
          content_html: '<p>Yes</p>',
          date_published: '2026-11-22T10:00:00Z',
          language: 'en',
          tags: ['jalan'],
        },
      ],
    }),
  );
  expect(language).toBe('id');
  expect(items[0]).toMatchObject({ guid: '1', body: 'Yes', language: 'en', topics: ['jalan'] });
});

test('WordPress: what is in the bin is gone, what is no post is a problem with its place', () => {
  const read = readWordPressItems(
    JSON.stringify([
      {
        id: 9,
        date_gmt: '2026-11-20T01:02:03',
        modified_gmt: '2026-11-21T01:02:03',
        status: 'publish',
        link: 'https://periksa.example/a',
        title: { rendered: 'Hoaks! A &#8211; B' },
        content: { rendered: '<p>isi</p>' },
      },
      { id: 10, status: 'trash' },
      { id: 'x' },
    ]),
  );
  expect(read.items).toEqual([
    {
      place: 'post 1',
      guid: 'wp:9',
      extensions: { wordPressId: 9 },
      url: 'https://periksa.example/a',
      title: 'Hoaks! A – B',
      body: 'isi',
      published: '2026-11-20T01:02:03',
      modified: '2026-11-21T01:02:03',
    },
    { place: 'post 2', guid: 'wp:10', extensions: { wordPressId: 10 }, isGone: true },
  ]);
  expect(read.problems.map(({ place }) => place)).toEqual(['post 3']);
});

test('WordPress: pages are asked for oldest change first, from a time on', () => {
  const url = new URL(
    wordPressUrl('https://periksa.example', 2, { modifiedAfter: '2026-11-20T00:00:00Z', categories: [3, 4] }),
  );
  expect(url.pathname).toBe('/wp-json/wp/v2/posts');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    page: '2',
    per_page: '100',
    order: 'asc',
    orderby: 'modified',
    modified_after: '2026-11-20T00:00:00Z',
    categories: '3,4',
  });
});

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://periksa.example/jembatan',
  claimReviewed: 'Jembatan Kali Contoh ditutup setahun',
  datePublished: '2026-11-20',
  author: { '@type': 'Organization', name: 'Periksa Contoh' },
  reviewRating: { '@type': 'Rating', alternateName: 'Salah' },
  itemReviewed: {
    '@type': 'Claim',
    datePublished: '2026-11-18',
    author: { '@type': 'NewsMediaOrganization', name: 'Kabar Misal' },
    appearance: [{ url: 'https://x.com/warga/status/1' }, 'https://x.com/'],
    firstAppearance: 'https://x.com/warga/status/0',
  },
  citation: ['https://dinas.example/surat', { name: 'Perbup 3', url: 'https://jdih.example/3' }],
  spatialCoverage: { '@type': 'Place', identifier: '99.01', name: 'Kabupaten Contoh' },
  keywords: 'jembatan, jalan',
};

test.each([
  ['alone', REVIEW],
  ['in a graph', { '@graph': [{ '@type': 'WebPage' }, REVIEW] }],
  ['in a DataFeed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] }],
  ['in a list', [REVIEW]],
])('ClaimReview %s: claim, stance, appearances, regions and citations', (_, value) => {
  const { items, problems } = readClaimReviews(JSON.stringify(value));
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    url: 'https://periksa.example/jembatan',
    stance: 'false',
    regions: ['99.01'],
    topics: ['jembatan', 'jalan'],
    claim: {
      text: 'Jembatan Kali Contoh ditutup setahun',
      date: '2026-11-18',
      claimant: 'Kabar Misal',
      appearances: ['https://x.com/warga/status/1', 'https://x.com/warga/status/0'],
    },
    sources: [
      { title: 'https://dinas.example/surat', url: 'https://dinas.example/surat', kind: 'document' },
      { title: 'Perbup 3', url: 'https://jdih.example/3', kind: 'document' },
    ],
  });
});

test.each([
  ['a person', { '@type': 'Person', name: 'Nama Rekaan' }],
  ['a person in a list of types', { '@type': ['Person', 'Patient'], name: 'Nama Rekaan' }],
  ['a name alone', 'Nama Rekaan'],
  ['a name of no type', { name: 'Nama Rekaan' }],
  ['a thing', { '@type': 'Thing', name: 'Nama Rekaan' }],
])('ClaimReview: %s never becomes a claimant', (_, author) => {
  const { items } = readClaimReviews(JSON.stringify({ ...REVIEW, itemReviewed: { ...REVIEW.itemReviewed, author } }));
  expect(items[0]?.claim?.appearances).toHaveLength(2);
  expect(JSON.stringify(items)).not.toContain('Nama Rekaan');
});

test('ClaimReview: a rating outside the table gives no stance and is kept as it was', () => {
  const { items } = readClaimReviews(JSON.stringify({ ...REVIEW, reviewRating: { alternateName: 'Tiga Pinokio' } }));
  expect(items[0]?.stance).toBeUndefined();
  expect(items[0]?.extensions).toEqual({ rating: 'Tiga Pinokio' });
});

test('Fact Check Tools API: each check of a claim is an item', () => {
  const { items } = readClaimReviews(
    JSON.stringify({
      claims: [
        {
          text: 'Beasiswa dibatalkan',
          claimant: 'Akun anonim',
          claimDate: '2026-11-01T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'Periksa Contoh', site: 'periksa.example' },
              url: 'https://periksa.example/b',
              title: 'Beasiswa tetap ada',
              reviewDate: '2026-11-02T00:00:00Z',
              textualRating: 'Salah',
              languageCode: 'id',
            },
          ],
        },
      ],
    }),
  );
  expect(items).toEqual([
    {
      place: 'claims[0].claimReview[0]',
      guid: 'https://periksa.example/b',
      url: 'https://periksa.example/b',
      title: 'Beasiswa tetap ada',
      published: '2026-11-02T00:00:00Z',
      language: 'id',
      claim: { text: 'Beasiswa dibatalkan', date: '2026-11-01' },
      stance: 'false',
    },
  ]);
});

test('a page: its JSON-LD is read, a broken block is named, other scripts are not', () => {
  const { items, problems } = readClaimReviewPage(
    `<html><script>var x = {"@type":"ClaimReview"}</script><script type="application/ld+json">{oops</script>
     <script type="application/ld+json">${JSON.stringify(REVIEW)}</script></html>`,
  );
  expect(items).toHaveLength(1);
  expect(problems.map(({ place }) => place)).toEqual(['JSON-LD block 1']);
});

test('CSV: dotted columns are paths; a torn row is named', () => {
  const { items, problems } = readCsvItems(
    [
      'claimReviewed,reviewRating.alternateName,url,datePublished,itemReviewed.author.@type,itemReviewed.author.name,itemReviewed.appearance.0.url,__proto__.x',
      '"Parkir 24 jam, kata warga",Salah,https://periksa.example/parkir,2026-11-01,NGO,Forum Warga Contoh,https://x.com/a/status/1,evil',
      'tanpa alamat',
    ].join('\n'),
  );
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    place: 'row 2',
    stance: 'false',
    claim: {
      text: 'Parkir 24 jam, kata warga',
      claimant: 'Forum Warga Contoh',
      appearances: ['https://x.com/a/status/1'],
    },
  });
  expect(problems[0]?.place).toBe('row 3');
  expect(Object.prototype).not.toHaveProperty('x');
});

test('CSV: without a column of claims it says which columns it needs', () => {
  expect(() => readCsvItems('judul,isi\na,b')).toThrowError(/claimReviewed/);
  expect(() => readCsvItems('claimReviewed,url,url\na,b,c')).toThrowError(/url stands twice/);
});

test('Markdown: a draft of an agency becomes an item with the id it had', () => {
  const { items, problems } = readMarkdownItems(
    'tarif.md',
    '---\nid: tarif\nclaim: Retribusi sampah naik 300 persen\nstance: false\ntitle: Tarif tetap\nurl: https://dlh.example/tarif\npublished: 2026-11-01T00:00:00Z\n---\nTarif tetap.\n',
    'dlh-contoh',
  );
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    { guid: 'dlh-contoh/tarif', stance: 'false', body: 'Tarif tetap.', title: 'Tarif tetap' },
  ]);
});

test('whatever the bytes, a reader gives items and problems or an error with a code', () => {
  const readers = [readFeedItems, readWordPressItems, readClaimReviews, readClaimReviewPage, readCsvItems];
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json().map(String),
    fc.string({ maxLength: 60 }).map((middle) => RSS.replace('Retribusi', middle)),
    fc.nat(RSS.length).map((at) => RSS.slice(0, at)),
    fc
      .object({
        key: fc.constantFrom('@type', '@graph', 'claimReviewed', 'claims', 'claimReview', 'text', 'item', 'url'),
      })
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      for (const read of readers) {
        try {
          const { items, problems } = read(text);
          expect(Array.isArray(items) && Array.isArray(problems)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }
    }),
    { numRuns: 300 },
  );
});

const MANY = Array.from({ length: 5003 }, (_, at) => `https://periksa.example/p${at}`);
test.each([
  ['CSV', () => readCsvItems(`claimReviewed,url\n${MANY.map((url) => `Kabar,${url}`).join('\n')}`)],
  ['ClaimReview', () => readClaimReviews(JSON.stringify(MANY.map((url) => ({ ...REVIEW, url }))))],
  [
    'a feed',
    () =>
      readFeedItems(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'C',
          items: MANY.map((url) => ({ id: url, url, content_text: 'Isi' })),
        }),
      ),
  ],
  [
    'a page',
    () =>
      readClaimReviewPage(
        `<script type="application/ld+json">${JSON.stringify(MANY.map((url) => ({ ...REVIEW, url })))}</script>`,
      ),
  ],
])('%s longer than what is read of one document says how much was left out', (_, read) => {
  const { items, problems, isCut } = read();
  expect(items).toHaveLength(5000);
  expect(isCut).toBe(true);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^3 more items were left out/)]);
});
