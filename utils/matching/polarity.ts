// Whether a post denies what a claim affirms, reports its denial, or says the opposite.
import type { Token } from '../text/tokenize.ts';

/** Words that in an ordinary post mean: somebody has answered this already. */
const DENIALS =
  /\b(?:hoaks?|hoax|tidak benar|tdk benar|gak benar|nggak benar|ga bener|bukan fakta|membantah|dibantah|bantah|bantahan|menepis|menampik|klarifikasi|mengklarifikasi|diklarifikasi|meluruskan|diluruskan|kabar bohong|berita bohong|disinformasi|misinformasi|keliru|menyesatkan|jangan percaya|tidak percaya|cek fakta|false|debunked|fake news)\b/iu;
/** Asking is not denying: `benar gak sih`, `hoaks bukan ya?`. */
const QUESTIONS =
  /\?|\b(?:apa(?:kah)? (?:benar|bener|iya|betul)|bener(?:an)? (?:gak|ga|nggak|kah|nih|tah)|benar(?:kah| gak| nggak| tidak)|masa sih|masak sih|betulkah|iya kah|serius(?:an)? nih|leres|enya|hoaks? (?:bukan|atau|apa)|is it true)\b/iu;

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
];

/** What of polarity differs: the post's words and the claim's. */
export interface PolarityConflict {
  readonly post: string;
  readonly claim: string;
}

/** Undefined where post and claim say the same way, or where it cannot be told. */
export function findPolarityConflict(
  postText: string,
  post: readonly Token[],
  claimText: string,
  claim: readonly Token[],
): PolarityConflict | undefined {
  const denial = DENIALS.exec(postText);
  if (denial !== null && !QUESTIONS.test(postText) && !DENIALS.test(claimText)) return { post: denial[0], claim: '' };
  const opposite = findOpposite(post, claim);
  if (opposite !== undefined) return opposite;
  const inPost = negatedTerms(post);
  const inClaim = negatedTerms(claim);
  const postTerms = new Set(post.map((token) => token.term));
  for (const [term, words] of inClaim) {
    if (postTerms.has(term) && !inPost.has(term) && inPost.size === 0) return { post: term, claim: words };
  }
  const claimTerms = new Set(claim.map((token) => token.term));
  if (QUESTIONS.test(postText)) return undefined;
  for (const [term, words] of inPost) {
    if (claimTerms.has(term) && !inClaim.has(term)) return { post: words, claim: term };
  }
  return undefined;
}

function findOpposite(post: readonly Token[], claim: readonly Token[]): PolarityConflict | undefined {
  const inPost = new Map(post.map((token) => [token.term, token.word]));
  const inClaim = new Map(claim.map((token) => [token.term, token.word]));
  for (const [a, b] of OPPOSITES) {
    for (const [mine, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (inPost.has(mine) && !inPost.has(other) && inClaim.has(other) && !inClaim.has(mine)) {
        return { post: inPost.get(mine) ?? mine, claim: inClaim.get(other) ?? other };
      }
    }
  }
  return undefined;
}

/** Content terms that stand right after a negator (one function word may lie between), with the words as written. */
function negatedTerms(tokens: readonly Token[]): Map<string, string> {
  const found = new Map<string, string>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'negator') return;
    for (let next = at + 1; next <= at + 2; next += 1) {
      const follower = tokens[next];
      if (follower === undefined || follower.start - token.end > 12) break;
      if (follower.kind !== 'word') continue;
      found.set(follower.term, `${token.word} ${follower.word}`);
      break;
    }
  });
  return found;
}
