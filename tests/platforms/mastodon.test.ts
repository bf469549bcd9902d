// What Mastodon's client draws around a post and in it: boosts, warnings, translations, quotes, and bars of other lengths.
import { expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { mastodon } from '../../utils/platforms/mastodon/mastodon.ts';
import type { Reading } from '../../utils/platforms/platform.ts';
import { openFragment } from './open-page.ts';

const HEAD =
  '<div class="status__info"><a class="status__relative-time" href="/@tini/117646000000000001"><time datetime="2026-11-20T01:00:00Z"></time></a><a class="status__display-name" href="/@tini"><span class="display-name"><bdi><strong class="display-name__html">Bu Tini</strong></bdi></span></a></div>';
const content = (inner: string) =>
  `<div class="status__content"><div class="status__content__text status__content__text--visible" lang="jv">${inner}</div></div>`;
const TEXT = content('<p>Dalan desa wis apik.</p>');

function read(inner: string, prepend = ''): Reading[] {
  const document = openFragment(
    `<div class="status__wrapper">${prepend}<div class="status" data-id="117646000000000001">${inner}</div></div>`,
    'https://lama.contoh.example/home',
  );
  return [...mastodon.findPosts(document)].map((element) => mastodon.readPost(element));
}

function readPost(inner: string, prepend?: string): Post | undefined {
  const [reading] = read(inner, prepend);
  return reading?.kind === 'post' ? reading.post : undefined;
}

test('who boosted a post is not its author', () => {
  const boosted =
    '<div class="status__prepend"><a class="status__display-name muted" href="/@wati"><bdi><strong>Bu Wati</strong></bdi></a> mendorong</div>';
  expect(readPost(`${HEAD}${TEXT}`, boosted)).toMatchObject({ author: 'Bu Tini', text: 'Dalan desa wis apik.' });
});

test('a warning is text, what is behind it only while it is open', () => {
  const warning = '<div class="content-warning"><p>Soal iuran</p><button>Tampilkan</button></div>';
  expect(readPost(`${HEAD}${warning}`)).toMatchObject({ text: 'Soal iuran', isTruncated: true });
  const open = readPost(`${HEAD}${warning}${TEXT}`);
  expect(open?.text).toBe('Soal iuran\nDalan desa wis apik.');
  expect(open?.isTruncated).toBeUndefined();
});

test('a translation in place of the original is not read; the offer of one is no text', () => {
  const translated = content('<p>Jalan desa sudah bagus.</p>').replace(
    /<\/div>$/,
    '<div class="translate-button"><button class="link-button">Tampilkan yang asli</button><div class="translate-button__meta">Diterjemahkan dari Jawa</div></div></div>',
  );
  expect(read(`${HEAD}${translated}`)).toEqual([{ kind: 'placeholder' }]);
  const offered = TEXT.replace(
    /<\/div>$/,
    '<button class="status__content__translate-button">Terjemahkan</button></div>',
  );
  expect(readPost(`${HEAD}${offered}`)).toMatchObject({ text: 'Dalan desa wis apik.', language: 'jv' });
});

test('what the reader’s own filter hides is no post, and none that was lost; a poll without words is a post', () => {
  const filter = '<div class="content-warning content-warning--filter"><p>Sesuai saringan: iuran sampah desa</p></div>';
  expect(read(`${HEAD}${filter}`)).toEqual([{ kind: 'placeholder' }]);
  const poll =
    '<div class="poll"><ul><li><label><span>Setuju kalau iuran dinaikkan tahun depan</span></label></li></ul></div>';
  expect(readPost(`${HEAD}${content('').replace(/<\/div>$/, `${poll}</div>`)}`)?.text).toBe('');
});

test('the address that a quoting post repeats is no text, with its class or without', () => {
  const address = 'RE: <a href="https://lama.contoh.example/@rt/2">https://lama.contoh.example/@rt/2</a>';
  expect(readPost(`${HEAD}${content(`<p class="quote-inline">${address}</p><p>Lho.</p>`)}`)?.text).toBe('Lho.');
  expect(readPost(`${HEAD}${content(`<p>${address}</p><p>Lho.</p>`)}`)?.text).toBe('Lho.');
});

const button = (count: number, label = '') =>
  `<button class="icon-button" ${label && `aria-label="${label}"`}><span class="icon-button__counter">${count}</span></button>`;
const bar = (...buttons: string[]) => `<div class="status__action-bar">${buttons.join('')}</div>`;

test.each([
  ['Balas', 'Dorong', 'Favorit'],
  ['Reply to thread', 'Boost', 'Remove from favourites'],
])('without known icons the labels tell the counts, in any order: %s', (reply, boost, favourite) => {
  const shown = bar(button(9, 'Kutip'), button(6, favourite), button(5, boost), button(4, reply));
  expect(readPost(`${HEAD}${TEXT}${shown}`)?.engagement).toEqual({ replies: 4, reposts: 5, likes: 6 });
  expect(readPost(`${HEAD}${TEXT}${bar(button(9, 'Kutip'), button(5, boost))}`)?.engagement).toEqual({ reposts: 5 });
});

test('places tell the counts only in a bar of the usual length', () => {
  const numbered = (length: number) => bar(...Array.from({ length }, (_, index) => button(index + 4)));
  expect(readPost(`${HEAD}${TEXT}${numbered(4)}`)?.engagement).toEqual({ replies: 4, reposts: 5, likes: 6 });
  expect(readPost(`${HEAD}${TEXT}${numbered(2)}`)?.engagement).toBeUndefined();
  expect(readPost(`${HEAD}${TEXT}${numbered(7)}`)?.engagement).toBeUndefined();
});
