// A value that a page does not show is absent: neighbours, names and quoted posts never stand in for it.
import { expect, test } from 'vitest';
import { isAdWord } from '../../utils/platforms/ad-words.ts';
import { parseCount } from '../../utils/platforms/counts.ts';
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

test.each([
  ['48 rb x ditonton', 48_000],
  ['1,2 jt x ditonton', 1_200_000],
  ['Belum ditonton', undefined],
])('“%s” on the page of a video is not confused with its age', (views, expected) => {
  const document = openPage('youtube-watch');
  document.querySelector('#info > span')!.textContent = views;
  expect(readAll('youtube-watch', document).posts[0]?.engagement?.views).toBe(expected);
});

test('an age alone on the page of a video is no count of views', () => {
  const document = openPage('youtube-watch');
  document.querySelector('#info > span')!.remove();
  expect(readAll('youtube-watch', document).posts[0]?.engagement?.views).toBeUndefined();
});

test('the date of a comment is not that of its video', () => {
  const document = openPage('tiktok-overlay');
  const age = document.querySelector('[data-e2e="browser-nickname"] span:last-child')!;
  age.textContent = '3 h yang lalu';
  const comment = document.createElement('div');
  comment.innerHTML =
    '<a href="/@lain" data-e2e="comment-username-1">Lain</a><p data-e2e="comment-level-1">Benar, pak</p><span>2021-3-4</span>';
  document.querySelector('[data-e2e="browse-video-desc"]')!.parentElement!.append(comment);
  const [post] = readAll('tiktok-overlay', document).posts;
  expect(post?.date?.slice(0, 4)).not.toBe('2021');
});

test('who reposted is not the author, whatever becomes of the name', () => {
  const document = openFragment(
    `<article data-testid="tweet"><a href="/ana" role="link"><span>Ana memposting ulang</span></a>
     <a href="/budi" role="link"><span>Budi</span></a><a href="/budi/status/1990000000000000001"><time datetime="2026-11-20T01:12:00.000Z">20 Nov</time></a>
     <div data-testid="tweetText">Jalan desa sudah diaspal.</div></article>`,
    'https://x.com/home',
  );
  expect(readAll('x-home', document).posts[0]?.author).toBe('Budi');
});

test.each([
  ['a button that is marked as text', '<div role="button"><span dir="auto">Ikuti</span></div>'],
  ['a dot before the button', '<span dir="auto">·</span><div role="button">Ikuti</div>'],
])('%s beside the name of a reel is not its caption', (_, beside) => {
  const document = openPage('instagram-reels');
  const before = readAll('instagram-reels', document).posts.map(({ text }) => text);
  for (const button of document.querySelectorAll('a[href$="/reels/"] + [role="button"]')) button.outerHTML = beside;
  expect(readAll('instagram-reels', document).posts.map(({ text }) => text)).toEqual(before);
});

test('the numbers beside a reel without a caption are not its text', () => {
  const document = openPage('instagram-reels');
  for (const caption of document.querySelectorAll('[role="presentation"]')) caption.remove();
  expect(readAll('instagram-reels', document).posts.map(({ text }) => text)).toEqual(['', '', '']);
});

test('an ad among reels is an ad, and its label is no caption', () => {
  const document = openPage('instagram-reels');
  const label = document.createElement('span');
  label.setAttribute('dir', 'auto');
  label.textContent = 'Bersponsor';
  document.querySelector('[role="presentation"]')!.before(label);
  const { posts, ads } = readAll('instagram-reels', document);
  expect([posts.length, ads]).toEqual([2, 1]);
});

test('the author of a post on Threads is not who reposted it', () => {
  const document = openPage('threads-home');
  const before = readAll('threads-home', document).posts.map(({ author }) => author);
  for (const post of document.querySelectorAll('[data-pressable-container]')) {
    post.insertAdjacentHTML(
      'afterbegin',
      '<div><a href="/@ana"><span dir="auto">Ana memposting ulang</span></a></div>',
    );
  }
  expect(readAll('threads-home', document).posts.map(({ author }) => author)).toEqual(before);
});

test.each(['https://www.facebook.com/lain/posts/777', 'https://www.facebook.com/permalink.php?story_fbid=777&id=1'])(
  'the Facebook post that a message links to is not the post itself: %s',
  (href) => {
    const document = openFragment(
      `<div role="feed"><div aria-posinset="1"><span data-ad-rendering-role="profile_name"><a href="/budi">Budi</a></span><a href="#">2 jam</a>
       <div data-ad-rendering-role="story_message"><div dir="auto">Ini tidak benar: <a href="${href}">${href}</a></div></div>
       <div data-ad-rendering-role="like_button">Suka</div></div></div>`,
      'https://www.facebook.com/',
    );
    const [post] = readAll('facebook-home', document).posts;
    expect(post?.text).toContain('Ini tidak benar');
    expect(post?.url).toBeUndefined();
    expect(post?.id).not.toContain('777');
    // it is the one that this post shares
    expect(post?.quoted).toEqual({ text: '', url: href });
  },
);

test('a row of reels by many people is no post of one of them', () => {
  const document = openFragment(
    `<div role="feed"><div aria-posinset="1"><h3>Reel dan video pendek</h3>
     <a href="/reel/11"><img alt="" src="data:,"></a><a href="/reel/12"><img alt="" src="data:,"></a></div></div>`,
    'https://www.facebook.com/',
  );
  expect(readAll('facebook-home', document)).toEqual({ posts: [], unreadable: 0, ads: 0 });
});

