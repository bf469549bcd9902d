// Another word in the place of a claim's word: `tarif parkir` for `tarif sampah`, `Pasar Umpama` for `Terminal Umpama`.
import { expectedShare } from '../text/common-words.ts';
import type { Token } from '../text/tokenize.ts';
import { isAction, isKnownAction, isSameAction } from './actions.ts';
import { isSameThing } from './synonyms.ts';

/** What stands in one place: in the post, and in the claim. */
export interface Substitution {
  readonly slot: 'name' | 'object';
  readonly post: string;
  readonly claim: string;
}

/** A gap between two words that both texts share, in the same order. */
interface Gap {
  readonly claim: readonly Token[];
  readonly post: readonly Token[];
  /** The gap lies before the first or after the last shared word. */
  readonly isOpen: boolean;
  /** It begins with a name: the shared word before it is a designator. */
  readonly isName: boolean;
  /** Stretch of the post between the shared words and what stands between them. */
  readonly from: number;
  readonly to: number;
}

/** Words that a proper name follows: whatever stands there is a name. */
const DESIGNATORS: ReadonlySet<string> = new Set(
  `jalan jembatan pasar sungai kali terminal pelabuhan bandara rsud rs puskesmas sd smp sma smk mts man pantai danau waduk bendungan taman stadion
simpang gunung bukit pulau kampung dusun gang perumahan tpa kecamatan kelurahan desa gedung masjid rusun sekolah pondok pabrik hotel`.split(
    /\s+/,
  ),
);
/** What tells two places of one name apart: `Misal Timur`, `Misal Kota`. */
const PARTS: ReadonlySet<string> = new Set(
  'timur barat utara selatan tengah hulu hilir kota baru lama besar kecil'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set([
  'kecamatan',
  'kelurahan',
  'bupati',
  'walikota',
  'pemda',
  'pemerintah',
  'kabupaten',
  'kota',
  'provinsi',
  'pemkab',
  'pemkot',
  'pemprov',
  'warga',
  'indonesia',
]);
/** Units, whose number is judged, and adverbs: no things. */
const UNITS: ReadonlySet<string> = new Set(
  'tahun bulan minggu hari jam menit persen juta ribu lipat kali januari februari maret april mei juni juli agustus september oktober november desember habis mendadak tiba langsung resmi makin semakin total kini ikut'.split(
    ' ',
  ),
);
/** Words of a claim that may be replaced at once, and by how many more or fewer. */
const MAX_GAP = 4;
const SLACK = 2;

/**
 * The first replaced word that matters. `known` are the terms of all wordings of the claim: a word that any of them uses
 * replaces nothing. Beside the best wording only things count: other wordings do other words' work.
 * A strict look, for claims of one region whose near-misses are other things of the same town, takes any word at an open end.
 */
export function findSubstitution(
  claimText: string,
  claim: readonly Token[],
  postText: string,
  post: readonly Token[],
  known: ReadonlySet<string>,
  how: { readonly isBest: boolean; readonly isStrict: boolean },
): Substitution | undefined {
  const inPost = new Set(post.map((token) => token.term));
  const isSaid = ({ term }: Token) => inPost.has(term) || post.some((token) => isSameThing(term, token.term));
  const isKnown = ({ term }: Token) =>
    known.has(term) || [...known].some((own) => isSameThing(own, term) || isSameAction(own, term));
  for (const gap of findGaps(claim, post)) {
    const isNamed = (token: Token) => isWord(token) || (gap.isName && token.kind === 'number');
    const missing = gap.claim.filter((token) => isNamed(token) && !isSaid(token));
    const isPart = missing.length === 1 && PARTS.has(missing[0]?.term ?? '');
    const instead = gap.post.filter(
      (token) => isNamed(token) && !isKnown(token) && (how.isStrict || !gap.isOpen || isPlainNoun(token)),
    );
    if (missing.length === 0 || instead.length === 0) continue;
    if (isPart && missing[0]?.term === 'kota' && !instead.some((token) => PARTS.has(token.term))) continue;
    if (!isEven(gap) || isBroken(postText, gap)) continue;
    for (const wanted of missing) {
      const other = instead.find(
        (token) =>
          isInterchangeable(wanted, token, how.isStrict, gap.isName) && (how.isBest || gap.isName || !isAction(token)),
      );
      if (other === undefined) continue;
      return { slot: isName(claimText, wanted) ? 'name' : 'object', post: other.word, claim: wanted.word };
    }
  }
  return undefined;
}

/** One word for one, or about as many: else the post says it another way. */
function isEven(gap: Gap): boolean {
  return gap.claim.length <= MAX_GAP && Math.abs(gap.post.length - gap.claim.length) <= SLACK;
}

/** A sentence ends, or a clause at an open end: what follows replaces nothing. */
function isBroken(postText: string, gap: Gap): boolean {
  const between = postText.slice(gap.from, gap.to);
  return gap.isOpen ? /[.!?;:,\n()]/.test(between) : /[.!?\n]\s/.test(between);
}

/** Two actions that differ, or two things; a thing does not replace an action. */
function isInterchangeable(wanted: Token, other: Token, isStrict: boolean, isNamePlace: boolean): boolean {
  if (isNamePlace && !isSpelling(wanted.term, other.term)) return true;
  if (isAction(wanted) !== isAction(other) || isSpelling(wanted.term, other.term)) return false;
  if (!isAction(wanted)) return true;
  if (isStrict) return !isSameAction(wanted.term, other.term);
  return isKnownAction(wanted.term) && isKnownAction(other.term) && !isSameAction(wanted.term, other.term);
}

/** Two spellings of one word share most of their pairs of letters: `akhir`, `ahir`; `pakai`, `pake`. */
export function isSpelling(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 2) return false;
  const pairs = new Set(Array.from({ length: a.length - 1 }, (_, at) => a.slice(at, at + 2)));
  let shared = 0;
  for (let at = 0; at + 2 <= b.length; at += 1) if (pairs.has(b.slice(at, at + 2))) shared += 1;
  return (2 * shared) / Math.max(1, a.length + b.length - 2) >= 0.5;
}

