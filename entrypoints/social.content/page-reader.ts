// Finds posts as they come near the viewport, reads each once per content, and tells when an element holds another post.
import type { Post } from '../../utils/domain/post.ts';
import type { Platform, Reading } from '../../utils/platforms/platform.ts';
import { createReadingCounter, type PageCounts } from './reading-counts.ts';
import { createSlicer } from './slicer.ts';

/** Read a screen ahead, so that a badge stands before its post is in view. */
const ROOT_MARGIN = '600px 0px';
/** So many milliseconds lie between two posts of a fast scroll, or so many times more between two runs of many. */
const READ_PAUSE_MS = 40;
/** Elements searched at a time: 0.3 ms in the largest saved page. */
const PIECE = 400;
/** Elements that hold no posts, by name. */
const NO_POSTS = new Set(['head', 'script', 'style', 'link', 'meta', 'svg', 'template', 'noscript', 'iframe']);

/** What the reader of a page reports. */
export interface PageReaderEvents {
  /** A post near the viewport: new, another one in a recycled element, or the same one after the page changed it. */
  onPost(element: Element, post: Post): void;
  /** The element no longer holds the post it held. */
  onGone(element: Element): void;
  /** The page, or we, changed something; told before it is drawn again. */
  onChange(): void;
  onCount(counts: PageCounts): void;
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
export function readPage(platform: Platform, root: Element, signal: AbortSignal, events: PageReaderEvents): PageReader {
  const tracked = new WeakMap<Element, Tracked>();
  let counter = createReadingCounter();

  const visibility = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const state = tracked.get(target);
        if (state === undefined) continue;
        state.isNear = isIntersecting;
        if (!isIntersecting) continue;
        // the first post costs what its code costs to be compiled: half of that is met in a slice of its own
        if (!isWarm) firsts.add(target);
        isWarm = true;
        reads.add(target);
      }
    },
    { rootMargin: ROOT_MARGIN },
  );
  const changes = createSlicer<MutationRecord>(signal, noteChange);
  const searches = createSlicer<Element>(signal, search);
  const touched = createSlicer<Node>(signal, readAround);
  const firsts = createSlicer<Element>(signal, (element) => void platform.badgeAnchor(element));
  const reads = createSlicer<Element>(signal, readElement, READ_PAUSE_MS);
  let isWarm = false;
  // in the page's own task as little as can be: what a change asks for is found out later, many at a time
  const mutations = new MutationObserver((records) => {
    events.onChange();
    for (const record of records) changes.add(record);
  });

  /** Queues what a change asks for. */
  function noteChange({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (isOurs(target)) return;
    let isTouched = type !== 'childList';
    for (const node of addedNodes) {
      if (isOurs(node)) continue;
      isTouched = true;
      if (isElement(node) && !NO_POSTS.has(node.localName)) searches.add(node);
    }
    // a recycled row rewrites its texts in place, and a site may throw our badge away: the post is looked at again
    if (isTouched || [...removedNodes].some(isOurs)) touched.add(target);
  }

  function readAround(node: Node): void {
    const around = node.isConnected ? closestTracked(node) : undefined;
    if (around !== undefined && tracked.get(around)?.isNear) reads.add(around);
  }

  /** A whole page, or a view that comes at once, is searched piece by piece: no piece takes long. */
  function search(node: Element): void {
    if (!node.isConnected) return;
    // asking for one element by its number is cheaper than counting them
    if (node.getElementsByTagName('*').item(PIECE) !== null) {
      for (const child of node.children) if (!NO_POSTS.has(child.localName)) searches.add(child);
      return;
    }
    for (const element of platform.findPosts(node)) {
      if (tracked.has(element)) continue;
      tracked.set(element, { isNear: false });
      visibility.observe(element);
    }
  }

  function closestTracked(node: Node): Element | undefined {
    for (let at: Node | null = node; at !== null; at = at.parentNode) {
      if (isElement(at) && tracked.has(at)) return at;
    }
    return undefined;
  }

  function readElement(element: Element): void {
    const state = tracked.get(element);
    // what flew past is read when it comes back
    if (state === undefined || !state.isNear || !element.isConnected) return;
    const reading = readSafely(platform, element);
    const post = reading.kind === 'post' ? reading.post : undefined;
    const counts = counter.add(element, reading);
    if (counts !== undefined) events.onCount(counts);
    if (state.postId !== undefined && state.postId !== post?.id) events.onGone(element);
    if (post === undefined) delete state.postId;
    else state.postId = post.id;
    if (post !== undefined) events.onPost(element, post);
  }

  signal.addEventListener('abort', () => {
    mutations.disconnect();
    visibility.disconnect();
  });
  // a view, or the rest of a text, that was in the page all along is shown by taking this away
  const attributeFilter = ['hidden'];
  mutations.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter });
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
      counter = createReadingCounter();
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
  return isElement(node) && node.hasAttribute('data-pembanding');
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
