// A value that a page does not show is absent: neighbours, names and quoted posts never stand in for it.
import { expect, test } from 'vitest';
import { isAdWord } from '../../utils/platforms/ad-words.ts';
import { openFragment, openPage } from './open-page.ts';
import { readAll } from './read-all.ts';

test('digits in an account name are no likes', () => {
  const page = (liked: string) =>
    openFragment(
      `<article><header><a href="/warga/">warga</a></header><h1 dir="auto">Jalan desa sudah diaspal.</h1><section>${liked}</section>
       <a href="/p/DZ1/"><time datetime="2026-11-20T01:12:00.000Z">2 jam</time></a></article>`,
      'https://www.instagram.com/',
    );
  const likes = (liked: string) => readAll('instagram-home', page(liked)).posts[0]?.engagement?.likes;
  expect(likes('<span dir="auto">Disukai oleh <a href="/budi_1998/">budi_1998</a> dan lainnya</span>')).toBeUndefined();
  expect(likes('<span dir="auto">Disukai oleh <a href="/1998/">1998</a> dan lainnya</span>')).toBeUndefined();
  expect(likes('<span dir="auto">Disukai oleh <b>budi_1998</b> dan lainnya</span>')).toBeUndefined();
  expect(likes('<span dir="auto">18 suka</span>')).toBe(18);
});

test('an ad that quotes a post is an ad', () => {
  const document = openPage('x-post-quote');
  const [post] = document.querySelectorAll('article');
  for (const time of post!.querySelectorAll('time')) if (time.closest('[role="link"]:not(a)') === null) time.remove();
  const before = readAll('x-post-quote', document);
  const label = document.createElement('span');
  label.textContent = 'Iklan';
  post!.prepend(label);
  expect(readAll('x-post-quote', document).ads).toBe(before.ads + 1);
});

test.each(['data-score', 'title', 'text'])('a score below zero in the %s of old Reddit is no approval', (place) => {
  const document = openPage('reddit-old');
  const [thing] = document.querySelectorAll('.thing');
  const score = thing!.querySelector('.score')!;
  if (place === 'data-score') thing!.setAttribute('data-score', '-5');
  else thing!.removeAttribute('data-score');
  if (place === 'title') score.setAttribute('title', '-12');
  else score.removeAttribute('title');
  score.textContent = '-12 points';
  expect(readAll('reddit-old', document).posts[0]?.engagement?.likes).toBeUndefined();
});

test('the comments of a search result are not its votes', () => {
  const document = openPage('reddit-search');
  document.querySelector('[data-testid="search-counter-row"] faceplate-number')!.remove();
  expect(readAll('reddit-search', document).posts[0]?.engagement).toEqual({ replies: 36 });
  // without its word a number alone says nothing
  for (const label of document.querySelectorAll('[data-testid="search-counter-row"] span')) label.lastChild!.remove();
  expect(readAll('reddit-search', document).posts[0]?.engagement).toBeUndefined();
});

test.each([
  'Disponsori · Dibayar oleh Toko Contoh',
  'Bersponsor · Dibayar oleh Toko Contoh',
  'Publicité',
  'Commandité',
  'Sponsored ·',
])('“%s” says that a post is an ad', (label) => {
  expect(isAdWord(label)).toBe(true);
  expect(isAdWord(`Warga: ${label}`)).toBe(false);
});
