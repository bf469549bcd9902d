// Words that say what is done, against those that say who, what and where.
import type { Token } from '../text/tokenize.ts';

/** Roots of actions that posts use without an affix, in groups that mean the same of a public service. */
const GROUPS = [
  'naik lonjak tingkat',
  'turun',
  'tutup stop henti setop bubar',
  'buka',
  'bayar tebus tarif kena tarik pungut setor minta iur pajak biaya ongkos',
  'gratis bebas',
  'hapus hilang cabut tiada buang henti tutup udah',
  'potong pangkas sunat kurang',
  'tambah',
  'larang henti',
  'boleh',
  'batas jatah boleh kuota maksimal',
  'gusur usir bongkar',
  'pindah alih',
  'jual lelang',
  'beli',
  'bangun',
  'mati padam putus nonaktif henti',
  'musnah bunuh racun mati',
  'ambil rampas sita serobot',
  'pecat keluar usir',
  'tunda undur mundur',
  'batal',
  'tolak henti',
  'terima layan',
  'henti pecat rumah copot lengser nonaktif phk putus berhenti',
  'angkat lantik resmi',
  'beri kasih bagi salur terbit keluar serah',
  'denda tilang sanksi',
  'wajib harus minta syarat suruh bayar paksa',
  'roboh ambruk runtuh',
  'jebol bocor',
  'bakar',
  'racun cemar',
  'ungsi',
  'berlaku hangus laku',
  'ubah jadi ganti',
  'tewas meninggal korban',
  'lulus lolos',
  'lanjut terus kembali',
];

const GROUP_OF = new Map<string, number[]>();
GROUPS.forEach((group, number) => {
  for (const root of group.split(' ')) GROUP_OF.set(root, [...(GROUP_OF.get(root) ?? []), number]);
});

/** The action of a service that is no more. */
const STOPS = 'henti';
/** The action of one that is still there. */
const GOES_ON = 'lanjut';

/** Nouns that only look as if they had a verbal affix. */
const NOUNS: ReadonlySet<string> = new Set(
  `terminal dinas disdik dishub dinkes dinsos disdukcapil distrik digital direktur media medis mesin meter merah melati teras
berita beras berat bersih diesel dinding dingin diri terang bersama terkait terhadap tersebut berbagai berapa mereka merek metode mesjid menteri menara`.split(
    /\s+/,
  ),
);

/** Roots of verbs that say nothing by themselves. */
const WEAK: ReadonlySet<string> = new Set(
  'milik pilik ada dapat pakai sebab guna rupa dasar kait masuk alami'.split(' '),
);

/** True for a word with a verbal affix or a bare root of the list. */
export function isAction(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (groupsOf(token.term) !== undefined) return true;
  if (NOUNS.has(token.word) || WEAK.has(token.term) || WEAK.has(token.term.replace(/i$/, ''))) return false;
  return /^(?:me|di|ber|ter)/.test(token.word) && token.word.length >= token.term.length + 2;
}

/** What a service does as long as it is there; denied, it has stopped. */
const DOES: ReadonlySet<string> = new Set(
  'jalan dapat ada kerja operasi layan aktif alir mili lewat nyala muncul'.split(' '),
);
/** What is given up: the verb behind it is not done. */
const GIVES_UP: ReadonlySet<string> = new Set('henti stop setop batal gagal urung wurung'.split(' '));
/** These deny a thing, a wish or a time. */
const NOT_OF_VERBS: ReadonlySet<string> = new Set('bukan bkn jangan jgn ojo tanpa'.split(' '));
/** Tokens that may stand between a negator and what it denies, or before `lagi` after it. */
const REACH = 4;

/**
 * Words and numbers of a text in which a denied action, `tidak jalan`, or `tidak … lagi` is the action of stopping, so that
 * it meets `berhenti`, `dihapus`, `ditutup`.
 */
export function readActs(tokens: readonly Token[]): Token[] {
  const acts: Token[] = [];
  let negator: Token | undefined;
  let givenUp = -1;
  tokens.forEach((token, at) => {
    if (token.kind === 'negator') negator = NOT_OF_VERBS.has(token.word) ? undefined : token;
    if (token.kind === 'stop' || token.kind === 'negator') return;
    if (negator !== undefined && tokens.indexOf(negator) >= at - REACH) {
      const isDenied = isAction(token) || DOES.has(token.term);
      const isOver = tokens.slice(at, at + REACH).some(({ word }) => word === 'lagi' || word === 'maning');
      const word = `${negator.word} ${token.word}`;
      const term = isStop(token) ? GOES_ON : STOPS;
      if (isDenied || isOver) acts.push({ ...token, term, word, start: negator.start });
      if (!isDenied) acts.push(token);
    } else if (givenUp !== at - 1 || !isAction(token)) acts.push(token);
    if (GIVES_UP.has(token.term)) givenUp = at;
    negator = undefined;
  });
  return acts;
}

/** True for a root whose meaning is known here, so that another one says something else. */
export function isKnownAction(term: string): boolean {
  return groupsOf(term) !== undefined;
}

/** True where two actions are the same, or of one group. */
export function isSameAction(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = groupsOf(b);
  return groups !== undefined && (groupsOf(a) ?? []).some((group) => groups.includes(group));
}

/** Numbers of the groups of an action; undefined for other terms. The light stemmer leaves short roots their `-i`: `layani`, `batasi`. */
export function groupsOf(term: string): readonly number[] | undefined {
  return GROUP_OF.get(term) ?? (term.endsWith('i') ? GROUP_OF.get(term.slice(0, -1)) : undefined);
}

/** True for an action that is about paying. */
export function isPayment(term: string): boolean {
  return isSameAction(term, 'bayar');
}

/** True for an action that ends something. */
export function isStop({ term }: Token): boolean {
  return isSameAction(term, STOPS);
}

/** True for what `readActs` made of a denied action. */
export function isDeniedAct({ term, word }: Token): boolean {
  return term === STOPS && word.includes(' ');
}
