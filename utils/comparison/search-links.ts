// One-click searches at fact-checkers and news: they carry the claim's words, never the post's.
import type { SearchLink } from '../domain/card.ts';

interface SearchSite {
  readonly site: string;
  urlFor(words: string): string;
}

/** Well-known search pages; no address is guessed. None could be opened from the machine this was built on. */
const SITES: readonly SearchSite[] = [
  {
    site: 'Google Fact Check Explorer',
    urlFor: (words) => `https://toolbox.google.com/factcheck/explorer/search/${words};hl=id`,
  },
  { site: 'Google News', urlFor: (words) => `https://news.google.com/search?q=${words}&hl=id&gl=ID&ceid=ID:id` },
  { site: 'ANTARA', urlFor: (words) => `https://www.antaranews.com/search?q=${words}` },
];

/** Search links for a claim. */
export function searchLinks(claim: string): SearchLink[] {
  const words = encodeURIComponent(claim.replace(/[.“”"]/g, '').trim());
  return SITES.map(({ site, urlFor }) => ({ site, url: urlFor(words) }));
}
