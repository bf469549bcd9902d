// The ground a post stands on, as painted: light, dark or dim; and the side its text begins at.

export type Ground = 'light' | 'dark' | 'dim';

/** `rgb(…)` in whole channels, and `color(srgb …)` in parts of one: what the browsers compute. */
const RGB = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/;
const SRGB = /^color\(srgb (-?[\d.e-]+) (-?[\d.e-]+) (-?[\d.e-]+)(?: \/ ([\d.e-]+))?\)$/;

/** Colours in other notations, as the browser mixed them to srgb. */
const mixed = new Map<string, string>();

/**
 * The ground of the first painted background at or above `element`; white where nothing is painted. `probe` is an
 * element of ours in the page, on which a colour in another notation (oklch, lab, display-p3) is brought to srgb;
 * without one the ground of such a colour is undefined.
 */
export function groundOf(element: Element, probe: HTMLElement): Ground;
export function groundOf(element: Element, probe?: HTMLElement): Ground | undefined;
export function groundOf(element: Element, probe?: HTMLElement): Ground | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const color = inSrgb(getComputedStyle(at).backgroundColor, probe);
    if (color === undefined) return undefined;
    const ground = groundOfColor(color);
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

/** The ground of a colour in `rgb(…)` or `color(srgb …)`; undefined where it is (nearly) transparent. */
export function groundOfColor(color: string): Ground | undefined {
  const whole = RGB.exec(color);
  const parts = whole ?? SRGB.exec(color);
  if (parts === null) return undefined;
  const most = whole === null ? 1 : 255;
  const [red = 0, green = 0, blue = 0] = parts.slice(1, 4).map((part) => Number(part) / most);
  if (Number(parts[4] ?? 1) < 0.5) return undefined;
  // relative luminance without gamma, as in components/ui/tokens.css: enough to tell three grounds apart
  if (0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5) return 'light';
  return (blue - red) * 255 >= 12 ? 'dim' : 'dark';
}

function inSrgb(color: string, probe: HTMLElement | undefined): string | undefined {
  if (color.startsWith('rgb') || color.startsWith('color(srgb ')) return color;
  const known = mixed.get(color);
  if (known !== undefined || probe === undefined) return known;
  // a colour that our own styles do not set
  const former = probe.style.outlineColor;
  probe.style.outlineColor = `color-mix(in srgb, ${color}, ${color})`;
  const made = getComputedStyle(probe).outlineColor;
  probe.style.outlineColor = former;
  mixed.set(color, made);
  return made;
}
