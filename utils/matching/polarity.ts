// Whether a post denies what a claim affirms, reports its denial, or says the opposite.
import type { Token } from '../text/tokenize.ts';

/** Words that in an ordinary post mean: somebody has answered this already. */
const DENIALS =
  /\b(?:hoaks?|hoax|tidak benar|tdk benar|gak benar|nggak benar|ga bener|bukan fakta|membantah|(?<!bisa )dibantah|(?<!bisa (?:di )?)bantah|bantahan|menepis|menampik|klarifikasi|mengklarifikasi|diklarifikasi|(?:me|di)?luruskan|kabar bohong|berita bohong|disinformasi|misinformasi|keliru|menyesatkan|jangan percaya|cek fakta|false|debunked|fake news)\b/iu;
/** Of official prose: somebody answers what is going round, or says how it really is. */
const REPORTS =
  /\b(?:(?:menjawab|menanggapi|tanggapi|jawab|ditanggapi|tangkis|menangkis|isu)\b.{0,80}\b(?:isu|kabar|informasi|rumor|ditanggapi|dijawab|dijelaskan|ditangkis)|(?:yang (?:benar|betul|berlaku)|sebenarnya|faktanya|nyatanya)\b(?! saja).{0,40}\b(?:hanya|cuma|tetap|adalah|paling|masih)|(?:me)?(?:mastikan|pastikan|tegaskan|negaskan|jamin|njamin)\b.{0,80}\b(?:tidak|bukan|tetap|hanya|aman|gratis))\b/iu;
/** Asking is not denying: `benar gak sih`, `hoaks bukan ya?`. */
const QUESTIONS =
  /\?|\b(?:apa(?:kah)? (?:benar|bener|iya|betul)|bener(?:an)? (?:gak|ga|nggak|kah|nih|tah)|benar(?:kah| gak| nggak| tidak)|masa sih|masak sih|betulkah|iya kah|serius(?:an)? nih|leres|enya|hoa(?:ks?|x) (?:bukan|atau|apa|or)|is it true)\b/iu;

/** Words of open invention: nobody takes such a post as information. */
const INVENTION =
  /\b(?:dongeng|khayal(?:an)?|fiksi|parodi|satire?|satir|alien|ufo|naga|unicorn|zombie?|vampir|dinosaurus|godzilla|thanos|avengers|superhero|konoha|wakanda|atlantis|peri|penyihir|mak lampir|nyi roro kidul|kata kucing|lapor kucing|sumber:? mimpi|kantor berita halu)\b/iu;

/** Of announcements: somebody offers a service, whoever wants it comes. */
const OFFERS =
  /\b(?:jadwal|pelatihan|sosialisasi|lowongan|lomba|kursus|seminar|bimtek|workshop|pendaftaran\s.{0,60}dibuka|(?:silakan|segera|yuk|ayo) daftar|daftar(?:kan)? (?:di|ke|lewat|melalui)|(?:harap|mohon|silakan) membawa)\b/iu;
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

/** What a text says about itself as a whole. */
export interface PolarityCues {
  readonly denial: string | undefined;
  readonly invention: string | undefined;
  readonly isQuestion: boolean;
  readonly offer: string | undefined;
}

/** Reads the cues of a text once. */
export function readPolarityCues(text: string): PolarityCues {
  const denial = (DENIALS.exec(text) ?? REPORTS.exec(text))?.[0];
  return {
    denial,
    offer: OFFERS.exec(text)?.[0],
    invention: INVENTION.exec(text)?.[0],
    isQuestion: QUESTIONS.test(text),
  };
}

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
  if (inPost.denial !== undefined && !inPost.isQuestion && inClaim.denial === undefined) {
    return { post: inPost.denial, claim: '' };
  }
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
    if (widePost.plain.has(term) && !widePost.negated.has(term)) return { post: term, claim: words };
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
