// What lies at an address that a reader types: a feed, a page that names one, a WordPress site, ClaimReviews, or nothing to read.
import { expect, test } from 'vitest';
import { probeSource } from '../../../utils/sync/probe-source.ts';

const HOME = 'https://kabar.example/';
const RSS = `<rss version="2.0"><channel><title>Kabar Uji</title>
  <item><title>Pasar</title><link>https://www.kabar.example/pasar</link></item></channel></rss>`;
const POSTS = JSON.stringify([{ id: 1, link: 'https://kabar.example/p1', title: { rendered: 'Pasar' } }]);
const REVIEW = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://kabar.example/periksa',
  claimReviewed: 'Pasar tutup',
});
const page = (...head: string[]) => `<!doctype html><html><head><title>Kabar Uji</title>${head.join('')}</head></html>`;
const LINK = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
const WORDPRESS = (base: string) => `<link rel='https://api.w.org/' href='${base}wp-json/' />`;

function probe(url: string, files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    const text = files[address] ?? files[address.replace(/\?.*$/, '')];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  return { asked, found: probeSource(url, { fetch, now: Date.now }) };
}

test('the address of a feed is a feed, whose items may lie on further hosts', async () => {
  const { found } = probe(`${HOME}rss`, { [`${HOME}rss`]: RSS });
  expect(await found).toEqual({
    name: 'Kabar Uji',
    hosts: ['kabar.example', 'www.kabar.example'],
    url: `${HOME}rss`,
    format: 'feed',
  });
});

test.each(['/feed.xml', 'feed.xml', 'https://kabar.example/feed.xml'])(
  'a page that names its feed as %s leads to it',
  async (href) => {
    const { found } = probe(HOME, { [HOME]: page(LINK(href)), [`${HOME}feed.xml`]: RSS });
    expect(await found).toMatchObject({ url: `${HOME}feed.xml`, format: 'feed', name: 'Kabar Uji' });
  },
);

test('a feed on another host is not asked for: that host was not granted', async () => {
  const elsewhere = 'https://umpan.example/feed.xml';
  const { asked, found } = probe(HOME, { [HOME]: page(LINK(elsewhere)), [elsewhere]: RSS });
  await expect(found).rejects.toMatchObject({ code: 'import/malformed' });
  expect(asked).toEqual([HOME]);
});

test('a WordPress site is read by its posts, which tell of those that are gone', async () => {
  const files = {
    [HOME]: page(LINK('/feed/'), WORDPRESS(HOME)),
    [`${HOME}wp-json/wp/v2/posts`]: POSTS,
    [`${HOME}feed/`]: RSS,
  };
  expect(await probe(HOME, files).found).toMatchObject({ url: HOME, format: 'wordpress', name: 'Kabar Uji' });
  const typed = await probe(`${HOME}wp-json/wp/v2/posts`, files).found;
  expect(typed).toMatchObject({ url: HOME, format: 'wordpress' });
});

test('posts of a WordPress site lie on that site', async () => {
  const links = [`${HOME}p1`, 'https://www.kabar.example/p2', 'https://lain.example/p3'];
  const posts = JSON.stringify(links.map((link, at) => ({ id: at + 1, link, title: { rendered: 'Pasar' } })));
  const { found } = probe(HOME, { [HOME]: page(WORDPRESS(HOME)), [`${HOME}wp-json/wp/v2/posts`]: posts });
  expect((await found).hosts).toEqual(['kabar.example', 'www.kabar.example']);
});

test('a WordPress site that does not answer there is read by its feed', async () => {
  const files = { [HOME]: page(LINK('/feed/'), WORDPRESS(HOME)), [`${HOME}feed/`]: RSS };
  expect(await probe(HOME, files).found).toMatchObject({ url: `${HOME}feed/`, format: 'feed' });
});

test('ClaimReviews count as a document of their own and in a page', async () => {
  const url = `${HOME}periksa`;
  expect(await probe(url, { [url]: REVIEW }).found).toMatchObject({ url, format: 'claimreview' });
  const inPage = page(`<script type="application/ld+json">${REVIEW}</script>`);
  expect(await probe(url, { [url]: inPage }).found).toMatchObject({ url, format: 'page', name: 'Kabar Uji' });
});

test.each([
  ['a page without a feed', page()],
  ['JSON of another kind', '{"a":1}'],
  ['nothing', ''],
  ['a page whose feed is gone', page(LINK('/gone'))],
])('%s cannot be added', async (_, text) => {
  await expect(probe(HOME, { [HOME]: text }).found).rejects.toMatchObject({ code: 'import/malformed' });
});
