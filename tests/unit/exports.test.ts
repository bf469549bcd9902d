// Exports: hostile texts stay texts, withdrawn ones leave everything, corrections stay, and what was exported can be imported.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Entry, standingEntry } from '../../utils/domain/entry.ts';
import type { Publisher } from '../../utils/domain/publisher.ts';
import { STANCES } from '../../utils/domain/stance.ts';
import { exportCorrections, exportPeriod, exportSite } from '../../utils/exports/build-exports.ts';
import { claimReviewOf } from '../../utils/exports/claim-review.ts';
import { clarificationPage } from '../../utils/exports/clarification-page.ts';
import { addCorrections } from '../../utils/exports/corrections.ts';
import { PAGE_TEMPLATE } from '../../utils/exports/page-frame.ts';
import { siteOf } from '../../utils/exports/site.ts';
import { sha256Hex, utf8 } from '../../utils/feed/bytes.ts';
import { readClaimReviews } from '../../utils/importers/claim-review.ts';
import { readFeedItems } from '../../utils/importers/feed-items.ts';
import { clarifyAt, type Run } from './run-clarify.ts';

const DAY_MS = 86_400_000;
const HOSTILE = `"><img src=x onerror=alert(1)> </script><script>alert(2)</script> ' & ]]> <!-- \${1} Tarif`;

const publisher: Publisher = {
  id: 'dlh-contoh',
  name: 'Dinas Lingkungan Hidup Kab. Contoh',
  kind: 'agency',
  regions: ['99.01'],
  hosts: ['dlh.contohkab.example'],
  keys: [{ id: '0123456789abcdef', pub: 'A'.repeat(43) }],
  epoch: 0,
  status: 'active',
  assurance: 'signed',
};
const site = siteOf('Umpan Contoh', 'https://umpan.contohkab.example/', [publisher]);

const entry = standingEntry.parse({
  v: 1,
  id: 'dlh-contoh/tarif',
  revision: 2,
  previous: 'a'.repeat(64),
  published: '2026-11-19T03:15:00Z',
  modified: '2026-11-21T02:10:00Z',
  status: 'active',
  language: 'id',
  regions: ['99.01'],
  topics: ['sampah', 'retribusi'],
  claim: {
    text: 'Tarif sampah rumah tangga di Kabupaten Contoh naik 300 persen mulai Januari 2027.',
    paraphrases: ['Bayar sampah naik 300%.'],
    date: '2026-11-17',
    claimant: 'Paguyuban Contoh',
    appearances: ['https://x.com/warga/status/1'],
  },
  stance: 'false',
  title: 'Tarif naik 25 persen',
  answer: 'Tarif naik dari Rp10.000 menjadi Rp12.500 sebulan, atau 25 persen, mulai Januari. Warung tidak.',
  data: [{ label: 'Tarif 2027', value: 'Rp12.500', unit: 'per bulan', source: 'Perda Contoh 4/2026' }],
  sources: [{ title: 'Perda Contoh 4/2026', url: 'https://jdih.contohkab.example/4', kind: 'document' }],
  url: 'https://dlh.contohkab.example/klarifikasi/tarif',
  related: [],
  reason: 'Persentase salah hitung.',
});

/** An entry whose every text tries to become markup; what a feed would refuse is put in all the same. */
const hostile = {
  ...entry,
  topics: [HOSTILE],
  claim: { ...entry.claim, text: HOSTILE, paraphrases: [HOSTILE], claimant: HOSTILE },
  title: HOSTILE,
  answer: `${HOSTILE}\n\n${HOSTILE}`,
  data: [{ label: HOSTILE, value: HOSTILE, unit: HOSTILE, source: HOSTILE }],
  sources: [
    { title: HOSTILE, url: 'https://jdih.contohkab.example/?a="><b>&x=1', kind: 'document', publisher: HOSTILE },
  ],
  url: `https://dlh.contohkab.example/?q="onmouseover="alert(1)`,
  reason: HOSTILE,
} as Entry;

function withdrawn(id = 'dlh-contoh/tarif', revision = 3): Entry {
  const { published, regions } = entry;
  const modified = '2026-11-22T02:00:00Z';
  return { v: 1, id, revision, published, modified, status: 'withdrawn', regions, reason: 'Perda dibahas ulang.' };
}

