// Who does what a claim says, by the level of the office: a village head who cuts an aid is no regent who cuts it.
import type { Conflict } from '../domain/match.ts';
import type { Token } from '../text/tokenize.ts';
import { isAction, isSameAction } from './actions.ts';
import type { WordingSlots } from './claim-slots.ts';

/** Offices by level; `pemda` and `pemerintah` may be any. */
const LEVELS = [
  'lurah kades pemdes kuwu keuchik rt rw',
  'camat',
  'bupati wabup pemkab',
  'walikota wako wawali pemkot',
  'gubernur wagub pemprov',
  'presiden wapres menteri kementerian menko menkeu mendag mensos menkes menag mendagri mendikbud menaker',
  'dprd dewan legislator',
  'polisi polres polsek polda',
];
const LEVEL_OF: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap((offices, level) => offices.split(' ').map((office) => [office, level] as const)),
);
/** Offices of two words. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['wali kota', 'walikota'],
  ['kepala desa', 'kades'],
]);
/** Before an office: it is spoken to, or something of it is spoken of. */
const NOT_DOING: ReadonlySet<string> = new Set(
  'pak bu bapak ibu tolong mohon untuk utk buat kepada kpd ke dari dengan kantor dinas istri keluarga anak mobil calon mantan pilih pemilihan minta lapor dukung mendukung'.split(
    ' ',
  ),
);
const BY: ReadonlySet<string> = new Set(['oleh', 'sama', 'ku', 'karo', 'dening']);
/** Tokens between an office and its verb: its region, an adverb. */
const REACH = 5;

interface Doer {
  readonly office: string;
  readonly level: number;
  readonly act: string;
}

/** An office of another level that does in the post what the claim's does; undefined where either names none. */
export function findOtherDoer(post: readonly Token[], wordings: readonly WordingSlots[]): Conflict | undefined {
  const inPost = readDoers(post);
  if (inPost.length === 0) return undefined;
  const inClaim = wordings.flatMap(({ tokens }) => readDoers(tokens));
  for (const said of inPost) {
    const same = inClaim.filter(({ act }) => isSameAction(act, said.act));
    const [wanted] = same;
    const isAlsoSaid = inPost.some(({ level }) => same.some((one) => one.level === level));
    if (wanted !== undefined && !isAlsoSaid) return { slot: 'name', post: said.office, claim: wanted.office };
  }
  return undefined;
}

/** Offices with the action that they do: `Bupati Contoh memotong`, `dipotong oleh bupati`. */
function readDoers(tokens: readonly Token[]): Doer[] {
  const doers: Doer[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const pair = PAIRS.get(`${token.word} ${next?.word ?? ''}`);
    const level = LEVEL_OF.get(pair ?? token.term) ?? LEVEL_OF.get(token.word);
    if (level === undefined || NOT_DOING.has(tokens[at - 1]?.word ?? '')) continue;
    const office = pair === undefined ? token.word : `${token.word} ${next?.word}`;
    const act = passiveBefore(tokens, at) ?? activeAfter(tokens, at + (pair === undefined ? 1 : 2));
    if (act !== undefined) doers.push({ office, level, act });
  }
  return doers;
}

function passiveBefore(tokens: readonly Token[], at: number): string | undefined {
  const before = tokens[at - 1];
  const verb = before !== undefined && BY.has(before.word) ? tokens[at - 2] : before;
  return verb !== undefined && isAction(verb) && verb.word.startsWith('di') ? verb.term : undefined;
}

function activeAfter(tokens: readonly Token[], from: number): string | undefined {
  for (const token of tokens.slice(from, from + REACH)) {
    if (LEVEL_OF.has(token.term)) return undefined;
    if (isAction(token)) return /^(?:di|ter)/.test(token.word) ? undefined : token.term;
  }
  return undefined;
}
