// Text, links and ids as read from an element.
import { describe, expect, test } from 'vitest';
import { contentId } from '../../utils/platforms/content-id.ts';
import { climbAlone, holds, isInHiddenView, outermost, visibleText } from '../../utils/platforms/dom.ts';
import { cleanUrl, isHostOf, outwardLinks } from '../../utils/platforms/links.ts';
import { openFragment } from './open-page.ts';

function textOf(html: string, options?: Parameters<typeof visibleText>[1]): string {
  return visibleText(openFragment(`<main>${html}</main>`, 'https://contoh.example/').querySelector('main')!, options);
}

describe('visible text', () => {
  test.each([
    ['satu<br>dua', 'satu\ndua'],
    ['<div>satu</div><div>dua</div>', 'satu\ndua'],
    ['<p>satu</p><p>dua</p>', 'satu\n\ndua'],
    ['<div><div>satu</div></div>\n   <div>dua</div>', 'satu\ndua'],
    ['satu\n        dua', 'satu dua'],
    ['naik&nbsp;300%', 'naik 300%'],
    ['hebat <img alt="🔥"><img alt="🙇‍♂️"><img alt="1️⃣"><img alt="🇮🇩">', 'hebat 🔥🙇‍♂️1️⃣🇮🇩'],
    ['sore <img alt="Mungkin gambar 2 orang"><img alt=":persicontoh:">', 'sore'],
    [
      'tampak<span aria-hidden="true">umpan</span><span hidden>umpan</span><span style="display: none">umpan</span>',
      'tampak',
    ],
    ['teks… <div role="button">Lihat selengkapnya</div><button>Balas</button>', 'teks…'],
    ['teks<pembanding-tanda>Ada jawaban resmi</pembanding-tanda>', 'teks'],
    ['<script>1</script><style>a{}</style><svg><title>ikon</title></svg>isi', 'isi'],
  ])('of %s is %j', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('keeps the line breaks of pre-wrapped text, but not a saved page\u2019s indentation', () => {
    expect(textOf('satu\n\ndua <div>@akun</div> tiga', { lines: 'characters' })).toBe('satu\n\ndua @akun tiga');
    expect(textOf('satu\n            dua', { lines: 'characters' })).toBe('satu dua');
  });

  test('reads the site’s own elements where a platform names them, and inline blocks in their line', () => {
    const html =
      'satu <yt-formatted-string>dua</yt-formatted-string><lain-pengaya>tiga</lain-pengaya> <a><p>#empat</p></a>';
    expect(textOf(html, { siteTags: /^yt-/, inline: 'a p' })).toBe('satu dua #empat');
    expect(textOf(html)).toBe('satu\n#empat');
  });

  test('leaves out what a platform names', () => {
    expect(textOf('isi<i class="x">lain</i>', { skip: '.x' })).toBe('isi');
  });
});

test('a view is hidden by the attribute or by its own style, not by a dialog over it', () => {
  const page = openFragment(
    '<div hidden><i id="a"></i></div><div style="display: none"><i id="b"></i></div><div aria-hidden="true"><i id="c"></i></div>',
    'https://contoh.example/',
  );
  expect(['a', 'b', 'c'].map((id) => isInHiddenView(page.getElementById(id)!))).toEqual([true, true, false]);
});

test('outermost keeps document order and drops what lies within', () => {
  const page = openFragment('<a id="1"><b id="2"></b></a><a id="3"></a>', 'https://contoh.example/');
  const [one, two, three] = ['1', '2', '3'].map((id) => page.getElementById(id)!);
  expect(outermost([three!, two!, one!, one!])).toEqual([one, three]);
});

test('a part climbs to its post alone, however long the list', () => {
  const row = (id: string) => `<div id="${id}"><p><b></b></p><i></i></div>`;
  const page = openFragment(`<main>${row('a')}${row('b')}${row('c')}</main>`, 'https://contoh.example/');
  const start = page.querySelector('#b b')!;
  const isEdge = (parent: Element) => parent.localName === 'main';
  expect(
    climbAlone(
      start,
      () => false,
      (sibling) => holds(sibling, 'b'),
    ).id,
  ).toBe('b');
  expect(climbAlone(start, isEdge, () => false).id).toBe('b');
  expect(climbAlone(start, isEdge, (sibling) => holds(sibling, 'i')).localName).toBe('p');
});

describe('addresses', () => {
  test.each([
    ['/a?utm_source=x&id=3&fbclid=1', 'https://www.facebook.com/a?id=3'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fb%3Futm_medium%3Dx&h=AT1', 'https://a.example/b'],
    ['/p?__cft__[0]=AZX&__tn__=%2CO', 'https://www.facebook.com/p'],
    ['https://x.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fa.example%2Fb&e=1', 'https://a.example/b'],
    ['https://l.threads.com/?u=https%3A%2F%2Fa.example%2Fb%3Futm_source%3Dt', 'https://a.example/b'],
    ['https://www.youtube.com/redirect?event=comments&q=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
    ['https://www.tiktok.com/link/v2?aid=1&target=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
    ['https://www.youtube.com/watch?v=abc&si=1&pp=2', 'https://www.youtube.com/watch?v=abc'],
    ['https://a.example/cari?si=1&feature=peta', 'https://a.example/cari?si=1&feature=peta'],
    ['https://a.example/cari?s=sampah', 'https://a.example/cari?s=sampah'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['http://[', undefined],
    ['', undefined],
  ])('%s becomes %s', (href, clean) => {
    expect(cleanUrl(href, 'https://www.facebook.com/')).toBe(clean);
  });

  test('outward links are unwrapped from the shortener by what the page itself says', () => {
    const page = openFragment(
      '<a href="https://t.co/1"><span>https://</span>a.example/b<span>/c</span><span>…</span></a><a href="https://t.co/2">a.example/d</a><a href="/dalam">dalam</a>',
      'https://x.com/home',
    );
    expect(outwardLinks(page.querySelectorAll('a'), ['x.com'])).toEqual(['https://a.example/b/c', 'https://t.co/2']);
  });

  test('a host belongs to a domain only at a dot', () => {
    expect(isHostOf('mobile.x.com', 'x.com')).toBe(true);
    expect(isHostOf('netflix.com', 'x.com')).toBe(false);
  });
});

test('a content id depends on the words alone, and differs between texts', () => {
  expect(contentId(['Tarif  SAMPAH\nnaik'])).toBe(contentId(['tarif sampah naik']));
  expect(contentId(['tarif sampah naik'])).toMatch(/^~[0-9a-z]{1,11}$/);
  const ids = new Set(Array.from({ length: 5000 }, (_, index) => contentId([`unggahan ${index}`])));
  expect(ids.size).toBe(5000);
});
