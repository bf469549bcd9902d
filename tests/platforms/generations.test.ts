// Markup generations and corners that have no page of their own: one fragment each, with the real hooks.
import { describe, expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import type { Platform, Reading } from '../../utils/platforms/platform.ts';
import { platformById } from '../../utils/platforms/registry.ts';
import { openFragment } from './open-page.ts';

const ADDRESS = {
  x: 'https://x.com/home',
  facebook: 'https://www.facebook.com/',
  mastodon: 'https://lama.contoh.example/',
};

function read(id: keyof typeof ADDRESS, html: string, lang = 'id'): Reading[] {
  const platform: Platform = platformById(id);
  const document = openFragment(html, ADDRESS[id], lang);
  return [...platform.findPosts(document)].map((element) => platform.readPost(element));
}

function readPosts(id: keyof typeof ADDRESS, html: string, lang?: string): Post[] {
  return read(id, html, lang).flatMap((reading) => (reading.kind === 'post' ? [reading.post] : []));
}

describe('X', () => {
  test('before 2022: the hook on a block in the article, text and name without hooks', () => {
    const [post] = readPosts(
      'x',
      `<article role="article"><div data-testid="tweet"><a role="link" href="/warga"><span>Warga Contoh</span></a>
       <a role="link" href="/warga/status/1400000000000000001"><time datetime="2021-06-02T01:00:00.000Z">2 Jun</time></a>
       <div dir="auto" lang="in"><span>Jalan lingkar sudah mulus</span></div>
       <div role="group" aria-label="3 balasan, 1 suka"></div></div></article>`,
    );
    expect(post).toMatchObject({
      text: 'Jalan lingkar sudah mulus',
      author: 'Warga Contoh',
      url: 'https://x.com/warga/status/1400000000000000001',
    });
    expect(post?.engagement).toEqual({ replies: 3, likes: 1 });
  });

  test('a verified badge before the name, absolute addresses, sharing parameters', () => {
    const [post] = readPosts(
      'x',
      `<article data-testid="tweet"><div data-testid="User-Name"><a href="/i/verified-badge"><span>Terverifikasi</span></a><a href="/warga"><span>Warga</span></a>
       <a href="https://twitter.com/warga/status/11?s=20"><time datetime="2026-01-02T05:04:05.000Z">2 Jan</time></a></div>
       <div data-testid="tweetText">Halo</div></article>`,
    );
    expect(post).toMatchObject({ id: 'x:11', author: 'Warga', url: 'https://twitter.com/warga/status/11' });
  });

  test('a post without a permalink is known by its content', () => {
    const html = `<article data-testid="tweet"><div data-testid="User-Name"><a href="/w">W</a></div><time datetime="2026-01-02T05:04:05.000Z"></time><div data-testid="tweetText">Halo tetangga</div></article>`;
    const [post, again] = readPosts('x', html + html);
    expect(post?.id).toMatch(/^x:~/);
    expect(post?.url).toBeUndefined();
    expect(again?.id).toBe(post?.id);
  });

  test('an ad stays an ad when its frame is gone, by its word and its missing time', () => {
    const ad = `<article data-testid="tweet"><div data-testid="User-Name"><a href="/t">Toko</a></div><div data-testid="tweetText">Diskon</div><span>Iklan</span></article>`;
    expect(read('x', ad)).toEqual([{ kind: 'ad' }]);
    const post = ad.replace(
      '<span>Iklan',
      '<a href="/t/status/5"><time datetime="2026-01-01T00:00:00Z"></time></a><span>Iklan',
    );
    expect(read('x', post)[0]?.kind).toBe('post');
  });

  test('counts of an English interface, with separators', () => {
    const [post] = readPosts(
      'x',
      `<article data-testid="tweet"><div data-testid="User-Name"><a href="/w">W</a></div><div data-testid="tweetText">Hi</div>
       <div role="group" aria-label="1,234 replies, 2,378 likes, Liked, 1,122,900 views"></div></article>`,
      'en',
    );
    expect(post?.engagement).toEqual({ replies: 1234, likes: 2378, views: 1_122_900 });
  });
});

describe('Facebook', () => {
  const name = (who: string) =>
    `<h3><span data-ad-rendering-role="profile_name"><a href="/groups/1/user/9/">${who}</a></span></h3>`;
  const message = (text: string) => `<div data-ad-rendering-role="story_message"><div dir="auto">${text}</div></div>`;

  test('a group of 2025: units without a number, side by side', () => {
    const unit = (index: number) =>
      `<div data-virtualized="false">${name(`Penjual ${index}`)}<a href="/groups/1/posts/88${index}/?__cft__[0]=A">2 jam</a>${message(`Dijual kursi ${index}`)}<div role="button">Suka</div></div>`;
    const posts = readPosts('facebook', `<div role="feed">${unit(1)}${unit(2)}${unit(3)}</div>`);
    expect(posts.map(({ text }) => text)).toEqual(['Dijual kursi 1', 'Dijual kursi 2', 'Dijual kursi 3']);
    expect(posts.map(({ author }) => author)).toEqual(['Penjual 1', 'Penjual 2', 'Penjual 3']);
    expect(posts.map(({ id }) => id)).toEqual(['facebook:881', 'facebook:882', 'facebook:883']);
  });

  test('comments without a name, below the buttons', () => {
    const posts = readPosts(
      'facebook',
      `<div role="article">${name('Warga')}${message('Air mati sejak pagi')}<span role="toolbar"><div aria-label="Suka: 3 orang"></div></span>
       <div role="article"><h3><a href="/lain">Lain</a></h3><div dir="auto">Di sini juga</div></div></div>`,
    );
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ text: 'Air mati sejak pagi', engagement: { likes: 3 } });
    expect(posts[0]?.quoted).toBeUndefined();
  });

  test('the basic site of 2022', () => {
    const [post] = readPosts(
      'facebook',
      `<article data-ft='{"top_level_post_id":"123"}'><header><h3><a href="/warga">Warga</a></h3><abbr data-utime="1660000000">8 Agustus</abbr></header>
       <div class="story_body_container"><div><p>Lomba makan kerupuk</p></div></div><a href="/story.php?story_fbid=123&id=9&refid=17">Berita Lengkap</a></article>`,
    );
    expect(post).toMatchObject({
      text: 'Lomba makan kerupuk',
      author: 'Warga',
      id: 'facebook:123',
      date: '2022-08-08T23:06:40.000Z',
    });
    expect(post?.url).toBe('https://www.facebook.com/story.php?story_fbid=123&id=9');
  });

  test('a sponsored label drawn from elsewhere in the page', () => {
    const unit = `<div aria-posinset="1">${name('Toko')}<span><svg><use xlink:href="#teks:1"></use></svg></span>${message('Diskon')}</div><svg><text id="teks:1">Bersponsor</text></svg>`;
    expect(read('facebook', unit)).toEqual([{ kind: 'ad' }]);
  });

  test('a post that only says it is sponsored is a post', () => {
    const unit = `<div aria-posinset="1">${name('Warga')}${message('Acara ini bersponsor lho')}</div>`;
    expect(read('facebook', unit)[0]?.kind).toBe('post');
  });

  test('a shared link without words is a post without text', () => {
    const unit = `<div aria-posinset="1">${name('Warga')}<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fkabar.example%2Fa&h=1"><span data-ad-rendering-role="title">Judul</span></a><div data-ad-rendering-role="like_button"></div></div>`;
    expect(readPosts('facebook', unit)[0]).toMatchObject({ text: '', links: ['https://kabar.example/a'] });
  });
});

