// Questions that fail are asked again, and one post that is refused holds up no other.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Post } from '../../utils/domain/post.ts';
import { AppError } from '../../utils/errors.ts';

type Asked = (ids: readonly string[]) => void;
const background = vi.hoisted(() => ({ onAsked: (() => undefined) as Asked }));
vi.mock('../../utils/messaging/client.ts', () => ({
  ask: async (_name: string, { posts }: { posts: readonly Post[] }) => {
    background.onAsked(posts.map(({ id }) => id));
    return [];
  },
  isContextGone: () => false,
  isUnreached: (error: unknown) => error instanceof AppError && error.code === 'messaging/no-answer',
}));
const { createMarkAsker } = await import('../../entrypoints/social.content/mark-asker.ts');

const post = (id: string): Post => ({ id, platform: 'x', text: `Kabar ${id}` });
const posts = Array.from({ length: 20 }, (_, index) => post(`x:${index}`));
const sizes: number[] = [];
const answered = new Set<string>();
let life: AbortController;
let asker: ReturnType<typeof createMarkAsker>;

beforeEach(() => {
  vi.useFakeTimers();
  sizes.length = 0;
  answered.clear();
  life = new AbortController();
  asker = createMarkAsker((_element, { id }) => answered.add(id), life);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function askAbout(all: readonly Post[]): void {
  for (const one of all) asker.ask({ id: one.id } as Element, one);
}

/** The background answers all but these. */
function refuse(error: Error, isRefused: (ids: readonly string[]) => boolean): void {
  background.onAsked = (ids) => {
    sizes.push(ids.length);
    if (isRefused(ids)) throw error;
  };
}

test('one post that the background refuses leaves all others their answers, and is let go', async () => {
  refuse(new AppError('messaging/malformed', 'no'), (ids) => ids.includes('x:7'));
  askAbout(posts);
  await vi.advanceTimersByTimeAsync(120_000);
  expect([...answered].sort()).toEqual(
    posts
      .map(({ id }) => id)
      .filter((id) => id !== 'x:7')
      .sort(),
  );
  expect(sizes.slice(0, 3)).toEqual([20, 20, 10]);
  const before = sizes.length;
  askAbout([post('x:7')]);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sizes.length).toBe(before);
});

test('a post that was let go is asked about again once the data changed', async () => {
  refuse(new AppError('messaging/malformed', 'no'), () => true);
  askAbout([post('x:7')]);
  await vi.advanceTimersByTimeAsync(600_000);
  refuse(new AppError('messaging/malformed', 'no'), () => false);
  asker.doubtAll();
  askAbout([post('x:7')]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([...answered]).toEqual(['x:7']);
});

test('while the background cannot be reached no post is let go, and no batch is split', async () => {
  refuse(new AppError('messaging/no-answer', 'starting'), () => true);
  askAbout(posts);
  await vi.advanceTimersByTimeAsync(1_200_000);
  expect(sizes.length).toBeGreaterThan(10);
  refuse(new AppError('messaging/no-answer', 'starting'), () => false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(new Set(sizes)).toEqual(new Set([20]));
  expect(answered.size).toBe(20);
});
