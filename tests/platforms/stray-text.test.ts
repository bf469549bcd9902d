// A post whose text lost its hook is not one without words: whatever picture it has, it counts as unreadable.
import { describe, expect, test } from 'vitest';
import { hasStrayText, readsLikeSentence } from '../../utils/platforms/stray-text.ts';
import { openFragment, openPage } from './open-page.ts';
import { platformOf } from './read-all.ts';

const SENTENCE = 'Mulai bulan depan iuran kebersihan di desa kami naik.';

/** A page with a post of which only a picture is left, the post's part that holds it, and what the site says around it. */
const PICTURE_POSTS = [
  ['x-home', '[data-testid="tweetPhoto"]', '<button>Warga Contoh dan dua orang lain menyukai ini</button>'],
  ['facebook-home', 'a[href*="/photo"]', '<div role="button">Lihat siapa saja yang menanggapi kiriman ini</div>'],
  [
    'bluesky-home',
    '[data-testid="embedImages"]',
    '<a href="/profile/warga.example">Diposting ulang oleh Warga Contoh</a>',
  ],
  ['mastodon-home', '.media-gallery', '<button>Klik di sini untuk melihat gambar itu</button>'],
] as const;

describe.each(PICTURE_POSTS)('%s', (page, picture, said) => {
  const read = (inner: string) => {
    const document = openPage(page);
    const platform = platformOf(page);
    for (const post of platform.findPosts(document)) {
      const reading = platform.readPost(post);
      const holder = post.querySelector(picture);
      if (reading.kind !== 'post' || reading.post.text !== '' || reading.post.quoted || holder === null) continue;
      const part = document.createElement('div');
      part.innerHTML = inner;
      (holder.closest('a') ?? holder).before(part);
      return platform.readPost(post);
    }
    return undefined;
  };

  test('a picture alone is a post, with what the site says around it too', () => {
    expect(read('')?.kind).toBe('post');
    expect(read(said)?.kind).toBe('post');
  });

  test('beside a picture a sentence without a hook is a text that was lost', () => {
    expect(read(`<p>${SENTENCE}</p>`)).toEqual({ kind: 'unreadable', missing: 'text' });
    expect(read(`<em><b>${SENTENCE}</b></em>`)).toEqual({ kind: 'unreadable', missing: 'text' });
  });

  test('another extension’s words, hidden ones and those of a script are not', () => {
    for (const inner of [
      `<lain-pengaya><p>${SENTENCE}</p></lain-pengaya>`,
      `<p hidden>${SENTENCE}</p>`,
      `<p aria-hidden="true">${SENTENCE}</p>`,
      `<script>// ${SENTENCE}</script>`,
    ])
      expect(read(inner)?.kind).toBe('post');
  });
});

test.each([
  ['Disarankan untuk Anda', false],
  ['Suara asli', false],
  ['1.204 suka', false],
  ['Mengapa saya melihat ini?', true],
  [SENTENCE, true],
])('%s reads like a sentence: %s', (words, isOne) => {
  expect(readsLikeSentence(words)).toBe(isOne);
});

test('what a site names as another part, and parts of other posts, are no lost text', () => {
  const page = openFragment(
    `<article><div class="lain">${SENTENCE}</div><blockquote>${SENTENCE}</blockquote></article>`,
    'https://contoh.example/',
  );
  const post = page.querySelector('article')!;
  expect(hasStrayText(post)).toBe(true);
  expect(hasStrayText(post, { skip: '.lain' })).toBe(true);
  expect(hasStrayText(post, { skip: '.lain', isForeign: (part) => part.closest('blockquote') !== null })).toBe(false);
});

test('what readers of X note below a picture is not a text that lost its hook', () => {
  const document = openPage('x-home');
  const picture = document.querySelector('[data-testid="tweetPhoto"]')!;
  const post = picture.closest('article')!;
  post.querySelector('[data-testid="tweetText"]')?.remove();
  const note = document.createElement('div');
  note.innerHTML = `<div data-testid="birdwatch-pivot" role="link"><span>${SENTENCE}</span></div>`;
  picture.after(note);
  const reading = platformOf('x-home').readPost(post);
  expect(reading.kind === 'post' && reading.post.text).toBe('');
});
