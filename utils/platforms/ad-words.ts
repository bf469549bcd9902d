// Words that sites print on their own ads, for places where no attribute tells.
import { oneLine, textNodes } from './dom.ts';

/** "Sponsored" and "Ad" alone on their line or before a dot, in the interface languages seen or published. */
const AD_WORD =
  /^(?:ad|sponsored|promoted|paid ad|iklan|bersponsor|disponsori|dipromosikan|publicidad|patrocinado|promocionado|sponsorisé|publicité|commandité|gesponsert|anzeige|реклама|sponsorlu|được tài trợ|赞助内容|贊助|広告|مُموَّل)$/iu;

/** In characters: longer lines are no labels. */
const LONGEST_LABEL = 120;

/** True where the text says that it is an ad, and nothing else but, behind a dot, who paid: "Disponsori · Dibayar oleh …". */
export function isAdWord(text: string): boolean {
  return AD_WORD.test(oneLine(text.split('·')[0] ?? ''));
}

/** True where an element at or below `root` says so and nothing else; `isForeign` tells texts that are not the site's. */
export function saysAd(root: Element, isForeign: (label: Element) => boolean = () => false): boolean {
  for (const { nodeValue, parentElement } of textNodes(root)) {
    if (nodeValue === null || nodeValue.length > LONGEST_LABEL || !isAdWord(nodeValue)) continue;
    if (
      parentElement?.childElementCount === 0 &&
      isAdWord(parentElement.textContent ?? '') &&
      !isForeign(parentElement)
    )
      return true;
  }
  return false;
}
