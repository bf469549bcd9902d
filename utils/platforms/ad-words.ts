// Words that sites print on their own ads, for places where no attribute tells.
import { oneLine, textNodes } from './dom.ts';

/** "Sponsored" and "Ad" alone on their line or before a dot, in the interface languages seen or published. */
const AD_WORD =
  /^(?:ad|sponsored|promoted|paid ad|iklan|bersponsor|disponsori|dipromosikan|publicidad|patrocinado|promocionado|sponsorisé|publicité|commandité|gesponsert|anzeige|реклама|sponsorlu|được tài trợ|赞助内容|贊助|広告|مُموَّل)$/iu;

/** In characters: longer lines are no labels. */
const LONGEST_LABEL = 120;
/** In characters: a piece of a label that is spelt in several. */
const LONGEST_PIECE = 12;
/** Letters between those of the label, moved out of sight. */
const DRAWN_ELSEWHERE =
  /position:\s*absolute|display:\s*none|visibility:\s*hidden|font-size:\s*0|opacity:\s*0(?![.\d])/;

/** True where the text says that it is an ad, and nothing else but, behind a dot, who paid: "Disponsori · Dibayar oleh …". */
export function isAdWord(text: string): boolean {
  return AD_WORD.test(oneLine(text.split('·')[0] ?? ''));
}

/** True where an element at or below `root` says so and nothing else; `isForeign` tells texts that are not the site's. */
export function saysAd(root: Element, isForeign: (label: Element) => boolean = () => false): boolean {
  const looked = new Set<Element>([root]);
  const isLabel = (label: Element, words: string) =>
    words.length <= LONGEST_LABEL && isAdWord(words) && !isForeign(label);
  for (const { nodeValue, parentElement } of textNodes(root)) {
    if (nodeValue === null || parentElement === null || nodeValue.length > LONGEST_LABEL) continue;
    // a label with who paid has parts of its own behind the dot
    if (isAdWord(nodeValue) && isLabel(parentElement, parentElement.textContent ?? '')) return true;
    // one that hides from filters is spelt in pieces, side by side
    const around = parentElement.parentElement;
    if (around === null || nodeValue.length > LONGEST_PIECE || looked.has(around)) continue;
    looked.add(around);
    if (around.childElementCount > 1 && isLabel(around, speltOut(around))) return true;
  }
  return false;
}

/** What stands side by side in an element, in the order in which it is drawn, without what is drawn elsewhere. */
function speltOut(around: Element): string {
  const pieces = [...around.children].filter(
    (piece) => piece.childElementCount === 0 && !DRAWN_ELSEWHERE.test(piece.getAttribute('style') ?? ''),
  );
  if (pieces.length > LONGEST_LABEL) return '';
  const orderOf = (piece: Element) =>
    Number(/(?:^|[;\s])order:\s*(-?\d+)/.exec(piece.getAttribute('style') ?? '')?.[1] ?? 0);
  return pieces
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((piece) => piece.textContent ?? '')
    .join('');
}
