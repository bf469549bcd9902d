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
  'hapus hilang cabut tiada buang',
  'potong pangkas sunat kurang',
  'tambah',
  'larang',
  'boleh',
  'gusur usir bongkar',
  'pindah alih',
  'jual lelang',
  'beli',
  'bangun',
  'mati padam putus nonaktif',
  'musnah bunuh racun',
  'tunda undur mundur',
  'batal',
  'tolak',
  'terima layan',
  'henti pecat rumah copot lengser nonaktif phk putus berhenti',
  'angkat lantik resmi',
  'beri kasih bagi salur terbit keluar',
  'denda tilang sanksi',
  'wajib harus minta syarat suruh bayar',
  'roboh ambruk runtuh',
  'jebol bocor',
  'bakar',
  'racun cemar',
  'ungsi',
  'berlaku hangus laku',
  'ubah jadi ganti',
  'tewas meninggal korban',
  'lulus lolos',
];

const GROUP_OF = new Map<string, number[]>();
GROUPS.forEach((group, number) => {
  for (const root of group.split(' ')) GROUP_OF.set(root, [...(GROUP_OF.get(root) ?? []), number]);
});

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
  if (GROUP_OF.has(token.term)) return true;
  if (NOUNS.has(token.word) || WEAK.has(token.term)) return false;
  return /^(?:me|di|ber|ter)/.test(token.word) && token.word.length >= token.term.length + 2;
}

/** True for a root whose meaning is known here, so that another one says something else. */
export function isKnownAction(term: string): boolean {
  return GROUP_OF.has(term);
}

/** True where two actions are the same, or of one group. */
export function isSameAction(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = GROUP_OF.get(b);
  return groups !== undefined && (GROUP_OF.get(a) ?? []).some((group) => groups.includes(group));
}
