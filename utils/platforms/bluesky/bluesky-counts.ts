// Bluesky's counts: by the names of the buttons, and where those are gone by the words of their labels.
import type { Engagement } from '../../domain/post.ts';
import { engagementOf } from '../build-post.ts';
import { bestCount } from '../counts.ts';

type CountName = 'replies' | 'reposts' | 'likes';

const BUTTONS: readonly (readonly [CountName, string])[] = [
  ['replies', '[data-testid="replyBtn"], [data-testid="replyCount"]'],
  ['reposts', '[data-testid="repostBtn"], [data-testid="repostCount"], [data-testid="repostCount-expanded"]'],
  [
    'likes',
    '[data-testid="likeBtn"], [data-testid="unlikeBtn"], [data-testid="likeCount"], [data-testid="likeCount-expanded"]',
  ],
];
const LABELLED = 'button[aria-label], [role="button"][aria-label]';
// [S] the client's own texts: "Reply (3 replies)", "Repost (2 reposts)", "Like (1 like)"; [K] its Indonesian ones.
const LABELS: readonly (readonly [CountName, RegExp])[] = [
  ['replies', /^(?:reply|balas)\b.*\(/i],
  ['reposts', /^(?:undo )?(?:repost|posting ulang)\b.*\(/i],
  ['likes', /^(?:(?:un)?like|suka|batal suka)\b.*\(/i],
];

/** Engagement of a post; `own` finds what is not of the post it quotes. */
export function readBlueskyCounts(own: (selector: string) => Element[], locale: string): Engagement | undefined {
  const textsOf = (found: Element) => [found.getAttribute('aria-label') ?? '', found.textContent ?? ''];
  const named = BUTTONS.map(([name, selector]) => [name, own(selector).flatMap(textsOf)] as const);
  const isAnyNamed = named.some(([, texts]) => texts.length > 0);
  const labelled = isAnyNamed ? [] : own(LABELLED).map((button) => button.getAttribute('aria-label') ?? '');
  const texts = isAnyNamed
    ? named
    : LABELS.map(([name, form]) => [name, labelled.filter((label) => form.test(label))] as const);
  return engagementOf(texts.map(([name, writings]) => [name, bestCount(writings, locale, 'bluesky')]));
}