test('hostile texts stay texts on the page, in its JSON-LD and in its attributes', () => {
  const named = { ...publisher, name: HOSTILE };
  const page = clarificationPage({ entry: hostile, publisher: named }, { ...site, name: HOSTILE });
  const { document } = new JSDOM(page).window;
  expect([...document.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/ld+json']);
  expect(document.querySelectorAll('img, b[src], [onerror], [onmouseover]')).toHaveLength(0);
  expect(document.querySelector('h1')!.textContent).toBe(`“${HOSTILE}”`);
  expect(document.querySelector('h3')!.textContent).toBe(HOSTILE);
  expect(document.querySelector('.who b')!.textContent).toBe(HOSTILE);
  expect(document.querySelector('meta[name=description]')!.getAttribute('content')).toBe(HOSTILE);
  expect(document.querySelector('.sources a')!.getAttribute('href')).toBe(
    'https://jdih.contohkab.example/?a="><b>&x=1',
  );
  const review = JSON.parse(document.querySelector('script')!.textContent);
  expect(review).toMatchObject({ headline: HOSTILE, claimReviewed: HOSTILE, author: { name: HOSTILE } });
  expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain("default-src 'none'");
});

test('a page of a publisher that publishes no more says so', () => {
  const words = 'arsip, tidak menerbitkan lagi';
  expect(clarificationPage({ entry, publisher }, site)).not.toContain(words);
  expect(clarificationPage({ entry, publisher: { ...publisher, status: 'retired' } }, site)).toContain(words);
});

test('hostile texts come out of the feeds as they went in', () => {
  const said = { entry: hostile as typeof entry, publisher };
  const files = exportSite([said], [], site);
  const json = parseJsonFeed(files.get('v1/feed.json')!);
  expect(json.items?.[0]).toMatchObject({
    title: HOSTILE,
    content_text: hostile.status === 'active' && hostile.answer,
  });
  const rss = parseRssFeed(files.get('v1/rss.xml')!);
  expect(rss.items?.[0]?.title).toBe(HOSTILE);
  expect(rss.items?.[0]?.guid?.value).toBe('dlh-contoh/tarif');
  expect(JSON.parse(files.get('v1/claimreview.json')!).dataFeedElement[0].item.headline).toBe(HOSTILE);
});

test('a ClaimReview says the stance in the words of the card, and scores nothing', () => {
  const words = STANCES.map((stance) => claimReviewOf({ entry: { ...entry, stance }, publisher }, site.words));
  expect(words.map((review) => (review!.reviewRating as { alternateName: string }).alternateName)).toEqual([
    'Benar',
    'Sebagian benar',
    'Tidak benar',
    'Bisa menyesatkan',
    'Perlu konteks',
    'Sudah tidak berlaku',
    'Menjelaskan',
    'Belum diketahui',
  ]);
  expect(JSON.stringify(words)).not.toContain('ratingValue');
  const { stance: _, ...news } = entry;
  expect(claimReviewOf({ entry: news, publisher }, site.words)).toBeUndefined();
  expect(clarificationPage({ entry: news, publisher }, site)).not.toContain('ld+json');
  const feed = JSON.parse(exportSite([{ entry: news, publisher }], [], site).get('v1/claimreview.json')!);
  expect(feed.dataFeedElement).toEqual([]);
});

test('every ClaimReview has what schema.org and search engines ask of one', () => {
  const bare = {
    ...entry,
    claim: { text: entry.claim.text, paraphrases: [], appearances: [] },
    sources: [],
    topics: [],
  };
  for (const said of [entry, bare]) {
    const review = claimReviewOf({ entry: said, publisher }, site.words)!;
    expect(review).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: expect.stringMatching(/^https:/),
      claimReviewed: expect.stringMatching(/./),
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      author: { '@type': 'GovernmentOrganization', name: publisher.name, url: 'https://dlh.contohkab.example/' },
      reviewRating: { '@type': 'Rating', alternateName: 'Tidak benar' },
      itemReviewed: { '@type': 'Claim', text: entry.claim.text },
    });
    expect(JSON.stringify(review)).not.toMatch(/null|undefined|\[\]/);
  }
});

test('a page names its own address, its language and the stance with its glyph, and prints in black on white', () => {
  const { document } = new JSDOM(clarificationPage({ entry, publisher }, site)).window;
  const address = 'https://umpan.contohkab.example/klarifikasi/dlh-contoh/tarif.html';
  expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(address);
  expect(document.documentElement.lang).toBe('id');
  const stance = document.querySelector('.stance')!;
  expect(stance.textContent).toBe('menyatakan klaim ini: Tidak benar');
  expect(stance.querySelector('svg[aria-hidden=true] path')!.getAttribute('d')).toMatch(/^M/);
  const nowhere = siteOf('Umpan Contoh', undefined, [publisher]);
  expect(clarificationPage({ entry, publisher }, nowhere)).not.toContain('canonical');
});

