// Posts of a view are counted once each, whether they could be read or not, in lists that recycle their rows too.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { createReadingCounter } from '../../entrypoints/social.content/reading-counts.ts';
import type { Reading } from '../../utils/platforms/platform.ts';

const { document } = new JSDOM('<article></article>').window;
const row = document.querySelector('article')!;
const UNREADABLE: Reading = { kind: 'unreadable', missing: 'text' };
const read = (id: string): Reading => ({ kind: 'post', post: { id, platform: 'x', text: 'Jalan desa' } });

test('a recycled row counts each post that it shows, read or not', () => {
  const counter = createReadingCounter();
  for (let post = 0; post < 30; post++) {
    row.textContent = `Warga ${String.fromCharCode(97 + post)} menulis`;
    counter.add(row, post % 3 === 0 ? UNREADABLE : read(`x:${post}`));
  }
  row.textContent = 'Warga terakhir';
  expect(counter.add(row, UNREADABLE)).toEqual({ seen: 31, read: 20, unreadable: 11 });
});

test('a post counts once, wherever it is shown again and however its counts and age go on', () => {
  const counter = createReadingCounter();
  const other = document.createElement('article');
  row.innerHTML = '<p>Warga</p><time>2 jam</time><p>Jalan desa</p><i>12 suka</i>';
  expect(counter.add(row, UNREADABLE)).toEqual({ seen: 1, read: 0, unreadable: 1 });
  other.innerHTML = '<p>Warga</p><time>3 jam</time><p>Jalan desa</p><i>340 suka</i>';
  expect(counter.add(other, UNREADABLE)).toBeUndefined();
  expect(counter.add(row, read('x:1'))).toEqual({ seen: 2, read: 1, unreadable: 1 });
  expect(counter.add(other, read('x:1'))).toBeUndefined();
});

test('decoys before the words make no posts the same', () => {
  const counter = createReadingCounter();
  const decoys = '<i aria-hidden="true">Facebook</i>'.repeat(40);
  row.innerHTML = `${decoys}<p>Jalan desa</p>`;
  counter.add(row, UNREADABLE);
  row.innerHTML = `${decoys}<p>Air mati</p>`;
  expect(counter.add(row, UNREADABLE)?.unreadable).toBe(2);
});

test('posts without a word are told apart by their elements', () => {
  const counter = createReadingCounter();
  const [one, two] = [document.createElement('i'), document.createElement('i')];
  counter.add(one, UNREADABLE);
  counter.add(two, UNREADABLE);
  expect(counter.add(one, UNREADABLE)).toBeUndefined();
  expect(counter.add(row, read('x:1'))).toEqual({ seen: 3, read: 1, unreadable: 2 });
});

test('ads and shells are not counted', () => {
  const counter = createReadingCounter();
  expect(counter.add(row, { kind: 'ad' })).toBeUndefined();
  expect(counter.add(row, { kind: 'placeholder' })).toBeUndefined();
});
