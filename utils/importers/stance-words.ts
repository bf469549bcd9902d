// When the words of a source become a stance: one table for ratings, a short list for headlines, and nothing outside them.
import type { PublisherKind } from '../domain/publisher.ts';
import type { Stance } from '../domain/stance.ts';

/** What a verdict's words say. `none`: known words that are no stance (satire, advice), so that nothing else is guessed from them. */
type Verdict = Stance | 'none';

/**
 * Ratings as Indonesian and English fact-checkers write them in a field or a bracket of its own, in lower case. Words of how a thing was made (manipulation,
 * impostor) are `false`, since the claim is that it is genuine; a false connection or context is `misleading`.
 */
const RATINGS: Readonly<Record<string, Verdict>> = {
  hoaks: 'false',
  hoax: 'false',
  salah: 'false',
  keliru: 'false',
  'tidak benar': 'false',
  'tidak terbukti benar': 'false',
  bohong: 'false',
  palsu: 'false',
  'konten palsu': 'false',
  'konten tiruan': 'false',
  'konten yang dimanipulasi': 'false',
  manipulasi: 'false',
  disinformasi: 'false',
  misinformasi: 'false',
  penipuan: 'false',
  false: 'false',
  fake: 'false',
  incorrect: 'false',
  'pants on fire': 'false',
  'mostly false': 'false',
  altered: 'false',
  scam: 'false',
  'not true': 'false',
  menyesatkan: 'misleading',
  'bisa menyesatkan': 'misleading',
  'konten menyesatkan': 'misleading',
  'konten yang menyesatkan': 'misleading',
  'koneksi yang salah': 'misleading',
  'konteks yang salah': 'misleading',
  'salah konteks': 'misleading',
  misleading: 'misleading',
  'may mislead': 'misleading',
  'false context': 'misleading',
  'perlu konteks': 'missing-context',
  'kurang konteks': 'missing-context',
  'missing context': 'missing-context',
  'needs context': 'missing-context',
  'sebagian benar': 'partly-true',
  'setengah benar': 'partly-true',
  'partly true': 'partly-true',
  'partly false': 'partly-true',
  'half true': 'partly-true',
  'mostly true': 'partly-true',
  mixture: 'partly-true',
  benar: 'true',
  fakta: 'true',
  true: 'true',
  correct: 'true',
  accurate: 'true',
  usang: 'outdated',
  kedaluwarsa: 'outdated',
  'berita lama': 'outdated',
  'informasi lama': 'outdated',
  'sudah tidak berlaku': 'outdated',
  outdated: 'outdated',
  'no longer valid': 'outdated',
  klarifikasi: 'explains',
  penjelasan: 'explains',
  menjelaskan: 'explains',
  explains: 'explains',
  'belum terbukti': 'not-yet-known',
  'belum ada bukti': 'not-yet-known',
  'belum terverifikasi': 'not-yet-known',
  'belum diketahui': 'not-yet-known',
  'tidak terbukti': 'not-yet-known',
  unproven: 'not-yet-known',
  unverified: 'not-yet-known',
  'not yet known': 'not-yet-known',
  satire: 'none',
  satir: 'none',
  parodi: 'none',
  edukasi: 'none',
  prebunking: 'none',
  update: 'none',
  'cek fakta': 'none',
  'fact check': 'none',
};

/**
 * Those that pass a verdict wherever they lead a headline. Others name a deed (`Penipuan: Polda …`), begin ordinary words
 * (`Salah satu …`) or sell an article (`Fakta: …`).
 */
const HEADLINE_WORDS: ReadonlySet<string> = new Set([
  'keliru',
  'tidak benar',
  'menyesatkan',
  'sebagian benar',
  'belum terbukti',
  'belum ada bukti',
]);
/** Those that do so only before a colon: `Benar: …` is a verdict, `Benar, harga beras naik` a remark. */
const COLON_WORDS: ReadonlySet<string> = new Set(['benar']);
/**
 * Those that do so only in brackets or after an announcement: alone they are also the topic (`Hoaks: Ancaman bagi demokrasi`),
 * a call (`Hoaks! Jangan mudah percaya …`), or lead what the source itself warns of (`Hoaks! Akun palsu mencatut bupati`),
 * whose readers would see a true warning called false.
 */
const CHECKED_WORDS: ReadonlySet<string> = new Set(['hoaks', 'hoax']);
/** What a newsroom puts in brackets that can be nothing but its verdict; its `[KLARIFIKASI]` is somebody else's. */
const NEWSROOM_BRACKETS: ReadonlySet<string> = new Set([...HEADLINE_WORDS, ...CHECKED_WORDS, 'salah']);
/** Whose headlines are verdicts of their own, as a newsroom's are not. */
const VERDICT_KINDS: ReadonlySet<PublisherKind> = new Set(['factchecker', 'agency']);

/** `[HOAKS]`, `(Salah)`, at most three of them one after another. */
const BRACKETS = /^\s*[[(]([^\])]{2,40})[\])]\s*[:,-]?\s*/;
/** `Cek Fakta:`, which announces a check and says nothing of its outcome. */
const ANNOUNCEMENT = /^\s*(?:cek\s*fakta|periksa\s*fakta|fact[\s-]*check)\s*[:|–—-]\s*/i;
/** `Keliru, …`, `Hoaks! …`, `Sebagian benar: …`: words, then a mark that parts them from the sentence. */
const LABEL = /^\s*([a-z]+(?: [a-z]+){0,3})\s*([:,!])\s+/i;
/** `…, ini cara yang benar`: what follows is advice and no claim. */
const ADVICE = /^(?:ini|begini|berikut|inilah)\b/i;
/** `Hoaks Seputar …`, `Hoaks Terbaru …`, `Hoaks Pekan Ini …`: many checks gathered in one article, and no claim of its own. */
const DIGEST = /^(?:seputar|terbaru|terkini|terpopuler|sepekan|(?:pekan|minggu|bulan|tahun) ini)\b/i;