describe('Mastodon', () => {
  const status = (inner: string, attributes = 'data-id="117646000000000001"') =>
    `<div class="status" ${attributes}><a class="status__relative-time" href="/@w/117646000000000001"><time datetime="2026-11-20T01:00:00Z"></time></a><span class="display-name"><strong class="display-name__html">W</strong></span>${inner}</div>`;

  test('a text folded behind a warning is not read, an unfolded one is', () => {
    const folded = (visible: string) =>
      status(
        `<div class="status__content"><p><span>Bocoran</span> <button class="status__content__spoiler-link">Tampilkan</button></p><div class="status__content__text ${visible}"><p>Pelakunya tukang kebun</p></div></div>`,
      );
    expect(readPosts('mastodon', folded(''))[0]).toMatchObject({ text: 'Bocoran', isTruncated: true });
    const open = readPosts('mastodon', folded('status__content__text--visible'))[0];
    expect(open?.text).toBe('Bocoran\nPelakunya tukang kebun');
    expect(open?.isTruncated).toBeUndefined();
  });

  test('another front end’s icons: counts by the order of the buttons', () => {
    const bar = ['4', '5', '6']
      .map((count) => `<button class="icon-button"><span class="icon-button__counter">${count}</span></button>`)
      .join('');
    const [post] = readPosts(
      'mastodon',
      status(`<div class="status__content"><p>Halo</p></div><div class="status__action-bar">${bar}</div>`),
    );
    expect(post?.engagement).toEqual({ replies: 4, reposts: 5, likes: 6 });
  });

  test('a quoted status is inside its post, never beside it', () => {
    const quoted = `<div class="status__quote">${status('<div class="status__content"><p>Asli</p></div>', 'data-id="2"')}</div>`;
    const posts = readPosts(
      'mastodon',
      status(`<div class="status__content"><p>Menurut saya begini</p></div>${quoted}`),
    );
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ text: 'Menurut saya begini', quoted: { text: 'Asli', author: 'W' } });
  });
});
