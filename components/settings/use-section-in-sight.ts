// Which part of a long page the reader is at, for the links to its parts.
import { useEffect, useState } from 'preact/hooks';

/** A part counts as read from where it crosses the upper quarter of the window. */
const LINE = '-25% 0px -74% 0px';

/** The id of the part in sight, among these; the first until the page was scrolled. */
export function useSectionInSight(ids: readonly string[]): string | undefined {
  const [seen, setSeen] = useState(ids[0]);
  useEffect(() => {
    let crossing = ids[0];
    // the last part may be too short to reach the line
    const settle = () => setSeen(isAtEnd() ? ids.at(-1) : crossing);
    const watch = new IntersectionObserver(
      (changes) => {
        for (const { isIntersecting, target } of changes) if (isIntersecting) crossing = target.id;
        settle();
      },
      { rootMargin: LINE },
    );
    for (const id of ids) {
      const section = document.getElementById(id);
      if (section !== null) watch.observe(section);
    }
    // back from the end the part at the line may be the one that was there before: the observer is silent about it
    addEventListener('scroll', settle, { passive: true });
    return () => {
      watch.disconnect();
      removeEventListener('scroll', settle);
    };
  }, []);
  return seen;
}

/** Scrolled as far as the page goes. */
function isAtEnd(): boolean {
  return scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
}
