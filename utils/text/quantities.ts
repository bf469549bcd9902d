// Numbers with their meaning: percent, money, times, year, date, clock time, counts with a unit; and when two of them differ.
import type { Token } from './tokenize.ts';

export type QuantityKind = 'percent' | 'times' | 'money' | 'year' | 'date' | 'month' | 'time' | 'label' | 'count';

export interface Quantity {
  readonly kind: QuantityKind;
  /** For a date: month times 100 plus day; for a month its number; durations in days. */
  readonly value: number;
  /** Root of the counted word, of the label before the number, or empty. */
  readonly unit: string;
  /** Of an amount: the while or measure it is for, `bulan` in `Rp500.000 per bulan`, and where that ends. */
  readonly per?: { readonly unit: string; readonly end: number };
  readonly start: number;
  readonly end: number;
}

const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');
const DAYS_OF: Readonly<Record<string, number>> = {
  tahun: 365,
  bulan: 365 / 12,
  minggu: 7,
  hari: 1,
  jam: 1 / 24,
  menit: 1 / 1440,
};
const LABELS: ReadonlySet<string> = new Set(
  'kelas rt rw nomor no sdn smpn sman sd smp sma jalur tahap gelombang golongan gol tipe jilid blok zona km pasal ayat pilpres'.split(
    ' ',
  ),
);
/** `setengah hari` is a time, no share. */
const HALF: ReadonlySet<string> = new Set('separuh separo saparo separuhnya separonya'.split(' '));
const LATE: ReadonlySet<string> = new Set(['siang', 'sore', 'malam', 'malem', 'wengi', 'bengi', 'peuting', 'pm']);
const PER: ReadonlySet<string> = new Set(['per', 'tiap', 'setiap', 'saben', 'unggal']);
const PER_REACH = 2;
const SHAPES: ReadonlySet<string> = new Set(['kubik', 'persegi']);
/** What an amount is for, where another one makes it another amount; of people and households it is not: `per rumah per bulan`. */
const DENOMINATORS: ReadonlyMap<string, string> = new Map([
  ...'tahun bulan minggu hari jam menit meter kubik persegi kilometer liter kilogram ton hektare tangki galon tabung'
    .split(' ')
    .map((unit) => [unit, unit] as const),
  ...(['year tahun', 'month bulan', 'week minggu', 'day hari', 'hour jam'] as const).map((pair) => {
    const [english = '', unit = ''] = pair.split(' ');
    return [english, unit] as const;
  }),
]);
const CURRENCY: ReadonlySet<string> = new Set(['rupiah', 'perak', 'rp']);

/** The quantities of a text, in order. Months without a day count too. */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  tokens.forEach((token, at) => {
    const month = MONTHS.indexOf(token.term) + 1;
    if (month > 0 && token.kind === 'word' && tokens[at - 1]?.kind !== 'number' && token.word !== 'may') {
      found.push({ kind: 'month', value: month, unit: '', start: token.start, end: token.end });
    }
    if (HALF.has(token.word) && tokens[at - 1]?.kind !== 'number' && tokens[at + 1]?.kind !== 'number') {
      found.push({ kind: 'percent', value: 50, unit: '', start: token.start, end: token.end });
    }
    if (token.value === undefined) return;
    const quantity = readOne(tokens, at, token.value);
    if (quantity === undefined) return;
    const per = isAmount(quantity) ? readDenominator(tokens, at) : undefined;
    const end = Math.max(token.end, quantity.end);
    found.push({ ...quantity, start: token.start, end, ...(per === undefined ? {} : { per }) });
  });
  return found;
}

