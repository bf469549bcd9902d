// Which regions a text names, by the list of names in the index.
import type { Token } from '../text/tokenize.ts';

/** A region as a text names it. */
export interface NamedRegion {
  /** Codes of all regions that bear the name; empty where the name is on no list. */
  readonly codes: readonly string[];
  /** Lower-case name without its kind: `contoh`. */
  readonly name: string;
  /** As the text says it. */
  readonly words: string;
}

/** Names to codes, made once from the list of an index. */
export interface RegionLexicon {
  readonly byName: ReadonlyMap<string, readonly { readonly code: string; readonly kind: string }[]>;
  /** Code to lower-case name without its kind. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Code to official name. */
  readonly fullNameOf: ReadonlyMap<string, string>;
  readonly longest: number;
}

const KIND = /^(kabupaten|kota|provinsi|kab\.|kab)\s+(?:administrasi\s+)?/i;
const REGENCY_WORDS: ReadonlySet<string> = new Set(['kabupaten', 'kab', 'pemkab', 'bupati', 'wabup', 'bupatine']);
const CITY_WORDS: ReadonlySet<string> = new Set(['kota', 'pemkot', 'walikota', 'wali', 'wawali', 'wako']);
const PROVINCE_WORDS: ReadonlySet<string> = new Set([
  'provinsi',
  'prov',
  'pemprov',
  'gubernur',
  'wagub',
  'prop',
  'propinsi',
]);
const HINTS: ReadonlySet<string> = new Set(
  'di ke dari ning nang neng ing ka ti warga wong urang orang se daerah wilayah dprd dishub dlh disdik dinkes dinas bpbd satpol polres'.split(
    ' ',
  ),
);

/** True for a word that says what kind of region or government follows. */
export function isDesignator(word: string): boolean {
  return REGENCY_WORDS.has(word) || CITY_WORDS.has(word) || PROVINCE_WORDS.has(word);
}

/** Prepares a list of regions; a code without a listed name is known by its claims only. */
export function toLexicon(regions: readonly (readonly [string, string])[]): RegionLexicon {
  const byName = new Map<string, { code: string; kind: string }[]>();
  const nameOf = new Map<string, string>();
  let longest = 1;
  for (const [code, full] of regions) {
    const kind = (KIND.exec(full)?.[1] ?? (code.length === 2 ? 'provinsi' : ''))
      .toLowerCase()
      .replace('kab.', 'kabupaten');
    const name = full.replace(KIND, '').toLowerCase().trim();
    if (name === '') continue;
    longest = Math.max(longest, name.split(/\s+/).length);
    nameOf.set(code, name);
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [{ code, kind }]);
    else list.push({ code, kind });
  }
  return { byName, nameOf, fullNameOf: new Map(regions), longest };
}

/** Regions a text names: after `Kabupaten`, `Bupati`, `di` …, or a listed name of two words or with a capital inside a sentence. */
export function findRegions(text: string, tokens: readonly Token[], lexicon: RegionLexicon): NamedRegion[] {
  const found: NamedRegion[] = [];
  const isShouted = isMostlyCapitals(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = kindBefore(tokens, at);
    const listed = longestName(tokens, at, lexicon);
    const token = tokens[at] as Token;
    const isCapital = /^\p{Lu}/u.test(text.slice(token.start, token.end));
    if (listed !== undefined) {
      const isPlain = listed.length === 1 && kind === '' && !(isCapital && !isShouted && at > 0);
      const isHinted = at > 0 && HINTS.has(tokens[at - 1]?.word ?? '') && (isCapital || listed.length > 1);
      if (isPlain && !isHinted) continue;
      const fitting = listed.entries.filter((entry) => kind === '' || entry.kind === kind);
      const entries = fitting.length > 0 ? fitting : listed.entries;
      const last = tokens[at + listed.length - 1] as Token;
      found.push({
        codes: entries.map((entry) => entry.code),
        name: listed.name,
        words: text.slice(token.start, last.end),
      });
      at += listed.length - 1;
    } else if ((kind === 'kabupaten' || kind === 'provinsi') && isCapital && !isShouted && token.kind === 'word') {
      found.push({ codes: [], name: token.word, words: text.slice(token.start, token.end) });
    }
  }
  return found;
}

function kindBefore(tokens: readonly Token[], at: number): string {
  const word = tokens[at - 1]?.word ?? '';
  if (REGENCY_WORDS.has(word)) return 'kabupaten';
  if (CITY_WORDS.has(word)) return 'kota';
  return PROVINCE_WORDS.has(word) ? 'provinsi' : '';
}

function longestName(tokens: readonly Token[], at: number, lexicon: RegionLexicon) {
  let name = '';
  let best: { name: string; length: number; entries: readonly { code: string; kind: string }[] } | undefined;
  for (let length = 1; length <= lexicon.longest && at + length <= tokens.length; length += 1) {
    name += `${length === 1 ? '' : ' '}${tokens[at + length - 1]?.word ?? ''}`;
    const entries = lexicon.byName.get(name);
    if (entries !== undefined) best = { name, length, entries };
  }
  return best;
}

function isMostlyCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) capitals += 1;
    else if (code >= 97 && code <= 122) small += 1;
  }
  return capitals > (capitals + small) * 0.6;
}
