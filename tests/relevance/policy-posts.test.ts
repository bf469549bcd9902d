// Files of labelled posts: what is unknown of one count or date takes nothing else with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evaluatePolicy } from './evaluate-policy.ts';
import { readPolicyPosts } from './policy-posts.ts';

const folder = mkdtempSync(join(tmpdir(), 'pembanding-posts-'));
const file = join(folder, 'posts.jsonl');
const write = (...posts: readonly unknown[]) =>
  writeFileSync(file, posts.map((post) => `${JSON.stringify(post)}\n`).join(''));

afterAll(() => rmSync(folder, { recursive: true }));

it('a count that is null is unknown and leaves the others', () => {
  write({ id: 'a', text: 't', engagement: { likes: 90, reposts: null, views: 'many' } });
  expect(readPolicyPosts(file)[0]?.engagement).toEqual({ likes: 90 });
});

it('a date may be a number of seconds or milliseconds', () => {
  write({ id: 'a', text: 't', date: 1795996800 }, { id: 'b', text: 't', date: 1795996800000 });
  expect(readPolicyPosts(file).map(({ date }) => date)).toEqual([
    '2026-11-30T00:00:00.000Z',
    '2026-11-30T00:00:00.000Z',
  ]);
});

it('a post is as old as its date and the time of reading say', async () => {
  const [date, early, late] = ['2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z', '2026-11-20T18:00:00Z'];
  const post = { text: 'warga antre', date, platform: 'x', engagement: { likes: 200 } };
  write({ id: 'a', ...post, readAt: early }, { id: 'b', ...post, readAt: late }, { id: 'c', ...post });
  const out = join(folder, 'out.jsonl');
  await evaluatePolicy({ posts: file, out, readAt: late });
  const times = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { viral: { timesUsual: number } }).viral.timesUsual);
  expect(times[0]).toBe((times[1] ?? 0) * 10);
  expect(times[2]).toBe(times[1]);
});
