// One badge in the page: its host, what is drawn in it, and the place it keeps while its card is open.
import type { Mark } from '../../utils/domain/match.ts';
import type { Post } from '../../utils/domain/post.ts';
import type { Words } from '../../utils/i18n.ts';
import { prepareCard } from './card-opener.ts';
import { drawBadge, drawTaken } from './draw-badge.ts';
import { beginsAtRight, groundOf } from './ground.ts';
import { createShadowHost } from './shadow-host.ts';
import { isBeforeEyes, unfold } from './unfold.ts';

/** How a badge looks: whole, as a dot, or not at all after the reader took the mark away. */
export type BadgeLook = 'whole' | 'dot' | 'taken';

/** A badge that stands, or is about to stand, after an element of the page. */
export interface MountedBadge {
  readonly post: Post;
  readonly mark: Mark;
  readonly host: HTMLElement;
  /** The element before the badge, and what it said when that was last looked at. */
  readonly anchor: Element;
  anchorText: string;
  readonly look: BadgeLook;
  draw(look: BadgeLook): void;
  /** Puts it into the page: a step of its own, so that several badges together cost one layout. */
  stand(): void;
  /** False until then. */
  readonly hasStood: boolean;
  /** Takes the colours of the ground that is painted at its place now. */
  settleGround(): void;
}

/** Makes a badge for the place after `anchor`, on the ground that is painted there. */
export function makeBadge(
  { post, mark, anchor }: { readonly post: Post; readonly mark: Mark; readonly anchor: Element },
  words: Words,
  look: BadgeLook,
  onOpen: (badge: MountedBadge) => void,
): MountedBadge {
  // all that is asked of the page is asked before it is changed: after that each answer would cost a layout
  const ground = groundOf(anchor);
  const isAtRight = beginsAtRight(anchor);
  const isSeen = isBeforeEyes(anchor);
  const { host, root } = createShadowHost('badge', ground ?? 'light', words.language);
  if (isAtRight) host.dataset.side = 'right';
  let drawn: BadgeLook | undefined;
  let hasStood = false;
  const badge: MountedBadge = {
    post,
    mark,
    host,
    anchor,
    anchorText: anchor.textContent,
    get look() {
      return drawn ?? look;
    },
    draw: (next) => {
      if (next === drawn) return;
      drawn = next;
      if (next === 'taken') root.replaceChildren(drawTaken(words));
      else {
        const button = drawBadge(mark, words, next === 'dot');
        button.addEventListener('click', () => onOpen(badge));
        const hadFocus = root.activeElement !== null;
        root.replaceChildren(button);
        if (hadFocus) button.focus({ preventScroll: true });
      }
    },
    get hasStood() {
      return hasStood;
    },
    stand: () => {
      hasStood = true;
      anchor.after(host);
      if (ground === undefined) badge.settleGround();
      if (isSeen) unfold(host);
    },
    settleGround: () => {
      const ground = groundOf(anchor, host);
      if (host.dataset.ground !== ground) host.dataset.ground = ground;
    },
  };
  // what fails here is tried again by the press
  const prepare = () => void prepareCard().catch(() => undefined);
  for (const sign of ['pointerenter', 'focusin']) host.addEventListener(sign, prepare, { once: true });
  badge.draw(look);
  return badge;
}
