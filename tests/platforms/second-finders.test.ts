// Each post has a second finder for the day a site renames what the first one knows: the same posts, word for word.
import { expect, test } from 'vitest';
import { openFragment, openPage } from './open-page.ts';
import { readAll, removeHook } from './read-all.ts';

test.each([
  ['x-home', 'data-testid'],
  ['x-home', '<article>'],
  ['x-post', 'data-testid'],
  ['x-post', '<article>'],
  ['x-profile', 'data-testid'],
  ['x-search', 'data-testid'],
  ['x-post-quote', '<article>'],
  ['x-post-quote', 'data-testid=simpleTweet'],
  ['youtube-home', '<yt-lockup-view-model>'],
  ['youtube-home', '<ytm-shorts-lockup-view-model>'],
  ['youtube-search', '<ytd-video-renderer>'],
  ['youtube-search', '<ytm-shorts-lockup-view-model>'],
  ['youtube-search-2022', '<ytd-video-renderer>'],
  ['youtube-channel', '<ytd-rich-grid-media>'],
  ['youtube-channel', '<ytd-backstage-post-renderer>'],
  ['youtube-community', '<ytd-post-renderer>'],
  ['youtube-community', '<ytd-backstage-post-renderer>'],
  ['youtube-watch', '<ytd-watch-metadata>'],
  ['youtube-watch', '<ytd-comment-view-model>'],
  ['youtube-watch', '<ytd-comment-thread-renderer>'],
  ['youtube-watch', '<yt-attributed-string>'],
  ['youtube-watch', 'id=description-inline-expander'],
  ['youtube-watch', '<yt-lockup-view-model>'],
  ['youtube-shorts', '<ytd-reel-video-renderer>'],
  ['youtube-shorts', 'is-active'],
  ['youtube-shorts', '<yt-shorts-video-title-view-model>'],
  ['reddit-home', '<shreddit-post>'],
  ['reddit-post', '<shreddit-post>'],
  ['reddit-post', '<shreddit-comment>'],
  ['reddit-post', 'slot'],
  ['reddit-profile', '<shreddit-profile-comment>'],
  ['reddit-search', 'data-thingid'],
  ['reddit-old', 'data-fullname'],
  ['reddit-react', 'data-testid=post-container'],
  ['reddit-react', 'data-click-id'],
  ['reddit-react', '<h3>'],
  ['instagram-home', 'role'],
  ['instagram-home', '<section>'],
  ['instagram-reels', 'aria-hidden'],
  ['instagram-reels', '<main>'],
  ['tiktok-foryou', 'data-e2e'],
  ['tiktok-foryou-2022', 'data-e2e'],
  ['tiktok-video', 'data-e2e=recommend-list-item-container'],
  ['tiktok-search', 'data-e2e'],
  ['tiktok-overlay', 'data-e2e=browse-video-desc'],
  ['tiktok-overlay', 'data-e2e=browse-close'],
  ['threads-home', 'dir'],
  ['threads-home', 'data-pressable-container'],
  ['threads-post', '<time>'],
  ['threads-search', 'dir'],
])('%s is read as before without %s', (page, hook) => {
  const texts = (document: Document) =>
    readAll(page, document)
      .posts.filter(({ text }) => text !== '')
      .map(({ text, quoted }) => [text, quoted?.text ?? '']);
  const changed = openPage(page);
  removeHook(changed, hook);
  expect(texts(changed)).toEqual(texts(openPage(page)));
});

test('X without a single test id: a quoted post’s words stay the quoted post’s', () => {
  const document = openPage('x-post-quote');
  const before = readAll('x-post-quote', openPage('x-post-quote')).posts.filter(({ quoted }) => quoted !== undefined);
  removeHook(document, 'data-testid');
  const after = readAll('x-post-quote', document).posts.filter(({ quoted }) => quoted !== undefined);
  expect(before.length).toBeGreaterThan(0);
  expect(after.map(({ text, quoted }) => [text, quoted?.text])).toEqual(
    before.map(({ text, quoted }) => [text, quoted?.text]),
  );
});

test('YouTube: a video whose title lost its place is counted, not taken for a view that is not filled yet', () => {
  const document = openPage('youtube-watch');
  const before = readAll('youtube-watch', openPage('youtube-watch'));
  removeHook(document, '<h1>');
  const after = readAll('youtube-watch', document);
  expect(after.posts).toHaveLength(before.posts.length - 1);
  expect(after.unreadable).toBe(before.unreadable + 1);
});

