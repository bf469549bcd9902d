// Lets a badge that appears before the reader's eyes make its own room, so slowly that nothing on the page jumps.

/**
 * In each frame, however long the page takes for it: what moves by less than three pixels from one frame to the next is no
 * layout shift (Layout Instability, "unstable"), even where two steps come together, and no reader loses their line by it.
 */
const PX_PER_FRAME = 1.4;
/** What a badge takes: its height and both margins, as in `components/badge/badge.css`. */
const ROOM_PX = 44;
/** A flick moves the page by so much from one frame to the next: what is just out of view may be in it when it is drawn. */
const FRAME_PX = 250;

/** True where a badge after `anchor` would come before the reader's eyes. To be asked before the page is changed. */
export function isBeforeEyes(anchor: Element): boolean {
  const { bottom, width } = anchor.getBoundingClientRect();
  return width > 0 && bottom + ROOM_PX > -FRAME_PX && bottom < innerHeight + FRAME_PX;
}

/** Unfolds a badge that was just put into the page; asks nothing of its layout. */
export function unfold(host: HTMLElement): void {
  // the rules for a badge that stands are important, and stronger than any animation
  host.dataset.unfolding = 'true';
  const overflow = 'clip';
  const motion = host.animate(
    [
      { height: '0', marginTop: '0', marginBottom: '0', overflow },
      { height: 'var(--badge-h)', marginTop: 'var(--badge-gap)', marginBottom: 'var(--badge-gap)', overflow },
    ],
    // its time is counted in frames, by ourselves: by the clock, a slow frame would be a jump
    { duration: ROOM_PX / PX_PER_FRAME },
  );
  motion.pause();
  let frames = 0;
  const step = () => {
    frames++;
    if (host.isConnected && frames * PX_PER_FRAME < ROOM_PX) {
      motion.currentTime = frames;
      requestAnimationFrame(step);
      return;
    }
    // together: for a frame between the two it would have no margins
    motion.cancel();
    delete host.dataset.unfolding;
  };
  requestAnimationFrame(step);
}
