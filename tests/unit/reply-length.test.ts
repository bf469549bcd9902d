// Replies are counted as each site counts them: links, emoji, letters of other scripts.
import { expect, test } from 'vitest';
import { PLATFORM_IDS } from '../../utils/domain/platform.ts';
import { charactersLeft, REPLY_LIMITS, replyLength } from '../../utils/domain/reply-length.ts';

const LINK = 'https://dlh.contohkab.example/klarifikasi/tarif-sampah-2027';
const FAMILY = '👨‍👩‍👧‍👦';

test('X counts every link as 23, short ones and those without a scheme too', () => {
  expect(replyLength('x', LINK)).toBe(23);
  expect(replyLength('x', 'https://a.id')).toBe(23);
  expect(replyLength('x', `Baca ${LINK} dan ${LINK}.`)).toBe('Baca  dan .'.length + 2 * 23);
  expect(replyLength('x', 'lihat a.id')).toBe('lihat '.length + 23);
});

test('X counts an emoji of many parts as two, and a letter of a wide script as two', () => {
  expect(replyLength('x', FAMILY)).toBe(2);
  expect(replyLength('x', '日本')).toBe(4);
  expect(replyLength('x', '“Tarif” é')).toBe(9);
  expect(replyLength('x', 'cafe\u0301')).toBe(4);
});

test('Bluesky counts what a reader sees as one character, and links in full', () => {
  expect(replyLength('bluesky', FAMILY)).toBe(1);
  expect(replyLength('bluesky', LINK)).toBe(LINK.length);
});

test('Mastodon counts a link as 23 and a mention without its server', () => {
  expect(replyLength('mastodon', `a ${LINK}`)).toBe(25);
  expect(replyLength('mastodon', '@warga@mastodon.contoh.example halo')).toBe('@warga halo'.length);
});

test('Threads counts an emoji by its bytes', () => {
  expect(replyLength('threads', 'halo 👍')).toBe(5 + 4);
  expect(replyLength('threads', LINK)).toBe(LINK.length);
});

test('every platform has a limit, and the rest of it is what is left', () => {
  for (const platform of PLATFORM_IDS) expect(REPLY_LIMITS[platform]).toBeGreaterThanOrEqual(150);
  expect(charactersLeft('x', 'halo')).toBe(276);
  expect(charactersLeft('tiktok', 'a'.repeat(151))).toBe(-1);
});
