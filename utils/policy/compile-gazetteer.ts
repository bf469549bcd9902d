// Compiles names of regions into the gazetteer's text; runs at build time only.
import type { RegionCode } from '../domain/region.ts';
import { isStopWord } from '../text/stop-words.ts';
import { EVERYDAY_NAMES } from './everyday-names.ts';
import { HEADING, type Ordinariness } from './gazetteer.ts';
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

/** Compiles regions and everyday names: a line a name, `name|ordinariness|code,code` with codes without dots. */
export function compileGazetteer(regions: readonly { code: RegionCode; name: string }[], hasAliases = true): string {
  const codesOf = new Map<string, Set<string>>();
  const add = (name: string, code: string) => {
    const key = toName(name);
    const codes = codesOf.get(key) ?? new Set();
    codesOf.set(key, codes.add(code));
  };
  for (const { code, name } of regions) {
    const bare = code.length <= 5 ? name.toLowerCase().replace(KIND, '').replace(KIND, '') : name;
    add(bare, code);
    if (/^kepulauan /i.test(bare)) add(bare.replace(/^kepulauan /i, 'kep '), code);
  }
  if (hasAliases) {
    for (const line of EVERYDAY_NAMES.trim().split(/;\s*|\n/)) {
      const [codes = '', names = ''] = line.split(':');
      for (const name of names.split(',')) {
        const key = toName(name);
        // the everyday meaning of a name outranks a district far away that bears it
        for (const code of codesOf.get(key) ?? []) if (code.length > 5) codesOf.get(key)?.delete(code);
        for (const code of codes.split('+')) add(name, code);
      }
    }
  }
  const lines = [...codesOf]
    .filter(([name]) => name.length >= 2)
    .map(([name, codes]) => `${name}|${ordinarinessOf(name, codes)}|${[...codes].sort().map(packCode).join(',')}`);
  return `${[HEADING, ...lines.sort()].join('\n')}\n`;
}

function ordinarinessOf(name: string, codes: ReadonlySet<string>): Ordinariness {
  const joined = name.replaceAll(' ', '');
  if ([...codes].some((code) => code.length <= 5)) {
    if (HARDLY_NAMES.has(joined)) return 3;
    return VERY_ORDINARY_NAMES.has(joined) ? 2 : ORDINARY_NAMES.has(joined) ? 1 : 0;
  }
  if (joined.length <= 3 || PLAIN_WORDS.has(joined) || isStopWord(joined, 'id') || LEXICON_WORDS.has(joined)) return 3;
  return name.includes(' ') ? 1 : 2;
}

function toName(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const packCode = (code: RegionCode) => code.replaceAll('.', '');
