// Keeps the right badge beside each post: one whole badge for a claim, dots where other posts state it again.
import type { Mark } from '../../utils/domain/match.ts';
import type { Post } from '../../utils/domain/post.ts';
import type { PageReport } from '../../utils/domain/tab.ts';
import type { Words } from '../../utils/i18n.ts';
import type { Platform } from '../../utils/platforms/platform.ts';
import { type CardOccasion, openCard } from './card-opener.ts';
import { createClaimHolders } from './claim-holders.ts';
import { forMatching } from './for-matching.ts';
import { createMarkAsker } from './mark-asker.ts';
import { type MountedBadge, makeBadge } from './mounted-badge.ts';
import type { PageReader } from './page-reader.ts';
import { prepareStyles } from './shadow-host.ts';
import { createSlicer } from './slicer.ts';
import { watchTheme } from './watch-theme.ts';

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
  /** Another view of a single-page site: each claim has its whole badge there too. */
  beginView(): void;
  /** The data changed: every post near the viewport is asked about again. */
  askAgain(): void;
  /** Scrolls to a marked post and puts the focus on its badge. */
  jumpTo(postId: string): void;
}

/** What a marker works with. */
export interface MarkerSurroundings {
  readonly platform: Platform;
  reader(): PageReader;
  readonly words: Words;
  /** A claim that several posts state gets a whole badge at each. */
  readonly showRepeats: boolean;
  onMarks(marks: PageReport['marks']): void;
}

/** Marks posts until `life` aborts; then its badges leave the page. */
export function createPostMarker(
  { platform, reader, words, showRepeats, onMarks }: MarkerSurroundings,
  life: AbortController,
): PostMarker {
  const mounted = new Map<Element, MountedBadge>();
  const claims = createClaimHolders(showRepeats);
  const styles = createSlicer<'badge'>(life.signal, prepareStyles);
  const answered = createSlicer<Answered>(life.signal, showAnswer);
  const standing = createSlicer<Element>(life.signal, stand);
  const asker = createMarkAsker((element, post, mark) => {
    // most posts are not answered: nothing is to be done for them
    if (mark === undefined && !mounted.has(element)) return;
    if (mounted.size === 0) styles.add('badge');
    answered.add({ element, post, mark });
  }, life);
  let isResting = false;
  let jumpedTo: HTMLElement | undefined;

  function consider(element: Element, post: Post): void {
    const answer = asker.answerOf(post);
    if (answer !== undefined) show(element, post, answer.mark);
    else if (!isResting) asker.ask(element, post);
  }

  /** Rows are recycled while a question is on its way. */
  function showAnswer({ element, post, mark }: Answered): void {
    const now = reader().current(element);
    if (now?.id === post.id && now.text === post.text) show(element, post, mark);
  }

  function show(element: Element, post: Post, mark: Mark | undefined): void {
    const former = mounted.get(element);
    if (former === undefined && mark === undefined) return;
    const isSamePost = former?.post.id === post.id;
    if (isSamePost && (former.host.isConnected || !former.hasStood)) {
      // what was taken away keeps its place for the focus and for taking it back
      if (former.look === 'taken' && mark === undefined) return;
      if (former.look !== 'taken' && JSON.stringify(former.mark) === JSON.stringify(mark)) {
        former.draw(lookOf(former));
        former.settleGround();
        return;
      }
    }
    remove(element);
    if (mark === undefined) claims.release(post.id);
    else if (!isResting) mount(element, post, mark);
    if (mark === undefined) settleRepeats();
    report();
  }

  function mount(element: Element, post: Post, mark: Mark): void {
    const anchor = platform.badgeAnchor(element);
    if (anchor === undefined) return;
    const found = { post, mark, anchor };
    mounted.set(element, makeBadge(found, words, lookOf(found), open));
    standing.add(element);
  }

  function stand(element: Element): void {
    const badge = mounted.get(element);
    if (badge === undefined || badge.hasStood) return;
    badge.stand();
    report();
  }

  function lookOf({ mark, post }: Pick<MountedBadge, 'mark' | 'post'>): 'dot' | 'whole' {
    return claims.isRepeat(mark, post.id) ? 'dot' : 'whole';
  }

  function open(pressed: MountedBadge): void {
    void openCard(() => {
      const badge = pressed.host.isConnected ? pressed : inOrder().find(({ post }) => post.id === pressed.post.id);
      return badge === undefined ? undefined : occasionOf(badge);
    }, life);
  }

  function occasionOf(badge: MountedBadge): CardOccasion {
    const { post, mark, host } = badge;
    const onTake = (isUndone: boolean) => {
      asker.doubt(post);
      if (isUndone) claims.take(mark, post.id);
      else claims.release(post.id);
      badge.draw(isUndone ? 'whole' : 'taken');
      settleRepeats();
      if (isUndone && !host.isConnected) reader().announceAgain();
      report();
    };
    return { post: forMatching(post), mark, words, host, onTake, life };
  }

  /** The uppermost post takes the place that became free: where rows are recycled, the document has another order. */
  function settleRepeats(): void {
    const tops = inOrder().map((badge) => ({ badge, top: badge.host.getBoundingClientRect().top }));
    for (const { badge } of tops.sort((a, b) => a.top - b.top)) badge.draw(lookOf(badge));
  }

  function remove(element: Element): void {
    mounted.get(element)?.host.remove();
    mounted.delete(element);
  }

  function dropStale(): void {
    const before = mounted.size;
    for (const [element, badge] of mounted) {
      const { anchor, anchorText, post } = badge;
      if (element.isConnected && anchor.isConnected && anchor.textContent === anchorText) continue;
      if (element.isConnected && reader().current(element)?.id === post.id) badge.anchorText = anchor.textContent;
      else remove(element);
    }
    if (mounted.size !== before) report();
  }

  /** Badges that are shown, as they stand on the page. */
  function inOrder(): MountedBadge[] {
    return [...mounted.values()]
      .filter(({ host, look }) => host.isConnected && look !== 'taken')
      .sort((a, b) => (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  function report(): void {
    for (const [element, { host, hasStood }] of mounted) if (hasStood && !host.isConnected) mounted.delete(element);
    onMarks(inOrder().map(({ post, mark }) => ({ postId: post.id, mark })));
  }

  watchTheme(() => {
    for (const badge of mounted.values()) badge.settleGround();
  }, life.signal);
  life.signal.addEventListener('abort', () => {
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
      asker.forget(element);
      if (!mounted.has(element)) return;
      remove(element);
      report();
    },
    dropStale,
    beginView: () => claims.keepOnly(new Set()),
    askAgain: () => {
      asker.doubtAll();
      // a post that left the page may have lost its mark unseen
      claims.keepOnly(new Set(inOrder().map(({ post }) => post.id)));
      reader().announceAgain();
    },
    jumpTo: (postId) => {
      const found = inOrder().filter(({ post }) => post.id === postId);
      // one post can stand on a page twice: each call goes to the next
      const next = found[(found.findIndex(({ host }) => host === jumpedTo) + 1) % found.length];
      jumpedTo = next?.host;
      next?.host.scrollIntoView({ block: 'center' });
      next?.host.focus();
    },
  };
}
