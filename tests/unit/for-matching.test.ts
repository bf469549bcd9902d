// What of a post leaves the page for the background, and what does not.
import { expect, test } from 'vitest';
import { answerKey, forMatching } from '../../entrypoints/social.content/for-matching.ts';
import { type Post, postForMatching } from '../../utils/domain/post.ts';

const post: Post = {
  id: 'x:1',
  platform: 'x',
  text: 'Kata siapa?',
  author: 'Pak Ridwan',
  url: 'https://x.com/ridwan/status/1',
  quoted: { text: 'Tarif sampah naik 300 persen', author: 'Bu Tini', url: 'https://x.com/butini/status/2' },
  mediaText: 'Papan pengumuman di balai desa',
};

test('nothing about who wrote the post or the one it shares goes along', () => {
  expect(JSON.stringify(forMatching(post))).not.toMatch(/Ridwan|Tini"/);
});

test('the address of the post it shares does, and its words', () => {
  expect(forMatching(post)).toMatchObject({
    sharedUrl: 'https://x.com/butini/status/2',
    text: 'Kata siapa?\nTarif sampah naik 300 persen',
  });
});

test('a post that is shared by its address alone adds no words', () => {
  const shared = { ...post, quoted: { text: '', url: 'https://www.facebook.com/lain/posts/777' } };
  expect(forMatching(shared)).toMatchObject({ sharedUrl: shared.quoted.url });
  expect(answerKey(shared)).not.toMatch(/\n$/);
});

test('what pictures and cards say counts where the author says next to nothing', () => {
  const { quoted: _, ...bare } = post;
  expect(forMatching(bare).text).toBe('Kata siapa?\nPapan pengumuman di balai desa');
  const wordy = { ...bare, text: 'Kata siapa tarif sampah naik tahun depan?' };
  expect(forMatching(wordy).text).toBe(wordy.text);
});

test('a post that was unfolded is another question', () => {
  expect(answerKey({ ...post, text: `${post.text} Tolong dicek.` })).not.toBe(answerKey(post));
});

test('a part that is longer than the schema allows stays behind: the other posts of its batch are not refused with it', () => {
  const long = 'a'.repeat(3000);
  const sent = forMatching({
    ...post,
    language: long,
    date: long,
    url: `https://x.com/${long}`,
    quoted: { text: 'Kata orang', url: `https://x.com/${long}` },
  });
  expect(postForMatching.safeParse(sent).success).toBe(true);
  expect(sent.text).toBe('Kata siapa?\nKata orang\nPapan pengumuman di balai desa');
});
