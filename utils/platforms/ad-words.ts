// Words that sites print on their own ads, for places where no attribute tells.

/** "Sponsored" and "Ad" alone on their line, in the interface languages seen or published. */
const AD_WORD =
  /^(?:ad|sponsored|promoted|paid ad|iklan|bersponsor|disponsori|dipromosikan|publicidad|patrocinado|promocionado|sponsorisé|gesponsert|anzeige|реклама|sponsorlu|được tài trợ|赞助内容|贊助|広告|مُموَّل)$/iu;

/** True where one of the elements says so and nothing else. */
export function hasAdWord(elements: Iterable<Element>): boolean {
  for (const element of elements) {
    if (element.childElementCount === 0 && AD_WORD.test((element.textContent ?? '').trim())) return true;
  }
  return false;
}
