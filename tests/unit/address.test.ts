// A post under all the addresses that its site gives it.
import { expect, test } from 'vitest';
import { canonicalAddress } from '../../utils/matching/address.ts';

test.each([
  ['https://mobile.twitter.com/warga/status/17?s=20', 'https://x.com/i/status/17'],
  ['https://www.instagram.com/warga/p/DZ1/?next=%2F', 'https://instagram.com/reel/DZ1/'],
  ['https://www.tiktok.com/@warga/video/77?lang=id', 'https://m.tiktok.com/@lain/photo/77'],
  ['https://youtu.be/abc123?si=1', 'https://www.youtube.com/watch?v=abc123&t=3s'],
  ['https://m.youtube.com/shorts/abc123', 'https://www.youtube.com/watch?v=abc123'],
  ['https://www.threads.net/@warga/post/DZ1', 'https://www.threads.com/t/DZ1'],
  ['https://old.reddit.com/r/contoh/comments/1ab/judul/', 'https://redd.it/1ab'],
  [
    'https://www.reddit.com/r/contoh/comments/1ab/comment/c1/',
    'https://www.reddit.com/r/contoh/comments/1ab/judul/c1/',
  ],
  [
    'https://m.facebook.com/story.php?story_fbid=1&id=2&refid=9',
    'https://www.facebook.com/story.php?id=2&story_fbid=1',
  ],
])('%s is %s', (one, other) => {
  expect(canonicalAddress(one)).toBe(canonicalAddress(other));
});

test.each([
  ['https://www.youtube.com/watch?v=abc123', 'https://www.youtube.com/watch?v=abc123&lc=Ugw1'],
  ['https://www.reddit.com/r/contoh/comments/1ab/judul/', 'https://www.reddit.com/r/contoh/comments/1ab/comment/c1/'],
  ['https://www.facebook.com/a/posts/1', 'https://www.facebook.com/a/posts/1?comment_id=2'],
  ['https://www.instagram.com/p/DZ1/', 'https://www.instagram.com/p/DZ2/'],
])('%s is not %s: a comment is not the post above it', (one, other) => {
  expect(canonicalAddress(one)).not.toBe(canonicalAddress(other));
});
