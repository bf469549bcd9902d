// Forms of markup met on pages that the readers were not written from, in the project's own words.
import { expect, test } from 'vitest';
import { openFragment } from './open-page.ts';
import { readAll } from './read-all.ts';

const TWEET = (parts: string) =>
  openFragment(
    `<article data-testid="tweet"><div data-testid="User-Name"><a href="/warga">Warga</a><a href="/warga">@warga</a>
     <a href="/warga/status/199"><time datetime="2026-11-20T01:12:00.000Z">2j</time></a></div>${parts}</article>`,
    'https://x.com/home',
  );

test('a video of X that waits for a click is a video, and its cover says nothing of its own', () => {
  const document = TWEET(
    `<div data-testid="tweetText" lang="in">Jembatan desa, pagi ini.</div>
     <div data-testid="tweetPhoto"><div data-testid="previewInterstitial" aria-label="Video tersemat">
     <img alt="Video tersemat"><button data-testid="playButton"></button></div></div>`,
  );
  const [post] = readAll('x-home', document).posts;
  expect(post?.media).toEqual(['video']);
  expect(post?.mediaText).toBeUndefined();
});

test.each(['art', 'und', 'qme', 'zxx'])('X’s “%s” is no language', (code) => {
  const document = TWEET(`<div data-testid="tweetText" lang="${code}"><img alt="🔥"></div>`);
  expect(readAll('x-home', document).posts[0]?.language).toBeUndefined();
});

test('a quoted post of Threads whose text leads to it is read, with its line breaks', () => {
  const head = (who: string, code: string) =>
    `<div><a href="/@${who}"><span dir="auto">${who}</span></a><span dir="auto"><a href="/@${who}/post/${code}">
     <time datetime="2026-11-20T01:12:00.000Z"><span aria-hidden="true">2j</span><div>2 jam lalu</div></time></a></span></div>`;
  const document = openFragment(
    `<div data-pressable-container="true">${head('warga', 'Da1')}<span dir="auto">Masih begini:\nlampu mati, sampah menumpuk.</span>
     <div data-pressable-container="true">${head('tetangga', 'Da2')}
     <a href="/@tetangga/post/Da2"><span><div><span dir="auto">Pasar Contoh buka\nsampai pukul sembilan.</span></div></span></a></div>
     <div>${['Suka', 'Balas', 'Posting ulang', 'Bagikan'].map((name) => `<div role="button"><svg aria-label="${name}"></svg></div>`).join('')}</div></div>`,
    'https://www.threads.com/',
  );
  const [post] = readAll('threads-home', document).posts;
  expect(post?.text).toBe('Masih begini:\nlampu mati, sampah menumpuk.');
  expect(post?.quoted?.text).toBe('Pasar Contoh buka\nsampai pukul sembilan.');
  expect(post?.quoted?.author).toBe('tetangga');
});

/** A post on its page as in 2025-11: neither article nor header nor heading; the caption stands as a first comment. */
function postWithoutArticle({ caption = '', drawings = ['Suka', 'Komentari', 'Bagikan', 'Simpan'] } = {}): Document {
  const name = (who: string) => `<span><a role="link" href="/${who}/"><span dir="auto">${who}</span></a></span>`;
  const row = (who: string, age: string, text: string) =>
    `<div><a role="link" href="/${who}/"><img alt="Foto profil ${who}"></a><div><span dir="auto"><div>${name(who)}<span>${age}</span></div>${text}</span></div></div>`;
  const time = (hours: string) => `<time datetime="2026-11-20T01:12:00.000Z">${hours}</time>`;
  const comment = `<div><div><span dir="auto">${name('tetangga')}</span><span dir="auto"><a href="/p/DZ1/c/179/">${time('1 j')}</a></span></div>
    <div><span dir="auto">Di tempat kami malah tidak pernah diangkut sama sekali.</span></div>
    <div role="button"><span dir="auto"><span>168 suka</span></span></div><div role="button"><svg aria-label="Suka"></svg></div></div>`;
  const button = (label: string, count: string) =>
    `<span><div role="button"><svg aria-label="${label}"></svg></div></span><span role="button">${count}</span>`;
  return openFragment(
    `<main role="main"><div><div><img alt="Foto oleh Warga Contoh pada 20 November 2026 menandai @rt.04, dan @rt05. Mungkin gambar teks."></div>
     <div><span dir="auto">${name('warga')}</span><span><span dir="auto">•</span></span><div role="button">Ikuti</div></div>
     <div>${caption && row('warga', time('2 j'), `<span>${caption}</span>`)}${comment}</div>
     <section>${button(drawings[0]!, '11,7 rb')}${button(drawings[1]!, '1,1 rb')}
     <div role="button"><svg aria-label="${drawings[2]}"></svg></div><div role="button"><svg aria-label="${drawings[3]}"></svg></div></section>
     <div dir="auto"><a href="/warga/p/DZ1/"><span dir="auto">${time('20 November')}</span></a></div></div></main>`,
    'https://www.instagram.com/p/DZ1/',
  );
}

