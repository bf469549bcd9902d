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
