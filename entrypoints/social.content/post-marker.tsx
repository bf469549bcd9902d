// Asks which posts are answered, and keeps the right badge beside each.
import { render } from 'preact';
import { Badge } from '../../components/Badge.tsx';
import type { Mark } from '../../utils/domain/match.ts';
import type { Post } from '../../utils/domain/post.ts';
import type { PageReport } from '../../utils/domain/tab.ts';
import type { Words } from '../../utils/i18n.ts';
import { ask, isContextGone } from '../../utils/messaging/client.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { openCard } from './card-dialog.tsx';
import { answerKey, forMatching } from './for-matching.ts';
import { beginsAtRight, groundOf } from './ground.ts';
import type { PageReader } from './page-reader.ts';
import { createShadowHost } from './shadow-host.ts';
import { createSlicer } from './slicer.ts';

const BATCH = 50;
/** A first question goes out soon; in scrolling, those of the next posts go together, since each costs the page. */
const BATCH_DELAY_MS = 40;
const BATCH_EVERY_MS = 150;
/** After a failure, doubling. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;
/** Answers kept for rows that a virtualised list takes away and brings back. */
const MEMORY = 1000;

interface Mounted {
  readonly post: Post;
  readonly mark: Mark;
  readonly host: HTMLElement;
  /** The element before the badge, and what it said when the badge was put there. */
  readonly anchor: Element;
  readonly anchorText: string;
}

/** A reply that is not yet shown. */
interface Answered {
  readonly element: Element;
  readonly post: Post;
  readonly mark: Mark | undefined;
}

/** Marks posts. */
export interface PostMarker {
  consider(element: Element, post: Post): void;
  forget(element: Element): void;
  /** Takes away each badge whose post is no longer there: a recycled row must not show it for a frame. */
  dropStale(): void;
  /** Too much of the page cannot be read: no badge stands until that changes. */
  rest(shouldRest: boolean): void;
  /** The data changed: every post near the viewport is asked about again. */
  askAgain(): void;
  /** Scrolls to a marked post and puts the focus on its badge. */
  jumpTo(postId: string): void;
}

