// Counts what was read of a view, each post once: lists that recycle their rows show many posts in few elements.
import { textNodes } from '../../utils/platforms/dom.ts';
import type { Reading } from '../../utils/platforms/platform.ts';

/** Since the page, or the view of a single-page site, was opened. */
export interface PageCounts {
  readonly seen: number;
  readonly read: number;
  readonly unreadable: number;
}

/** Counts readings until it is thrown away. */
export interface ReadingCounter {
  /** The counts after this reading; undefined where it is not counted (an ad, a shell), or was before. */
  add(element: Element, reading: Reading): PageCounts | undefined;
}

/** In characters: names and the first words tell posts apart; comments and labels that change come later. */
const BEGINNING = 120;
/** Decoys say the same in every post. */
const NOT_SHOWN = '[aria-hidden="true"], [hidden], script, style';

/** A counter that starts at nothing. */
export function createReadingCounter(): ReadingCounter {
  const readIds = new Set<string>();
  const unreadable = new Set<string>();
  const wordless = new WeakSet<Element>();
  let wordlessCount = 0;

  function isNew(element: Element, reading: Reading): boolean {
    if (reading.kind === 'post') return isAdded(readIds, reading.post.id);
    if (reading.kind !== 'unreadable') return false;
    // nothing is known of it but its words
    const beginning = beginningOf(element);
    if (beginning !== '') return isAdded(unreadable, beginning);
    if (wordless.has(element)) return false;
    wordless.add(element);
    wordlessCount++;
    return true;
  }

  return {
    add: (element, reading) => {
      if (!isNew(element, reading)) return undefined;
      const lost = unreadable.size + wordlessCount;
      return { seen: readIds.size + lost, read: readIds.size, unreadable: lost };
    },
  };
}

/** The first words of an element without digits: counts and ages go on while a post stands. */
function beginningOf(element: Element): string {
  let beginning = '';
  for (const { nodeValue, parentElement } of textNodes(element)) {
    const holder = parentElement?.closest(NOT_SHOWN) ?? element;
    if (holder !== element && element.contains(holder)) continue;
    beginning += (nodeValue ?? '').replace(/[\s\p{Nd}]+/gu, '');
    if (beginning.length >= BEGINNING) break;
  }
  return beginning.slice(0, BEGINNING);
}

function isAdded(known: Set<string>, name: string): boolean {
  const { size } = known;
  return known.add(name).size > size;
}