test.each(['known', 'unknown'])('YouTube: a mix or playlist in a card of a name that is %s is no post', (name) => {
  const document = openPage('youtube-home');
  const before = readAll('youtube-home', openPage('youtube-home'));
  const [mix, playlist] = document.querySelectorAll('yt-lockup-view-model:has(a[href^="/watch"])');
  for (const link of mix!.querySelectorAll('a[href^="/watch"]'))
    link.setAttribute('href', '/watch?v=contohvid01&list=RDcontohvid01&start_radio=1');
  for (const link of playlist!.querySelectorAll('a[href^="/watch"]'))
    link.setAttribute('href', '/watch?v=contohvid02&list=PLcontoh01');
  const source = document.documentElement.outerHTML.replaceAll(
    /(<\/?)yt-lockup-view-model/g,
    name === 'known' ? '$1yt-lockup-view-model' : '$1yt-next-view-model',
  );
  const after = readAll('youtube-home', openPage('youtube-home', source));
  expect(after).toEqual({ ...before, posts: before.posts.slice(2) });
});

test('YouTube: a video that stands in a playlist is a post', () => {
  const document = openPage('youtube-home');
  const before = readAll('youtube-home', openPage('youtube-home')).posts.length;
  for (const link of document.querySelectorAll('a[href^="/watch?v=contohvid01"]'))
    link.setAttribute('href', '/watch?v=contohvid01&list=PLcontoh01&index=3');
  expect(readAll('youtube-home', document).posts).toHaveLength(before);
});

test('YouTube: a card that says it is sponsored is an ad, wherever it lies', () => {
  const document = openPage('youtube-home');
  const before = readAll('youtube-home', openPage('youtube-home'));
  const card = document.querySelector('yt-lockup-view-model')!;
  const label = document.createElement('span');
  label.textContent = 'Bersponsor';
  card.append(label);
  const after = readAll('youtube-home', document);
  expect(after.ads).toBe(before.ads + 1);
  expect(after.posts).toHaveLength(before.posts.length - 1);
});

test.each([['data-testid'], ['data-testid', 'data-thingid']])(
  'Reddit’s search without %s: a title beside a time and a count is a result',
  (...hooks) => {
    const document = openPage('reddit-search');
    const before = readAll('reddit-search', openPage('reddit-search')).posts.filter(
      ({ quoted }) => quoted === undefined,
    );
    for (const hook of hooks) removeHook(document, hook);
    const after = readAll('reddit-search', document).posts;
    expect(before).toHaveLength(3);
    expect(after.slice(0, 3)).toEqual(before);
  },
);

test('Instagram: reels whose author’s link is of another form are read by the address of the page', () => {
  const document = openPage('instagram-reels');
  const before = readAll('instagram-reels', openPage('instagram-reels')).posts;
  for (const link of document.querySelectorAll('a[href$="/reels/"]'))
    link.setAttribute('href', link.getAttribute('href')!.replace('/reels/', '/'));
  expect(readAll('instagram-reels', document).posts).toEqual(before);
});

test('Instagram: a caption of nothing but hashtags is a caption, with and without its heading', () => {
  const tags = '<a href="/explore/tags/sampah/">#sampah</a> <a href="/explore/tags/kabcontoh/">#kabcontoh</a>';
  const page = (caption: string) =>
    openFragment(
      `<article><header><a href="/warga/">warga</a></header><img alt="" src="data:,"><section></section>
       <div>${caption}</div><a href="/p/DZ1/"><time datetime="2026-11-20T01:12:00.000Z">2 jam</time></a></article>`,
      'https://www.instagram.com/',
    );
  for (const name of ['h1', 'span', 'div']) {
    const [post] = readAll('instagram-home', page(`<${name} dir="auto">${tags}</${name}>`)).posts;
    expect(post?.text).toBe('#sampah #kabcontoh');
  }
});

test('TikTok: a thumbnail’s description beside a result is its media’s, never its author’s words', () => {
  const document = openFragment(
    `<div id="app"><div><a href="https://www.tiktok.com/@warga/video/7710000000000000071"><canvas></canvas>
     <img alt="Truk sampah di depan pasar desa pagi ini" src="data:,"></a><p>12</p></div></div>`,
    'https://www.tiktok.com/search?q=sampah',
  );
  const [post] = readAll('tiktok-search', document).posts;
  expect(post).toMatchObject({ text: '', mediaText: 'Truk sampah di depan pasar desa pagi ini' });
});

test('TikTok: a video without hooks and without hashtags is counted, not read without its words', () => {
  const document = openPage('tiktok-foryou-2022');
  const before = readAll('tiktok-foryou-2022', openPage('tiktok-foryou-2022'));
  removeHook(document, 'data-e2e');
  for (const tag of document.querySelectorAll('a[href*="/tag/"]')) tag.remove();
  const after = readAll('tiktok-foryou-2022', document);
  expect(after.unreadable).toBe(before.posts.length);
});
