// Numbers written in words, Indonesian and English: `tiga ratus`, `dua puluh lima ribu`, `three hundred`.

const UNITS: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  siji: 1,
  loro: 2,
  telu: 3,
  papat: 4,
  limo: 5,
  pindo: 2,
  pitu: 7,
  wolu: 8,
  songo: 9,
  dalapan: 8,
  salapan: 9,
  hiji: 1,
  tilu: 3,
  opat: 4,
  genep: 6,
  nem: 6,
  enem: 6,
  tujuhpuluh: 70,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  belas: -10,
  puluh: 10,
  ratus: 100,
  hundred: 100,
  ribu: 1e3,
  rb: 1e3,
  rbu: 1e3,
  rebu: 1e3,
  ewu: 1e3,
  thousand: 1e3,
  juta: 1e6,
  jt: 1e6,
  million: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  milyard: 1e9,
  billion: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
  trillion: 1e12,
};

const WHOLE: Readonly<Record<string, number>> = {
  seratus: 100,
  satus: 100,
  saratus: 100,
  selusin: 12,
  seribu: 1e3,
  sewu: 1e3,
  sarebu: 1e3,
  sejuta: 1e6,
  semiliar: 1e9,
};

/** One period of each: `setahun` is `1 tahun`. */
export const ONE_OF: Readonly<Record<string, string>> = {
  setahun: 'tahun',
  setaun: 'tahun',
  sataun: 'tahun',
  setaon: 'tahun',
  sebulan: 'bulan',
  sewulan: 'bulan',
  sabulan: 'bulan',
  seminggu: 'minggu',
  saminggu: 'minggu',
  sepekan: 'minggu',
  sehari: 'hari',
  sedino: 'hari',
  sadinten: 'hari',
  sahari: 'hari',
  sejam: 'jam',
  semeter: 'meter',
  sekilo: 'kilo',
};

/** Multiplier of a scale word or its abbreviation after digits; undefined for other words. */
export function scaleOf(word: string): number | undefined {
  return Object.hasOwn(SCALES, word) ? Math.abs(SCALES[word] ?? 1) : undefined;
}

const PARTS: Readonly<Record<string, number>> = { setengah: 0.5, seperempat: 0.25 };
const STARTS: ReadonlySet<string> = new Set([UNITS, WHOLE, PARTS].flatMap((table) => Object.keys(table)));

/** True where a number in words may begin with this word. */
export function startsNumber(word: string): boolean {
  return STARTS.has(word);
}

/** A number in words that begins at `from`: its value, and how many words it takes. */
export function readNumberWords(words: readonly string[], from: number): { value: number; length: number } | undefined {
  if (!STARTS.has(words[from] ?? '')) return undefined;
  const part = readPart(words, from);
  if (part !== undefined) return part;
  let total = 0;
  let group = 0;
  let pending = -1;
  /** The scale that was read last. */
  let last = 0;
  let index = from;
  if (own(PARTS, words[from] ?? '') !== undefined) return undefined;
  for (; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const unit = own(UNITS, word);
    const whole = own(WHOLE, word);
    const scale = own(SCALES, word);
    // `satu setengah juta`, `sejuta setengah`
    if (word === 'setengah' && (pending >= 0 || last >= 1000)) {
      if (pending >= 0 && (own(SCALES, words[index + 1] ?? '') ?? 0) >= 1000) pending += 0.5;
      else if (pending < 0) total += last / 2;
      else break;
      continue;
    }
    // `seratus ribu satu anak`: a hundred thousand for one child
    if (unit === 1 && total > 0 && pending < 0 && own(SCALES, words[index + 1] ?? '') === undefined) break;
    if (unit !== undefined && (pending < 0 || (pending >= 20 && pending % 10 === 0 && unit < 10))) {
      pending = pending < 0 ? unit : pending + unit;
    } else if (whole !== undefined && pending < 0) {
      if (whole >= 1000) total += (group || 1) * whole;
      else group += whole;
      if (whole >= 1000) group = 0;
      last = whole;
    } else if (scale !== undefined && (pending >= 0 || (group > 0 && scale >= 1000))) {
      if (scale === -10) group += pending + 10;
      else if (scale < 1000) group += pending * scale;
      else {
        total += (group + Math.max(pending, 0)) * scale;
        group = 0;
        last = scale;
      }
      pending = -1;
    } else break;
  }
  if (index === from) return undefined;
  return { value: total + group + Math.max(pending, 0), length: index - from };
}

/** `300.000` and `300,000` are three hundred thousand, `1,2` and `1.2` one and a fifth, `22.00` twenty-two. */
export function parseDigits(digits: string): number {
  const part = /^(\d)[/\u2044](\d)$/.exec(digits);
  if (part !== null) return Number(part[1]) / Number(part[2]);
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && !/^0/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  const grouped = /^(\d{1,3}(?:[.,]\d{3})+)[.,](\d{1,2})$/.exec(digits);
  if (grouped !== null) return Number(`${(grouped[1] ?? '').replace(/[.,]/g, '')}.${grouped[2]}`);
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  return Number(digits.replace(/[.,]/g, ''));
}

/** A part of a scale: `setengah juta`, `tiga perempat juta`, `dua koma lima juta`; alone, `setengah hari` is no number. */
function readPart(words: readonly string[], from: number): { value: number; length: number } | undefined {
  const unit = own(UNITS, words[from] ?? '');
  const tenths = own(UNITS, words[from + 2] ?? '');
  const isQuarters = unit === 3 && words[from + 1] === 'perempat';
  const isDecimal = unit !== undefined && words[from + 1] === 'koma' && tenths !== undefined && tenths < 10;
  const value = isDecimal ? unit + tenths / 10 : isQuarters ? 0.75 : own(PARTS, words[from] ?? '');
  if (value === undefined) return undefined;
  const length = isDecimal ? 3 : isQuarters ? 2 : 1;
  const scale = own(SCALES, words[from + length] ?? '') ?? 0;
  return scale < 1000 ? undefined : { value: value * scale, length: length + 1 };
}

function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