test('a post of Instagram without an article is its caption, never a comment or a dot', () => {
  const caption = 'Truk sampah lewat pukul enam.<br><br>Lihat jadwal di <a href="/rt04contoh/">@rt04contoh</a>';
  const { posts, unreadable } = readAll('instagram-home', postWithoutArticle({ caption }));
  expect(unreadable).toBe(0);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({
    id: 'instagram:DZ1',
    text: 'Truk sampah lewat pukul enam.\n\nLihat jadwal di @rt04contoh',
    author: 'warga',
    engagement: { likes: 11_700, replies: 1100 },
    mediaText: 'Mungkin gambar teks.',
  });
  const [bare] = readAll('instagram-home', postWithoutArticle()).posts;
  expect(bare?.text).toBe('');
});

test('Instagram’s row is read by its order only where every place of it is taken', () => {
  const caption = 'Truk sampah lewat pukul enam.';
  const counts = (drawings: string[]) =>
    readAll('instagram-home', postWithoutArticle({ caption, drawings })).posts[0]?.engagement;
  expect(counts(['Gilla', 'Kommentera', 'Dela', 'Spara'])).toEqual({ likes: 11_700, replies: 1100 });
  expect(counts(['Komentari', 'Ulas', 'Bagikan', 'Simpan'])).toEqual({ replies: 11_700 });
});

test('a caption of Instagram that goes on behind it is cut off', () => {
  const document = openFragment(
    `<article><header><a href="/warga/">warga</a></header><span dir="auto"><div><h1 dir="auto">Truk sampah lewat pukul</h1></div>
     <span>...<div role="button"><span dir="auto">selengkapnya</span></div></span></span>
     <a href="/p/DZ1/"><time datetime="2026-11-20T01:12:00.000Z">2 jam</time></a></article>`,
    'https://www.instagram.com/',
  );
  expect(readAll('instagram-home', document).posts[0]).toMatchObject({
    text: 'Truk sampah lewat pukul',
    isTruncated: true,
  });
});

test('the account of a TikTok video is the one beside its caption, not one that the page suggests', () => {
  const document = openFragment(
    `<div><div><a href="/@disarankan"><h4>disarankan</h4></a></div><div><div id="xgwrapper-4-7710000000000000051"><video></video></div>
     <div data-e2e="browse-video-desc">Jembatan desa pagi ini <a href="/@tetangga">@tetangga</a></div>
     <div><a data-e2e="browse-user-avatar" href="/@warga"></a><a href="/@warga"><h3 data-e2e="browse-username">warga</h3></a></div></div>
     <div><a href="/@komentator">komentator</a><p data-e2e="comment-level-1">mantap</p></div></div>`,
    'https://www.tiktok.com/foryou',
  );
  const [post] = readAll('tiktok-video', document).posts;
  expect(post?.url).toBe('https://www.tiktok.com/@warga/video/7710000000000000051');
  expect(post?.author).toBe('warga');
});

