// Facebook’s traps: translations, spelt-out ad labels, reshares that lost a hook, numbers without a word.
import { describe, expect, test } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { facebook } from '../../utils/platforms/facebook/facebook.ts';
import type { Reading } from '../../utils/platforms/platform.ts';
import { openFragment } from './open-page.ts';

const NAME =
  '<h3><span data-ad-rendering-role="profile_name"><a href="/warga.contoh"><b>Warga Contoh</b></a></span></h3>';
const LIKE = '<div role="button"><span data-ad-rendering-role="like_button">Suka</span></div>';
const message = (inner: string) => `<div data-ad-rendering-role="story_message">${inner}</div>`;
const unit = (inner: string) => `<div role="feed"><div aria-posinset="1">${inner}</div></div>`;

function read(html: string, lang = 'id', url = 'https://www.facebook.com/'): Reading[] {
  const document = openFragment(html, url, lang);
  return [...facebook.findPosts(document)].map((element) => facebook.readPost(element));
}

function readPost(html: string, lang?: string): Post | undefined {
  const [reading] = read(html, lang);
  return reading?.kind === 'post' ? reading.post : undefined;
}

describe('a translation that the site offers is not what the author wrote', () => {
  const original = '<div dir="auto">Bayar sampah mundhak, lur.</div>';
  const translation = '<blockquote><div dir="auto">Bayar sampah naik, saudara.</div></blockquote>';
  const rate = '<div><div role="button">Lihat asli</div> · <div role="button">Beri nilai terjemahan ini</div></div>';

  test('beside the original it is left out', () => {
    const hide = '<div role="button">Sembunyikan terjemahan</div>';
    expect(readPost(unit(`${NAME}${message(`${original}${translation}${hide}`)}${LIKE}`))?.text).toBe(
      'Bayar sampah mundhak, lur.',
    );
    // without the hook of the message too
    expect(readPost(unit(`${NAME}<div>${original}${translation}${hide}</div>${LIKE}`))?.text).toBe(
      'Bayar sampah mundhak, lur.',
    );
  });

  test.each(['Lihat asli', 'Lihat teks aslinya', 'See original', 'Rate this translation'])(
    'in place of the original the post waits until the reader asks for that: %s',
    (words) => {
      const shown = `${NAME}${message('<div dir="auto">Bayar sampah naik, saudara.</div>')}`;
      expect(read(unit(`${shown}<div role="button">${words}</div>${LIKE}`))).toEqual([{ kind: 'placeholder' }]);
      expect(read(unit(`${shown}<div role="button">Lihat terjemahan</div>${LIKE}`))[0]?.kind).toBe('post');
    },
  );

  test('an author’s own quotation is text', () => {
    expect(readPost(unit(`${NAME}${message(`${original}${translation}`)}${LIKE}`))?.text).toContain('saudara');
    expect(readPost(unit(`${NAME}${message(`${original}`)}${rate}${LIKE}`))).toBeUndefined();
  });
});

describe('an ad', () => {
  const letters = (word: string) => [...word].map((letter) => `<span>${letter}</span>`).join('');
  const decoy = (letter: string) => `<span style="position: absolute; top: 3em">${letter}</span>`;
  test.each([
    ['in one piece', '<span>Bersponsor</span>'],
    ['with who paid', '<span>Disponsori<span> · </span>Dibayar oleh <b>Toko Contoh</b></span>'],
    ['in English with who paid', '<span><span>Sponsored</span><span> · </span><span>Paid for by Toko</span></span>'],
    ['letter by letter', `<b>${letters('Bersponsor')}</b>`],
    [
      'letter by letter, among decoys',
      `<b>${letters('Ber')}${decoy('x')}${letters('spon')}${decoy('q')}${letters('sor')}</b>`,
    ],
    ['in two halves', '<b><span>Spon</span><span>sored</span></b>'],
    [
      'in another order than it is drawn in',
      '<b style="display: flex"><span style="order: 3">sor</span><span style="order: 1">Bersp</span><span style="order: 2">on</span></b>',
    ],
  ])('is known by its label: %s', (_, label) => {
    expect(
      read(unit(`${NAME}<div>${label}</div>${message('<div dir="auto">Kasur busa diskon</div>')}${LIKE}`)),
    ).toEqual([{ kind: 'ad' }]);
  });

  test('is not what only looks like one: letters of a time, words of the author', () => {
    const post = unit(
      `${NAME}<b>${letters('2 jam')}${decoy('B')}</b>${message(`<div dir="auto">${letters('Iklan')} ini lucu</div>`)}${LIKE}`,
    );
    expect(read(post)[0]?.kind).toBe('post');
    expect(read(unit(`${NAME}${message(`<b>${letters('Iklan')}</b>`)}${LIKE}`))[0]?.kind).toBe('post');
  });
});

