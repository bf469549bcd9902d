// Finds posts as they come near the viewport, reads each once per content, and tells when an element holds another post.
import type { Post } from '../../utils/domain/post.ts';
import type { Platform, Reading } from '../../utils/platforms/platform.ts';
import { createSlicer } from './slicer.ts';

/** Read a screen ahead, so that a badge stands before its post is in view. */
const ROOT_MARGIN = '600px 0px';

/** What the reader of a page reports. */
export interface PageReaderEvents {
  /** A post near the viewport: new, another one in a recycled element, or the same one after the page changed it. */
  onPost(element: Element, post: Post): void;
  /** The element no longer holds the post it held. */
  onGone(element: Element): void;
  /** The page changed something; told before it is drawn again. */
  onChange(): void;
  onCount(counts: PageCounts): void;
}

/** Since the page, or the view of a single-page site, was opened. */
export interface PageCounts {
  readonly seen: number;
  readonly read: number;
  readonly unreadable: number;
}

/** A running reader. */
export interface PageReader {
  /** The post an element holds now: read afresh, since rows are recycled. */
  current(element: Element): Post | undefined;
  /** Announces every post near the viewport again, as if it were new. */
  announceAgain(): void;
  /** A single-page site opened another view: counting starts anew, with the posts that stayed. */
  resetCounts(): void;
}

interface Tracked {
  isNear: boolean;
  /** The post that was announced. */
  postId?: string;
}

/** Starts reading `root` until `signal` aborts. */
export function readPage(
  platform: Platform,
  root: ParentNode & Node,
  signal: AbortSignal,
  events: PageReaderEvents,
): PageReader {
  const tracked = new WeakMap<Element, Tracked>();
  let readIds = new Set<string>();
  let unreadable = new WeakSet<Element>();
  let unreadableCount = 0;

  const visibility = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const state = tracked.get(target);
        if (state === undefined) continue;
        state.isNear = isIntersecting;
        if (isIntersecting) reads.add(target);
      }
    },
    { rootMargin: ROOT_MARGIN },
  );
  const searches = createSlicer<ParentNode & Node>(signal, search);
  const touched = createSlicer<Node>(signal, readAround);
  const reads = createSlicer<Element>(signal, readElement);
  const mutations = new MutationObserver((records) => {
    let isChanged = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (isOurs(target)) continue;
      const foreign = [...addedNodes].filter((node) => node instanceof Element && !isOurs(node)) as Element[];
      for (const node of foreign) searches.add(node);
      // a recycled row rewrites its texts in place, and a site may throw our badge away: the post is looked at again
      const isTouched = type === 'characterData' || foreign.length > 0 || [...addedNodes].some(isText);
      if (isTouched || [...removedNodes].some(isOurs)) touched.add(target);
      isChanged ||= isTouched || [...removedNodes].some((node) => node instanceof Element && !isOurs(node));
    }
    if (isChanged) events.onChange();
  });

  function readAround(node: Node): void {
    const around = node.isConnected ? closestTracked(node) : undefined;
    if (around !== undefined && tracked.get(around)?.isNear) reads.add(around);
  }

  function search(node: ParentNode & Node): void {
    if (!node.isConnected) return;
    for (const element of platform.findPosts(node)) {
      if (tracked.has(element)) continue;
      tracked.set(element, { isNear: false });
      visibility.observe(element);
    }
  }

  function closestTracked(node: Node): Element | undefined {
    for (let at: Node | null = node; at !== null; at = at.parentNode) {
      if (at instanceof Element && tracked.has(at)) return at;
    }
    return undefined;
  }

  function readElement(element: Element): void {
    const state = tracked.get(element);
    if (state === undefined || !element.isConnected) return;
    const reading = readSafely(platform, element);
    const post = reading.kind === 'post' ? reading.post : undefined;
    count(element, reading);
    if (state.postId !== undefined && state.postId !== post?.id) events.onGone(element);
    if (post === undefined) delete state.postId;
    else state.postId = post.id;
    if (post !== undefined) events.onPost(element, post);
  }

  function count(element: Element, reading: Reading): void {
    if (reading.kind === 'post') readIds.add(reading.post.id);
    else if (reading.kind === 'unreadable' && !unreadable.has(element)) {
      unreadable.add(element);
      unreadableCount++;
    } else return;
    events.onCount({ seen: readIds.size + unreadableCount, read: readIds.size, unreadable: unreadableCount });
  }

  signal.addEventListener('abort', () => {
    mutations.disconnect();
    visibility.disconnect();
  });
  mutations.observe(root, { childList: true, subtree: true, characterData: true });
  searches.add(root);

  function announceAgain(): void {
    for (const element of platform.findPosts(root)) {
      const state = tracked.get(element);
      if (state === undefined) continue;
      delete state.postId;
      if (state.isNear) reads.add(element);
    }
  }

  return {
    announceAgain,
    current: (element) => {
      const reading = readSafely(platform, element);
      return reading.kind === 'post' ? reading.post : undefined;
    },
    resetCounts: () => {
      readIds = new Set();
      unreadable = new WeakSet();
      unreadableCount = 0;
      announceAgain();
    },
  };
}

/** One unreadable post never stops the next. */
function readSafely(platform: Platform, element: Element): Reading {
  try {
    return platform.readPost(element);
  } catch (error) {
    return { kind: 'unreadable', missing: error instanceof Error ? error.name : 'error' };
  }
}

function isOurs(node: Node): boolean {
  return node instanceof HTMLElement && node.dataset.pembanding !== undefined;
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE;
}
