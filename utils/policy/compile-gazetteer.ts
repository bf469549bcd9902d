// Compiles names of regions into the gazetteer's text; runs at build time only.
import type { RegionCode } from '../domain/region.ts';
import { isStopWord } from '../text/stop-words.ts';
import { EVERYDAY_NAMES } from './everyday-names.ts';
import { EVERYDAY_MARK, HEADING, type Ordinariness } from './gazetteer.ts';
import { ACTORS } from './lexicon/actors.ts';
import { NEGATIVES } from './lexicon/negatives.ts';
import { HARDLY_NAMES, ORDINARY_NAMES, PLAIN_WORDS, VERY_ORDINARY_NAMES } from './ordinary-names.ts';
import { TOPICS } from './topics.ts';

const KIND = /^(?:kabupaten|kota|provinsi)\s+(?:administrasi\s+)?|^administrasi\s+/;
/** Words that mean something else in a post: a district that bears one counts only after `kecamatan` and the like. */
const LEXICON_WORDS: ReadonlySet<string> = new Set(
  [...Object.values(ACTORS), ...Object.values(NEGATIVES), ...TOPICS.flatMap(({ strong, weak }) => [strong, weak])]
    .flatMap((list) => list.split(','))
    .map((phrase) => phrase.trim()),
);

/** Compiles regions and everyday names: a line a name, `name|ordinariness|code,~code` with codes without dots. */
export function compileGazetteer(regions: readonly { code: RegionCode; name: string }[], hasAliases = true): string {
  const codesOf = new Map<string, Map<RegionCode, boolean>>();
  const add = (name: string, code: RegionCode, isOfficial: boolean) => {
    const key = toName(name);
    const codes = codesOf.get(key) ?? new Map<RegionCode, boolean>();
    codesOf.set(key, codes.set(code, isOfficial || codes.get(code) === true));
  };
  for (const { code, name } of regions) {
    const bare = code.length <= 5 ? name.toLowerCase().replace(KIND, '').replace(KIND, '') : name;
    add(bare, code, true);
    // a district is called `Kota Padang`, too: the city keeps its whole name
    if (code.length === 5 && /^kota /i.test(name)) add(`kota ${bare}`, code, true);
    if (/^kepulauan /i.test(bare)) add(bare.replace(/^kepulauan /i, 'kep '), code, true);
  }
  if (hasAliases) {
    for (const [codes, names] of everydayNames()) {
      for (const name of names) for (const code of codes) add(name, code, false);
    }
  }
  const lines = [...codesOf]
    .filter(([name]) => name.length >= 2)
    .map(
      ([name, codes]) => `${name}|${ordinarinessOf(name, codes.keys())}|${[...codes].sort().map(packCode).join(',')}`,
    );
  return `${[HEADING, ...lines.sort()].join('\n')}\n`;
}

function ordinarinessOf(name: string, codes: Iterable<RegionCode>): Ordinariness {
  const joined = name.replaceAll(' ', '');
  if ([...codes].some((code) => code.length <= 5)) {
    if (HARDLY_NAMES.has(joined)) return 3;
    return VERY_ORDINARY_NAMES.has(joined) ? 2 : ORDINARY_NAMES.has(joined) ? 1 : 0;
  }
  if (joined.length <= 3 || PLAIN_WORDS.has(joined) || isStopWord(joined, 'id') || LEXICON_WORDS.has(joined)) return 3;
  return name.includes(' ') ? 1 : 2;
}

/** The everyday names, with the codes that each may mean. */
export function everydayNames(): [codes: readonly RegionCode[], names: readonly string[]][] {
  return EVERYDAY_NAMES.trim()
    .split(/;\s*|\n/)
    .map((line) => {
      const [codes = '', names = ''] = line.split(':');
      return [codes.trim().split('+'), names.split(',').map(toName)];
    });
}

function toName(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`]/g, ' ')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const packCode = ([code, isOfficial]: readonly [RegionCode, boolean]) =>
  `${isOfficial ? '' : EVERYDAY_MARK}${code.replaceAll('.', '')}`;
