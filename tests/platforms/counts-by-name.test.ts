// Counts are known by their names before their order, and by order only where every place of the row is taken.
import { expect, test } from 'vitest';
import { openFragment, openPage } from './open-page.ts';
import { readAll } from './read-all.ts';

/** Counts of the first post of a page that something was done to. */
function countsAfter(page: string, change?: (document: Document) => void): unknown {
  const document = openPage(page);
  change?.(document);
  return readAll(page, document).posts[0]?.engagement;
}

/** The row's buttons of the first post of Threads, by the names of their drawings. */
function threadsButton(document: Document, name: string): Element {
  return document
    .querySelector(`[data-pressable-container]:not([hidden] *) svg[aria-label="${name}"]`)!
    .closest('[role="button"]')!;
}

const THREADS = { likes: 2200, replies: 312, reposts: 1400 };
const FOREIGN: Readonly<Record<string, string>> = {
  Suka: 'Gilla',
  Balas: 'Svara',
  'Posting ulang': 'Dela vidare',
  Bagikan: 'Skicka',
  Komentari: 'Kommentera',
};

function inForeignWords(document: Document): void {
  for (const drawing of document.querySelectorAll('svg[aria-label]'))
    drawing.setAttribute('aria-label', FOREIGN[drawing.getAttribute('aria-label')!] ?? 'Annat');
}

test('Threads: as the page shows them', () => {
  expect(countsAfter('threads-home')).toEqual(THREADS);
});

test('Threads: a row without its button for replies moves no count to another name', () => {
  const { replies: _, ...others } = THREADS;
  expect(countsAfter('threads-home', (document) => threadsButton(document, 'Balas').remove())).toEqual(others);
});

test('Threads: a button more in the row moves no count', () => {
  const add = (document: Document) => {
    const like = threadsButton(document, 'Suka');
    const other = like.cloneNode(true) as Element;
    other.querySelector('svg')!.setAttribute('aria-label', 'Simpan');
    like.before(other);
  };
  expect(countsAfter('threads-home', add)).toEqual(THREADS);
  expect(
    countsAfter('threads-home', (document) => {
      add(document);
      inForeignWords(document);
    }),
  ).toBeUndefined();
});

test('Threads: in a language that is not known a row of exactly four is read by its order', () => {
  expect(countsAfter('threads-home', inForeignWords)).toEqual(THREADS);
});

test('Threads: buttons that are button elements, and open menus, count too', () => {
  const change = (document: Document) => {
    for (const name of ['Posting ulang', 'Bagikan'])
      threadsButton(document, name).setAttribute('aria-haspopup', 'menu');
    for (const button of document.querySelectorAll('[role="button"]')) {
      const other = document.createElement('button');
      for (const { name, value } of button.attributes) if (name !== 'role') other.setAttribute(name, value);
      other.append(...button.childNodes);
      button.replaceWith(other);
    }
  };
  expect(countsAfter('threads-home', change)).toEqual(THREADS);
});

test('Reddit’s search: comments that stand before the votes are comments all the same', () => {
  const swap = (document: Document) => {
    const [row] = document.querySelectorAll('[data-testid="search-counter-row"]');
    row!.append(...[...row!.children].reverse());
  };
  expect(countsAfter('reddit-search')).toEqual({ likes: 1204, replies: 36 });
  expect(countsAfter('reddit-search', swap)).toEqual({ likes: 1204, replies: 36 });
});

test('Instagram’s reels: without the player’s mark, a control of the video is no count', () => {
  const shown = { likes: 32_000, replies: 165 };
  const loseGroup = (document: Document) => {
    for (const player of document.querySelectorAll('[role="group"]')) player.removeAttribute('role');
  };
  expect(countsAfter('instagram-reels')).toEqual(shown);
  expect(countsAfter('instagram-reels', loseGroup)).toEqual(shown);
  expect(
    countsAfter('instagram-reels', (document) => {
      loseGroup(document);
      inForeignWords(document);
    }),
  ).toEqual(shown);
});

test('Instagram’s reels: in a language that is not known a column with a drawing less is not read', () => {
  const change = (document: Document) => {
    document.querySelector('svg[aria-label="Suka"]')!.remove();
    inForeignWords(document);
  };
  expect(countsAfter('instagram-reels', change)).toBeUndefined();
});

test('Instagram: where likes are hidden, comments beside their drawing are not likes', () => {
  const document = openFragment(
    `<article><header><a href="/warga/">warga</a></header><section><div role="button"><svg aria-label="Suka"></svg></div>
     <div role="button"><svg aria-label="Komentari"></svg></div><span dir="auto">45</span>
     <div role="button"><svg aria-label="Bagikan"></svg></div></section><h1 dir="auto">Jalan desa sudah diaspal.</h1>
     <a href="/p/DZ1/"><time datetime="2026-11-20T01:12:00.000Z">2 jam</time></a></article>`,
    'https://www.instagram.com/',
  );
  expect(readAll('instagram-home', document).posts[0]?.engagement).toEqual({ replies: 45 });
});
