// Threads: home, profiles, posts with replies, search. No test ids: posts are known by how the client makes them clickable.
import type { Post, QuotedPost } from '../../domain/post.ts';
import { saysAd } from '../ad-words.ts';
import { buildPost, mediaKinds, mediaTextOf } from '../build-post.ts';
import {
  climbAlone,
  climbWhile,
  isInHiddenView,
  isWithin,
  oneLine,
  outermost,
  selectAll,
  visibleText,
} from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks } from '../links.ts';
import type { Platform, Reading } from '../platform.ts';
import { hasStrayText } from '../stray-text.ts';
import { actionRow, countsOf, isAction } from './threads-counts.ts';
import { codeOf, isTimeLink, POST, POST_LINK, pathOf, type Scope, scopeOf, urlOf } from './threads-scope.ts';
import { AUTHOR, TEXT, textElements, textOf } from './threads-text.ts';

const MENU = '[aria-haspopup="menu"]';
const VIDEO = 'video';
const IMAGE = 'picture img, a[href*="/media"] img';
const AVATAR = 'a[href*="/@"]:not([href*="/post/"]) img';
const CARD = 'a[target="_blank"], a[href*="://l.threads."]';
const PAGE_EDGE = 'main, [role="main"], [role="dialog"], [role="region"], #barcelona-page-layout, body';

/** threads.com, and threads.net until 2025. */
export const threads: Platform = { id: 'threads', hosts: PLATFORM_HOSTS.threads, findPosts, readPost, badgeAnchor };

function findPosts(root: ParentNode): Element[] {
  const around = root.nodeType === 1 ? postAround(root as Element) : undefined;
  const found = outermost([...(around === undefined ? [] : [around]), ...selectAll(root, POST)]);
  const known = new Set(found);
  // the second finder: the link around the time
  const loose = selectAll(root, POST_LINK).filter((link) => !isWithin(link, known) && isTimeLink(link));
  return outermost([...found, ...loose.map(climbToPost)]);
}

function postAround(part: Element): Element | undefined {
  let post: Element | undefined;
  for (let at = part.closest(POST); at !== null; at = at.parentElement?.closest(POST) ?? null) post = at;
  return post;
}

/** The highest ancestor with one menu: a quoted post has none. Without any menu, with one post's time. */
function climbToPost(link: Element): Element {
  const code = codeOf(link);
  let hasMenu = false;
  return climbAlone(
    link,
    (parent) => parent.matches(PAGE_EDGE),
    (sibling) => {
      const isMenu = selectAll(sibling, MENU).some((menu) => !isAction(menu));
      if (isMenu && hasMenu) return true;
      hasMenu ||= isMenu;
      return !hasMenu && selectAll(sibling, POST_LINK).some((other) => isTimeLink(other) && codeOf(other) !== code);
    },
  );
}

function readPost(element: Element): Reading {
  if (isInHiddenView(element)) return { kind: 'placeholder' };
  const scope = scopeOf(element);
  const texts = textElements(scope);
  const author = authorOf(scope);
  const link = scope.own(POST_LINK).find(isTimeLink) ?? scope.own(POST_LINK)[0];
  const hasMedia = scope.own(`${VIDEO}, img`).some((media) => !media.matches(AVATAR));
  if (texts.length === 0 && author === undefined && link === undefined) {
    // search suggestions and "follow" cards are clickable too
    return actionRow(scope).length >= 3 ? { kind: 'unreadable', missing: 'author' } : { kind: 'placeholder' };
  }
  if (link === undefined && saysAd(element, (label) => label.closest(AUTHOR) !== null)) return { kind: 'ad' };
  // a person's card has a name and a button, but neither a time nor the row of actions
  if (link === undefined && actionRow(scope).length < 3) return { kind: 'placeholder' };
  const isBare = texts.length === 0 && !hasMedia && scope.quote === undefined && scope.own(CARD).length === 0;
  const isStray =
    texts.length === 0 && hasStrayText(element, { isForeign: (part) => scope.quote?.contains(part) === true });
  if (isBare || isStray) return { kind: 'unreadable', missing: 'text' };
  return { kind: 'post', post: toPost(scope, { texts, author, link }) };
}

function badgeAnchor(element: Element): Element | undefined {
  const scope = scopeOf(element);
  const last = textElements(scope).at(-1);
  if (last !== undefined) return last;
  const row = actionRow(scope)[0]?.parentElement;
  const media = scope.own(`${IMAGE}, ${VIDEO}`)[0];
  if (!row || media === undefined) return undefined;
  return climbWhile(media, element, (parent) => parent.contains(row));
}

interface Parts {
  readonly texts: readonly Element[];
  readonly author: string | undefined;
  readonly link: Element | undefined;
}

function toPost(scope: Scope, { texts, author, link }: Parts): Post {
  const path = link === undefined ? undefined : pathOf(link);
  const text = textOf(texts);
  const images = scope.own(`${IMAGE}, ${VIDEO} ~ img`).filter((image) => !image.matches(AVATAR));
  const cards = scope.own(CARD).filter((card) => !texts.some((element) => element.contains(card)));
  return buildPost('threads', {
    id: path?.code,
    text,
    author,
    url: path && urlOf(path),
    date: scope.own('time[datetime]')[0]?.getAttribute('datetime') ?? undefined,
    engagement: countsOf(scope),
    quoted: scope.quote === undefined ? undefined : readQuote(scope.quote),
    media: mediaKinds({ image: scope.own(IMAGE).length > 0, video: scope.own(VIDEO).length > 0 }),
    mediaText: mediaTextOf([
      ...images.map((image) => image.getAttribute('alt')),
      ...cards.map((card) =>
        outermost(card.querySelectorAll(TEXT))
          .map((line) => visibleText(line))
          .join(' '),
      ),
    ]),
    links: outwardLinks(scope.own('a[href]'), [...threads.hosts, ...PLATFORM_HOSTS.instagram]),
  });
}

function authorOf(scope: Scope): string | undefined {
  const links = scope.own(POST_LINK);
  const handle = pathOf(links.find(isTimeLink) ?? links[0])?.handle;
  const named = scope.own(AUTHOR).filter((link) => oneLine(visibleText(link)) !== '');
  // who reposted it stands before the author
  const theirs = named.find((link) => link.getAttribute('href')?.endsWith(`/@${handle}`) === true);
  const author = theirs ?? named[0];
  return author === undefined ? handle : oneLine(visibleText(author));
}

function readQuote(quote: Element): QuotedPost | undefined {
  const scope: Scope = { post: quote, quote: undefined, own: (selector) => [...quote.querySelectorAll(selector)] };
  const text = textOf(textElements(scope, { hasRow: false }));
  const author = authorOf(scope);
  const path = scope.own(POST_LINK).flatMap((link) => pathOf(link) ?? [])[0];
  if (text === '' && author === undefined) return undefined;
  return {
    text,
    ...(author !== undefined && { author }),
    ...(path !== undefined && { url: urlOf(path) }),
  };
}
