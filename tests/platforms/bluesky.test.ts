// What Bluesky's client draws around a post and in it: reposts, replies, quotes, warnings, and labels that have the counts.
import { expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { bluesky } from '../../utils/platforms/bluesky/bluesky.ts';
import type { Reading } from '../../utils/platforms/platform.ts';
import { openFragment } from './open-page.ts';

const PROFILE = '<a href="/profile/tini.example">Bu Tini</a><a href="/profile/tini.example">@tini.example</a>';
const TIME = '<a href="/profile/tini.example/post/3n2pfr7sq222b" aria-label="20 November 2026">2j</a>';
const TEXT = '<div data-word-wrap="1">Jalan desa sudah diaspal.</div>';
const BAR =
  '<div><button data-testid="replyBtn" aria-label="Balas (3 balasan)">3</button><button data-testid="repostBtn">Posting ulang</button><button data-testid="likeBtn" aria-label="Suka (12 suka)">12</button></div>';

function read(inner: string): Reading[] {
  const document = openFragment(
    `<main><div role="link" data-testid="feedItem-by-tini.example">${inner}</div></main>`,
    'https://bsky.app/',
  );
  return [...bluesky.findPosts(document)].map((element) => bluesky.readPost(element));
}

function readPost(inner: string): Post | undefined {
  const [reading] = read(inner);
  return reading?.kind === 'post' ? reading.post : undefined;
}

test('who reposted a post and whom it answers are not its author', () => {
  const post = readPost(
    `<a href="/profile/warga.example">Diposting ulang oleh Warga</a>${PROFILE}${TIME}<div>Membalas <a href="/profile/lurah.example">Bu Lurah</a></div>${TEXT}${BAR}`,
  );
  expect(post).toMatchObject({ author: 'Bu Tini', text: 'Jalan desa sudah diaspal.' });
  expect(post?.url).toBe('https://bsky.app/profile/tini.example/post/3n2pfr7sq222b');
});

test('a quoted post is a link as a whole, with words or only with a picture', () => {
  const quote = (inner: string) =>
    `<a role="link" href="/profile/rt04.example/post/3n2pg3x52k22b"><div dir="auto">Grup RT 04</div>${inner}</a>`;
  const address = { author: 'rt04.example', url: 'https://bsky.app/profile/rt04.example/post/3n2pg3x52k22b' };
  const said = readPost(`${PROFILE}${TIME}${TEXT}${quote('<div data-word-wrap="1">Air mati.</div>')}${BAR}`);
  expect(said?.text).toBe('Jalan desa sudah diaspal.');
  expect(said?.quoted).toEqual({ text: 'Air mati.', ...address });
  const shown = readPost(
    `${PROFILE}${TIME}${TEXT}${quote('<div data-testid="embedImages"><img alt="Papan jalan desa"></div>')}${BAR}`,
  );
  expect(shown?.quoted).toEqual({ text: '', ...address });
  expect(shown?.media).toBeUndefined();
});

test('what the reader’s own settings hide is no post, and none that was lost', () => {
  const warning = '<button aria-label="Konten dewasa"><div>Konten dewasa</div><div>Tampilkan</div></button>';
  expect(read(`${PROFILE}${TIME}${warning}${BAR}`)).toEqual([{ kind: 'placeholder' }]);
  expect(read(`${PROFILE}${TIME}${BAR}`)).toEqual([{ kind: 'unreadable', missing: 'text' }]);
});

test('a notification of likes is no post', () => {
  expect(read(`<button>Luaskan</button>${PROFILE} menyukai unggahan Anda`)).toEqual([{ kind: 'placeholder' }]);
});

test.each([
  ['Reply (3 replies)', 'Undo repost (1,204 reposts)', 'Unlike (12 likes)'],
  ['Balas (3 balasan)', 'Posting ulang (1.204 posting ulang)', 'Batal suka (12 suka)'],
])('without names the labels have the counts, and none where they say none: %s', (reply, repost, like) => {
  const bar = (...labels: string[]) => labels.map((label) => `<button aria-label="${label}"></button>`).join('');
  const [post] = [readPost(`${PROFILE}${TIME}${TEXT}${bar(reply, repost, like)}`)];
  expect(post?.engagement).toEqual({ replies: 3, reposts: 1204, likes: 12 });
  expect(readPost(`${PROFILE}${TIME}${TEXT}${bar('Bagikan 5', 'Simpan (7)', 'Opsi')}`)?.engagement).toBeUndefined();
});
