// Reddit before its custom elements: old.reddit.com, and the React client of 2018 to 2023. From their published stylesheets and readers [K].
import { buildPost, engagementOf, mediaKinds } from '../build-post.ts';
import { bestCount } from '../counts.ts';
import { oneLine, pageLocale, visibleText } from '../dom.ts';
import { PLATFORM_HOSTS } from '../hosts.ts';
import { outwardLinks, parseUrl } from '../links.ts';
import type { Reading } from '../platform.ts';

const OLD = '.thing:is([data-fullname^="t3_"], [data-fullname^="t1_"], .link, .comment)';
const REACT_POST = '[data-testid="post-container"], .Post[id^="t3_"]';
const REACT_COMMENT = '.Comment[class*="t1_"], div:has(> [data-testid="comment"])';
/** Posts and comments of both older clients. */
export const OLDER = `${OLD}, ${REACT_POST}, ${REACT_COMMENT}`;

// Title and body of each client; comments have a body only. Nested comments are posts of their own.
const TITLE = 'a.title, h1, h3, [data-adclicklocation="title"] a, a[data-click-id="body"]';
const BODY = '.usertext-body, .md, [data-click-id="text"], [data-testid="comment"], .RichTextJSON-root';
const AUTHOR = 'a.author, a[data-testid="post_author_link"], a[data-testid="comment_author_link"]';
const PERMALINK = 'a.comments, a.bylink, a[data-click-id="body"], a[data-click-id="comments"], a[id^="CommentTopMeta"]';
const SCORE = '.score.unvoted, [id^="vote-arrows-"] div, [data-click-id="upvote"] ~ div';
const COMMENTS = 'a.comments, [data-click-id="comments"]';
const AD_ID = /^t3_z=/;

/** Reads a post or comment of an older client. */
export function readOlderReddit(element: Element): Reading {
  // ids of the React client's ads are no numbers [K]
  if (AD_ID.test(element.id) || element.matches('.promotedlink, .promoted')) return { kind: 'ad' };
  const own = (selector: string) => [...element.querySelectorAll(selector)].filter((found) => isOwn(found, element));
  const isComment = element.matches(REACT_COMMENT) || element.matches('.thing.comment, [data-fullname^="t1_"]');
  const title = isComment ? undefined : own(TITLE)[0];
  const body = own(BODY)[0];
  const text = [title, body]
    .flatMap((part) => (part === undefined ? [] : visibleText(part)))
    .filter((part) => part !== '');
  if (text.length === 0) {
    return visibleText(element) === '' || element.matches('.deleted')
      ? { kind: 'placeholder' }
      : { kind: 'unreadable', missing: 'text' };
  }
  // posts have a title, whatever else they have
  if (!isComment && title === undefined) return { kind: 'unreadable', missing: 'title' };
  const base = element.ownerDocument.baseURI;
  const permalink = element.getAttribute('data-permalink') ?? own(PERMALINK)[0]?.getAttribute('href');
  const path = parseUrl(permalink, base)?.pathname;
  const locale = pageLocale(element);
  const score = own(SCORE)[0];
  const scores = [element.getAttribute('data-score'), score?.getAttribute('title'), score?.textContent].map(
    (writing) => writing ?? '',
  );
  const time = own('time[datetime]')[0]?.getAttribute('datetime');
  const stamp = Number(element.getAttribute('data-timestamp'));
  const post = buildPost('reddit', {
    id:
      element.getAttribute('data-fullname') ??
      (/\bt[13]_\w+/.exec(`${element.id} ${element.className}`)?.[0] || undefined),
    text: text.join('\n\n'),
    author: element.getAttribute('data-author') ?? oneLine(own(AUTHOR)[0]?.textContent ?? '').replace(/^u\//, ''),
    url: path?.includes('/comments/') ? `https://www.reddit.com${path}` : undefined,
    date: time ?? (stamp > 0 ? new Date(stamp).toISOString() : undefined),
    engagement: engagementOf([
      [
        'likes',
        // a score below zero is nobody's approval, and not its opposite either
        isNegative(scores) ? undefined : bestCount(scores, locale, 'reddit'),
      ],
      [
        'replies',
        isComment
          ? undefined
          : bestCount(
              [element.getAttribute('data-comments-count') ?? '', own(COMMENTS)[0]?.textContent ?? ''],
              locale,
              'reddit',
            ),
      ],
    ]),
    media: mediaKinds({
      image: own('.media-preview img, [data-click-id="media"] img').length > 0,
      video: own('video').length > 0,
    }),
    links: outwardLinks(
      [...(title?.matches('a') ? [title] : []), ...(body?.querySelectorAll('a[href]') ?? [])],
      [...PLATFORM_HOSTS.reddit, 'redd.it'],
    ),
  });
  return { kind: 'post', post };
}

/** The body, or the title's line: both stand in ordinary blocks. */
export function olderAnchor(element: Element): Element | undefined {
  const own = (selector: string) => [...element.querySelectorAll(selector)].find((found) => isOwn(found, element));
  const title = own(TITLE);
  return own(BODY) ?? title?.closest('p.title') ?? title;
}

function isNegative(scores: readonly string[]): boolean {
  return scores.some((writing) => /^\s*[-\u2212\u2013]\s*\d/u.test(writing));
}

function isOwn(found: Element, post: Element): boolean {
  return found.closest(OLDER) === post;
}
