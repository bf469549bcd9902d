// Where the card stands beside its badge: near it, whole within the window, and high enough to be read.

/** Between the card and the badge or the edge of the window. */
const GAP_PX = 8;
/** Below this the answers are read through a slit: the card moves beside the badge, or over it. */
const READABLE_PX = 480;

/** In pixels of the window; exactly one of `top` and `bottom` is given. */
export interface CardPlace {
  readonly left: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly maxHeight: number;
}

/** The place of a card that is `cardWidth` pixels wide, in a window at least that wide with its gaps. */
export function placeCard(
  badge: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  page: { readonly width: number; readonly height: number },
  cardWidth: number,
): CardPlace {
  const least = Math.min(READABLE_PX, page.height - 2 * GAP_PX);
  const lastLeft = page.width - cardWidth - GAP_PX;
  const lastTop = page.height - GAP_PX - least;
  const left = Math.max(GAP_PX, Math.min(badge.left, lastLeft));
  const below = badge.bottom + GAP_PX;
  const above = page.height - badge.top + GAP_PX;
  const from = (top: number) => ({ top, maxHeight: page.height - GAP_PX - top });
  const upTo = (bottom: number) => ({ bottom, maxHeight: page.height - GAP_PX - bottom });
  if (below >= GAP_PX && below <= lastTop) return { left, ...from(below) };
  if (above >= GAP_PX && above <= lastTop) return { left, ...upTo(above) };
  const beside = [badge.right + GAP_PX, badge.left - GAP_PX - cardWidth].find((x) => x >= GAP_PX && x <= lastLeft);
  if (beside !== undefined) return { left: beside, ...from(Math.max(GAP_PX, Math.min(badge.top, lastTop))) };
  // over the badge, from the side that has more room
  return below <= above ? { left, ...from(Math.max(GAP_PX, lastTop)) } : { left, ...upTo(Math.max(GAP_PX, lastTop)) };
}
