// Reading tools that every platform shares: what of an element a reader sees, as plain text, without asking for layout.

/** Where a text's line breaks stand: in its own characters (pre-wrap sites), or in blocks and <br>. */
export type LineBreaks = 'characters' | 'elements';

export interface TextOptions {
  readonly lines?: LineBreaks;
  /** Further elements to leave out, as a selector. */
  readonly skip?: string;
  /** Blocks that the site draws within a line, as a selector. */
  readonly inline?: string;
  /** Prefixes of the site's own custom elements, which do hold text there: `yt`, `shreddit`. */
  readonly siteTags?: RegExp;
}

/**
 * Marks of a view the site keeps in the page but does not show. `aria-hidden` on an ancestor is not one: sites set it on
 * the whole timeline while a dialog is open, and take it away without adding a node.
 */
const HIDDEN_VIEW = '[hidden], [style*="display: none"], [style*="display:none"], template, noscript';

/** Never part of what an author wrote: code, drawings and controls … */
const NOT_TEXT_TAGS = new Set(
  'script style template noscript svg canvas video audio iframe button select textarea'.split(' '),
);
/** What translation extensions set beside the original, within its element: the author wrote the original (2024 to 2026). */
const TRANSLATIONS =
  'font.notranslate, .immersive-translate-target-wrapper, .read-frog-translated-content-wrapper, .fluent-read-bilingual-content';
/** … and text that is drawn but not meant to be read. */
const NOT_TEXT_MARKS = `[role="button"], [aria-hidden="true"], [hidden], [style*="display: none"], [style*="display:none"], ${TRANSLATIONS}`;

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);

const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0e|\ufe0f|[0-9#*]\ufe0f?\u20e3)+$/u;

/** Most names, counts and short texts: one line of single spaces, with nothing to tidy. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** Line breaks on their way through the white-space clean-up: one for a block, one for a <br>. */
const BLOCK_EDGE = '\u0001';
const BREAK = '\u0002';

/** What a reader sees of `root`, as plain text with `\n` between lines; emoji drawn as images are given by their alt. */
export function visibleText(root: Element, options: TextOptions = {}): string {
  const lines = options.lines ?? 'elements';
  const parts: string[] = [];
  collectText(root, { ...options, lines, parts });
  return tidyText(parts.join(''), lines);
}

/** True where the element lies in a view the site keeps hidden. */
export function isInHiddenView(element: Element): boolean {
  return element.closest(HIDDEN_VIEW) !== null;
}

/** `root` itself where it matches, and all matches below it, in document order. */
export function selectAll(root: ParentNode, selector: string): Element[] {
  const below = [...root.querySelectorAll(selector)];
  return isElement(root) && root.matches(selector) ? [root, ...below] : below;
}

/** Drops elements that lie within another one of the list; keeps document order. */
export function outermost(elements: Iterable<Element>): Element[] {
  const kept: Element[] = [];
  // in document order, what holds an element is the last one kept
  for (const element of inOrder([...new Set(elements)])) {
    if (kept.at(-1)?.contains(element) !== true) kept.push(element);
  }
  return kept;
}

/** In document order; a list that is in order already costs one look at each. */
export function inOrder(elements: Element[]): Element[] {
  const isBefore = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) /* FOLLOWING */ !== 0;
  const isSorted = elements.every((element, index) => {
    const next = elements[index + 1];
    return next === undefined || isBefore(element, next);
  });
  return isSorted ? elements : elements.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** True where an ancestor of the element is in the set. */
export function isWithin(element: Element, all: ReadonlySet<Element>): boolean {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (all.has(parent)) return true;
  }
  return false;
}

/** Climbs from `start` to the last ancestor whose parent does not yet satisfy `isTooHigh`; never above `limit`'s children. */
export function climbWhile(start: Element, limit: Element, isTooHigh: (parent: Element) => boolean): Element {
  let current = start;
  for (;;) {
    const parent: Element | null = current.parentElement;
    if (parent === null || parent === limit || isTooHigh(parent)) return current;
    current = parent;
  }
}