test('a YouTube card beside a video: views above a badge, a channel with digits in its name', () => {
  const document = openFragment(
    `<ytd-watch-flexy><ytd-watch-next-secondary-results-renderer><yt-lockup-view-model><h3 title="Jembatan desa"><a href="/watch?v=contohvid77"><span>Jembatan desa</span></a></h3>
     <yt-content-metadata-view-model><div><span>RT04</span></div><div><span>8,9 rb x ditonton</span><span aria-hidden="true">•</span><span>2 hari yang lalu</span></div>
     <div><yt-badge-view-model><div>Baru 2026</div></yt-badge-view-model></div></yt-content-metadata-view-model></yt-lockup-view-model>
     </ytd-watch-next-secondary-results-renderer></ytd-watch-flexy>`,
    'https://www.youtube.com/watch?v=contohvid01',
  );
  expect(readAll('youtube-watch', document).posts[0]).toMatchObject({ author: 'RT04', engagement: { views: 8900 } });
});

test('a comment of YouTube keeps its line breaks, and its author’s name in a badge', () => {
  const document = openFragment(
    `<ytd-comment-thread-renderer><ytd-comment-renderer><div id="header-author"><h3><a id="author-text" href="/@warga" hidden><span></span></a></h3>
     <span id="author-comment-badge"><ytd-author-comment-badge-renderer><a href="/@warga"><ytd-channel-name><yt-formatted-string id="text">Warga Contoh</yt-formatted-string></ytd-channel-name></a></ytd-author-comment-badge-renderer></span>
     <a href="/watch?v=contohvid01&lc=Ugx1">1 hari yang lalu</a></div>
     <yt-formatted-string id="content-text"><span>Jadwal truk:\n- Senin\n- Kamis</span></yt-formatted-string></ytd-comment-renderer></ytd-comment-thread-renderer>`,
    'https://www.youtube.com/watch?v=contohvid01',
  );
  const [post] = readAll('youtube-watch', document).posts;
  expect(post).toMatchObject({ author: 'Warga Contoh', text: 'Jadwal truk:\n- Senin\n- Kamis' });
});

test.each([
  '<font class="notranslate immersive-translate-target-wrapper" lang="en"><br><font class="notranslate">The bridge this morning.</font></font>',
  '<span class="notranslate read-frog-translated-content-wrapper"><span>The bridge this morning.</span></span>',
  '<span class="fluent-read-bilingual-content" translate="no">The bridge this morning.</span>',
])('a translation that another extension sets beside the words is not the author’s: %s', (translation) => {
  const document = TWEET(`<div data-testid="tweetText" lang="in"><span>Jembatan pagi ini.</span>${translation}</div>`);
  expect(readAll('x-home', document).posts[0]?.text).toBe('Jembatan pagi ini.');
});

test('pieces of text in Google Translate’s own elements are read as before', () => {
  const caption = 'Truk sampah lewat pukul enam.';
  const document = postWithoutArticle({ caption });
  const before = readAll('instagram-home', document);
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Node[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) texts.push(text);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    (text as Text).replaceWith(outer);
    outer.append(inner);
    inner.append(text);
  }
  expect(readAll('instagram-home', document)).toEqual(before);
});

test('those who wait for a premiere of YouTube are no views', () => {
  const document = openFragment(
    `<ytd-rich-grid-media><h3><a id="video-title-link" href="/watch?v=contohvid78"><yt-formatted-string id="video-title">Jembatan desa</yt-formatted-string></a></h3>
     <div id="metadata-line"><span>25 menunggu</span><span>Tayang perdana 24/11/26 20.00</span></div></ytd-rich-grid-media>`,
    'https://www.youtube.com/',
  );
  expect(readAll('youtube-home', document).posts[0]?.engagement).toBeUndefined();
});

test('a count of YouTube is in the language of its own word, while the page is being translated', () => {
  const page = (lang: string) =>
    openFragment(
      `<ytd-video-renderer><h3><a id="video-title" href="/watch?v=contohvid79"><yt-formatted-string>Jembatan desa</yt-formatted-string></a></h3>
       <div id="metadata-line"><span>487 B görüntüleme</span><span>2 gün önce</span></div></ytd-video-renderer>`,
      'https://www.youtube.com/results?search_query=jembatan',
      lang,
    );
  for (const lang of ['tr', 'id', 'en', ''])
    expect(readAll('youtube-search', page(lang)).posts[0]?.engagement).toEqual({ views: 487_000 });
});