test('RSS says where it lies, and its descriptions are HTML in which no text is markup', () => {
  const said = { entry: { ...entry, answer: 'Tarif < 5 persen & tetap.\n\n<b>Tebal</b>' }, publisher };
  const text = exportSite([said], [], site).get('v1/rss.xml')!;
  const rss = parseRssFeed(text);
  expect(rss.atom?.links).toEqual([
    { href: 'https://umpan.contohkab.example/v1/rss.xml', rel: 'self', type: 'application/rss+xml' },
  ]);
  const { document } = new JSDOM(rss.items?.[0]?.description ?? '').window;
  expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'Tarif < 5 persen & tetap.',
    '<b>Tebal</b>',
  ]);
  expect(document.querySelector('b')).toBeNull();
});

test('what was exported as ClaimReview, JSON Feed and RSS is read back by the importers', () => {
  const files = exportSite([{ entry, publisher }], [], site);
  const [review] = readClaimReviews(files.get('v1/claimreview.json')!).items;
  expect(review).toMatchObject({
    guid: entry.id,
    url: entry.url,
    title: entry.title,
    body: entry.answer,
    published: entry.published,
    modified: entry.modified,
    language: 'id',
    topics: entry.topics,
    regions: entry.regions,
    stance: 'false',
    claim: {
      text: entry.claim.text,
      date: entry.claim.date,
      claimant: entry.claim.claimant,
      appearances: entry.claim.appearances,
    },
    sources: entry.sources,
  });
  const [item] = readFeedItems(files.get('v1/feed.json')!).items;
  expect(item).toMatchObject({
    guid: entry.id,
    url: entry.url,
    title: entry.title,
    body: entry.answer,
    language: 'id',
  });
  const [news] = readFeedItems(files.get('v1/rss.xml')!).items;
  const { answer: body, id: guid, url, title, topics } = entry;
  expect(news).toMatchObject({ guid, url, title, topics, body });
  expect(Date.parse(news!.published!)).toBe(Date.parse(entry.published));
});

test('corrections tell every revision with its reason, those that were missed too, and no text of what was withdrawn', () => {
  const first = addCorrections([], [{ ...entry, revision: 1 }]);
  expect(first).toEqual([]);
  const second = addCorrections(first, [entry]);
  expect(second).toMatchObject([
    { revision: 2, kind: 'revised', reason: 'Persentase salah hitung.', title: entry.title },
  ]);
  expect(addCorrections(second, [entry])).toEqual(second);
  const gone = addCorrections(second, [withdrawn('dlh-contoh/tarif', 5)]);
  expect(gone.map(({ revision, kind }) => [revision, kind])).toEqual([
    [5, 'withdrawn'],
    [4, 'missed'],
    [3, 'missed'],
    [2, 'revised'],
  ]);
  expect(JSON.stringify(gone)).not.toContain(entry.title);
});

test('a withdrawal takes the reasons of earlier revisions along, and the page says that they are no longer shown', () => {
  const rows = addCorrections(addCorrections([], [entry]), [withdrawn()]);
  expect(rows.map(({ reason }) => reason)).toEqual(['Perda dibahas ulang.', undefined]);
  const page = exportSite([], rows, site).get('klarifikasi/koreksi.html')!;
  expect(page).toContain('Perda dibahas ulang.');
  expect(page).toContain(site.words.t('export_reason_hidden'));
  expect(page).not.toContain(site.words.t('export_no_reason'));
});

test('of a withdrawn entry the page tells when and why, and search engines are asked to leave it out', () => {
  const files = exportPeriod(publisher, '2026-11', [withdrawn()], site);
  const page = files.get('klarifikasi/dlh-contoh/tarif.html')!;
  expect(page).toContain('Perda dibahas ulang.');
  expect(page).toContain('noindex');
  expect(page).not.toContain('ld+json');
  expect(JSON.parse(files.get('v1/claimreview/dlh-contoh/2026-11.json')!).dataFeedElement).toEqual([]);
});

test('pages that come out otherwise have another template number, or old ones would stay as they are', async () => {
  const superseded = { ...entry, status: 'superseded' as const };
  const { stance: _, ...news } = entry;
  const pages = [entry, superseded, news, withdrawn()].map((one) => clarificationPage({ entry: one, publisher }, site));
  const corrections = addCorrections(addCorrections([], [entry]), [withdrawn()]);
  const log = { v: 1 as const, head: 'a'.repeat(64), shards: [], corrections };
  pages.push(exportCorrections(publisher, log, site).get('klarifikasi/dlh-contoh/koreksi/index.html')!);
  const made = { template: PAGE_TEMPLATE, sha256: await sha256Hex(utf8(pages.join(''))) };
  expect(made, 'raise PAGE_TEMPLATE by one, and write it here with the hash received').toEqual({
    template: 1,
    sha256: 'a398bbd662931e353b3c6d5ab1b1cb97afc23aeedc65f442e841e9e878eacc34',
  });
});

