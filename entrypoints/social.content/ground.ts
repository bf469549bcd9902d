// The ground a post stands on, as painted: light, dark or dim; and the side its text begins at.

export type Ground = 'light' | 'dark' | 'dim';

/** The ground of the first painted background at or above `element`; white where nothing is painted. */
export function groundOf(element: Element): Ground {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const ground = groundOfColor(getComputedStyle(at).backgroundColor);
    if (ground !== undefined) return ground;
  }
  return 'light';
}

/** True where the lines of `element` begin at the right: its block decides, whatever direction a run of words in it has. */
export function beginsAtRight(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { display, direction } = getComputedStyle(at);
    if (display !== 'inline' && display !== 'contents') return direction === 'rtl';
  }
  return false;
}

/** The ground of a computed CSS colour; undefined where it is (nearly) transparent or not in rgb notation. */
export function groundOfColor(color: string): Ground | undefined {
  const parts = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(color);
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  if (alpha < 0.5) return undefined;
  // relative luminance without gamma, as in components/tokens.css: enough to tell three grounds apart
  const luminance = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  if (luminance > 0.5) return 'light';
  return blue - red >= 12 ? 'dim' : 'dark';
}
