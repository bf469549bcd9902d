// How long a reply may be on each site, and how that site counts.
import type { PlatformId } from './post.ts';

/** Longest reply or comment, in what the site counts. A Mastodon server may allow more. */
export const REPLY_LIMITS: Readonly<Record<PlatformId, number>> = {
  x: 280,
  threads: 500,
  bluesky: 300,
  mastodon: 500,
  tiktok: 150,
  instagram: 2200,
  facebook: 8000,
  youtube: 10_000,
  reddit: 10_000,
};

/** X and Mastodon count every link as this long, whatever it is. */
const LINK_LENGTH = 23;
const LINK = /https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)]/g;
/** X makes a link of these too; where it does not after all, the count is too high and never too low. */
const BARE_LINK = /(?<![@\p{L}\p{N}./-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s<>"”]*)?/giu;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*0-9]️?⃣/u;
const REMOTE_MENTION = /(@[\w.-]+)@[\w.-]+\w/g;

/** The length of a text as the site counts it. */
export function replyLength(platform: PlatformId, text: string): number {
  switch (platform) {
    case 'x':
      return weightOnX(text);
    case 'mastodon':
      return graphemes(text.replace(LINK, 'x'.repeat(LINK_LENGTH)).replace(REMOTE_MENTION, '$1')).length;
    case 'bluesky':
      return graphemes(text).length;
    case 'threads':
      return sum(graphemes(text), (one) => (EMOJI.test(one) ? new TextEncoder().encode(one).length : [...one].length));
    default:
      return text.length;
  }
}

/** Characters left before the site's limit; negative where the text is too long. */
export function charactersLeft(platform: PlatformId, text: string): number {
  return REPLY_LIMITS[platform] - replyLength(platform, text);
}

/** Weighted length as twitter-text 3 configures it: an emoji is two, and so is a letter outside the ranges below. */
function weightOnX(text: string): number {
  let links = 0;
  const rest = text
    .normalize('NFC')
    .replace(LINK, () => {
      links += LINK_LENGTH;
      return '';
    })
    .replace(BARE_LINK, (link) => {
      links += Math.max(LINK_LENGTH, link.length);
      return '';
    });
  return links + sum(graphemes(rest), (one) => (EMOJI.test(one) ? 2 : sum([...one], weightOfLetter)));
}

function weightOfLetter(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  const isLight =
    code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);
  return isLight ? 1 : 2;
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter('id').segment(text)].map(({ segment }) => segment);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