/**
 * Climbs from `start` to the highest ancestor below `isEdge` that holds nothing foreign. Only siblings on the way are looked
 * at, and the first foreign one ends it: in a list of a thousand posts this costs no more than in a list of two.
 */
export function climbAlone(
  start: Element,
  isEdge: (parent: Element) => boolean,
  isForeign: (sibling: Element) => boolean,
): Element {
  let current = start;
  for (;;) {
    const parent: Element | null = current.parentElement;
    if (parent === null || isEdge(parent)) return current;
    for (const sibling of parent.children) if (sibling !== current && isForeign(sibling)) return current;
    current = parent;
  }
}

/** Text nodes below `root`, in document order, from those in `from` on. */
export function* textNodes(root: Node, from: Node = root): Generator<Text> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4 /* SHOW_TEXT */);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

/** True where the element is or holds a match. */
export function holds(element: Element, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}

/** True where an element holds text alone. Google Translate puts each piece of text into two <font>s of its own. */
export function isLeaf(element: Element): boolean {
  return element.childElementCount === 0 || element.querySelector(':not(font)') === null;
}

/** The interface language of the page, or `en`. */
export function pageLocale(element: Element): string {
  return element.ownerDocument.documentElement.getAttribute('lang') || 'en';
}

/** Words on one line: white space collapsed, ends trimmed, NFC. */
export function oneLine(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

interface TextWalk extends TextOptions {
  readonly lines: LineBreaks;
  readonly parts: string[];
}

function collectText(node: Element, walk: TextWalk): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) {
      walk.parts.push(child.nodeValue ?? '');
    } else if (isElement(child)) {
      if (child.localName === 'br') walk.parts.push(BREAK);
      else if (child.localName === 'img') walk.parts.push(emojiOf(child));
      else if (!isLeftOut(child, walk)) collectElement(child, walk);
    }
  }
}

function isLeftOut(element: Element, { skip, siteTags }: TextWalk): boolean {
  return (
    NOT_TEXT_TAGS.has(element.localName) ||
    isOthersElement(element, siteTags) ||
    (element.hasAttributes() && element.matches(NOT_TEXT_MARKS)) ||
    (skip !== undefined && element.matches(skip))
  );
}

/** A custom element is another extension's (or our own badge), unless the site writes posts with its own. */
function isOthersElement(element: Element, siteTags: RegExp | undefined): boolean {
  return element.localName.includes('-') && siteTags?.test(element.localName) !== true;
}

function collectElement(element: Element, walk: TextWalk): void {
  const isInline = walk.inline !== undefined && element.matches(walk.inline);
  const isBlock = walk.lines === 'elements' && BLOCKS.has(element.localName) && !isInline;
  if (isBlock) walk.parts.push(BLOCK_EDGE);
  // paragraphs stand apart by a blank line, as they are drawn
  if (isBlock && element.localName === 'p' && element.previousElementSibling?.localName === 'p') walk.parts.push(BREAK);
  collectText(element, walk);
  if (isBlock) walk.parts.push(BLOCK_EDGE);
}

function tidyText(raw: string, lines: LineBreaks): string {
  if (TIDY.test(raw)) return raw;
  const text = raw.normalize('NFC').replaceAll('\u00a0', ' ');
  const broken =
    lines === 'characters'
      ? // an indented line is a saved page's formatting: authors' own lines begin at once
        text.replace(/\r?\n[ \t]{2,}/g, ' ').replaceAll(BREAK, '\n')
      : text
          .replace(/\s+/gu, ' ')
          .replace(/ ?\u0001[ \u0001]*/g, '\n')
          .replaceAll(BREAK, '\n');
  return broken
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return EMOJI.test(alt) ? alt : '';
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
