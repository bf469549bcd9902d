// Each post has a second finder for the day a site renames what the first one knows: the same posts, word for word.
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
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