function readOne(tokens: readonly Token[], at: number, value: number): Omit<Quantity, 'start'> | undefined {
  const before = tokens[at - 1];
  const token = tokens[at] as Token;
  const after = tokens[at + 1];
  const next = after?.term ?? '';
  const end = after?.end ?? token.end;
  if (next === 'persen') return { kind: 'percent', value, unit: '', end };
  if (next === 'per' && tokens[at + 2]?.word === 'cent')
    return { kind: 'percent', value, unit: '', end: tokens[at + 2]?.end ?? end };
  if (next === 'lipat') return { kind: 'times', value, unit: '', end };
  if (next === 'x' || next === 'kali') {
    const isFactor = tokens[at + 2]?.term === 'lipat' || before?.term === 'naik' || before?.term === 'jadi';
    return { kind: isFactor ? 'times' : 'count', value, unit: isFactor ? '' : 'kali', end };
  }
  if (before?.term === 'lipat') return { kind: 'times', value, unit: '', end: token.end };
  if (before?.word === 'rp' || CURRENCY.has(after?.word ?? ''))
    return { kind: 'money', value, unit: '', end: token.end };
  const month = MONTHS.indexOf(next) + 1;
  if (month > 0 && value >= 1 && value <= 31) return { kind: 'date', value: month * 100 + value, unit: '', end };
  if (isYear(token, value)) return { kind: 'year', value, unit: '', end: token.end };
  if (/^\d{1,2}[.](?:00|15|30|45)$/.test(token.word) && value <= 24 && next !== 'persen') {
    return { kind: 'time', value, unit: '', end: token.end };
  }
  if (before?.word === 'pukul' || (before?.term === 'jam' && value <= 24 && next !== 'jam')) {
    return {
      kind: 'time',
      value: isAfterNoon(after, tokens[at + 2], value) ? value + 12 : value,
      unit: '',
      end: token.end,
    };
  }
  if (before !== undefined && LABELS.has(before.term) && before.kind === 'word') {
    return { kind: 'label', value, unit: before.term, end: token.end };
  }
  const days = Object.hasOwn(DAYS_OF, next) ? DAYS_OF[next] : undefined;
  if (days !== undefined) return { kind: 'count', value: Math.round(value * days * 1e4) / 1e4, unit: 'hari', end };
  if (value >= 1000 && (after === undefined || after.kind !== 'word'))
    return { kind: 'money', value, unit: '', end: token.end };
  if (after?.word === 'orang' || after?.word === 'org' || after?.word === 'urang')
    return { kind: 'count', value, unit: 'orang', end };
  if (after === undefined || after.kind !== 'word') return { kind: 'count', value, unit: '', end: token.end };
  // `SD 3 dijual`: what is done is not what is counted
  const isVerb = /^(?:di|me|ber|ter)/.test(after.word) && after.word.length >= next.length + 2;
  return { kind: 'count', value, unit: isVerb ? '' : next, end: isVerb ? token.end : end };
}

/** `Rp20.000 per jam`, `60 ribu tiap rumah sebulan`: the first while or measure among what follows `per`. */
function readDenominator(tokens: readonly Token[], at: number): Quantity['per'] {
  let next = at + 1;
  if (CURRENCY.has(tokens[next]?.word ?? '')) next += 1;
  for (let step = 0; step < PER_REACH; step += 1, next += 2) {
    const before = tokens[next];
    const isOne = before?.value === 1 && before.start === tokens[next + 1]?.start;
    if (before === undefined || !(isOne || PER.has(before.word))) return undefined;
    if (tokens[next + 1]?.term === 'meter' && SHAPES.has(tokens[next + 2]?.term ?? '')) next += 1;
    const unit = tokens[next + 1];
    const known = unit === undefined ? undefined : DENOMINATORS.get(unit.term);
    if (unit !== undefined && known !== undefined) return { unit: known, end: unit.end };
  }
  return undefined;
}

/** `jam 9 malam` is 21. */
function isAfterNoon(after: Token | undefined, next: Token | undefined, value: number): boolean {
  return value < 12 && [after, next].some((token) => token !== undefined && LATE.has(token.word));
}

function isYear(token: Token, value: number): boolean {
  return /^(?:19|20)\d\d$/.test(token.word) && value === Number(token.word);
}

function isAmount({ kind, value }: Pick<Quantity, 'kind' | 'value'>): boolean {
  return (kind === 'money' || kind === 'count') && value >= 1000;
}

/** True where two quantities speak of the same measure, so that they can be equal or differ. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  // of a large number it is not always said what it counts
  if (isAmount(a) && isAmount(b) && (a.value === b.value || a.unit === b.unit)) return true;
  if (a.kind === b.kind) return a.unit === b.unit;
  const kinds = [a.kind, b.kind];
  if (kinds.includes('percent') && kinds.includes('times')) return true;
  return kinds.includes('date') && kinds.includes('month');
}

/** True where both are for some while or measure, and not for the same: `Rp500.000 per bulan`, `per tahun`. */
export function isPerAnother(a: Quantity, b: Quantity): boolean {
  return a.per !== undefined && b.per !== undefined && a.per.unit !== b.per.unit;
}

/** True where two comparable quantities say the same: `300 %` is `naik 3x lipat` (of, or to, the former amount). */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (isAmount(a) && isAmount(b)) return a.value === b.value;
  if (a.kind === b.kind) return Math.abs(a.value - b.value) < 1e-6;
  const percent = a.kind === 'percent' ? a : b;
  const times = a.kind === 'percent' ? b : a;
  if (percent.kind === 'percent')
    return percent.value === times.value * 100 || percent.value === (times.value - 1) * 100;
  const monthOf = (one: Quantity) => (one.kind === 'date' ? Math.floor(one.value / 100) : one.value);
  return monthOf(a) === monthOf(b);
}
