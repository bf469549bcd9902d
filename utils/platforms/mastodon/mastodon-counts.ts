// Mastodon's counts: by the icon of a button, else by its label, else by its place in a bar of the usual length.
import type { Engagement } from '../../domain/post.ts';
import { engagementOf } from '../build-post.ts';
import { bestCount } from '../counts.ts';
import { oneLine } from '../dom.ts';

const BUTTONS = '.status__action-bar .icon-button';
/** In the order that the bar has kept since 2.x. */
const COUNTS: readonly {
  readonly name: 'replies' | 'reposts' | 'likes';
  readonly icon: string;
  /** English, and the Indonesian that servers write. */
  readonly label: RegExp;
}[] = [
  {
    name: 'replies',
    icon: '.detailed-status__replies, .status__action-bar :is(.icon-reply, .icon-reply-all, .fa-reply, .fa-reply-all)',
    label: /^(?:reply|balas)/i,
  },
  {
    name: 'reposts',
    icon: '.detailed-status__reblogs, .status__action-bar :is(.icon-retweet, .fa-retweet)',
    label: /^(?:(?:un)?boost|dorong|batal(?:kan)? (?:dorong|boost))/i,
  },
  {
    name: 'likes',
    icon: '.detailed-status__favorites, .status__action-bar :is(.icon-star, .fa-star)',
    label: /^(?:favou?rite|remove from favou?rites|favorit|hapus dari favorit)/i,
  },
];
/** Three that count, then bookmark, more, and on some servers one of their own. */
const USUAL_LENGTHS = [3, 4, 5, 6];

/** Engagement of a post; `own` finds what is not of the post it quotes. */
export function readMastodonCounts(own: (selector: string) => Element[], locale: string): Engagement | undefined {
  const buttons = own(BUTTONS);
  const byIcon = COUNTS.map(({ icon }) => own(icon));
  const byLabel = COUNTS.map(({ label }) => buttons.filter((button) => label.test(labelOf(button))));
  const isAny = (found: readonly Element[][]) => found.some((elements) => elements.length > 0);
  // other front ends draw other icons, in the same order
  const byPlace = USUAL_LENGTHS.includes(buttons.length)
    ? COUNTS.map((_, index) => buttons.slice(index, index + 1))
    : [];
  const found = isAny(byIcon) ? byIcon : isAny(byLabel) ? byLabel : byPlace;
  return engagementOf(
    COUNTS.map(({ name }, index) => [name, bestCount((found[index] ?? []).map(countText), locale, 'mastodon')]),
  );
}

/** Engagement by the buttons of the layout since 2026, where boosting is a menu without a label between the two others. */
export function readRedesignedCounts(buttons: readonly Element[], locale: string): Engagement | undefined {
  const at = (name: string) =>
    buttons.findIndex((button) => COUNTS.find((count) => count.name === name)?.label.test(labelOf(button)));
  const [reply, like] = [at('replies'), at('likes')];
  const boost = at('reposts') >= 0 ? at('reposts') : reply >= 0 && like === reply + 2 ? reply + 1 : -1;
  const countAt = (index: number) => bestCount([oneLine(buttons[index]?.textContent ?? '')], locale, 'mastodon');
  return engagementOf([
    ['replies', countAt(reply)],
    ['reposts', countAt(boost)],
    ['likes', countAt(like)],
  ]);
}

function labelOf(button: Element): string {
  return oneLine(button.getAttribute('aria-label') ?? button.getAttribute('title') ?? '');
}

/** The counter stands in the icon's button or beside it; while it rolls, the number that comes is the one in the flow. */
function countText(found: Element): string {
  const holder = found.closest('button, a, .status__action-bar__counter') ?? found;
  const number =
    holder.querySelector('[style*="position: static"], [style*="position:static"]') ??
    holder.querySelector('.icon-button__counter, .status__action-bar__counter__label, .animated-number');
  return oneLine((number ?? holder).textContent ?? '');
}