describe('a reshare', () => {
  const avatar = (who: string) => `<a role="link" href="/x"><svg role="img" aria-label="${who}"></svg></a>`;
  const head = (who: string, hook = 'data-ad-rendering-role="profile_name"') =>
    `<div>${avatar(who)}<h4 ${hook}><a href="/${who}">${who}</a></h4></div>`;
  const photo = '<a href="/photo/?fbid=1"><img alt="Papan jalan"></a>';

  test('whose own message lost its hook never gives its words to the quoted author', () => {
    // head apart, and the sharer's words in one box with the shared post
    const own = '<p>Menurut saya berita ini perlu dicek dulu ya.</p>';
    const shared = `<div>${head('Kabar')}${photo}<div data-ad-rendering-role="story_message"><div dir="auto">Jalan desa ditutup.</div></div></div>`;
    const readings = read(unit(`${head('Lurah')}<div>${own}${shared}</div>${LIKE}`));
    expect(readings).toEqual([{ kind: 'unreadable', missing: 'text' }]);
    const blocks = own.replaceAll('<p', '<div dir="auto"').replace('</p>', '</div>');
    const [reading] = read(
      unit(
        `${head('Lurah')}<div>${blocks}${shared.replace(' data-ad-rendering-role="story_message"', '')}</div>${LIKE}`,
      ),
    );
    const post = reading?.kind === 'post' ? reading.post : undefined;
    expect(post).toMatchObject({ author: 'Lurah', text: 'Menurut saya berita ini perlu dicek dulu ya.' });
    expect(post?.quoted).toMatchObject({ author: 'Kabar', text: 'Jalan desa ditutup.' });
  });

  test('without the hooks of names is told by its headings: quoted words are not the sharer’s', () => {
    const shared = `<div>${head('Kabar', '')}${message('<div dir="auto">Jalan desa ditutup.</div>')}</div>`;
    const post = readPost(unit(`${head('Lurah', '')}${shared}${LIKE}`));
    expect(post).toMatchObject({ author: 'Lurah', text: '', quoted: { author: 'Kabar', text: 'Jalan desa ditutup.' } });
  });

  test('a name that stands behind the words is not their author’s', () => {
    expect(
      read(unit(`${message('<div dir="auto">Jalan desa ditutup.</div>')}<div>${head('Kabar')}</div>${LIKE}`)),
    ).toEqual([{ kind: 'unreadable', missing: 'author' }]);
  });
});

describe('numbers without a known word', () => {
  const shown = (reactions: string, numbers: readonly string[], extra = '') =>
    unit(
      `${NAME}${message('<div dir="auto">Jalan desa</div>')}${extra}<span role="toolbar">${reactions}</span>${numbers.map((number) => `<div role="button"><span>${number}</span></div>`).join('')}${LIKE}`,
    );
  const reaction = (label: string) => `<div role="button" aria-label="${label}"></div>`;

  test('are comments and shares where there are two, and nothing where there is one or a video has views', () => {
    const counts = (html: string) => readPost(html, 'tl')?.engagement;
    expect(counts(shown(reaction('Gusto: 9'), ['5 puna', '2 bahagi']))).toEqual({ likes: 9, replies: 5, reposts: 2 });
    expect(counts(shown(reaction('Gusto: 9'), ['5 puna']))).toEqual({ likes: 9 });
    expect(counts(shown(reaction('Gusto: 9'), ['5 puna', '2 bahagi', '90 nood']))).toEqual({ likes: 9 });
    expect(counts(shown(reaction('Gusto: 9'), ['5 puna', '90 nood'], '<video></video>'))).toEqual({ likes: 9 });
  });

  test('are no total of reactions where those alone are more', () => {
    expect(readPost(shown(`${reaction('Suka: 120 orang')}${reaction('Super: 8 orang')}`, ['14']))?.engagement).toEqual({
      likes: 128,
    });
    expect(readPost(shown(reaction('Suka: 1,8 rb orang'), ['2,8 rb', '14']))?.engagement).toEqual({ likes: 2800 });
  });
});

describe('a viewer', () => {
  const heading = '<h2><a href="/warga.contoh">Warga Contoh</a></h2><span dir="auto">Jalan desa sudah diaspal.</span>';
  test('of a reel is found by its video where the buttons have no names', () => {
    const [reading] = read(
      `<div role="main"><div><video></video><div>${heading}</div></div></div>`,
      'id',
      'https://www.facebook.com/reel/77',
    );
    expect(reading).toMatchObject({
      kind: 'post',
      post: { text: 'Jalan desa sudah diaspal.', author: 'Warga Contoh' },
    });
  });

  test('of a photo is found by its reactions where its column has no role', () => {
    const reactions = '<span role="toolbar"><div role="button" aria-label="Suka: 12 orang"></div></span>';
    const [reading] = read(
      `<div role="main"><img alt=""></div><div>${heading}<div>${reactions}</div></div>`,
      'id',
      'https://www.facebook.com/photo/?fbid=5601',
    );
    expect(reading).toMatchObject({ kind: 'post', post: { text: 'Jalan desa sudah diaspal.', id: 'facebook:5601' } });
  });

  test('a bar of tools is no post', () => {
    expect(read('<h2><a href="/x">Buat</a></h2><div role="toolbar"><div aria-label="Foto/video"></div></div>')).toEqual(
      [],
    );
  });
});

test('the page of one post on the mobile site: a translation waits, and the rest is read', () => {
  const area = (text: string) => `<div data-mcomponent="TextArea">${text}</div>`;
  const item = (...texts: string[]) => `<div data-tracking-duration-id="1">${texts.map(area).join('')}</div>`;
  const url = 'https://m.facebook.com/story.php?story_fbid=1&id=2';
  expect(read(item('Warga', 'Jalan desa sudah diaspal.'), 'id', url)).toMatchObject([
    { kind: 'post', post: { author: 'Warga', text: 'Jalan desa sudah diaspal.' } },
  ]);
  expect(read(item('Warga', 'Jalan desa sudah diaspal.', 'Lihat asli'), 'id', url)).toEqual([{ kind: 'placeholder' }]);
});