test('the Bluesky post that the main post of a thread links to is not the post itself', () => {
  const document = openPage('bluesky-post');
  const text = document.querySelector('[data-word-wrap="1"]')!;
  const before = readAll('bluesky-post', document).posts[0]?.url;
  const link = document.createElement('a');
  link.href = '/profile/warungbutini.contoh.example/post/3aaaaaaaaaaaa';
  link.textContent = 'kiriman lama saya';
  text.append(link);
  expect(readAll('bluesky-post', document).posts[0]?.url).toBe(before);
});

test('a number of a thousand digits is no count', () => {
  expect(parseCount('9'.repeat(1000), 'id', 'mastodon')).toBeUndefined();
  expect(parseCount(`${'9'.repeat(1000)} rb`, 'id', 'mastodon')).toBeUndefined();
});

test('a member of a Facebook group whom an anonymous post mentions is not its author', () => {
  const document = openFragment(
    `<div role="feed"><div aria-posinset="1"><span data-ad-rendering-role="profile_name">Peserta anonim</span>
     <div data-ad-rendering-role="story_message"><div dir="auto">Halo <a href="/groups/77001/user/55/">Budi</a>, jalan desa sudah diaspal.</div></div>
     <div data-ad-rendering-role="like_button">Suka</div></div></div>`,
    'https://www.facebook.com/groups/77001/',
  );
  expect(readAll('facebook-group', document).posts[0]?.author).toBe('Peserta anonim');
});

test.each([
  ['facebook-home', '[data-ad-rendering-role="profile_name"] a'],
  ['tiktok-foryou', '[data-e2e="video-author-uniqueid"] h3'],
  ['threads-home', 'a[href*="/@"]:not([href*="/post/"]) span'],
  ['youtube-home', 'yt-content-metadata-view-model a'],
  ['youtube-search-2022', 'ytd-channel-name #text'],
])('on %s an account whose name is an ad word has posts like any other', (page, name) => {
  const document = openPage(page);
  if (page === 'threads-home') for (const link of document.querySelectorAll('a[href*="/post/"]')) link.remove();
  const before = readAll(page, document);
  for (const shown of document.querySelectorAll(name)) shown.textContent = 'Iklan';
  const { posts, ads } = readAll(page, document);
  expect(posts.some(({ author }) => author === 'Iklan')).toBe(true);
  expect([posts.length, ads]).toEqual([before.posts.length, before.ads]);
});

test('a broadcast in For You is neither a post nor one that could not be read', () => {
  const document = openPage('tiktok-foryou');
  const before = readAll('tiktok-foryou', openPage('tiktok-foryou'));
  document.querySelector('article[data-scroll-index="2"]')!.innerHTML =
    '<section><a href="/@pasarcontoh/live"><img alt="" src="data:,"><span>LIVE</span></a><a href="/@pasarcontoh/live"><h3>pasarcontoh</h3></a><p>Pasar malam mulai jam tujuh, ayo datang ke lapangan timur</p></section>';
  expect(readAll('tiktok-foryou', document)).toEqual(before);
});

test('a video whose author is live now is a post', () => {
  const document = openPage('tiktok-foryou');
  const before = readAll('tiktok-foryou', openPage('tiktok-foryou')).posts.length;
  for (const section of document.querySelectorAll('article section:first-child'))
    section.insertAdjacentHTML('beforeend', '<a href="/@warungbutini/live"><img alt="" src="data:,"></a>');
  for (const caption of document.querySelectorAll('[data-e2e="video-desc"]')) caption.remove();
  expect(readAll('tiktok-foryou', document).posts).toHaveLength(before);
});

test('on an older Facebook page who commented on a post is not its author', () => {
  const document = openPage('facebook-home-2023');
  const before = readAll('facebook-home-2023', openPage('facebook-home-2023'));
  for (const unit of document.querySelectorAll('[aria-posinset]'))
    unit.insertAdjacentHTML('afterbegin', '<h3><a href="/ana" role="link">Ana</a> mengomentari ini</h3>');
  expect(readAll('facebook-home-2023', document)).toEqual(before);
});

test('on the mobile site of Facebook why a post is shown is not its author', () => {
  const document = openPage('facebook-mobile');
  const before = readAll('facebook-mobile', openPage('facebook-mobile'));
  for (const item of document.querySelectorAll('[data-tracking-duration-id]:has(*)'))
    item.insertAdjacentHTML(
      'afterbegin',
      '<div data-mcomponent="ServerTextArea"><div dir="auto">Disarankan untuk Anda</div></div>',
    );
  expect(readAll('facebook-mobile', document)).toEqual(before);
});

test('who boosted a post on Mastodon is not its author, wherever that line stands', () => {
  const document = openPage('mastodon-home');
  const before = readAll('mastodon-home', document).posts.map(({ author }) => author);
  const line =
    '<div class="status__prepend"><a href="/@ana"><strong class="display-name__html">Ana</strong></a> mendorong</div>';
  for (const post of document.querySelectorAll('.status[data-id]')) post.insertAdjacentHTML('afterbegin', line);
  expect(readAll('mastodon-home', document).posts.map(({ author }) => author)).toEqual(before);
});
