// Two texts along the words they share in the same order, and what stands in the gaps of one and the other.
import type { Token } from '../text/tokenize.ts';

/** A gap between two words that both texts share, in the same order. */
export interface Gap {
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
export const PARTS: ReadonlySet<string> = new Set(
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
  'tahun bulan minggu hari jam menit persen cent juta ribu lipat kali januari februari maret april mei juni juli agustus september oktober november desember habis mendadak tiba langsung resmi makin semakin total kini ikut'.split(
    ' ',
  ),
);
/** True for a word that says that a region or its government follows. */
export function isPlaceWord(term: string): boolean {
  return PLACES.has(term);
}

/** True for a word that names a thing: no unit, no adverb, no kind of region. */
export function isWord(token: Token): boolean {
  return token.kind === 'word' && !UNITS.has(token.term) && (!PLACES.has(token.term) || PARTS.has(token.term));
}

/** Gaps along the longest common subsequence of the two texts' terms. */
export function findGaps(
  claim: readonly Token[],
  post: readonly Token[],
  anchors: readonly { readonly claim: number; readonly post: number }[],
): Gap[] {
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

/** Places of the longest common subsequence of the two texts' terms. */
export function longestCommon(claim: readonly Token[], post: readonly Token[]): { claim: number; post: number }[] {
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
