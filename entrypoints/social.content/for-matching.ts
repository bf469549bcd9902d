// What of a post goes to the background to be matched.
import type { Post, PostForMatching } from '../../utils/domain/post.ts';

/** A post with fewer words is about its picture, video or card. */
const FEW_WORDS = 5;

/** Nothing about the author leaves the page. */
export function forMatching(post: Post): PostForMatching {
  const { id, platform, language, url, date, quoted, links, engagement } = post;
  return {
    id,
    platform,
    text: wordsOf(post).slice(0, 20_000),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...(quoted?.url === undefined ? {} : { sharedUrl: quoted.url }),
    ...(links === undefined ? {} : { links: links.slice(0, 50) }),
    ...(engagement === undefined ? {} : { engagement }),
  };
}

/** Posts of the same key have the same answer. */
export function answerKey(post: Post): string {
  return `${post.id}\n${wordsOf(post)}`;
}

/** What the author wrote and quoted; where that is next to nothing, what the pictures and cards say. */
function wordsOf({ text, quoted, mediaText }: Post): string {
  const own = quoted === undefined ? text : `${text}\n${quoted.text}`;
  if (mediaText === undefined) return own;
  const isBare = (own.match(/\p{L}{2,}/gu)?.length ?? 0) < FEW_WORDS;
  return isBare ? `${own}\n${mediaText}`.trim() : own;
}
