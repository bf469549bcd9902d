// The text of a post on Threads: what stands between the line of its author and the row of buttons.
import { oneLine, outermost, textNodes, visibleText } from '../dom.ts';
import { hasStrayText } from '../stray-text.ts';
import { actionRow } from './threads-counts.ts';
import { isAge, POST_LINK, type Scope } from './threads-scope.ts';

/** Text is in spans of automatic direction, as names, times and counters are (2025-06, 2026-02). */
export const TEXT = 'span[dir="auto"]';
export const AUTHOR = 'a[href*="/@"]:not([href*="/post/"])';
const NOT_TEXT = 'a, [role="button"], button, h1, [role="menu"], time, form, svg';
const NOT_TEXT_OF_QUOTE = NOT_TEXT.replace('a,', `a:not(${POST_LINK}), a:has(time),`);
// A thread's place in its row of posts: "1/3".
const PLACE = /^\d+\s*\/\s*\d*$/;

/** Each element a paragraph, with the author's own line breaks in it as characters (2024-11, 2025-06). */
export function textOf(elements: readonly Element[]): string {
  return elements.map((element) => visibleText(element, { lines: 'characters' })).join('\n');
}

/**
 * What follows the name and time, before the row of actions, and is no link, button or counter. A quoted post has no such
 * row: then it ends where the post ends; and its text may lead to it as a whole (2024-11).
 */
export function textElements(scope: Scope, { hasRow = true }: { readonly hasRow?: boolean } = {}): Element[] {
  const isText = textTest(scope, hasRow ? NOT_TEXT : NOT_TEXT_OF_QUOTE);
  const marked = outermost(scope.own(TEXT));
  const found = marked.filter(isText);
  if (found.length > 0) return found;
  // the second finder, where the mark is gone and both ends of the text are known: a picture's labels are no text
  const isForeign = (part: Element) => scope.quote?.contains(part) === true;
  const isMarkGone = marked.length === 0 || hasStrayText(scope.post, { isForeign });
  const isBounded = headOf(scope) !== undefined && (!hasRow || actionRow(scope).length > 0);
  return isMarkGone && isBounded ? runsOf(scope).filter(isText) : [];
}

function textTest(scope: Scope, notText: string): (part: Element) => boolean {
  const head = headOf(scope);
  const actions = actionRow(scope)[0];
  const hasTime = scope.own('time').length > 0;
  return (part) => {
    const holder = part.closest(notText);
    if (holder !== null && holder !== scope.post && scope.post.contains(holder)) return false;
    if (part.querySelector('time') !== null || head?.contains(part) === true) return false;
    if (head !== undefined && !((head.compareDocumentPosition(part) & 4) /* FOLLOWING */)) return false;
    if (actions !== undefined && (part.compareDocumentPosition(actions) & 4) === 0) return false;
    const text = oneLine(visibleText(part));
    // a number beside a drawing is a counter, whatever became of its button
    const isCounter = part.parentElement?.querySelector('svg') != null && /^[\d.,\s]*\p{L}{0,4}$/u.test(text);
    return text !== '' && !PLACE.test(text) && !isCounter && (hasTime || !isAge(text));
  };
}

/** Pieces of text, each with the spans around it. */
function runsOf(scope: Scope): Element[] {
  const runs = new Set<Element>();
  for (const { nodeValue, parentElement } of textNodes(scope.post)) {
    if (nodeValue?.trim() === '' || parentElement === null || scope.quote?.contains(parentElement) === true) continue;
    let run = parentElement;
    while (run.matches('a, span') && run.parentElement?.matches('span') === true) run = run.parentElement;
    runs.add(run);
  }
  return outermost(runs);
}

/** The row of name and time: the lowest element that holds both. */
function headOf(scope: Scope): Element | undefined {
  const time = scope.own('time')[0];
  const name = scope.own(AUTHOR).find((link) => oneLine(visibleText(link)) !== '');
  if (time === undefined || name === undefined) return time?.parentElement ?? name;
  let row: Element | null = time;
  while (row !== null && row !== scope.post && !row.contains(name)) row = row.parentElement;
  return row === null || row === scope.post ? time : row;
}
