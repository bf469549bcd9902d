// What a text says about itself as a whole: that it denies, reports a denial, supposes, asks, invents or offers.
import type { Token } from '../text/tokenize.ts';

const NOT =
  '(?:tidak|tdk|tak|bukan|bkn|gak|gk|ga|kagak|nggak|ngga|enggak|engga|ndak|ndk|nda|ora|mboten|teu|henteu|moal|kada|not)';
const TRUE = '(?:benar|bener|bnr|benere|betul|btl|bujur|leres|true)';

/** Words that in an ordinary post mean: somebody has answered this already. */
const DENIALS = [
  '(?<!(?:no|not|bukan|bkn) )hoa(?:ks?|x)|fake news|debunked|false|denies|denied that|cek fakta|(?:dis|mis)informasi|keliru|menyesatkan|jangan percaya',
  // `ga bener-bener` is a weak yes, `ga bener dan ga adil` a complaint that is not told apart
  `${NOT} ${TRUE}(?![ -]+${TRUE})|bukan fakta|^fitnah|itu fitnah|fitnah (?:itu|keji|belaka|besar)|fitnah(?=[ .!]*$)`,
  'membantah|(?<!bisa )dibantah|(?<!bisa (?:di )?)bantah|bantahan|menepis|menampik|(?:(?:meng|di)?klarifikasi|(?:me|di)?luruskan)',
  // `pemkab bohong` scolds and affirms
  '(?:kabar|berita|info|informasi|itu|ini) bohong|bohong (?:itu|besar|belaka|semua|kok|ah)|^bohong|bohong(?=[ .!]*$)',
  '(?:kabar|berita) (?:angin|burung)|(?:info|informasi|kabar|berita) (?:lama|basi)',
  `(?:${NOT}|belum|blm) ada (?:rencana|keputusan|pembahasan|instruksi|kenaikan)`,
].join('|');
/** A label before or around a text: `[SALAH]`, `Salah:`. */
const LABELS = '[[(] ?(?:salah|penipuan) ?[\\])]|^ *salah ?:';
/** Of official prose: somebody answers what is going round, or says how it really is. */
const REPORTS = [
  '(?:menjawab|menanggapi|tanggapi|jawab|ditanggapi|tangkis|menangkis|isu|buka suara)\\b.{0,80}\\b(?:isu|kabar|informasi|rumor|ditanggapi|dijawab|dijelaskan|ditangkis)',
  '(?:yang (?:benar|betul|berlaku)|sebenarnya|faktanya|nyatanya)\\b(?! saja).{0,40}\\b(?:hanya|cuma|tetap|adalah|paling|masih)',
  '(?:me)?(?:mastikan|pastikan|tegaskan|negaskan|jamin|njamin)\\b.{0,80}\\b(?:tidak|bukan|tetap|hanya|aman|gratis)',
].join('|');
/** Proposed or imagined, not done. */
const SUPPOSED = 'usul|(?:meng|di)?usulkan|andai saja|andaikan|andaikata|seandainya';
const DENIED = new RegExp(`\\b(?:${DENIALS}|${REPORTS}|${SUPPOSED})\\b|${LABELS}`, 'giu');

/** Asking is not denying: `benar gak sih`, `hoaks bukan ya?`. */
const QUESTIONS =
  /\?|\b(?:apa(?:kah)? (?:benar|bener|iya|betul)|bener(?:an)? (?:gak|ga|nggak|kah|nih|tah)|benar(?:kah| gak| nggak| tidak)|masa sih|masak sih|betulkah|iya kah|serius(?:an)? nih|leres|enya|hoa(?:ks?|x) (?:bukan|atau|apa|or)|is it true)\b/iu;

/** Words of open invention: nobody takes such a post as information. */
const INVENTION =
  /\b(?:dongeng|khayal(?:an)?|fiksi|parodi|satire?|satir|alien|ufo|naga|unicorn|zombie?|vampir|dinosaurus|godzilla|thanos|avengers|superhero|konoha|wakanda|atlantis|peri|penyihir|mak lampir|nyi roro kidul|kata kucing|lapor kucing|sumber:? mimpi|kantor berita halu)\b/iu;

/** Of announcements: somebody offers a service, whoever wants it comes. */
const OFFERS =
  /\b(?:jadwal|pelatihan|sosialisasi|lowongan|lomba|kursus|seminar|bimtek|workshop|pendaftaran\s.{0,60}dibuka|(?:silakan|segera|yuk|ayo) daftar|daftar(?:kan)? (?:di|ke|lewat|melalui)|(?:harap|mohon|silakan) membawa)\b/iu;

/** What a text says about itself as a whole. */
export interface PolarityCues {
  /** Words that deny or suppose what the rest says, outside a question. */
  readonly denial: string | undefined;
  readonly invention: string | undefined;
  readonly isQuestion: boolean;
  readonly offer: string | undefined;
}

/** Reads the cues of a text once, in the one spelling of its tokens. */
export function readPolarityCues(text: string, tokens: readonly Token[]): PolarityCues {
  const said = respell(text, tokens);
  return {
    denial: [...said.matchAll(DENIED)].find(({ index }) => !QUESTIONS.test(sentenceAt(said, index)))?.[0],
    offer: OFFERS.exec(said)?.[0],
    invention: INVENTION.exec(said)?.[0],
    isQuestion: QUESTIONS.test(said),
  };
}

/** The words as they were read (`H0AKS`, styled and stretched letters are `hoaks`), numbers as `0`, and the signs between them. */
function respell(text: string, tokens: readonly Token[]): string {
  let said = '';
  let at = 0;
  for (const { word, kind, start, end } of tokens) {
    if (start > at) said += signsOf(text.slice(at, start));
    else if (start === at) said += at === 0 ? '' : ' ';
    else continue;
    said += kind === 'number' ? '0' : word;
    at = end;
  }
  return said + signsOf(text.slice(at));
}

/** Sentence signs of what stands between two words; no part of an address. */
function signsOf(between: string): string {
  const signs = between.replace(/\S*[\p{L}\p{N}/=]/gu, ' ').replace(/[^.,:;!?()[\]\n-]+/g, ' ');
  return signs === '' ? ' ' : signs;
}

/** The sentence that a place lies in, with the sign it ends on: a question elsewhere takes no denial back. */
function sentenceAt(said: string, at: number): string {
  const from = said.slice(0, at).search(/[^.!?\n]*$/);
  const end = said.slice(at).search(/[.!?\n]/);
  return said.slice(from, end < 0 ? said.length : at + end + 2);
}
