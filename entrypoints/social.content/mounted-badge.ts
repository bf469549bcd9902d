// One badge in the page: its host, what is drawn in it, and the place it keeps while its card is open.
import type { Mark } from '../../utils/domain/match.ts';
import type { Post } from '../../utils/domain/post.ts';
import type { Words } from '../../utils/i18n.ts';
import { prepareCard } from './card-opener.ts';
import { drawBadge, drawTaken } from './draw-badge.ts';
import { beginsAtRight, groundOf } from './ground.ts';
import { createShadowHost } from './shadow-host.ts';
import { unfold } from './unfold.ts';

/** How a badge looks: whole, as a dot, or not at all after the reader took the mark away. */
export type BadgeLook = 'whole' | 'dot' | 'taken';

/** A badge that stands after an element of the page. */
export interface MountedBadge {
  readonly post: Post;
  readonly mark: Mark;
  readonly host: HTMLElement;
  /** The element before the badge, and what it said when that was last looked at. */
  readonly anchor: Element;
  anchorText: string;
  readonly look: BadgeLook;
  draw(look: BadgeLook): void;
  /** Takes the colours of the ground that is painted at its place now. */
  settleGround(): void;
}

/** Puts a badge after `anchor`, on the ground that is painted there. */
export function mountBadge(
  { post, mark, anchor }: { readonly post: Post; readonly mark: Mark; readonly anchor: Element },
  words: Words,
  look: BadgeLook,
  onOpen: (badge: MountedBadge) => void,
): MountedBadge {
  const { host, root } = createShadowHost('badge', 'light', words.language);
  if (beginsAtRight(anchor)) host.dataset.side = 'right';
  let drawn: BadgeLook | undefined;
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
    settleGround: () => {
      const ground = groundOf(anchor, host);
      if (host.dataset.ground !== ground) host.dataset.ground = ground;
    },
  };
  // what fails here is tried again by the press
  const prepare = () => void prepareCard().catch(() => undefined);
  for (const sign of ['pointerenter', 'focusin']) host.addEventListener(sign, prepare, { once: true });
  badge.draw(look);
  anchor.after(host);
  badge.settleGround();
  unfold(host);
  return badge;
}
