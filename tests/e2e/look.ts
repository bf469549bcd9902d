// What several browser tests look at: badges that no longer change, the open card, the focus.
import type { BadgeSeen, Tab } from './tab.ts';

/** Badges that the reader can see. */
export async function visibleBadges(tab: Tab): Promise<BadgeSeen[]> {
  return (await tab.badges()).filter((badge) => !badge.isHidden);
}

/** The visible badges, once at least one stands and their number no longer grows. */
export async function settledBadges(tab: Tab): Promise<BadgeSeen[]> {
  let former = 0;
  return tab.until(
    'marks',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return visibleBadges(tab);
    },
    ({ length }) => {
      const isSettled = length > 0 && length === former;
      former = length;
      return isSettled;
    },
  );
}

/** Text of the open card; empty where none is open. */
export async function cardText(tab: Tab): Promise<string> {
  return (await tab.isCardOpen()) ? tab.inCard((root) => root.textContent ?? '') : '';
}

/** Waits for the card to close. */
export async function closedCard(tab: Tab): Promise<void> {
  await tab.until('the card to close', tab.isCardOpen, (isOpen) => !isOpen);
}

/** `badge` or `card` where the focus is in one of ours, else empty. */
export function focusedHost(tab: Tab): Promise<string> {
  return tab.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.pembanding ?? '');
}
