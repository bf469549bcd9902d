// Puts a post together from what a platform found: absent parts stay absent, and a post without a permalink gets a content id.
import type { Engagement, PlatformId, Post, QuotedPost } from '../domain/post.ts';
import { contentId } from './content-id.ts';
import { oneLine } from './dom.ts';

/** What was found of a post; `undefined` and empty lists mean that the page does not show it. */
export interface PostParts {
  /** The site's own id of the post; without one the content stands in. */
  readonly id?: string | undefined;
  readonly text: string;
  readonly isTruncated?: boolean | undefined;
  readonly language?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  readonly engagement?: Engagement | undefined;
  readonly quoted?: QuotedPost | undefined;
  readonly media?: readonly ('image' | 'video')[] | undefined;
  readonly mediaText?: string | undefined;
  readonly links?: readonly string[] | undefined;
}

/** Longest id taken from a page, in characters; the matcher refuses longer ones. */
const MAX_ID = 160;
const MAX_MEDIA_TEXT = 4000;

/** The post of these parts. */
export function buildPost(platform: PlatformId, parts: PostParts): Post {
  const { text, isTruncated, language, author, url, date, engagement, quoted, media, mediaText, links } = parts;
  // posts without words differ by when they were written and where they lead
  const said = text === '' ? [mediaText ?? '', date ?? '', ...(links ?? [])] : [''];
  const id = parts.id?.slice(0, MAX_ID) || contentId([text, quoted?.text ?? '', ...said]);
  return {
    id: `${platform}:${id}`,
    platform,
    text,
    ...(isTruncated === true && { isTruncated }),
    ...(language && { language }),
    ...(author && { author }),
    ...(url && { url }),
    ...(date && { date }),
    ...(engagement !== undefined && { engagement }),
    ...(quoted !== undefined && { quoted }),
    ...(media !== undefined && media.length > 0 && { media }),
    ...(mediaText && { mediaText }),
    ...(links !== undefined && links.length > 0 && { links }),
  };
}

/** Counts as engagement; undefined where the page shows none. */
export function engagementOf(
  counts: readonly (readonly [keyof Engagement, number | undefined])[],
): Engagement | undefined {
  const shown: Partial<Record<keyof Engagement, number>> = {};
  for (const [name, value] of counts) if (value !== undefined) shown[name] ??= value;
  return Object.keys(shown).length > 0 ? shown : undefined;
}

/** Media kinds, images first. */
export function mediaKinds(has: { readonly image: boolean; readonly video: boolean }): ('image' | 'video')[] {
  return [...(has.image ? (['image'] as const) : []), ...(has.video ? (['video'] as const) : [])];
}

/** What images and cards say, each once; a single word ("Image", "Gambar") is a placeholder of the site. */
export function mediaTextOf(texts: Iterable<string | null | undefined>): string | undefined {
  const said = new Set<string>();
  for (const text of texts) {
    const line = oneLine(text ?? '');
    if (line.includes(' ')) said.add(line);
  }
  return said.size === 0 ? undefined : [...said].join('\n').slice(0, MAX_MEDIA_TEXT);
}
