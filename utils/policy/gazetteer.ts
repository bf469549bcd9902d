// The names of all regions in one compact text, and how a name is looked up; made at build time, opened after every wake-up.
import type { RegionCode } from '../domain/region.ts';
import { AppError } from '../errors.ts';

/** First line of a compiled gazetteer. */
export const HEADING = 'pembanding-gazetteer 2';
/** Stands before the code of a region that only everyday speech calls so. */
export const EVERYDAY_MARK = '~';
/** A longer name than this is not looked for. */
const MAX_WORDS = 5;

/** How much must stand around a name before it counts: 0 nothing … 3 a word such as `kecamatan`. */
export type Ordinariness = 0 | 1 | 2 | 3;

/** A name as the gazetteer knows it. */
export interface GazetteerName {
  readonly codes: readonly RegionCode[];
  /** Those of them that bear the name officially; the others are meant by it in everyday speech only. */
  readonly official: readonly RegionCode[];
  readonly ordinariness: Ordinariness;
}

/** All names, open for questions. */
export interface Gazetteer {
  readonly size: number;
  /** A name written as one word, without blanks: `tanahgrogot`. */
  find(joined: string): GazetteerName | undefined;
  /** The longest name that begins at a word. */
  findAt(words: readonly string[], at: number): { name: GazetteerName; length: number } | undefined;
}

/**
 * Opens compiled gazetteers: the one of regions and districts, and those of villages that the reader follows.
 * @throws AppError `policy/bad-gazetteer` where one is no gazetteer of this version.
 */
export function openGazetteer(...sources: readonly (ArrayBuffer | Uint8Array | string)[]): Gazetteer {
  const lines = new Map<string, string>();
  const firstWords = new Set<string>();
  for (const source of sources) {
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    if (!text.startsWith(`${HEADING}\n`))
      throw new AppError('policy/bad-gazetteer', 'The file is no gazetteer of this version.');
    for (let from = HEADING.length + 1; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const bar = text.indexOf('|', from);
      const name = text.slice(from, bar);
      const blank = name.indexOf(' ');
      if (blank > 0) firstWords.add(name.slice(0, blank));
      const key = blank > 0 ? name.replaceAll(' ', '') : name;
      const rest = text.slice(bar + 1, end);
      const former = lines.get(key);
      // `banjar baru` and `banjarbaru` are one key: the plainer name decides how much context it needs
      lines.set(key, former === undefined ? rest : mergeLines(former, rest));
      from = end + 1;
    }
  }
  const parsed = new Map<string, GazetteerName>();
  const find = (joined: string): GazetteerName | undefined => {
    const line = lines.get(joined);
    if (line === undefined) return undefined;
    const known = parsed.get(joined);
    if (known !== undefined) return known;
    const packed = line.slice(2).split(',');
    const official = packed.filter((code) => !code.startsWith(EVERYDAY_MARK)).map(unpackCode);
    const everyday = packed.filter((code) => code.startsWith(EVERYDAY_MARK)).map((code) => unpackCode(code.slice(1)));
    const name: GazetteerName = {
      ordinariness: Number(line[0]) as Ordinariness,
      codes: [...new Set([...official, ...everyday])],
      official,
    };
    parsed.set(joined, name);
    return name;
  };
  return {
    size: lines.size,
    find,
    findAt: (words, at) => {
      const first = words[at] ?? '';
      let joined = first;
      let best = find(first);
      let length = 1;
      if (firstWords.has(first)) {
        for (let count = 2; count <= MAX_WORDS && at + count <= words.length; count += 1) {
          joined += words[at + count - 1];
          const name = find(joined);
          if (name === undefined) continue;
          best = name;
          length = count;
        }
      }
      return best === undefined ? undefined : { name: best, length };
    },
  };
}

function mergeLines(former: string, rest: string): string {
  return `${former < rest ? former[0] : rest[0]}|${former.slice(2)},${rest.slice(2)}`;
}

function unpackCode(packed: string): RegionCode {
  if (packed.length <= 2) return packed;
  const parts = [packed.slice(0, 2), packed.slice(2, 4), packed.slice(4, 6), packed.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}
