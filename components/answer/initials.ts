// Two letters that stand for a publisher in its token.

const FILLERS = new Set(['dan', 'di', 'untuk', 'of', 'the', 'and']);

/** `Dinas Lingkungan Hidup Kab. Contoh` → `DL`; a name of one word gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.has(word.toLowerCase()));
  const [first = '', second] = words;
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? '', [...second][0] ?? ''];
  return letters.join('').toUpperCase();
}