/** Anywhere in it: an article about hoaxes, or about a week of them. */
const ROUND_UP = /\b(?:hoaks|hoax|sepekan|seminggu|(?:pekan|minggu) (?:ini|lalu))\b/i;
/** `5 Kabar Bohong …`, `Deretan Klaim Keliru …`: a number or a gathering of what circulates. */
const GATHERED =
  /^(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|daftar|deretan|sederet|kumpulan|rangkuman|berbagai|beragam|ragam|aneka)\s+(?:kabar|berita|isu|rumor|info|informasi|klaim|narasi|konten|unggahan|pesan|video|foto|(?:dis|mis|mal)informasi|cek fakta)\b/i;

/** A title as its rule reads it. */
export interface ReadTitle {
  readonly stance?: Stance;
  /** Which rule gave the stance: `bracket`, `label` or `after-check`. Absent where none did. */
  readonly rule?: string;
  /** The title without the verdict and the announcement: what the check is about. */
  readonly claim: string;
}

/**
 * The stance that a title states, and the claim without it. Brackets count for all, of a newsroom only the plainest; words
 * that lead the headline count for fact-checkers and agencies only. A question (`Benarkah …?`) states none, nor does a title
 * whose verdicts contradict one another, nor one that gathers many checks or is about hoaxes.
 */
export function readTitle(title: string, kind: PublisherKind): ReadTitle {
  const { verdicts, rest, isChecked } = takeBrackets(title, kind);
  if (verdicts.length > 0) return settle(verdicts, 'bracket', rest);
  if (!VERDICT_KINDS.has(kind)) return { claim: rest };
  const label = LABEL.exec(rest);
  const led =
    label === null
      ? undefined
      : stated(label[1] ?? '', rest.slice(label[0].length).trim(), { isChecked, mark: label[2] });
  if (led !== undefined) return settle([led.verdict], 'label', led.rest);
  const leading = isChecked && !rest.includes('?') ? leadingVerdict(rest) : undefined;
  return leading === undefined ? { claim: rest } : settle([leading.verdict], 'after-check', leading.rest);
}

/** The stance of a rating's words (`reviewRating.alternateName`, `textualRating`). */
export function stanceOfRating(words: string): Stance | undefined {
  const verdict = verdictOf(words.replace(/[\s.!]+$/, ''));
  return verdict === 'none' ? undefined : verdict;
}

function takeBrackets(title: string, kind: PublisherKind) {
  const verdicts: Verdict[] = [];
  let rest = title.trim();
  let isChecked = false;
  for (let taken = 0; taken < 3; taken += 1) {
    const announced = ANNOUNCEMENT.exec(rest);
    if (announced !== null) {
      isChecked = true;
      rest = rest.slice(announced[0].length);
    }
    const found = BRACKETS.exec(rest);
    const verdict = found?.[1] === undefined ? undefined : verdictOf(found[1]);
    if (found === null || verdict === undefined) break;
    if (/cek fakta|fact check/i.test(found[1] ?? '')) isChecked = true;
    else if (verdict === 'none' || VERDICT_KINDS.has(kind) || NEWSROOM_BRACKETS.has(keyOf(found[1] ?? '')))
      verdicts.push(verdict);
    else break;
    rest = rest.slice(found[0].length);
  }
  return { verdicts, rest: rest.trim(), isChecked };
}

/** After an announcement the verdict may lead the sentence without a mark: `Cek Fakta: Hoaks Video …`. Longest words first. */
function leadingVerdict(rest: string): { verdict: Verdict; rest: string } | undefined {
  const words = rest.split(/\s+/);
  for (let count = 2; count > 0; count -= 1) {
    const found = stated(words.slice(0, count).join(' '), words.slice(count).join(' '), { isChecked: true });
    if (found !== undefined && words.length > count + 2) return found;
  }
  return undefined;
}

function stated(
  words: string,
  rest: string,
  { isChecked, mark }: { readonly isChecked: boolean; readonly mark?: string | undefined },
): { verdict: Verdict; rest: string } | undefined {
  const key = keyOf(words);
  const leads =
    HEADLINE_WORDS.has(key) || (mark === ':' && COLON_WORDS.has(key)) || (isChecked && CHECKED_WORDS.has(key));
  const verdict = leads && !ADVICE.test(rest) && !DIGEST.test(rest) ? verdictOf(words) : undefined;
  return verdict && { verdict, rest };
}

function settle(verdicts: readonly Verdict[], rule: string, claim: string): ReadTitle {
  const stances = new Set(verdicts.filter((verdict) => verdict !== 'none'));
  const [stance] = stances;
  if (stance === undefined || stances.size > 1 || ROUND_UP.test(claim) || GATHERED.test(claim)) return { claim };
  return { stance, rule, claim };
}

function verdictOf(words: string): Verdict | undefined {
  const key = keyOf(words);
  return Object.hasOwn(RATINGS, key) ? RATINGS[key] : undefined;
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
