// Mastodon's layout of 2026, from the client's published source: generated class names, so that parts are told by what they are.
import { expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { looksLikeMastodon, mastodon } from '../../utils/platforms/mastodon/mastodon.ts';
import type { Reading } from '../../utils/platforms/platform.ts';
import { openFragment } from './open-page.ts';

const account = (acct: string, inner: string, more = '') =>
  `<a href="/@${acct}" title="@${acct}" data-hover-card-account="7" ${more}>${inner}</a>`;
const name = (who: string) =>
  `<span class="display-name"><bdi><strong class="display-name__html">${who}</strong></bdi></span>`;
const HEADER = `<header class="_h_1x">${account('tini', '<div class="account__avatar"></div>', 'role="presentation"')}<div><div>${account('tini', name('Bu Tini'))} • <a href="/@tini/117646000000000001"><time datetime="2026-11-20T01:12:00.000Z">2j</time></a></div>${account('tini', '@tini', 'role="presentation"')}</div></header>`;
const content = (inner: string) => `<div class="_c_9q" style="--max-height: 35lh">${inner}</div>`;
const TEXT =
  '<div class="_t_3z" lang="jv"><p>Dalan desa wis <a href="https://kabar.example/a" target="_blank">apik</a>.</p></div>';
const FOOTER =
  '<footer><div><button title="Balas"><svg></svg>3</button><button aria-pressed="false"><svg></svg>1,2 rb</button><button title="Favorit"><svg></svg>12</button><button><svg></svg>Bagikan</button></div></footer>';

function open(inner: string): Document {
  return openFragment(
    `<div role="feed"><article data-id="1"><div><article data-id="117646000000000001" class="_r_2f">${inner}</article></div></article></div>`,
    'https://baru.contoh.example/home',
  );
}

function read(inner: string): Reading[] {
  return [...mastodon.findPosts(open(inner))].map((element) => mastodon.readPost(element));
}

function readPost(inner: string): Post | undefined {
  const [reading] = read(inner);
  return reading?.kind === 'post' ? reading.post : undefined;
}

test('a post is read to its last field', () => {
  expect(looksLikeMastodon(open(`${HEADER}${content(TEXT)}${FOOTER}`))).toBe(true);
  expect(read(`${HEADER}${content(TEXT)}${FOOTER}`)).toHaveLength(1);
  expect(readPost(`${HEADER}${content(TEXT)}${FOOTER}`)).toEqual({
    id: 'mastodon:baru.contoh.example/117646000000000001',
    platform: 'mastodon',
    text: 'Dalan desa wis apik.',
    language: 'jv',
    author: 'Bu Tini',
    url: 'https://baru.contoh.example/@tini/117646000000000001',
    date: '2026-11-20T01:12:00.000Z',
    engagement: { replies: 3, reposts: 1200, likes: 12 },
    links: ['https://kabar.example/a'],
  });
});

test('a boost, a warning, a filter and a translation', () => {
  const boosted = `<div class="status__prepend"><span><a class="status__display-name" href="/@wati">${name('Bu Wati')}</a> mendorong</span></div>`;
  expect(readPost(`${boosted}${HEADER}${content(TEXT)}${FOOTER}`)?.author).toBe('Bu Tini');
  const warning = '<div class="content-warning"><p>Soal iuran</p><button class="link-button">Tampilkan</button></div>';
  expect(readPost(`${HEADER}${warning}${FOOTER}`)).toMatchObject({ text: 'Soal iuran', isTruncated: true });
  expect(readPost(`${HEADER}${warning}${content(TEXT)}${FOOTER}`)?.text).toBe('Soal iuran\nDalan desa wis apik.');
  const filter = warning.replace('content-warning', 'content-warning content-warning--filter');
  expect(read(`${HEADER}${filter}${FOOTER}`)).toEqual([{ kind: 'placeholder' }]);
  const offered = '<div><button>Terjemahkan</button></div>';
  expect(readPost(`${HEADER}${offered}${content(TEXT)}${FOOTER}`)?.text).toBe('Dalan desa wis apik.');
  const shown = '<div><button>Tampilkan yang asli</button><div>Diterjemahkan dari Jawa</div></div>';
  expect(read(`${HEADER}${shown}${content(TEXT)}${FOOTER}`)).toEqual([{ kind: 'placeholder' }]);
});

test('a quoted post is in its card, and its words are not those of who quotes it', () => {
  const card = `<div class="_k_1"><div>${account('rt04', name('Grup RT 04'))}<a href="/@rt04/117646000000000009"><time datetime="2026-11-19T01:00:00.000Z"></time></a></div><a href="/@rt04/117646000000000009"><div lang="id"><p>Air mati sejak pagi.</p></div></a></div>`;
  const quoted = {
    text: 'Air mati sejak pagi.',
    author: 'Grup RT 04',
    url: 'https://baru.contoh.example/@rt04/117646000000000009',
  };
  expect(readPost(`${HEADER}${content(`${TEXT}${card}`)}${FOOTER}`)).toMatchObject({
    text: 'Dalan desa wis apik.',
    date: '2026-11-20T01:12:00.000Z',
    quoted,
  });
  expect(readPost(`${HEADER}${content(card)}${FOOTER}`)).toMatchObject({ text: '', author: 'Bu Tini', quoted });
});

test('pictures alone are a post, a text without its hook is not', () => {
  const gallery =
    '<div class="media-gallery"><div class="media-gallery__item"><img alt="Papan jalan desa"></div></div>';
  expect(readPost(`${HEADER}${content(gallery)}${FOOTER}`)).toMatchObject({
    text: '',
    media: ['image'],
    mediaText: 'Papan jalan desa',
  });
  const lost = TEXT.replace(' lang="jv"', '').replace('</p>', ' Silakan lewat mulai hari Senin.</p>');
  expect(read(`${HEADER}${content(`${lost}${gallery}`)}${FOOTER}`)).toEqual([{ kind: 'unreadable', missing: 'text' }]);
  expect(read(`${HEADER}${content(lost)}${FOOTER}`)).toEqual([{ kind: 'unreadable', missing: 'text' }]);
});

test('a part that arrives later leads to its post', () => {
  const document = open(`${HEADER}${content(TEXT)}${FOOTER}`);
  const [post] = mastodon.findPosts(document);
  expect([...mastodon.findPosts(mastodon.badgeAnchor(post!)!)]).toEqual([post]);
});
