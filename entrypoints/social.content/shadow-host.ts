// A plain element of ours in the page: closed shadow root, our styles only, none of the site's events.
import badgeCss from '../../components/badge/badge.css?inline';
import baseCss from '../../components/ui/base.css?inline';
import tokensCss from '../../components/ui/tokens.css?inline';
import type { Ground } from './ground.ts';

/** What every element of ours needs, the card too: it holds badges. */
const STYLES = [tokensCss, baseCss, badgeCss];
/** Sites listen for keys and clicks on the document; what happens in our elements is not theirs. */
const PRIVATE_EVENTS = [
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
];

const sheets = new Map<string, CSSStyleSheet>();

/** Creates a host element that is not yet in the page, with further `styles` as CSS; `root` is where to render. */
export function createShadowHost(
  kind: 'badge' | 'card',
  ground: Ground,
  language: string,
  styles: readonly string[] = [],
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  host.dataset.pembanding = kind;
  host.dataset.ground = ground;
  host.lang = language;
  // custom elements are not to be had in content scripts; `all` keeps the site's rules for div out
  host.style.cssText = 'all: initial; display: block;';
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: kind === 'badge' });
  root.adoptedStyleSheets = [...STYLES, ...styles].map(sheetOf);
  for (const type of PRIVATE_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

/** Parses the styles that the first badge would wait for. */
export function prepareStyles(): void {
  for (const css of STYLES) sheetOf(css);
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