/** Marks posts of `platform` until `life` aborts; then its badges leave the page. */
export function createPostMarker(
  platform: Platform,
  reader: () => PageReader,
  words: Words,
  onMarks: (marks: PageReport['marks']) => void,
  life: AbortController,
): PostMarker {
  const mounted = new Map<Element, Mounted>();
  const waiting = new Map<Element, Post>();
  const answers = new Map<string, Mark | undefined>();
  const asking = new Map<Element, Post>();
  const answered = createSlicer<Answered>(life.signal, showAnswer);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let isResting = false;

  function consider(element: Element, post: Post): void {
    const key = answerKey(post);
    if (answers.has(key)) {
      show(element, post, answers.get(key));
      return;
    }
    const asked = asking.get(element);
    if (isResting || (asked !== undefined && answerKey(asked) === key)) return;
    waiting.set(element, post);
    timer ??= setTimeout(askBatch, Math.max(BATCH_DELAY_MS, askedAt + BATCH_EVERY_MS - performance.now()));
  }

  async function askBatch(): Promise<void> {
    timer = undefined;
    if (life.signal.aborted) return;
    askedAt = performance.now();
    const batch = [...waiting].slice(0, BATCH);
    for (const [element, post] of batch) {
      waiting.delete(element);
      asking.set(element, post);
    }
    if (waiting.size > 0) timer = setTimeout(askBatch, 0);
    try {
      const replies = await ask('match-posts', { posts: batch.map(([, post]) => forMatching(post)) });
      const marks = new Map(replies?.map(({ postId, mark }) => [postId, mark]));
      for (const [element, post] of batch) {
        remember(answerKey(post), marks.get(post.id));
        if (asking.get(element) === post) asking.delete(element);
        const mark = marks.get(post.id);
        // most posts are not answered: nothing is to be done for them
        if (mark !== undefined || mounted.has(element)) answered.add({ element, post, mark });
      }
      failures = 0;
    } catch (error) {
      if (isContextGone(error)) life.abort();
      else askLater(batch);
    }
  }

  /** Rows are recycled while a question is on its way. */
  function showAnswer({ element, post, mark }: Answered): void {
    const now = reader().current(element);
    if (now?.id === post.id && now.text === post.text) show(element, post, mark);
  }

  /** The background may be starting, or busy with an update. */
  function askLater(batch: readonly (readonly [Element, Post])[]): void {
    for (const [element, post] of batch) {
      if (asking.get(element) === post) asking.delete(element);
      if (!waiting.has(element)) waiting.set(element, post);
    }
    clearTimeout(timer);
    timer = setTimeout(askBatch, Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** failures));
    failures++;
  }

  function remember(key: string, mark: Mark | undefined): void {
    answers.set(key, mark);
    if (answers.size > MEMORY) answers.delete(answers.keys().next().value as string);
  }

  function show(element: Element, post: Post, mark: Mark | undefined): void {
    const former = mounted.get(element);
    const isSame = former?.post.id === post.id && JSON.stringify(former.mark) === JSON.stringify(mark);
    if (former === undefined && mark === undefined) return;
    // what was dismissed keeps its place for the focus and for taking it back
    const isDismissed = former?.host.dataset.isDismissed === 'true' && former.post.id === post.id && mark === undefined;
    if (former?.host.isConnected && (isSame || isDismissed)) return;
    remove(element);
    if (mark !== undefined && !isResting) mount(element, post, mark);
    report();
  }

  function mount(element: Element, post: Post, mark: Mark): void {
    const anchor = platform.badgeAnchor(element);
    if (anchor === undefined) return;
    const { host, root } = createShadowHost('badge', groundOf(anchor), words.language);
    if (beginsAtRight(anchor)) host.dataset.side = 'right';
    const open = () => openCard({ post: forMatching(post), mark, words, host, onDismiss, life });
    const onDismiss = (isUndone: boolean) => {
      answers.delete(answerKey(post));
      const hidden = (
        <span class="vh" tabIndex={-1}>
          {words.t('dismissed')}
        </span>
      );
      // the host stays as a place for the focus to return to
      render(isUndone ? badge : hidden, root);
      host.dataset.isDismissed = String(!isUndone);
      if (isUndone && !host.isConnected) reader().announceAgain();
      report();
    };
    const badge = <Badge mark={mark} words={words} onOpen={open} />;
    render(badge, root);
    anchor.after(host);
    mounted.set(element, { post, mark, host, anchor, anchorText: anchor.textContent });
  }

  function remove(element: Element): void {
    const former = mounted.get(element);
    if (former === undefined) return;
    former.host.remove();
    mounted.delete(element);
  }

  function dropStale(): void {
    const before = mounted.size;
    for (const [element, stands] of mounted) {
      const { anchor, anchorText, post } = stands;
      if (!element.isConnected) {
        remove(element);
        continue;
      }
      if (anchor.textContent === anchorText && anchor.isConnected) continue;
      if (reader().current(element)?.id === post.id)
        mounted.set(element, { ...stands, anchorText: anchor.textContent });
      else remove(element);
    }
    if (mounted.size !== before) report();
  }

  function report(): void {
    for (const [element, { host }] of mounted) if (!host.isConnected) mounted.delete(element);
    const shown = [...mounted.values()].filter(({ host }) => host.dataset.isDismissed !== 'true');
    const inOrder = shown.sort((a, b) =>
      a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    onMarks(inOrder.map(({ post, mark }) => ({ postId: post.id, mark })));
  }

  life.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const element of mounted.keys()) remove(element);
  });

  return {
    consider,
    rest: (shouldRest) => {
      if (shouldRest === isResting) return;
      isResting = shouldRest;
      for (const element of [...mounted.keys()]) remove(element);
      report();
      if (!shouldRest) reader().announceAgain();
    },
    forget: (element) => {
      waiting.delete(element);
      remove(element);
      report();
    },
    dropStale,
    askAgain: () => {
      answers.clear();
      reader().announceAgain();
    },
    jumpTo: (postId) => {
      const found = [...mounted.values()].find(({ post, host }) => post.id === postId && host.isConnected);
      found?.host.scrollIntoView({ block: 'center' });
      found?.host.focus();
    },
  };
}
