// Whether a post denies what a claim affirms, reports its denial, or says the opposite.
import type { Token } from '../text/tokenize.ts';
import type { PolarityCues } from './polarity-cues.ts';

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['naik', 'turun'],
  ['buka', 'tutup'],
  ['gratis', 'bayar'],
  ['tambah', 'kurang'],
  ['tambah', 'potong'],
  ['hapus', 'tambah'],
  ['larang', 'boleh'],
  ['wajib', 'bebas'],
  ['batal', 'jadi'],
  ['aktif', 'mati'],
  ['bangun', 'bongkar'],
  ['bangun', 'tutup'],
  ['angkat', 'henti'],
  ['tolak', 'terima'],
  ['cabut', 'terbit'],
  ['gratis', 'pungut'],
  ['henti', 'lanjut'],
  ['larang', 'izin'],
  ['bangun', 'batal'],
];

/** What `kembali` undoes: a service comes back, people come back. */
const UNDOABLE: ReadonlySet<string> = new Set('henti tutup pindah hapus larang pecat mati putus'.split(' '));
/** What is called off is not done. */
const CANCELLED: ReadonlySet<string> = new Set(['batal', 'gagal', 'urung', 'wurung']);
/** `belum sebulan` denies nothing. */
const TIMES: ReadonlySet<string> = new Set(['tahun', 'bulan', 'minggu', 'hari', 'jam', 'menit']);

/** What of polarity differs: the post's words and the claim's. */
export interface PolarityConflict {
  readonly post: string;
  readonly claim: string;
}

/**
 * Undefined where post and claim say the same way, or where it cannot be told. Where both say that something stops,
 * what the post denies (`gak dapat lagi`) is no denial of the claim.
 */
export function findPolarityConflict(
  inPost: PolarityCues,
  post: readonly Token[],
  inClaim: PolarityCues,
  claim: readonly Token[],
  { doBothStop, isRegional }: { readonly doBothStop: boolean; readonly isRegional: boolean },
): PolarityConflict | undefined {
  if (inPost.denial !== undefined && inClaim.denial === undefined) return { post: inPost.denial, claim: '' };
  if (inPost.invention !== undefined && inClaim.invention === undefined) return { post: inPost.invention, claim: '' };
  // a scam is an offer itself; beside a claim of a region an offer is the service it warns of or something else
  if (isRegional && inPost.offer !== undefined && !inPost.isQuestion && inClaim.offer === undefined) {
    return { post: inPost.offer, claim: '' };
  }
  const nearPost = negatedTerms(post, 1);
  const nearClaim = negatedTerms(claim, 1);
  const widePost = negatedTerms(post, 4);
  const wideClaim = negatedTerms(claim, 4);
  const opposite = findOpposite(nearPost.plain, nearClaim.plain) ?? findReturn(nearPost.plain, nearClaim.plain);
  if (opposite !== undefined) return opposite;
  for (const [term, words] of nearClaim.negated) {
    // what the claim also says without a denial, a post may say alone
    if (widePost.plain.has(term) && !widePost.negated.has(term) && !nearClaim.plain.has(term))
      return { post: term, claim: words };
  }
  if (inPost.isQuestion || doBothStop) return undefined;
  for (const [term, words] of nearPost.negated) {
    if (wideClaim.plain.has(term) && !wideClaim.negated.has(term) && !nearPost.plain.has(term))
      return { post: words, claim: term };
  }
  return undefined;
}

/** `kembali melayani` for `berhenti melayani`. */
function findReturn(post: ReadonlySet<string>, claim: ReadonlySet<string>): PolarityConflict | undefined {
  if (!post.has('kembali') || claim.has('kembali')) return undefined;
  const undone = [...claim].find((term) => UNDOABLE.has(term));
  return undone === undefined ? undefined : { post: 'kembali', claim: undone };
}

/** Opposite words, neither denied: `tidak menerima` is no opposite of `menolak`. */
function findOpposite(post: ReadonlySet<string>, claim: ReadonlySet<string>): PolarityConflict | undefined {
  for (const [a, b] of OPPOSITES) {
    if (post.has(a) && !post.has(b) && claim.has(b) && !claim.has(a)) return { post: a, claim: b };
    if (post.has(b) && !post.has(a) && claim.has(a) && !claim.has(b)) return { post: b, claim: a };
  }
  return undefined;
}

/** Content terms within `reach` content words after a negator, with the words as written; and those that stand without one. */
function negatedTerms(tokens: readonly Token[], reach: number) {
  const negated = new Map<string, string>();
  const plain = new Set<string>();
  let left = 0;
  let negator: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'negator') {
      negator = token;
      left = reach;
    } else if (CANCELLED.has(token.term)) {
      plain.add(token.term);
      negator = token;
      left = reach;
    } else if (token.kind === 'word' && !TIMES.has(token.term)) {
      if (left > 0 && negator !== undefined && token.start - negator.end <= 14 * reach)
        negated.set(token.term, `${negator.word} ${token.word}`);
      else plain.add(token.term);
      left -= 1;
    }
  }
  return { negated, plain };
}