let work: string;
let agency: string;
let now: number;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pembanding-exports-'));
});
afterAll(() => rm(work, { recursive: true }));
beforeEach(async () => {
  now = Date.parse('2026-11-23T02:00:00Z');
  agency = await mkdtemp(join(work, 'case-'));
  const named = ['--id', 'dlh-contoh', '--name', 'Dinas', '--region', '99.01', '--url-host', 'dlh.example'];
  expect(await clarify('init', agency, ...named)).toMatchObject({ code: 0 });
});

function clarify(...args: string[]): Promise<Run> {
  return clarifyAt(new Date(now).toISOString(), args);
}

async function publish(id: string, title: string, extra = ''): Promise<void> {
  const claim = `Tarif ${id} di Kabupaten Contoh naik 300 persen mulai Januari 2027.`;
  const matter = `id: ${id}\nclaim: ${claim}\nstance: explains\ntitle: ${title}\nurl: https://dlh.example/a\n${extra}`;
  await writeFile(join(agency, `drafts/${id}.md`), `---\n${matter}---\n\nJawaban ${title}.\n`);
  expect(await clarify('publish', '--dir', agency)).toMatchObject({ code: 0 });
}

async function exported(): Promise<Map<string, string>> {
  const folder = join(agency, 'public');
  const files = new Map<string, string>();
  for (const one of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(one.parentPath, one.name).slice(folder.length + 1);
    if (one.isFile() && !/^v1\/(root|directory|snapshot|heads|archives|shards)\//.test(path))
      files.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return files;
}

test('a published folder holds a page for each clarification, feeds, and a public page of corrections', async () => {
  await publish('satu', 'Judul pertama');
  now += DAY_MS;
  await publish('satu', 'Judul kedua', 'reason: Angka diperbaiki.\n');
  const files = await exported();
  expect(files.get('klarifikasi/dlh-contoh/satu.html')).toContain('Judul kedua');
  expect(files.get('klarifikasi/koreksi.html')).toContain('Angka diperbaiki.');
  expect(files.get('klarifikasi/dlh-contoh/koreksi/index.html')).toContain('Angka diperbaiki.');
  expect(files.get('klarifikasi/index.html')).toContain('CONTOH');
  expect(JSON.parse(files.get('v1/corrections.json')!).corrections).toHaveLength(1);
  const links = [...files].flatMap(([path, content]) => {
    if (!path.endsWith('.html')) return [];
    const { document } = new JSDOM(content, { url: `https://x.example/${path}` }).window;
    return [...document.querySelectorAll<HTMLAnchorElement>('a, link[rel=stylesheet]')].map(({ href }) => href);
  });
  for (const link of links.filter((one) => one.startsWith('https://x.example/')))
    expect([...files.keys()]).toContain(link.slice('https://x.example/'.length));
});

test('exports written step by step are those written at once', async () => {
  await publish('satu', 'Judul pertama');
  now += DAY_MS;
  await publish('dua', 'Judul kedua');
  now += 20 * DAY_MS;
  await publish('tiga', 'Judul ketiga');
  const stepwise = await exported();
  for (const path of stepwise.keys()) await rm(join(agency, 'public', path));
  await clarify('publish', '--dir', agency);
  const atOnce = await exported();
  expect([...atOnce.keys()].sort()).toEqual([...stepwise.keys()].sort());
  for (const [path, content] of atOnce) {
    const former = stepwise.get(path)!;
    // the log names the head up to which it was written, and the second publication may have made another
    const bare = (text: string) => text.replace(/"head":"[0-9a-f]+"/, '');
    expect(bare(content), path).toBe(bare(former));
  }
});

test('a withdrawn text is in no file that is served any more', async () => {
  await publish('satu', 'Judul rahasia');
  now += DAY_MS;
  await publish('satu', 'Judul rahasia', 'status: withdrawn\nreason: Perda dibahas ulang.\n');
  for (const [path, content] of await exported()) expect(content, path).not.toContain('rahasia');
  expect((await exported()).get('klarifikasi/koreksi.html')).toContain('Perda dibahas ulang.');
});

test('pages made under another template are made again, though nothing in the feed has changed', async () => {
  await publish('satu', 'Judul pertama');
  const made = await exported();
  const [page, log] = ['klarifikasi/dlh-contoh/satu.html', 'v1/corrections/dlh-contoh.json'];
  const served = (path: string) => join(agency, 'public', path);
  await writeFile(served(page), 'as another template made it');
  await writeFile(served(log), JSON.stringify({ ...JSON.parse(made.get(log)!), frame: '0'.repeat(64) }));
  expect(await clarify('publish', '--dir', agency)).toMatchObject({ code: 0 });
  expect((await exported()).get(page)).toBe(made.get(page));
});
