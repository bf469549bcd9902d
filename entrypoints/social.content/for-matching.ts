// What of a post goes to the background to be matched.
import type { Post, PostForMatching } from '../../utils/domain/post.ts';

/** A post with fewer words is about its picture, video or card. */
const FEW_WORDS = 5;
/** In characters, as the schema has it. */
const LONGEST_URL = 2000;

/**
 * Nothing about the author leaves the page. What is longer than the schema allows stays behind too: one such post would
 * have the whole batch refused, and asked again in halves.
 */
export function forMatching(post: Post): PostForMatching {
  const { id, platform, quoted, links, engagement } = post;
  const language = within(35, post.language);
  const url = within(LONGEST_URL, post.url);
  const date = within(40, post.date);
  const sharedUrl = within(LONGEST_URL, quoted?.url);
  return {
    id,
    platform,
    text: wordsOf(post).slice(0, 20_000),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...(sharedUrl === undefined ? {} : { sharedUrl }),
    ...(links === undefined ? {} : { links: links.slice(0, 50) }),
    ...(engagement === undefined ? {} : { engagement }),
  };
}

function within(most: number, value: string | undefined): string | undefined {
  return value === undefined || value.length > most ? undefined : value;
}

/** Posts of the same key have the same answer. */
export function answerKey(post: Post): string {
  return `${post.id}\n${wordsOf(post)}`;
}

/** What the author wrote and quoted; where that is next to nothing, what the pictures and cards say. */
function wordsOf({ text, quoted, mediaText }: Post): string {
  const own = quoted === undefined || quoted.text === '' ? text : `${text}\n${quoted.text}`;
  if (mediaText === undefined) return own;
  const isBare = (own.match(/\p{L}{2,}/gu)?.length ?? 0) < FEW_WORDS;
  return isBare ? `${own}\n${mediaText}`.trim() : own;
}
