// Finds regions by what a reader types: `kab paser`, `jogja` is not there, `kota bogor` is.
import type { Region } from '../domain/region.ts';

/** Regions whose name holds every typed word as the beginning of one of its words, best first, at most `limit`. */
export function findRegions(regions: readonly Region[], typed: string, limit: number): Region[] {
  const words = fold(typed);
  if (words.length === 0) return regions.slice(0, limit);
  const scored = regions.flatMap((region) => {
    const score = scoreOf(fold(region.name), words);
    return score === undefined ? [] : [{ region, score }];
  });
  scored.sort((a, b) => a.score - b.score || a.region.name.localeCompare(b.region.name, 'id'));
  return scored.slice(0, limit).map(({ region }) => region);
}

/** Smaller is better: words typed in order from the beginning of the name, then shorter names. */
function scoreOf(name: readonly string[], words: readonly string[]): number | undefined {
  let score = name.length;
  for (const word of words) {
    const at = name.findIndex((part) => part.startsWith(word));
    if (at === -1) return undefined;
    score += at + (name[at] === word ? 0 : 0.5);
  }
  return score;
}

function fold(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.map((word) => ({ kab: 'kabupaten', prov: 'provinsi' })[word] ?? word);
}
