// Where a badge really stands: drawn, whole, inside its post, and on none of the site's controls.
import type { Tab } from './tab.ts';

/** A place that is fine has no `faults`. */
export interface BadgePlace {
  readonly postText: string;
  readonly faults: readonly string[];
}

/** The elements that the sites make one post of, the innermost being the one that counts. */
const POSTS =
  'article, [data-testid^="feedItem"], shreddit-post, shreddit-comment, ytd-watch-metadata, ytd-video-primary-info-renderer, ytd-comment-view-model, yt-lockup-view-model, [data-pressable-container], [aria-posinset], [role="complementary"], .status, .card';

/** Looks at every badge of the page, scrolling to each. */
export async function badgePlaces(tab: Tab): Promise<BadgePlace[]> {
  return tab.inBadges(placeOf, POSTS);
}

/** Runs inside the page and may use nothing from this file. */
function placeOf(root: ShadowRoot, posts: string): BadgePlace {
  const host = root.host as HTMLElement;
  const button = root.querySelector('button');
  const post = host.closest(posts);
  const postText = (post?.textContent ?? host.parentElement?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
  if (button === null || post === null) return { postText, faults: ['no button or no post'] };
  host.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = button.getBoundingClientRect();
  const isWithin = (outer: { left: number; top: number; right: number; bottom: number }) =>
    box.left >= outer.left - 1 &&
    box.right <= outer.right + 1 &&
    box.top >= outer.top - 1 &&
    box.bottom <= outer.bottom + 1;
  const isBadgeAt = (x: number, y: number) => document.elementFromPoint(x, y) === host;
  const faults: string[] = [];
  const isDot = button.matches('.dot');
  const least = isDot ? { width: 16, height: 16 } : { width: 60, height: 24 };
  if (box.height < least.height || box.width < least.width) faults.push(`is drawn ${box.width} by ${box.height}`);
  // a dot is small to the eye only: 24 pixels each way are its own (WCAG 2.2, 2.5.8)
  const [middleX, middleY] = [box.left + box.width / 2, box.top + box.height / 2];
  const reach = [-11.5, 11.5].flatMap((by) => [[middleX + by, middleY] as const, [middleX, middleY + by] as const]);
  if (isDot && !reach.every(([x, y]) => isBadgeAt(x, y))) faults.push('is too small to touch');
  if (!isWithin(post.getBoundingClientRect())) faults.push('stands outside its post');
  if (box.left < 0 || box.right > innerWidth) faults.push('stands outside the window');
  for (let around = host.parentElement; around !== null; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const clips = around !== document.documentElement && around !== document.body;
    if (clips && `${overflowX} ${overflowY}` !== 'visible visible' && !isWithin(around.getBoundingClientRect()))
      faults.push(`is clipped by ${around.tagName}`);
  }
  for (const x of [box.left + 4, box.left + box.width / 2, box.right - 4])
    for (const y of [box.top + 4, box.bottom - 4]) if (!isBadgeAt(x, y)) faults.push(`is covered at ${x},${y}`);
  const word = root.querySelector('.word');
  if (word !== null && word.scrollWidth > word.clientWidth + 1) faults.push('its word is cut');
  // what lies under the badge, and would be clicked without it; what an ancestor clips is not among it
  const isOnControl = (x: number, y: number, control: Element) => {
    const [top, ...below] = document.elementsFromPoint(x, y);
    return top === host && below[0] !== undefined && control.contains(below[0]);
  };
  for (const control of document.querySelectorAll('a[href], button, input, textarea, summary, [role="button"]')) {
    if (control.contains(host)) continue;
    for (const { left, top, right, bottom, width, height } of control.getClientRects()) {
      if (width === 0 || height === 0 || bottom < 0 || top > innerHeight) continue;
      for (const x of [left + 1, left + width / 2, right - 1])
        for (const y of [top + 1, top + height / 2, bottom - 1])
          if (isOnControl(x, y, control)) faults.push(`covers ${control.tagName} ${control.textContent?.trim()}`);
    }
  }
  return { postText, faults: [...new Set(faults)] };
}