/** A word of public affairs, not chatter: at an open end only such a word stands for another. */
function isPlainNoun(token: Token): boolean {
  return expectedShare(token.term) > 0.001;
}

/** True for a word that says that a region or its government follows. */
export function isPlaceWord(term: string): boolean {
  return PLACES.has(term);
}

function isWord(token: Token): boolean {
  return token.kind === 'word' && !UNITS.has(token.term) && (!PLACES.has(token.term) || PARTS.has(token.term));
}

function isName(text: string, token: Token): boolean {
  return token.start > 0 && /^\p{Lu}/u.test(text.slice(token.start, token.end)) && expectedShare(token.term) < 0.001;
}

/** Gaps along the longest common subsequence of the two texts' terms. */
function findGaps(claim: readonly Token[], post: readonly Token[]): Gap[] {
  const anchors = longestCommon(claim, post);
  const gaps: Gap[] = [];
  const first = anchors[0];
  const last = anchors[anchors.length - 1];
  if (first === undefined || last === undefined) return gaps;
  const before = post[first.post - 1];
  if (before !== undefined) {
    const wanted = claim
      .slice(0, first.claim)
      .filter((token) => isWord(token) && !PLACES.has(token.term))
      .slice(-1);
    gaps.push({
      claim: wanted,
      post: [before],
      isOpen: true,
      isName: false,
      from: before.end,
      to: post[first.post]?.start ?? 0,
    });
  }
  anchors.forEach((anchor, at) => {
    const next = anchors[at + 1];
    if (next === undefined) return;
    gaps.push({
      claim: claim.slice(anchor.claim + 1, next.claim),
      post: post.slice(anchor.post + 1, next.post),
      isOpen: false,
      isName: DESIGNATORS.has(claim[anchor.claim]?.term ?? ''),
      from: post[anchor.post]?.end ?? 0,
      to: post[next.post]?.start ?? 0,
    });
  });
  const after = post[last.post + 1];
  if (after !== undefined) {
    const wanted = claim
      .slice(last.claim + 1)
      .filter(isWord)
      .slice(0, 1);
    gaps.push({
      claim: wanted,
      post: [after],
      isOpen: true,
      isName: DESIGNATORS.has(claim[last.claim]?.term ?? ''),
      from: post[last.post]?.end ?? 0,
      to: after.start,
    });
  }
  return gaps;
}

function longestCommon(claim: readonly Token[], post: readonly Token[]): { claim: number; post: number }[] {
  const width = post.length + 1;
  const table = new Uint16Array((claim.length + 1) * width);
  for (let i = claim.length - 1; i >= 0; i -= 1) {
    for (let j = post.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        claim[i]?.term === post[j]?.term
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const pairs: { claim: number; post: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < claim.length && j < post.length) {
    if (claim[i]?.term === post[j]?.term) {
      pairs.push({ claim: i, post: j });
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
