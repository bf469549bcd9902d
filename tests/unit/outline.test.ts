// Diagnostics carry the structure of a page, never its words.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { outline } from '../../utils/platforms/outline.ts';

test('tags and attribute names only, same lines counted, no text and no value', () => {
  const { document } = new JSDOM(
    '<main id="rahasia" class="x1"><p data-testid="tweetText" lang="id">Isi <b>unggahan</b></p><i></i><i></i><i></i></main>',
  ).window;
  expect(outline(document.querySelector('main')!)).toBe('main[id]\n p[data-testid lang]\n  b\n i x3');
});

test('a huge page gives a short outline', () => {
  const { document } = new JSDOM(`<div>${'<p><a></a></p>'.repeat(5000)}</div>`).window;
  expect(outline(document.querySelector('div')!).split('\n').length).toBeLessThanOrEqual(300);
});
