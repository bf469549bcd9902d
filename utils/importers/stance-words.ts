// When the words of a source become a stance: one written table, and nothing outside it.
import type { Stance } from '../domain/stance.ts';

/** What a verdict's words say. `none`: known words that are no stance (satire, advice), so that nothing else is guessed from them. */
type Verdict = Stance | 'none';

/**
 * Verdicts as Indonesian and English fact-checkers write them, in lower case. Words of how a thing was made (manipulation,
 * impostor) are `false`, since the claim is that it is genuine; a false connection or context is `misleading`.
 */
const VERDICTS: Readonly<Record<string, Verdict>> = {
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

/** `[HOAKS]`, `(Salah)`, at most three of them one after another. */
const BRACKETS = /^\s*[[(]([^\])]{2,40})[\])]\s*[:,-]?\s*/;
/** `Cek Fakta:`, which announces a check and says nothing of its outcome. */
const ANNOUNCEMENT = /^\s*(?:cek\s*fakta|periksa\s*fakta|fact[\s-]*check)\s*[:|–—-]\s*/i;
/** `Keliru, …`, `Hoaks! …`, `Sebagian benar: …`: words, then a mark that parts them from the sentence. */
const LABEL = /^\s*([a-z]+(?: [a-z]+){0,3})\s*[:,!]\s+/i;

/** A title as its rule reads it. */
export interface ReadTitle {
  readonly stance?: Stance;
  /** Which rule gave the stance: `bracket`, `label` or `after-check`. Absent where none did. */
  readonly rule?: string;
  /** The title without the verdict and the announcement: what the check is about. */
  readonly claim: string;
}

/**
 * The stance that a title states by the table, and the claim without it. A question (`Benarkah …?`) states none, nor does a
 * title whose verdicts contradict one another.
 */
export function readTitle(title: string): ReadTitle {
  const { verdicts, rest, isChecked } = takeBrackets(title);
  if (verdicts.length > 0) return settle(verdicts, 'bracket', rest);
  const label = LABEL.exec(rest);
  const named = label?.[1] === undefined ? undefined : verdictOf(label[1]);
  if (label !== null && named !== undefined) return settle([named], 'label', rest.slice(label[0].length).trim());
  const led = isChecked && !rest.includes('?') ? leadingVerdict(rest) : undefined;
  if (led !== undefined) return settle([led.verdict], 'after-check', led.rest);
  return { claim: rest };
}

/** The stance of a rating's words (`reviewRating.alternateName`, `textualRating`). */
export function stanceOfRating(words: string): Stance | undefined {
  const verdict = verdictOf(words.replace(/[\s.!]+$/, ''));
  return verdict === 'none' ? undefined : verdict;
}

function takeBrackets(title: string) {
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
    else verdicts.push(verdict);
    rest = rest.slice(found[0].length);
  }
  return { verdicts, rest: rest.trim(), isChecked };
}

/** After an announcement the verdict may lead the sentence without a mark: `Cek Fakta: Hoaks Video …`. Longest words first. */
function leadingVerdict(rest: string): { verdict: Verdict; rest: string } | undefined {
  const words = rest.split(/\s+/);
  for (let count = 3; count > 0; count -= 1) {
    const verdict = verdictOf(words.slice(0, count).join(' '));
    if (verdict !== undefined && words.length > count + 2) return { verdict, rest: words.slice(count).join(' ') };
  }
  return undefined;
}

function settle(verdicts: readonly Verdict[], rule: string, claim: string): ReadTitle {
  const stances = new Set(verdicts.filter((verdict) => verdict !== 'none'));
  const [stance] = stances;
  if (stance === undefined || stances.size > 1) return { claim };
  return { stance, rule, claim };
}

function verdictOf(words: string): Verdict | undefined {
  const key = words
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return Object.hasOwn(VERDICTS, key) ? VERDICTS[key] : undefined;
}
