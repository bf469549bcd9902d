// Asks the background about posts in batches, remembers the answers, and asks again after a failure.
import type { Mark } from '../../utils/domain/match.ts';
import type { Post } from '../../utils/domain/post.ts';
import { ask, isContextGone, isUnreached } from '../../utils/messaging/client.ts';
import { answerKey, forMatching } from './for-matching.ts';
import { createRefusedPosts } from './refused-posts.ts';

const BATCH = 50;
/**
 * A question goes out once its slice is read, and each costs the page as much as reading a post: the next waits for so
 * long for each post of the last, so that a flick asks four times a second and a single new post at once.
 */
const PAUSE_FOR_EACH_MS = 25;
const LONGEST_PAUSE_MS = 250;
/** After a failure, doubling. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;
/** Answers kept for rows that a virtualised list takes away and brings back. */
const MEMORY = 1000;

/** What a post was answered: a post without a mark is answered too. */
export interface PostAnswer {
  readonly mark: Mark | undefined;
}

/** Questions under way and answers so far. */
export interface MarkAsker {
  /** The answer that is known for a post of these words. */
  answerOf(post: Post): PostAnswer | undefined;
  /** Asks, unless the same question is already on its way for this element. */
  ask(element: Element, post: Post): void;
  /** The element no longer holds the post that was to be asked about. */
  forget(element: Element): void;
  /** The answer for this post may be another one now. */
  doubt(post: Post): void;
  doubtAll(): void;
}

/** Asks until `life` aborts; aborts it where the extension is gone. `onAnswer` is told every answer that was asked for. */
export function createMarkAsker(
  onAnswer: (element: Element, post: Post, mark: Mark | undefined) => void,
  life: AbortController,
): MarkAsker {
  const waiting = new Map<Element, Post>();
  const asking = new Map<Element, Post>();
  const answers = new Map<string, PostAnswer>();
  const refused = createRefusedPosts();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextAt = Number.NEGATIVE_INFINITY;
  let failures = 0;

  async function askBatch(): Promise<void> {
    timer = undefined;
    if (life.signal.aborted) return;
    const batch = nextBatch();
    nextAt = performance.now() + Math.min(LONGEST_PAUSE_MS, PAUSE_FOR_EACH_MS * batch.length);
    for (const [element, post] of batch) {
      waiting.delete(element);
      asking.set(element, post);
    }
    if (waiting.size > 0) timer = setTimeout(askBatch, 0);
    try {
      const replies = await ask('match-posts', { posts: batch.map(([, post]) => forMatching(post)) });
      const marks = new Map(replies?.map(({ postId, mark }) => [postId, mark]));
      for (const [element, post] of batch) {
        const mark = marks.get(post.id);
        remember(answerKey(post), { mark });
        refused.forget(answerKey(post));
        if (asking.get(element) === post) asking.delete(element);
        onAnswer(element, post, mark);
      }
      failures = 0;
    } catch (error) {
      if (isContextGone(error)) life.abort();
      else {
        if (!isUnreached(error)) refused.add(batch.map(([, post]) => answerKey(post)));
        askLater(batch);
      }
    }
  }

  /** Those that wait longest; of a refused batch one half, and nothing else with it. */
  function nextBatch(): (readonly [Element, Post])[] {
    const all = [...waiting];
    const most = all[0] && refused.most(answerKey(all[0][1]));
    return all.filter(([, post]) => refused.most(answerKey(post)) === most).slice(0, Math.min(BATCH, most ?? BATCH));
  }

  /** The background may be starting, or busy with an update. */
  function askLater(batch: readonly (readonly [Element, Post])[]): void {
    for (const [element, post] of batch) {
      if (asking.get(element) === post) asking.delete(element);
      if (!waiting.has(element) && !refused.isLetGo(answerKey(post))) waiting.set(element, post);
    }
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size > 0) timer = setTimeout(askBatch, Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** failures));
    failures++;
  }

  function remember(key: string, answer: PostAnswer): void {
    answers.set(key, answer);
    if (answers.size > MEMORY) answers.delete(answers.keys().next().value as string);
  }

  life.signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    answerOf: (post) => answers.get(answerKey(post)),
    ask: (element, post) => {
      const asked = asking.get(element);
      if (asked !== undefined && answerKey(asked) === answerKey(post)) return;
      if (refused.isLetGo(answerKey(post))) return;
      waiting.set(element, post);
      timer ??= setTimeout(askBatch, Math.max(0, nextAt - performance.now()));
    },
    forget: (element) => waiting.delete(element),
    doubt: (post) => answers.delete(answerKey(post)),
    doubtAll: () => {
      answers.clear();
      refused.forgetAll();
    },
  };
}
