// Lets a badge that appears before the reader's eyes make its own room, so slowly that nothing on the page jumps.

/**
 * One pixel in a frame of a sixtieth of a second; what moves by less than three in a frame is no layout shift
 * (Layout Instability, "unstable"), and no reader loses their line by it.
 */
const PX_PER_S = 60;

/** Unfolds `host` where it is in view; elsewhere it keeps the place that it has. Asks for the page's layout once. */
export function unfold(host: HTMLElement): void {
  const { top, bottom, height } = host.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || height === 0) return;
  const { marginTop, marginBottom } = getComputedStyle(host);
  const room = height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
  // the rules for a badge that stands are important, and stronger than any animation
  host.dataset.unfolding = 'true';
  const motion = host.animate(
    [
      { height: '0px', marginTop: '0px', marginBottom: '0px', overflow: 'clip' },
      { height: `${height}px`, marginTop, marginBottom, overflow: 'clip' },
    ],
    { duration: (room / PX_PER_S) * 1000 },
  );
  motion.addEventListener('finish', () => delete host.dataset.unfolding);
}
